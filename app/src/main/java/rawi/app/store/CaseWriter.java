package rawi.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;
import rawi.app.store.search.Words;
import rawi.core.model.Report;

/**
 * Writes originals and readings: records, rows, what is searched and the log entries of a batch in
 * one transaction, so that a crash leaves all of it or nothing.
 */
final class CaseWriter {

    private final Database database;
    private final Originals originals;
    private final Clock clock;

    CaseWriter(Database database, Originals originals, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /** What became of one original: whether a report of it is new, and all of them. */
    record Kept(boolean added, List<String> reports) {}

    /** Keeps originals with what was read from them; returns when they are safe on the disk. */
    List<Kept> add(List<NewOriginal> batch) {
        Set<Originals.Staged> kept = new HashSet<>();
        try {
            originals.flush(batch.stream().map(NewOriginal::bytes).toList());
            return database.write(
                    h -> {
                        kept.clear();
                        return add(h, batch, kept);
                    });
        } catch (UncheckedIOException e) {
            throw CaseFiles.explained(e.getCause());
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        } finally {
            for (NewOriginal one : batch) {
                if (!kept.contains(one.bytes())) {
                    originals.drop(one.bytes());
                }
            }
        }
    }

    private List<Kept> add(Handle handle, List<NewOriginal> batch, Set<Originals.Staged> staged) {
        Log.Appender log = new Log.Appender(handle, now());
        Set<String> originalsHere = new HashSet<>();
        Set<String> reportsHere = new HashSet<>();
        List<Kept> kept = new ArrayList<>();
        Rows rows = new Rows(handle);
        for (NewOriginal one : batch) {
            String sha256 = one.bytes().sha256();
            List<String> reports = new ArrayList<>();
            boolean added = false;
            // Parts of one original may come apart, as the rows of a table do.
            if (originalsHere.add(sha256)
                    && !exists(handle, "select 1 from originals where sha256 = ?", sha256)) {
                Capture capture = capture(one, log.at());
                String record = capture.record();
                rows.original(log.append(LogEntry.CAPTURE, sha256, record), capture, record);
                staged.add(one.bytes());
                added = one.parts().isEmpty();
            }
            for (ReadPart part : one.parts()) {
                String id = ReadPart.id(sha256, part.part());
                reports.add(id);
                if (reportsHere.add(id)
                        && !exists(handle, "select 1 from reports where id = ?", id)) {
                    write(rows, log, reading(sha256, part, one.reader(), log.at()), part);
                    added = true;
                }
            }
            kept.add(new Kept(added, reports));
        }
        rows.write();
        log.write();
        try {
            originals.keep(handle, List.copyOf(staged));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    private static Capture capture(NewOriginal one, Instant at) {
        return new Capture(
                one.bytes().sha256(), one.bytes().size(), one.name(), one.inside(), at, one.told());
    }

    private static boolean exists(Handle handle, String sql, String key) {
        return handle.createQuery(sql).bind(0, key).mapTo(Integer.class).findOne().isPresent();
    }

    /** Adds readings by a new version of the reader; those of before stay. */
    void reread(List<NewReading> batch) {
        database.write(
                h -> {
                    Log.Appender log = new Log.Appender(h, now());
                    Rows rows = new Rows(h);
                    for (NewReading one : batch) {
                        write(
                                rows,
                                log,
                                reading(one.original(), one.part(), one.reader(), log.at()),
                                one.part());
                    }
                    rows.write();
                    log.write();
                    return null;
                });
    }

    /** A report of an original that is in the case, read anew. */
    record NewReading(String original, String reader, ReadPart part) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Reading reading(String sha256, ReadPart part, String reader, Instant at) {
        Optional<Report> report = part.report();
        return new Reading(
                ReadPart.id(sha256, part.part()),
                sha256,
                part.part(),
                reader,
                at,
                part.name(),
                report.flatMap(Report::title),
                report.map(Report::publisher).orElse("unknown"),
                report.flatMap(Report::published),
                report.map(Report::lang).orElse("und"),
                report.flatMap(Report::url),
                report.map(Report::bodyStart).orElse(0),
                report.map(r -> Hashes.of(r.text())),
                part.found(),
                part.problems(),
                part.claims().stream().map(Hashes::of).toList());
    }

    private static void write(Rows rows, Log.Appender log, Reading reading, ReadPart part) {
        String record = reading.record();
        long id = log.append(LogEntry.READING, reading.report(), record);
        byte[] utf8 = part.report().map(Report::text).orElse("").getBytes(StandardCharsets.UTF_8);
        write(rows, id, reading, record, utf8, part.claims(), List.of());
    }

    /**
     * The rows of a reading, and what its report is now known by.
     *
     * @param uids of the claims, when they cannot be made of their words; else empty
     */
    static void write(
            Rows rows,
            long id,
            Reading reading,
            String record,
            byte[] utf8,
            List<String> claims,
            List<String> uids) {
        Optional<Rows.Latest> before = rows.latest(reading.report());
        boolean sameText =
                before.isPresent() && before.get().reading().text().equals(reading.text());
        boolean sameClaims = sameText && before.get().reading().claims().equals(reading.claims());
        String text = new String(utf8, StandardCharsets.UTF_8);
        long claimsFrom = sameClaims ? before.get().claimsFrom() : id;
        rows.reading(id, reading, record, claimsFrom);
        reading.text().ifPresent(sha -> rows.text(sha, utf8));
        if (!sameClaims) {
            before.ifPresent(b -> rows.retire(b.claimsFrom()));
            List<ClaimRow> made = new ArrayList<>(ClaimRow.of(reading.report(), text, claims));
            for (int i = 0; i < uids.size(); i++) {
                made.set(i, made.get(i).withUid(uids.get(i)));
            }
            rows.claims(id, made);
        }
        boolean sameWords =
                sameText && before.get().reading().published().equals(reading.published());
        if (!sameWords) {
            before.ifPresent(b -> rows.unindex(reading.report()));
            if (reading.isReadable()) {
                rows.passages(reading, claimsFrom, searched(reading, text));
            }
        } else if (!sameClaims) {
            rows.claimsMoved(reading.report(), claimsFrom);
        }
    }

    /** Title and text; the title is in the text of most reports, but not of all. */
    static List<Words> searched(Reading reading, String text) {
        String body = text.substring(Math.min(reading.bodyStart(), text.length()));
        String title = reading.title().filter(t -> !body.contains(t)).map(t -> t + "\n").orElse("");
        return Words.stretches(title + body);
    }

    /**
     * Where a stretch stands among all that is searched: later days above, then by a hash, so that
     * both databases give the same order, and the first page needs no sorting.
     */
    static long place(Optional<LocalDate> published, String report, int stretch) {
        long day = published.map(d -> d.toEpochDay() + DAYS_BEFORE_1970).orElse(0L);
        day = Math.max(0, Math.min(day, (1L << 18) - 1));
        long hash = Long.parseUnsignedLong(Hashes.of(report + "/" + stretch).substring(0, 11), 16);
        return day << 44 | hash;
    }

    private static final long DAYS_BEFORE_1970 = 100_000;
}
