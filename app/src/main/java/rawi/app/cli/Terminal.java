package rawi.app.cli;

/** What is known of the terminal. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 140;

    private Terminal() {}

    /** Columns, from the environment; a usual width when it does not say. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? DEFAULT_WIDTH : Integer.parseInt(columns.strip());
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
