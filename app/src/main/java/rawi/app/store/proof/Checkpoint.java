package rawi.app.store.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The state of a log at one moment, signed, in the form of C2SP's tlog-checkpoint: the origin, the
 * number of entries and the root in base64, a line each, an empty line, and the signature line.
 *
 * @param origin names the log: {@code rawi/} and the id of the case
 * @param size number of entries
 * @param root root of the tree over them
 * @param signature the signature line, without line end
 */
public record Checkpoint(String origin, long size, String root, String signature) {

    /** Ed25519, as C2SP's signed-note numbers it. */
    private static final byte ALGORITHM = 1;

    public static Checkpoint sign(String origin, long size, byte[] root, SigningKey key) {
        String encoded = Base64.getEncoder().encodeToString(root);
        byte[] signature = key.sign(body(origin, size, encoded));
        ByteBuffer line = ByteBuffer.allocate(4 + signature.length);
        line.put(keyId(origin, key.publicKey())).put(signature);
        return new Checkpoint(
                origin,
                size,
                encoded,
                "\u2014 " + origin + " " + Base64.getEncoder().encodeToString(line.array()));
    }

    /** The whole note, as it is kept and given away. */
    public String text() {
        return new String(body(origin, size, root), StandardCharsets.UTF_8)
                + "\n"
                + signature
                + "\n";
    }

    /** The checkpoint of a note; absent when it is none. */
    public static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 6 || !lines[3].isEmpty() || !lines[5].isEmpty()) {
            return Optional.empty();
        }
        try {
            Checkpoint read =
                    new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2], lines[4]);
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean hasRoot(byte[] expected) {
        return root.equals(Base64.getEncoder().encodeToString(expected));
    }

    /** Whether the holder of the key signed exactly this. */
    public boolean isSignedBy(byte[] publicKey) {
        String start = "\u2014 " + origin + " ";
        if (!signature.startsWith(start)) {
            return false;
        }
        String encoded = signature.substring(start.length());
        try {
            byte[] line = Base64.getDecoder().decode(encoded);
            // Base64 has spare bits; only one way of writing a signature is taken.
            return Base64.getEncoder().encodeToString(line).equals(encoded)
                    && line.length == 68
                    && Arrays.equals(Arrays.copyOf(line, 4), keyId(origin, publicKey))
                    && SigningKey.signed(
                            publicKey,
                            body(origin, size, root),
                            Arrays.copyOfRange(line, 4, line.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] body(String origin, long size, String root) {
        return (origin + "\n" + size + "\n" + root + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] keyId(String origin, byte[] publicKey) {
        var digest = Hashes.sha256();
        digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ALGORITHM);
        return Arrays.copyOf(digest.digest(publicKey), 4);
    }
}
