package rawi.app.people;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1). */
public final class Totp {

    private static final int SECONDS = 30;

    private Totp() {}

    /** The code of a time step, which is seconds since 1970 by 30. */
    public static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Secrets.ofBase32(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff;
            return String.format(java.util.Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is, now or one step to either side; clocks differ. */
    static OptionalLong step(String secret, String code, long now) {
        String digits = code.replaceAll("\\s", "");
        long step = now / SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long s = step - 1; s <= step + 1; s++) {
            if (Secrets.same(code(secret, s), digits)) {
                found = OptionalLong.of(s);
            }
        }
        return found;
    }

    /** What an authenticator program reads. */
    public static String address(String secret, String name) {
        return "otpauth://totp/Rawi:"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret="
                + secret
                + "&issuer=Rawi";
    }
}
