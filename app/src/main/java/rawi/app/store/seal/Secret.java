package rawi.app.store.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What opens the key of a case: a passphrase that a person knows, or the bytes of a key file that
 * is kept apart from the case. Wiped when closed.
 */
public final class Secret implements AutoCloseable {

    /** RFC 9106's second choice: 64 MB, 3 passes, 4 lanes. */
    private static final int KILOBYTES = 64 * 1024;

    private static final int PASSES = 3;
    private static final int LANES = 4;

    private final byte[] bytes;
    private final boolean file;

    private Secret(byte[] bytes, boolean file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** Wipes the letters that it is given. */
    public static Secret ofPassphrase(char[] passphrase) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(passphrase, '\0');
        return new Secret(bytes, false);
    }

    /**
     * @param bytes at least 32 random ones; wiped
     */
    public static Secret ofKeyFile(byte[] bytes) {
        if (bytes.length < 32) {
            throw new IllegalArgumentException(
                    "a key file holds at least 32 bytes, got " + bytes.length);
        }
        byte[] own = bytes.clone();
        Arrays.fill(bytes, (byte) 0);
        return new Secret(own, true);
    }

    public boolean isFile() {
        return file;
    }

    /** The key made of it by Argon2id; the caller wipes it. */
    byte[] key(byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(KILOBYTES)
                        .withIterations(PASSES)
                        .withParallelism(LANES)
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[32];
        generator.generateBytes(bytes, key);
        return key;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
