package rawi.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Who may work at the desk of a case, what they log in with, and who is logged in. None of it is
 * evidence: it is not in the log and does not leave with an export. Safe to share between threads.
 *
 * <p>Times are seconds since 1970. Of passwords, cookies and tokens only hashes are kept here.
 */
public final class People {

    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /**
     * A person.
     *
     * @param roles names of roles, in lower case
     * @param password its hash, with how it was made
     * @param totp the secret of the second factor, base32; absent when there is none
     * @param totpStep the last time step whose code was used, so that no code is taken twice
     * @param mustChange whether the password was made by somebody else
     */
    public record User(
            String name,
            Set<String> roles,
            String password,
            Optional<String> totp,
            long totpStep,
            boolean mustChange,
            boolean disabled,
            String created) {

        public User {
            roles = Set.copyOf(roles);
        }
    }

    /** A key of an authenticator; {@code credential} is for the library that checks it. */
    public record Passkey(
            String id, String user, String label, String credential, long signs, String created) {}

    /** Somebody who is logged in. */
    public record Session(String hash, String user, String csrf, long created, long seen) {}

    /** What a program shows instead of logging in. */
    public record Token(
            String hash,
            String user,
            String label,
            Set<String> scopes,
            long created,
            long expires) {}

    public List<User> users() {
        return database.read(
                h -> h.createQuery(USER + " order by name").map((row, c) -> user(row)).list());
    }

    public boolean isEmpty() {
        return database.read(
                h ->
                        h.createQuery("select count(*) from (select 1 from users limit 1) one")
                                        .mapTo(Integer.class)
                                        .one()
                                == 0);
    }

    public Optional<User> user(String name) {
        return database.read(
                h ->
                        h.createQuery(USER + " where name = ?")
                                .bind(0, name)
                                .map((row, c) -> user(row))
                                .findOne());
    }

    private static final String USER =
            "select name, roles, password, totp, totp_step, must_change, disabled, created from"
                    + " users";

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString(1),
                words(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getLong(5),
                row.getInt(6) == 1,
                row.getInt(7) == 1,
                row.getString(8));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
    }

    /** Keeps a person as given; sessions end when roles, password or standing changed. */
    public void keep(User user) {
        change(
                h -> {
                    h.execute(
                            "insert into users (name, roles, password, totp, totp_step,"
                                    + " must_change, disabled, created) values (?, ?, ?, ?, ?, ?,"
                                    + " ?, ?) on conflict (name) do update set roles ="
                                    + " excluded.roles, password = excluded.password, totp ="
                                    + " excluded.totp, totp_step = excluded.totp_step, must_change"
                                    + " = excluded.must_change, disabled = excluded.disabled",
                            user.name(),
                            String.join(" ", new TreeSet<>(user.roles())),
                            user.password(),
                            user.totp().orElse(null),
                            user.totpStep(),
                            user.mustChange() ? 1 : 0,
                            user.disabled() ? 1 : 0,
                            user.created());
                    h.execute("delete from sessions where name = ?", user.name());
                });
    }

    /** Takes a code of the second factor once: false when this step or a later one was used. */
    public boolean useStep(String name, long step) {
        return database.write(
                        h ->
                                h.execute(
                                        "update users set totp_step = ? where name = ? and"
                                                + " totp_step < ?",
                                        step,
                                        name,
                                        step))
                == 1;
    }

    public List<Passkey> passkeys(String user) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select id, name, label, credential, signs, created from"
                                                + " passkeys where name = ? order by created, id")
                                .bind(0, user)
                                .map((row, c) -> passkey(row))
                                .list());
    }

    public Optional<Passkey> passkey(String id) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select id, name, label, credential, signs, created from"
                                                + " passkeys where id = ?")
                                .bind(0, id)
                                .map((row, c) -> passkey(row))
                                .findOne());
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6));
    }

    public void keep(Passkey key) {
        change(
                h ->
                        h.execute(
                                "insert into passkeys (id, name, label, credential, signs,"
                                        + " created) values (?, ?, ?, ?, ?, ?)",
                                key.id(),
                                key.user(),
                                key.label(),
                                key.credential(),
                                key.signs(),
                                key.created()));
    }

    public void signed(String passkey, long signs) {
        change(h -> h.execute("update passkeys set signs = ? where id = ?", signs, passkey));
    }

    public void removePasskeys(String user) {
        change(h -> h.execute("delete from passkeys where name = ?", user));
    }

    public Optional<Session> session(String hash) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select hash, name, csrf, created, seen from sessions where"
                                                + " hash = ?")
                                .bind(0, hash)
                                .map(
                                        (row, c) ->
                                                new Session(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getLong(4),
                                                        row.getLong(5)))
                                .findOne());
    }

    public void keep(Session session) {
        change(
                h ->
                        h.execute(
                                "insert into sessions (hash, name, csrf, created, seen) values (?,"
                                        + " ?, ?, ?, ?)",
                                session.hash(),
                                session.user(),
                                session.csrf(),
                                session.created(),
                                session.seen()));
    }

    public void seen(String session, long now) {
        change(h -> h.execute("update sessions set seen = ? where hash = ?", now, session));
    }

    public void endSession(String hash) {
        change(h -> h.execute("delete from sessions where hash = ?", hash));
    }

    public void endSessionsOf(String user) {
        change(h -> h.execute("delete from sessions where name = ?", user));
    }

    public Optional<Token> token(String hash) {
        return database.read(
                h ->
                        h.createQuery(TOKEN + " where hash = ?")
                                .bind(0, hash)
                                .map((row, c) -> token(row))
                                .findOne());
    }

    public List<Token> tokens(String user) {
        return database.read(
                h ->
                        h.createQuery(TOKEN + " where name = ? order by created, hash")
                                .bind(0, user)
                                .map((row, c) -> token(row))
                                .list());
    }

    private static final String TOKEN =
            "select hash, name, label, scopes, created, expires from api_tokens";

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                words(row.getString(4)),
                row.getLong(5),
                row.getLong(6));
    }

    public void keep(Token token) {
        change(
                h ->
                        h.execute(
                                "insert into api_tokens (hash, name, label, scopes, created,"
                                        + " expires) values (?, ?, ?, ?, ?, ?)",
                                token.hash(),
                                token.user(),
                                token.label(),
                                String.join(" ", new TreeSet<>(token.scopes())),
                                token.created(),
                                token.expires()));
    }

    public void removeToken(String user, String hash) {
        change(h -> h.execute("delete from api_tokens where name = ? and hash = ?", user, hash));
    }

    /** Notes an attempt that failed, and forgets those before {@code old}. */
    public void failed(String who, long now, long old) {
        change(
                h -> {
                    h.execute("delete from login_failures where at < ?", old);
                    h.execute("insert into login_failures (who, at) values (?, ?)", who, now);
                });
    }

    /** How many attempts failed from {@code since} on. */
    public long failures(String who, long since) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select count(*) from login_failures where who = ? and at"
                                                + " >= ?")
                                .bind(0, who)
                                .bind(1, since)
                                .mapTo(Long.class)
                                .one());
    }

    public void forgive(String who) {
        change(h -> h.execute("delete from login_failures where who = ?", who));
    }

    /** A setting of the desk, such as whether it is locked. */
    public Optional<String> state(String name) {
        return database.read(
                h ->
                        h.createQuery("select value from desk_state where name = ?")
                                .bind(0, name)
                                .mapTo(String.class)
                                .findOne());
    }

    public void state(String name, String value) {
        change(
                h ->
                        h.execute(
                                "insert into desk_state (name, value) values (?, ?) on conflict"
                                        + " (name) do update set value = excluded.value",
                                name,
                                value));
    }

    public void clearState(String name) {
        change(h -> h.execute("delete from desk_state where name = ?", name));
    }

    /** Ends every session and every token; nobody gets in before the desk is unlocked. */
    public void lock(String by, String at) {
        change(
                h -> {
                    h.execute("delete from sessions");
                    h.execute("delete from api_tokens");
                    h.execute(
                            "insert into desk_state (name, value) values ('locked', ?) on conflict"
                                    + " (name) do update set value = excluded.value",
                            at + " " + by);
                });
    }

    private void change(java.util.function.Consumer<Handle> work) {
        database.write(
                h -> {
                    work.accept(h);
                    return null;
                });
    }
}
