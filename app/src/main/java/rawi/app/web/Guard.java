package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before every address: takes requests only under names that the desk was opened for (a page
 * of another site whose name leads to 127.0.0.1 gets nothing), changes only from the desk's own
 * pages, and sends the headers that keep a browser from running what a report brings.
 */
final class Guard {

    static final String TOKEN_COOKIE = "rawi-desk";
    static final String TOKEN_HEADER = "X-Rawi-Token";
    static final String TOKEN_FIELD = "token";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<String> hosts;
    private final String secret;

    /**
     * @param hosts names under which the desk may be asked, with ports, in lower case
     */
    Guard(Set<String> hosts, SecureRandom random) {
        this.hosts = Set.copyOf(hosts);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
    }

    /** The token that this desk's own pages send along with every change. */
    String token() {
        return secret;
    }

    void check(Context context) {
        headers(context);
        String host = context.header("Host");
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new ForbiddenResponse("this desk is not known by that name");
        }
        if (READING.contains(context.method().name())) {
            return;
        }
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin");
        if (foreign || !fromHere(context.header("Origin"), host) || !carriesToken(context)) {
            throw new ForbiddenResponse(
                    "changes are made from the desk's own pages; load the page again");
        }
    }

    private static boolean fromHere(String origin, String host) {
        return origin == null || host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean carriesToken(Context context) {
        String sent = context.header(TOKEN_HEADER);
        if (sent == null) {
            sent = context.formParam(TOKEN_FIELD);
        }
        String cookie = context.cookie(TOKEN_COOKIE);
        return same(sent) && same(cookie);
    }

    /** Compared in time that does not depend on where it differs. */
    private boolean same(String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the browser the cookie that goes with the token of the page. */
    void mark(Context context) {
        Cookie cookie = new Cookie(TOKEN_COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        context.cookie(cookie);
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
    }
}
