package rawi.app.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that open something, and the hashes by which they are known again. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Secrets() {}

    /** 256 bits that stand in cookies and headers as they are. */
    static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static byte[] bytes(int n) {
        byte[] bytes = new byte[n];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * A word of 100 bits that people can type: groups of letters and digits without look-alikes.
     */
    static String typed() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                word.append('-');
            }
            word.append(BASE32.charAt(RANDOM.nextInt(32)));
        }
        return word.toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** 160 bits in base32, as authenticator programs take them. */
    static String base32() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            word.append(BASE32.charAt(RANDOM.nextInt(32)));
        }
        return word.toString();
    }

    static byte[] ofBase32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (char c : text.toCharArray()) {
            int value = BASE32.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            held = (held << 5 | value) & 0xfffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }

    static String hash(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compared in time that does not depend on where they differ. */
    static boolean same(String one, String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));
    }
}
