package rawi.app.store.seal;

import java.util.Arrays;
import java.util.Base64;

/**
 * The key of a case under which the keys of its sealed subjects are wrapped.
 *
 * <p>Kept as one line: {@code passphrase:} or {@code file:}, and in base64 16 bytes of salt and the
 * key in a {@link Box} under what Argon2id makes of the {@link Secret}. Wiped when closed.
 */
public final class SealingKey implements AutoCloseable {

    private static final int SALT = 16;
    private static final String OF = "rawi/sealing-key";

    private final byte[] key;

    private SealingKey(byte[] key) {
        this.key = key;
    }

    /** Thrown when the key does not open; the message says why to a person. */
    public static final class Locked extends Exception {
        private static final long serialVersionUID = 1;

        public Locked(String message) {
            super(message);
        }
    }

    public static SealingKey generate() {
        return new SealingKey(Box.newKey());
    }

    /** The line to keep. */
    public String keep(Secret secret) {
        byte[] salt = Box.random(SALT);
        byte[] outer = secret.key(salt);
        byte[] box = Box.close(outer, key, OF);
        Arrays.fill(outer, (byte) 0);
        byte[] all = Arrays.copyOf(salt, SALT + box.length);
        System.arraycopy(box, 0, all, SALT, box.length);
        return (secret.isFile() ? "file:" : "passphrase:")
                + Base64.getEncoder().encodeToString(all);
    }

    /** Whether the line was kept under the bytes of a key file. */
    public static boolean needsFile(String line) {
        return line.startsWith("file:");
    }

    public static SealingKey open(String line, Secret secret) throws Locked {
        boolean file = needsFile(line);
        if (file != secret.isFile()) {
            throw new Locked(
                    file
                            ? "the sealed names of this case open with a key file (--key-file)"
                            : "the sealed names of this case open with a passphrase, not a key"
                                    + " file");
        }
        try {
            byte[] all = Base64.getDecoder().decode(line.strip().substring(line.indexOf(':') + 1));
            byte[] outer = secret.key(Arrays.copyOf(all, SALT));
            try {
                return new SealingKey(
                        Box.open(outer, Arrays.copyOfRange(all, SALT, all.length), OF));
            } finally {
                Arrays.fill(outer, (byte) 0);
            }
        } catch (Box.Closed e) {
            throw new Locked(
                    file
                            ? "this is not the key file of the sealed names of this case"
                            : "wrong passphrase for the sealed names of this case");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Locked("the key of the sealed names of this case is damaged");
        }
    }

    /** The key of a subject, closed for keeping. */
    public byte[] wrap(byte[] subjectKey, String subject) {
        return Box.close(key, subjectKey, "rawi/subject/" + subject);
    }

    /** The key of a subject; the caller wipes it. */
    public byte[] unwrap(byte[] wrapped, String subject) throws Box.Closed {
        return Box.open(key, wrapped, "rawi/subject/" + subject);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
