package rawi.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written, for streams that swallow that. */
final class Output extends OutputStream {

    private final OutputStream out;
    private IOException failure;

    Output(OutputStream out) {
        this.out = out;
    }

    /** Thrown to end the work on output that nobody gets. */
    static final class Lost extends IOException {
        private static final long serialVersionUID = 1;

        Lost(IOException cause) {
            super("the output could not be written: " + cause.getMessage(), cause);
        }

        /** Whether a reader such as {@code head} has seen enough, which is no fault. */
        boolean isClosedByReader() {
            return getCause().getMessage() != null
                    && getCause().getMessage().contains("roken pipe");
        }
    }

    Optional<Lost> failure() {
        return Optional.ofNullable(failure).map(Lost::new);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw new Lost(failure);
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw new Lost(e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure == null) {
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
                throw new Lost(e);
            }
        }
    }
}
