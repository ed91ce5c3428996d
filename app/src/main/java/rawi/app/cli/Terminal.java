package rawi.app.cli;

import rawi.app.publish.Screen;

/** What is known about the terminal; the launcher passes width and kind on as properties. */
final class Terminal {

    private Terminal() {}

    static Screen screen() {
        boolean terminal = Boolean.getBoolean("rawi.stdout.terminal");
        boolean colour =
                terminal
                        && System.getenv("NO_COLOR") == null
                        && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new Screen(columns(), colour) : Screen.FILE;
    }

    static boolean errorsAreWatched() {
        return Boolean.getBoolean("rawi.stderr.terminal");
    }

    private static int columns() {
        int columns = Integer.getInteger("rawi.columns", 100);
        return columns < 20 || columns > 1000 ? 100 : columns;
    }
}
