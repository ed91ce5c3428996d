package rawi.app.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under AES-256-GCM: 12 bytes of nonce, then the ciphertext with its tag. What the bytes are
 * of is bound to them, so that no box can stand in the place of another.
 */
public final class Box {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Box() {}

    /** Thrown when a box was made with another key, for another thing, or is damaged. */
    public static final class Closed extends Exception {
        private static final long serialVersionUID = 1;

        public Closed(String message) {
            super(message);
        }
    }

    /** 32 random bytes. */
    public static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * Closes a box.
     *
     * @param of what the bytes are of; needed to open it
     */
    public static byte[] close(byte[] key, byte[] plain, String of) {
        byte[] nonce = random(NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, of);
            byte[] box = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, box, NONCE);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] open(byte[] key, byte[] box, String of) throws Closed {
        if (box.length < NONCE + TAG_BITS / 8) {
            throw new Closed("a sealed box is too short");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE), of)
                    .doFinal(box, NONCE, box.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new Closed("a sealed box does not open with this key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String of)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
