package rawi.app.ingest;

import java.io.IOException;

/** A file that is whole but of no use; its message is all that a person needs. */
final class NotReadable extends IOException {
    private static final long serialVersionUID = 1;

    NotReadable(String reason) {
        super(reason);
    }
}
