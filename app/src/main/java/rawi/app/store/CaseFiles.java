package rawi.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import rawi.app.ingest.Sources;

/** What a person can do when the files of a case cannot be written or read. */
final class CaseFiles {

    private CaseFiles() {}

    static CaseException explained(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("not enough space")) {
            return new CaseException(
                    "the disk is full; what was not yet reported as added was not added. Make room"
                            + " and run the same command again",
                    e);
        }
        if (e instanceof AccessDeniedException) {
            return new CaseException("the case cannot be written: no permission for " + message, e);
        }
        return new CaseException("the files of the case failed: " + Sources.why(e), e);
    }
}
