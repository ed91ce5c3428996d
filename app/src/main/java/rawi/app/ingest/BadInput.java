package rawi.app.ingest;

import java.nio.file.Path;

/**
 * A file that cannot be read as a report; the message tells the file, the reason and what to do.
 */
public final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    public BadInput(String file, String reason) {
        super(file + ": " + reason);
    }

    BadInput(Path file, String reason) {
        this(file.toString(), reason);
    }
}
