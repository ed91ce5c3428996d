package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.app.people.Logins;
import rawi.app.people.Right;
import rawi.app.store.People;

/**
 * Stands before every address: takes requests only under names that the desk was opened for (a page
 * of another site whose name leads to 127.0.0.1 gets nothing), finds out who asks, takes changes
 * only from the desk's own pages, and sends the headers that keep a browser from running what a
 * report brings.
 */
final class Guard {

    static final String TOKEN_COOKIE = "rawi-desk";
    static final String TOKEN_HEADER = "X-Rawi-Token";
    static final String TOKEN_FIELD = "token";
    static final String API = "/api/";

    private static final String SECRET = "desk-secret";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                    + " 'none'";

    private final Set<String> hosts;
    private final boolean secure;
    private final String name;
    private final People people;
    private final Logins logins;
    private final String secret;

    /** Ten requests a second and 120 at once of each token. */
    private final RateLimit byToken;

    /** Wrong tokens from an address: 30, then one every half minute. */
    private final RateLimit wrongTokens;

    /**
     * @param hosts names under which the desk may be asked, with ports, in lower case
     * @param secure whether browsers come by https
     * @param name of the one person of a desk without users
     */
    Guard(
            Set<String> hosts,
            boolean secure,
            String name,
            People people,
            Logins logins,
            java.time.Clock clock) {
        this.byToken = new RateLimit(clock, 120, 10);
        this.wrongTokens = new RateLimit(clock, 30, 1 / 30.0);
        this.hosts = Set.copyOf(hosts);
        this.secure = secure;
        this.name = name;
        this.people = people;
        this.logins = logins;
        this.secret = secret(people);
    }

    /** Kept in the case, so that a page that was open outlives a restart of the desk. */
    private static String secret(People people) {
        Optional<String> kept = people.state(SECRET);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        people.state(SECRET, fresh);
        return fresh;
    }

    /** The token that this desk's own pages send along with changes while nobody is logged in. */
    String token() {
        return secret;
    }

    /** The token for the pages of this caller. */
    String token(Caller caller) {
        return caller.csrf().isEmpty() ? secret : caller.csrf();
    }

    /**
     * Lets a request pass or not.
     *
     * @return who makes it
     */
    Caller check(Context context) {
        headers(context);
        String host = context.header("Host");
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new ForbiddenResponse("this desk is not known by that name");
        }
        Caller caller = caller(context);
        if (READING.contains(context.method().name()) || caller.way() == Caller.Way.TOKEN) {
            return caller;
        }
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin");
        if (foreign
                || !fromHere(context.header("Origin"), host)
                || !carriesToken(context, caller)) {
            throw new ForbiddenResponse(
                    "changes are made from the desk's own pages; load the page again");
        }
        return caller;
    }

    private Caller caller(Context context) {
        String bearer = context.header("Authorization");
        if (bearer != null && context.path().startsWith(API)) {
            return bearer.startsWith("Bearer ") ? byToken(context, bearer.substring(7)) : nobody();
        }
        String cookie = context.cookie(sessionCookie());
        Optional<Caller> known =
                cookie == null
                        ? Optional.empty()
                        : logins.session(cookie).map(k -> of(k, Caller.Way.SESSION));
        if (known.isPresent()) {
            return known.get();
        }
        if (secure || !people.isEmpty()) {
            return nobody();
        }
        return new Caller(name, EnumSet.allOf(Right.class), "", Caller.Way.LOCAL, false);
    }

    private Caller byToken(Context context, String sent) {
        if (!wrongTokens.isOpen(context.ip())) {
            throw tooMany(context, wrongTokens);
        }
        Optional<Logins.Known> known = logins.token(sent.strip());
        if (known.isEmpty()) {
            wrongTokens.allows(context.ip());
            throw new UnauthorizedResponse("this token is not valid");
        }
        if (!byToken.allows(sent.strip())) {
            throw tooMany(context, byToken);
        }
        return of(known.get(), Caller.Way.TOKEN);
    }

    private static io.javalin.http.HttpResponseException tooMany(Context context, RateLimit limit) {
        context.header("Retry-After", Long.toString(limit.seconds(1)));
        return new io.javalin.http.HttpResponseException(
                429, "too many requests", java.util.Map.of());
    }

    private static Caller of(Logins.Known known, Caller.Way way) {
        return new Caller(
                known.user().name(), known.rights(), known.csrf(), way, known.user().mustChange());
    }

    private static Caller nobody() {
        return new Caller("", Set.of(), "", Caller.Way.NOBODY, false);
    }

    /** With this prefix no other host and no page without https can set it. */
    String sessionCookie() {
        return secure ? "__Host-rawi-session" : "rawi-session";
    }

    void session(Context context, String value) {
        Cookie cookie = new Cookie(sessionCookie(), value);
        guarded(cookie);
        context.cookie(cookie);
    }

    void endSession(Context context) {
        Cookie cookie = new Cookie(sessionCookie(), "");
        guarded(cookie);
        cookie.setMaxAge(0);
        context.cookie(cookie);
    }

    private void guarded(Cookie cookie) {
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
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

    private boolean carriesToken(Context context, Caller caller) {
        String sent = context.header(TOKEN_HEADER);
        if (sent == null) {
            sent = context.formParam(TOKEN_FIELD);
        }
        if (caller.way() == Caller.Way.SESSION) {
            return same(sent, caller.csrf());
        }
        return same(sent, secret) && same(context.cookie(TOKEN_COOKIE), secret);
    }

    /** Compared in time that does not depend on where it differs. */
    private static boolean same(String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the browser the cookie that goes with the token of the page. */
    void mark(Context context) {
        Cookie cookie = new Cookie(TOKEN_COOKIE, secret);
        guarded(cookie);
        context.cookie(cookie);
    }

    private void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self)");
        context.header("Cache-Control", "no-store");
        if (secure) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
