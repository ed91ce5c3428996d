package rawi.app.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes that a report was taken from, as they came, and where they stood. A member of an
 * archive has its own bytes; the rows of a table or the messages of an export share those of their
 * file and are told apart by {@code from} and {@code to}.
 *
 * @param bytes the whole original; shared and never changed
 * @param from first byte of the report within it
 * @param to the byte after its last
 * @param mediaType what the bytes are, such as {@code text/html}
 * @param inside the names of the containers it stood in, outermost first, then its own; one name
 *     when it stood in none
 */
public record Original(byte[] bytes, int from, int to, String mediaType, List<String> inside) {

    public Original {
        inside = List.copyOf(inside);
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException(
                    "bytes " + from + ".." + to + " outside of " + bytes.length);
        }
    }

    /** Whether the report is only a part of the original. */
    public boolean isPart() {
        return from > 0 || to < bytes.length;
    }

    /** SHA-256 of the whole original, in hex. */
    public String sha256() {
        return HexFormat.of().formatHex(hash(bytes, 0, bytes.length));
    }

    /** The report's id: the first half of the SHA-256 of its own bytes. */
    public String id() {
        return HexFormat.of().formatHex(hash(bytes, from, to), 0, 32);
    }

    private static byte[] hash(byte[] bytes, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
