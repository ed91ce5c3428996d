package rawi.app.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries tell of their own doings off the terminal; warnings stay. */
final class QuietLogs {

    /** Held, since loggers that nobody holds forget their level. */
    private static final List<Logger> TALKATIVE =
            List.of(
                    Logger.getLogger("org.eclipse.jetty"),
                    Logger.getLogger("io.javalin"),
                    Logger.getLogger("org.flywaydb"));

    private QuietLogs() {}

    static void keep() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
