package rawi.app.store;

/** A case cannot be used as asked; the message says why and what to do. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CaseException(String message) {
        super(message);
    }

    public CaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
