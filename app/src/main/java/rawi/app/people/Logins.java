package rawi.app.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import rawi.app.store.People;

/**
 * The only way in: password and code, or a passkey, against the users of a case. Every login makes
 * a new session; failures are counted by name and by address and close the way for a while. Safe to
 * share between threads.
 */
public final class Logins {

    /** Seconds without a request after which a session ends. */
    public static final long IDLE = 3_600;

    /** Seconds after which a session ends whatever is done in it. */
    public static final long LONGEST = 12 * 3_600;

    static final int FAILURES_OF_NAME = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    private static final long WINDOW = 15 * 60;
    private static final long NOTED_EVERY = 60;

    private final People people;
    private final Clock clock;

    public Logins(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** What came of a login: a cookie, or why there is none. */
    public record Result(Optional<String> cookie, Refusal refusal) {}

    /**
     * Why nobody was let in; the page does not tell whether the name, password or code was wrong.
     */
    public enum Refusal {
        NONE,
        WRONG,
        WAIT,
        LOCKED
    }

    /** Somebody whose session or token was good. */
    public record Known(People.User user, Set<Right> rights, String csrf) {}

    /** Lets in who knows the password and, where one is set, the code of the moment. */
    public Result login(String name, String password, String code, String address) {
        Optional<Refusal> closed = closed(name, address);
        if (closed.isPresent()) {
            return new Result(Optional.empty(), closed.get());
        }
        Optional<People.User> user = people.user(name).filter(u -> !u.disabled());
        boolean right;
        if (user.isEmpty()) {
            Passwords.matchesNobody(password);
            right = false;
        } else {
            right = Passwords.matches(password, user.get().password()) && second(user.get(), code);
        }
        if (!right) {
            return refused(name, address);
        }
        people.forgive("name " + name);
        return new Result(Optional.of(open(name)), Refusal.NONE);
    }

    private boolean second(People.User user, String code) {
        if (user.totp().isEmpty()) {
            return true;
        }
        OptionalLong step = Totp.step(user.totp().get(), code, now());
        return step.isPresent() && people.useStep(user.name(), step.getAsLong());
    }

    /** Whether no attempt is taken now. */
    Optional<Refusal> closed(String name, String address) {
        if (isLocked()) {
            return Optional.of(Refusal.LOCKED);
        }
        long since = now() - WINDOW;
        boolean tooMany =
                people.failures("name " + name, since) >= FAILURES_OF_NAME
                        || people.failures("from " + address, since) >= FAILURES_OF_ADDRESS;
        return tooMany ? Optional.of(Refusal.WAIT) : Optional.empty();
    }

    private Result refused(String name, String address) {
        String counted = name.length() > 80 ? name.substring(0, 80) : name;
        people.failed("name " + counted, now(), now() - WINDOW);
        people.failed("from " + address, now(), now() - WINDOW);
        return new Result(Optional.empty(), Refusal.WRONG);
    }

    /** Lets in whom a passkey named; the caller checked its signature. */
    Result letIn(String name, String address) {
        Optional<Refusal> closed = closed(name, address);
        if (closed.isPresent()) {
            return new Result(Optional.empty(), closed.get());
        }
        return people.user(name).filter(u -> !u.disabled()).isPresent()
                ? new Result(Optional.of(open(name)), Refusal.NONE)
                : refused(name, address);
    }

    private String open(String name) {
        String cookie = Secrets.fresh();
        long now = now();
        people.keep(new People.Session(Secrets.hash(cookie), name, Secrets.fresh(), now, now));
        return cookie;
    }

    /** Who holds this cookie. */
    public Optional<Known> session(String cookie) {
        Optional<People.Session> found = people.session(Secrets.hash(cookie));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        People.Session session = found.get();
        long now = now();
        if (now - session.seen() > IDLE || now - session.created() > LONGEST) {
            people.endSession(session.hash());
            return Optional.empty();
        }
        if (now - session.seen() > NOTED_EVERY) {
            people.seen(session.hash(), now);
        }
        return people.user(session.user())
                .filter(u -> !u.disabled())
                .map(u -> new Known(u, Role.rights(u.roles()), session.csrf()));
    }

    /** Who holds this token of the interface for programs; its scopes narrow the rights. */
    public Optional<Known> token(String token) {
        Optional<People.Token> found =
                people.token(Secrets.hash(token)).filter(t -> t.expires() > now());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return people.user(found.get().user())
                .filter(u -> !u.disabled() && !u.mustChange())
                .map(
                        u -> {
                            Set<Right> rights = Role.rights(u.roles());
                            rights.retainAll(scopes(found.get().scopes()));
                            return new Known(u, rights, "");
                        });
    }

    private static Set<Right> scopes(Set<String> names) {
        Set<Right> rights = java.util.EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (names.contains(right.name().toLowerCase(java.util.Locale.ROOT))) {
                rights.add(right);
            }
        }
        return rights;
    }

    /**
     * Makes a token for programs.
     *
     * @param scopes rights that it has, as far as its owner has them
     * @param days until it ends, 1 to 366
     */
    public String makeToken(String user, String label, Set<Right> scopes, int days) {
        if (days < 1 || days > 366 || scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has scopes and lasts 1 to 366 days");
        }
        Set<String> names = new TreeSet<>();
        scopes.forEach(right -> names.add(right.name().toLowerCase(java.util.Locale.ROOT)));
        String token = "rawi_" + Secrets.fresh();
        people.keep(
                new People.Token(
                        Secrets.hash(token), user, label, names, now(), now() + days * 86_400L));
        return token;
    }

    public void logout(String cookie) {
        people.endSession(Secrets.hash(cookie));
    }

    /**
     * Changes the own password; all sessions of the person end.
     *
     * @return why it was not changed; empty when it was
     */
    public String changePassword(String name, String old, String fresh) {
        People.User user = people.user(name).orElseThrow();
        if (!Passwords.matches(old, user.password())) {
            return "the present password is another one";
        }
        String fault =
                old.equals(fresh) ? "this is the same password" : Passwords.fault(fresh, name);
        if (fault.isEmpty()) {
            people.keep(
                    new People.User(
                            name,
                            user.roles(),
                            Passwords.hash(fresh),
                            user.totp(),
                            user.totpStep(),
                            false,
                            user.disabled(),
                            user.created()));
        }
        return fault;
    }

    public boolean isLocked() {
        return people.state("locked").isPresent();
    }

    /** Ends all sessions and tokens; only the command line opens the desk again. */
    public void lock(String by) {
        people.lock(by, clock.instant().toString());
    }

    /** What an administrator hands to a person: a first password and the secret of the codes. */
    public record Invitation(String password, String totp) {}

    /** Adds somebody, or gives somebody a new password and a new secret; passkeys go. */
    public Invitation invite(String name, Set<Role> roles) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}")) {
            throw new IllegalArgumentException(
                    "a name has 1 to 40 letters, digits, dots, - or _, got " + name);
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("say a role");
        }
        Set<String> codes = new TreeSet<>();
        roles.forEach(role -> codes.add(role.code()));
        Invitation made = new Invitation(Secrets.typed(), Secrets.base32());
        String created = Instant.now(clock).toString();
        people.removePasskeys(name);
        people.keep(
                new People.User(
                        name,
                        codes,
                        Passwords.hash(made.password()),
                        Optional.of(made.totp()),
                        0,
                        true,
                        false,
                        people.user(name).map(People.User::created).orElse(created)));
        people.forgive("name " + name);
        return made;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
