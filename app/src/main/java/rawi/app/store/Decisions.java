package rawi.app.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What people decided: a list that only grows; where a thing stands is a fold of it. */
public final class Decisions {

    private final Database database;
    private final Clock clock;

    Decisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A decision that a person makes; the case adds when, and after which. */
    public record Made(
            String by,
            Decision.Action action,
            String subject,
            Optional<String> after,
            Optional<String> reason) {}

    /** A decision and its place in the log. */
    public record Kept(long seq, Decision decision) {}

    /** Thrown when somebody else decided in the meantime. */
    public static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1;

        Overtaken(String subject) {
            super("somebody else has decided on " + subject + " in the meantime; look again");
        }
    }

    /** Keeps decisions, all or none, whatever was decided before. */
    public List<Kept> make(List<Made> made) {
        return database.write(h -> keep(h, made, now()));
    }

    /**
     * Keeps a decision of a person who saw the subject as the decision {@code seen} left it.
     *
     * @param seen place in the log of the last decision the person saw; absent for none
     * @throws Overtaken when there is a later one; nothing is kept
     */
    public Kept make(Made made, Optional<Long> seen) throws Overtaken {
        Optional<Kept> kept =
                database.write(
                        h ->
                                last(h, made.subject()).equals(seen)
                                        ? Optional.of(keep(h, List.of(made), now()).get(0))
                                        : Optional.empty());
        return kept.orElseThrow(() -> new Overtaken(made.subject()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Kept> keep(Handle handle, List<Made> made, Instant at) {
        Log.Appender log = new Log.Appender(handle, at);
        List<Kept> kept = new ArrayList<>();
        for (Made one : made) {
            Decision decision =
                    new Decision(
                            at,
                            JsonText.wellFormed(one.by()),
                            one.action(),
                            one.subject(),
                            one.after().map(JsonText::wellFormed),
                            one.reason().map(JsonText::wellFormed),
                            last(handle, one.subject()));
            String record = decision.record();
            long seq = log.append(LogEntry.DECISION, one.subject(), record);
            insert(handle, seq, decision, record);
            kept.add(new Kept(seq, decision));
        }
        log.write();
        return kept;
    }

    static void insert(Handle handle, long seq, Decision decision, String record) {
        handle.execute(
                "insert into decisions (seq, subject, action, record) values (?, ?, ?, ?)",
                seq,
                decision.subject(),
                decision.action().name(),
                record);
        decision.action()
                .status()
                .ifPresent(
                        status ->
                                handle.execute(
                                        "insert into standings (subject, status, seq) values (?, ?,"
                                                + " ?) on conflict (subject) do update set status ="
                                                + " excluded.status, seq = excluded.seq",
                                        decision.subject(),
                                        status.name(),
                                        seq));
    }

    private static Optional<Long> last(Handle handle, String subject) {
        return handle.createQuery(
                        "select seq from decisions where subject = ? order by seq desc limit 1")
                .bind(0, subject)
                .mapTo(Long.class)
                .findOne();
    }

    /** All decisions on a subject, the first one first. */
    public List<Kept> on(String subject) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select seq, record from decisions where subject = ? order"
                                                + " by seq")
                                .bind(0, subject)
                                .map(
                                        (r, c) ->
                                                new Kept(
                                                        r.getLong(1),
                                                        Decision.parse(r.getString(2))))
                                .list());
    }

    /** All decisions from a place of the log on, the first one first. */
    public List<Kept> since(long seq, int limit) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select seq, record from decisions where seq >= ? order by"
                                                + " seq limit "
                                                + limit)
                                .bind(0, seq)
                                .map(
                                        (r, c) ->
                                                new Kept(
                                                        r.getLong(1),
                                                        Decision.parse(r.getString(2))))
                                .list());
    }

    /** Decisions of these kinds from a place of the log on, the first one first. */
    public List<Kept> since(long seq, java.util.Set<Decision.Action> actions, int limit) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select seq, record from decisions where seq >= :seq and"
                                                + " action in (<actions>) order by seq limit "
                                                + limit)
                                .bind("seq", seq)
                                .bindList(
                                        "actions",
                                        actions.stream().map(Enum::name).sorted().toList())
                                .map(
                                        (r, c) ->
                                                new Kept(
                                                        r.getLong(1),
                                                        Decision.parse(r.getString(2))))
                                .list());
    }

    /** The place of the last decision in the log, -1 when there is none. */
    public long last() {
        return database.read(
                h ->
                        h.createQuery("select coalesce(max(seq), -1) from decisions")
                                .mapTo(Long.class)
                                .one());
    }

    /** The place of the last decision of these kinds, -1 when there is none. */
    public long last(java.util.Set<Decision.Action> actions) {
        // One look-up a kind; asked for all at once, every decision of them would be looked at.
        String each =
                actions.stream()
                        .map(Enum::name)
                        .sorted()
                        .map(
                                name ->
                                        "select max(seq) as last from decisions where action = '"
                                                + name
                                                + "'")
                        .collect(java.util.stream.Collectors.joining(" union all "));
        return database.read(
                h ->
                        h.createQuery("select coalesce(max(last), -1) from (" + each + ") x")
                                .mapTo(Long.class)
                                .one());
    }

    public Decision.Status status(String subject) {
        return database.read(
                h ->
                        h.createQuery("select status from standings where subject = ?")
                                .bind(0, subject)
                                .mapTo(String.class)
                                .findOne()
                                .map(Decision.Status::valueOf)
                                .orElse(Decision.Status.PROPOSED));
    }
}
