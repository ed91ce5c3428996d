package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;
import rawi.app.store.seal.Box;
import rawi.app.store.seal.SealingKey;

/**
 * Goes through the log from its first entry and checks that what each entry stands for is what the
 * case holds: originals byte by byte, texts, claims with every column, decisions, and the signed
 * checkpoints. Stops at the first thing that is not as it was.
 */
public final class Verifier {

    private static final int WINDOW = 200;

    private final Database database;
    private final Originals originals;

    Verifier(Database database, Originals originals) {
        this.database = database;
        this.originals = originals;
    }

    /**
     * What was found.
     *
     * @param fault the first broken thing and what is wrong with it; absent when all is well
     * @param unsigned entries after the last checkpoint, which nobody has signed
     * @param sealed things that stand masked, or are sealed or erased
     * @param opened those of them that were checked behind the mask
     */
    public record Result(
            long entries,
            long originals,
            long readings,
            long claims,
            long decisions,
            long checkpoints,
            long unsigned,
            long sealed,
            long opened,
            long stamps,
            Optional<String> fault) {

        public boolean isWell() {
            return fault.isEmpty();
        }
    }

    /** Thrown to the one place that tells of it. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String what) {
            super(what);
        }
    }

    /**
     * Checks everything.
     *
     * @param done told from time to time how many entries are checked
     */
    public Result verify(LongConsumer done) {
        return verify(Optional.empty(), done);
    }

    /**
     * Checks everything.
     *
     * @param key opens what is sealed, so that it is checked too
     */
    public Result verify(Optional<SealingKey> key, LongConsumer done) {
        return database.snapshot(
                h -> {
                    Pass pass = new Pass(h, originals);
                    Optional<String> fault = Optional.empty();
                    try (SealedRows.Keys keys = keys(h, key)) {
                        pass.run(Optional.ofNullable(keys), done);
                    } catch (Fault e) {
                        fault = Optional.of(e.getMessage());
                    }
                    return pass.result(fault);
                });
    }

    private static SealedRows.Keys keys(Handle handle, Optional<SealingKey> key) {
        try {
            return key.isEmpty() ? null : SealedRows.Keys.open(handle, key.get());
        } catch (Box.Closed e) {
            throw new Fault("sealed subject: its key does not open with that of the case");
        }
    }

    /** One pass over the log. */
    private static final class Pass {

        private final Handle handle;
        private final Originals originals;
        private final MerkleTree tree = new MerkleTree();
        private final Map<String, Long> kinds = new HashMap<>();
        private ReadingCheck readings;
        private SealCheck seals;
        private PublicKeys keys;
        private String origin = "";
        private long checkpoints;
        private long signed;

        Pass(Handle handle, Originals originals) {
            this.handle = handle;
            this.originals = originals;
        }

        Result result(Optional<String> fault) {
            return new Result(
                    tree.size(),
                    count(LogEntry.CAPTURE),
                    count(LogEntry.READING),
                    readings == null ? 0 : readings.claims(),
                    count(LogEntry.DECISION),
                    checkpoints,
                    tree.size() - signed,
                    seals == null ? 0 : seals.things(),
                    seals == null ? 0 : seals.opened(),
                    count(LogEntry.STAMP),
                    fault);
        }

        private long count(String kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        void run(Optional<SealedRows.Keys> keys, LongConsumer done) {
            seals = new SealCheck(handle, originals, keys);
            readings = new ReadingCheck(handle, seals);
            long size = Log.size(handle);
            if (size == 0) {
                throw new Fault("log: there is no entry");
            }
            for (long from = 0; from < size; from += WINDOW) {
                window(from, Math.min(size, from + WINDOW));
                done.accept(tree.size());
            }
            totals(size);
        }

        private record Row(long seq, String entry, String leaf) {}

        private void window(long from, long to) {
            List<Row> rows =
                    handle.createQuery(
                                    "select seq, entry, leaf from log where seq >= ? and seq < ?"
                                            + " order by seq")
                            .bind(0, from)
                            .bind(1, to)
                            .map((r, c) -> new Row(r.getLong(1), r.getString(2), r.getString(3)))
                            .list();
            List<LogEntry> entries = new ArrayList<>();
            Map<Long, CheckpointRow> marks = checkpoints(from, to);
            long next = from;
            for (Row row : rows) {
                LogEntry entry = entry(row, next++);
                entries.add(entry);
                if (entry.kind().equals(LogEntry.CASE) || entry.kind().equals(LogEntry.KEY)) {
                    info(entry);
                }
                tree.add(Hashes.bytes(row.leaf()));
                if (marks.containsKey(tree.size())) {
                    check(marks.get(tree.size()));
                }
                kinds.merge(entry.kind(), 1L, Long::sum);
            }
            if (next < to) {
                throw new Fault("log entry " + next + ": it is missing");
            }
            things(entries, from, to);
        }

        private static LogEntry entry(Row row, long expected) {
            String what = "log entry " + expected + ": ";
            if (row.seq() != expected) {
                throw new Fault(what + "it is missing");
            }
            LogEntry entry;
            try {
                entry = LogEntry.parse(row.entry());
            } catch (RuntimeException e) {
                throw new Fault(what + "it is not in the form of an entry");
            }
            if (entry.seq() != row.seq()) {
                throw new Fault(what + "it says that it is entry " + entry.seq());
            }
            if (!Hashes.hex(entry.leaf()).equals(row.leaf())) {
                throw new Fault(what + "its hash is not that of its text");
            }
            return entry;
        }

        /** The first record of the case, or the record of another key. */
        private void info(LogEntry entry) {
            boolean first = entry.kind().equals(LogEntry.CASE);
            String name = first ? "case" : PublicKeys.name(entry.seq());
            String record =
                    handle.createQuery("select value from case_info where name = ?")
                            .bind(0, name)
                            .mapTo(String.class)
                            .findOne()
                            .orElse("");
            String what =
                    "record of the " + (first ? "case: " : "key of entry " + entry.seq() + ": ");
            hashed(what, record, entry);
            try {
                if (first) {
                    CaseInfo info = CaseInfo.parse(record);
                    same(what, "id", info.id(), entry.subject());
                    keys = PublicKeys.startingWith(info);
                    origin = info.origin();
                } else {
                    keys.add(entry.seq(), record);
                }
            } catch (IllegalArgumentException e) {
                throw new Fault(what + e.getMessage());
            }
        }

        private record CheckpointRow(long size, String note, String roots) {}

        private Map<Long, CheckpointRow> checkpoints(long from, long to) {
            Map<Long, CheckpointRow> found = new HashMap<>();
            handle.createQuery(
                            "select size, note, roots from checkpoints where size > ? and size <="
                                    + " ?")
                    .bind(0, from)
                    .bind(1, to)
                    .map((r, c) -> new CheckpointRow(r.getLong(1), r.getString(2), r.getString(3)))
                    .forEach(row -> found.put(row.size(), row));
            return found;
        }

        private void check(CheckpointRow row) {
            String what = "checkpoint over " + row.size() + " entries: ";
            Checkpoint note =
                    Checkpoint.parse(row.note())
                            .orElseThrow(() -> new Fault(what + "it is not in the form of one"));
            same(what, "size", String.valueOf(note.size()), String.valueOf(row.size()));
            same(what, "origin", note.origin(), origin);
            if (!note.isSignedBy(keys.at(row.size()))) {
                throw new Fault(what + "its signature is not that of the key of the case");
            }
            if (!note.hasRoot(tree.root())) {
                throw new Fault(
                        what
                                + "the log up to there is not the one that was signed (an entry of"
                                + " it was changed)");
            }
            same(what, "roots", row.roots(), Log.roots(tree));
            checkpoints++;
            signed = row.size();
        }

        /** What the entries of a window stand for. */
        private void things(List<LogEntry> entries, long from, long to) {
            Map<Long, CaptureRow> captures = captures(from, to);
            Map<Long, DecisionRow> decisions = decisions(from, to);
            Map<Long, ReadingCheck.Row> read = readings.rows(from, to);
            Map<Long, SealCheck.Row> sealed = seals.rows(from, to);
            Map<Long, Stamps.Row> stamps = Stamps.rows(handle, from, to);
            for (LogEntry entry : entries) {
                switch (entry.kind()) {
                    case LogEntry.CAPTURE -> capture(entry, captures.remove(entry.seq()));
                    case LogEntry.READING -> readings.check(entry, read.remove(entry.seq()));
                    case LogEntry.DECISION -> decision(entry, decisions.remove(entry.seq()));
                    case LogEntry.STAMP -> Stamps.check(handle, entry, stamps.remove(entry.seq()));
                    case LogEntry.SEAL -> seals.check(entry, sealed.remove(entry.seq()));
                    default -> {}
                }
            }
            nothingElse("originals", captures);
            nothingElse("readings", read);
            nothingElse("decisions", decisions);
            nothingElse("seals", sealed);
            nothingElse("stamps", stamps);
        }

        private static void nothingElse(String table, Map<Long, ?> left) {
            left.keySet().stream()
                    .findFirst()
                    .ifPresent(
                            seq -> {
                                throw new Fault(
                                        table
                                                + " row "
                                                + seq
                                                + ": the log knows nothing of it at this place");
                            });
        }

        private record CaptureRow(String sha256, long size, String record) {}

        private Map<Long, CaptureRow> captures(long from, long to) {
            Map<Long, CaptureRow> found = new HashMap<>();
            handle.createQuery(
                            "select seq, sha256, size, record from originals where seq >= ? and seq"
                                    + " < ?")
                    .bind(0, from)
                    .bind(1, to)
                    .map(
                            (r, c) ->
                                    found.put(
                                            r.getLong(1),
                                            new CaptureRow(
                                                    r.getString(2), r.getLong(3), r.getString(4))))
                    .list();
            return found;
        }

        private void capture(LogEntry entry, CaptureRow row) {
            String what = "original " + entry.subject();
            if (row == null) {
                throw new Fault(what + ": its row is missing");
            }
            seals.hashed(what + ": ", SealRecord.CAPTURE, row.record(), entry);
            Capture capture = Capture.parse(row.record());
            what += " (" + capture.name() + "): ";
            same(what, "hash", row.sha256(), entry.subject());
            same(what, "hash", capture.sha256(), entry.subject());
            same(what, "size", String.valueOf(row.size()), String.valueOf(capture.size()));
            Optional<SealRecord.Thing> sealed = seals.thing(SealRecord.ORIGINAL, row.sha256());
            if (sealed.isPresent()) {
                seals.original(what, sealed.get());
                return;
            }
            MessageDigest digest = Hashes.sha256();
            try (InputStream in =
                    new DigestInputStream(originals.open(handle, row.sha256()), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new Fault(what + "its bytes cannot be read");
            }
            if (!Hashes.hex(digest.digest()).equals(row.sha256())) {
                throw new Fault(what + "its bytes are not those that were captured");
            }
        }

        private record DecisionRow(String subject, String action, String record) {}

        private Map<Long, DecisionRow> decisions(long from, long to) {
            Map<Long, DecisionRow> found = new HashMap<>();
            handle.createQuery(
                            "select seq, subject, action, record from decisions where seq >= ? and"
                                    + " seq < ?")
                    .bind(0, from)
                    .bind(1, to)
                    .map(
                            (r, c) ->
                                    found.put(
                                            r.getLong(1),
                                            new DecisionRow(
                                                    r.getString(2),
                                                    r.getString(3),
                                                    r.getString(4))))
                    .list();
            return found;
        }

        private void decision(LogEntry entry, DecisionRow row) {
            String what = "decision " + entry.seq() + " on " + entry.subject() + ": ";
            if (row == null) {
                throw new Fault(what + "its row is missing");
            }
            seals.hashed(what, SealRecord.DECISION, row.record(), entry);
            Decision decision = Decision.parse(row.record());
            same(what, "subject", row.subject(), entry.subject());
            same(what, "subject", decision.subject(), entry.subject());
            same(what, "action", row.action(), decision.action().name());
            if (decision.action().status().isEmpty()) {
                return;
            }
            record Standing(String status, long seq) {}
            Standing standing =
                    handle.createQuery("select status, seq from standings where subject = ?")
                            .bind(0, entry.subject())
                            .map((r, c) -> new Standing(r.getString(1), r.getLong(2)))
                            .findOne()
                            .orElseThrow(() -> new Fault(what + "where it stands is missing"));
            boolean last = standing.seq() == entry.seq();
            if (standing.seq() < entry.seq()
                    || last && !standing.status().equals(decision.action().status().get().name())) {
                throw new Fault(what + "where it stands is not what was decided last");
            }
        }

        /** Rows that the log does not name. */
        private void totals(long size) {
            total("originals", count(LogEntry.CAPTURE));
            total("readings", count(LogEntry.READING));
            total("decisions", count(LogEntry.DECISION));
            total("claims", readings.claims());
            total("claim_names", readings.names());
            total("checkpoints", checkpoints);
            total("case_info", 2 + count(LogEntry.KEY));
            total("log", size);
            total("stamps", count(LogEntry.STAMP));
            total("seals", count(LogEntry.SEAL));
            seals.rest();
            compare(
                    "claim_names",
                    "select count(*) from claim_names m join claims c on c.reading = m.reading and"
                            + " c.n = m.n where c.type <> m.type",
                    "select 0");
            compare(
                    "known_names",
                    "select count(*) from known_names",
                    "select count(*) from (select distinct kind, name from claim_names) x");
            compare(
                    "known_names",
                    "select count(*) from known_names k where not exists (select 1 from"
                            + " claim_names m where m.kind = k.kind and m.name = k.name)",
                    "select 0");
            compare(
                    "texts",
                    "select count(*) from texts",
                    "select count(distinct text_sha256) from readings");
            compare(
                    "reports",
                    "select count(*) from reports",
                    "select count(distinct report) from readings");
            compare(
                    "standings",
                    "select count(*) from standings",
                    "select count(distinct s.subject) from standings s join decisions d on d.seq ="
                            + " s.seq and d.subject = s.subject");
            compare(
                    "passages",
                    "select count(*) from passages p join reports r on r.id = p.report join"
                            + " readings g on g.id = r.reading where p.reading <> g.claims_from",
                    "select 0");
            compare(
                    "passages",
                    "select count(distinct report) from passages",
                    "select count(*) from reports r join readings g on g.id = r.reading where"
                            + " g.text_sha256 is not null");
        }

        private void total(String table, long expected) {
            long there =
                    handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
            if (there != expected) {
                throw new Fault(table + ": " + there + " rows where the log knows of " + expected);
            }
        }

        private void compare(String table, String first, String second) {
            long there = handle.createQuery(first).mapTo(Long.class).one();
            long expected = handle.createQuery(second).mapTo(Long.class).one();
            if (there != expected) {
                throw new Fault(
                        table + ": " + there + " rows where the readings know of " + expected);
            }
        }
    }

    static void hashed(String what, String record, LogEntry entry) {
        if (!Hashes.of(record).equals(entry.record())) {
            throw new Fault(
                    what
                            + "its record is not the one that entry "
                            + entry.seq()
                            + " of the"
                            + " log names");
        }
    }

    static void same(String what, String field, String there, String expected) {
        if (!Objects.equals(there, expected)) {
            throw new Fault(what + "its " + field + " is " + there + ", not " + expected);
        }
    }
}
