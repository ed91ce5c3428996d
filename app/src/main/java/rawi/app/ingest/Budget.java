package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What one input, with all that is packed in it, may still unpack to. Not for several threads. */
final class Budget {

    /** An archive may unpack to this much whatever its size. */
    private static final long START = 16L << 20;

    private final Bounds bounds;
    private final long most;
    private long taken;
    private int members;

    /**
     * @param packed bytes of the outermost input
     */
    Budget(Bounds bounds, long packed) {
        this.bounds = bounds;
        this.most = Math.min(bounds.unpacked(), START + packed * bounds.ratio());
    }

    /** An archive that unpacks to more than it may; what is left of it is left alone. */
    static final class Spent extends IOException {
        private static final long serialVersionUID = 1;

        Spent(String reason) {
            super(reason);
        }
    }

    void take(long bytes) throws Spent {
        taken += bytes;
        if (taken > most) {
            throw new Spent(
                    "it unpacks to more than "
                            + (most >> 20)
                            + " MB, which no archive of reports does (a bomb?); the rest was left"
                            + " alone");
        }
    }

    void member() throws Spent {
        if (++members > bounds.members()) {
            throw new Spent(
                    "more than "
                            + bounds.members()
                            + " members; the rest was left alone (split the archive)");
        }
    }

    /**
     * All bytes of a stream, counted as they come.
     *
     * @throws NotReadable when there are more than {@code limit}
     */
    byte[] read(InputStream in, int limit) throws IOException {
        byte[] bytes = new byte[8192];
        int length = 0;
        while (true) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, limit + 1L));
            }
            int n = in.read(bytes, length, bytes.length - length);
            if (n < 0) {
                return Arrays.copyOf(bytes, length);
            }
            take(n);
            length += n;
            if (length > limit) {
                throw new NotReadable("cannot be read: " + ReportLoader.tooBig(length, limit));
            }
        }
    }
}
