package rawi.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import rawi.app.ingest.Fetcher;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.TimeStamp;

/** Time stamps of checkpoints, by an authority that the user names. */
public final class Stamps {

    private final Database database;
    private final Clock clock;

    Stamps(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A stamp as it is kept.
     *
     * @param size entries of the checkpoint that it is over
     */
    public record Kept(long seq, long size, String address, byte[] token) {}

    /**
     * Has the last checkpoint stamped.
     *
     * @throws CaseException when there is none, or the authority gives no valid stamp
     */
    public TimeStamp stamp(Fetcher fetcher, String address) {
        Checkpoint checkpoint =
                database.read(Log::lastCheckpoint)
                        .orElseThrow(() -> new CaseException("the log is not signed yet"));
        byte[] note = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        try {
            TimeStamp.Question question = TimeStamp.ask(note);
            byte[] answer = fetcher.post(address, "application/timestamp-query", question.bytes());
            byte[] token = question.token(answer);
            TimeStamp stamp = TimeStamp.check(token, note);
            database.write(h -> keep(h, checkpoint, address, token));
            return stamp;
        } catch (IOException e) {
            throw new CaseException("no stamp from " + address + ": " + e.getMessage(), e);
        } catch (TimeStamp.Invalid e) {
            throw new CaseException("no stamp from " + address + ": " + e.getMessage(), e);
        }
    }

    private Object keep(Handle handle, Checkpoint checkpoint, String address, byte[] token) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String record =
                JsonText.write(
                        JsonText.fields(
                                "record",
                                "stamp/1",
                                "at",
                                at,
                                "size",
                                checkpoint.size(),
                                "checkpoint",
                                Hashes.of(checkpoint.text()),
                                "token",
                                Hashes.of(token),
                                "address",
                                address));
        Log.Appender log = new Log.Appender(handle, at);
        long seq = log.append(LogEntry.STAMP, String.valueOf(checkpoint.size()), record);
        insert(handle, seq, record, token);
        log.write();
        return null;
    }

    static void insert(Handle handle, long seq, String record, byte[] token) {
        handle.execute(
                "insert into stamps (seq, size, record, token) values (?, ?, ?, ?)",
                seq,
                JsonText.number(JsonText.read(record), "size"),
                record,
                token);
    }

    public List<Kept> all() {
        return database.read(Stamps::all);
    }

    static List<Kept> all(Handle handle) {
        return handle.createQuery("select seq, size, record, token from stamps order by seq")
                .map(
                        (r, c) ->
                                new Kept(
                                        r.getLong(1),
                                        r.getLong(2),
                                        JsonText.text(JsonText.read(r.getString(3)), "address"),
                                        r.getBytes(4)))
                .list();
    }

    /** What a kept stamp says, checked against its checkpoint. */
    public TimeStamp read(Kept kept) {
        String note =
                database.read(
                        h ->
                                h.createQuery("select note from checkpoints where size = ?")
                                        .bind(0, kept.size())
                                        .mapTo(String.class)
                                        .one());
        try {
            return TimeStamp.check(kept.token(), note.getBytes(StandardCharsets.UTF_8));
        } catch (TimeStamp.Invalid e) {
            throw new CaseException("stamp " + kept.seq() + ": " + e.getMessage(), e);
        }
    }

    /** A stamp as it stands in the table. */
    record Row(long size, String record, byte[] token) {}

    static Map<Long, Row> rows(Handle handle, long from, long to) {
        Map<Long, Row> found = new java.util.HashMap<>();
        handle.createQuery("select seq, size, record, token from stamps where seq >= ? and seq < ?")
                .bind(0, from)
                .bind(1, to)
                .map(
                        (r, c) ->
                                found.put(
                                        r.getLong(1),
                                        new Row(r.getLong(2), r.getString(3), r.getBytes(4))))
                .list();
        return found;
    }

    static void check(Handle handle, LogEntry entry, Row row) {
        String what = "stamp " + entry.seq() + ": ";
        if (row == null) {
            throw new Verifier.Fault(what + "its row is missing");
        }
        Verifier.hashed(what, row.record(), entry);
        Map<String, Object> record = JsonText.read(row.record());
        Verifier.same(what, "size", String.valueOf(row.size()), entry.subject());
        Verifier.same(
                what, "size", String.valueOf(JsonText.number(record, "size")), entry.subject());
        Verifier.same(what, "token", Hashes.of(row.token()), JsonText.text(record, "token"));
        String note =
                handle.createQuery("select note from checkpoints where size = ?")
                        .bind(0, row.size())
                        .mapTo(String.class)
                        .findOne()
                        .orElseThrow(() -> new Verifier.Fault(what + "its checkpoint is missing"));
        Verifier.same(what, "checkpoint", Hashes.of(note), JsonText.text(record, "checkpoint"));
        try {
            TimeStamp.check(row.token(), note.getBytes(StandardCharsets.UTF_8));
        } catch (TimeStamp.Invalid e) {
            throw new Verifier.Fault(what + e.getMessage());
        }
    }
}
