package rawi.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords hashed with Argon2id, kept in the PHC form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
 * so that the cost can rise later. Safe to share between threads; two are hashed at a time, for
 * each takes 46 MB.
 */
public final class Passwords {

    /** Fewest characters of a password that a person chooses. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int KIBIBYTES = 47_104;
    private static final int PASSES = 1;
    private static final int LANES = 1;
    private static final int HASH = 32;

    private static final Semaphore TURNS = new Semaphore(2, true);

    /** Checked in vain when nobody has the name, so that the time tells nothing. */
    private static final String NOBODY = hash("nobody");

    private Passwords() {}

    public static String hash(String password) {
        byte[] salt = Secrets.bytes(16);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m="
                + KIBIBYTES
                + ",t="
                + PASSES
                + ",p="
                + LANES
                + "$"
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(derive(password, salt, KIBIBYTES, PASSES, LANES));
    }

    /** Whether the password is the one of which the hash was made. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        String[] cost = parts[3].split("[=,]");
        byte[] made =
                derive(
                        password.length() > LONGEST ? "" : password,
                        Base64.getDecoder().decode(parts[4]),
                        Integer.parseInt(cost[1]),
                        Integer.parseInt(cost[3]),
                        Integer.parseInt(cost[5]));
        return java.security.MessageDigest.isEqual(made, Base64.getDecoder().decode(parts[5]));
    }

    static void matchesNobody(String password) {
        matches(password, NOBODY);
    }

    /** Why a new password will not do; empty when it will. */
    public static String fault(String password, String name) {
        if (password.length() < SHORTEST) {
            return "a password has " + SHORTEST + " characters or more";
        }
        if (password.length() > LONGEST) {
            return "a password has " + LONGEST + " characters or fewer";
        }
        if (password.toLowerCase(java.util.Locale.ROOT)
                        .contains(name.toLowerCase(java.util.Locale.ROOT))
                || password.chars().distinct().count() < 5) {
            return "this password is easy to guess";
        }
        return "";
    }

    private static byte[] derive(
            String password, byte[] salt, int kibibytes, int passes, int lanes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .build());
        byte[] hash = new byte[HASH];
        TURNS.acquireUninterruptibly();
        try {
            argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            TURNS.release();
        }
        return hash;
    }
}
