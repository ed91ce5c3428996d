package rawi.app.publish;

/**
 * Where a table is shown.
 *
 * @param columns width in characters
 * @param colour whether escape codes for colour are understood and wanted
 */
public record Screen(int columns, boolean colour) {

    public static final Screen FILE = new Screen(0, false);

    public Screen {
        if (columns < 0) {
            throw new IllegalArgumentException("columns below zero: " + columns);
        }
    }
}
