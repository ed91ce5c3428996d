package rawi.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import rawi.app.store.search.Words;

/** The rows of one transaction, written together at its end. */
final class Rows {

    private final Handle handle;
    private final PreparedBatch originals;
    private final PreparedBatch texts;
    private final PreparedBatch reports;
    private final Map<String, Object[]> reportRows = new LinkedHashMap<>();
    private final PreparedBatch readings;
    private final PreparedBatch claims;
    private final PreparedBatch names;
    private final PreparedBatch known;
    private final PreparedBatch passages;
    private final Set<ClaimRow.Name> knownNames = new HashSet<>();
    private final List<SearchRow> searched = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();
    private final Map<String, Latest> written = new HashMap<>();

    Rows(Handle handle) {
        this.handle = handle;
        originals =
                handle.prepareBatch(
                        "insert into originals (seq, sha256, size, record) values (?, ?, ?, ?)");
        texts =
                handle.prepareBatch(
                        "insert into texts (sha256, content) values (?, ?) on conflict do nothing");
        reports =
                handle.prepareBatch(
                        "insert into reports (id, original, part, reading) values (?, ?, ?, ?) on"
                                + " conflict (id) do update set reading = excluded.reading");
        readings =
                handle.prepareBatch(
                        "insert into readings (id, report, record, claims_from, reader, name,"
                                + " title, publisher, published, lang, text_sha256, claims,"
                                + " problems) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        claims =
                handle.prepareBatch(
                        "insert into claims (reading, n, uid, json, is_current, type, factuality,"
                                + " granularity, earliest, latest) values (?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?)");
        names =
                handle.prepareBatch(
                        "insert into claim_names (kind, name, reading, n, type) values (?, ?, ?,"
                                + " ?, ?)");
        known =
                handle.prepareBatch(
                        "insert into known_names (kind, name) values (?, ?) on conflict do"
                                + " nothing");
        passages =
                handle.prepareBatch(
                        "insert into passages (place, report, stretch, reading) values (?, ?, ?,"
                                + " ?)");
    }

    /** The last reading of a report, and the reading that its claims stand under. */
    record Latest(Reading reading, long claimsFrom) {}

    Optional<Latest> latest(String report) {
        if (written.containsKey(report)) {
            return Optional.of(written.get(report));
        }
        return handle.createQuery(
                        "select g.record, g.claims_from from reports r join readings g on g.id ="
                                + " r.reading where r.id = ?")
                .bind(0, report)
                .map((row, c) -> new Latest(Reading.parse(row.getString(1)), row.getLong(2)))
                .findOne();
    }

    void original(long seq, Capture capture, String record) {
        originals.add(seq, capture.sha256(), capture.size(), record);
    }

    void text(String sha256, byte[] utf8) {
        texts.add(sha256, utf8);
    }

    void reading(long id, Reading reading, String record, long claimsFrom) {
        written.put(reading.report(), new Latest(reading, claimsFrom));
        // A report may be read more than once in a batch; its row names the last reading.
        reportRows.put(
                reading.report(),
                new Object[] {reading.report(), reading.original(), reading.part(), id});
        readings.add(ReadingRow.of(id, reading, record, claimsFrom).values());
    }

    /** The claims of an earlier reading are no longer those of their report. */
    void retire(long reading) {
        write();
        handle.execute("update claims set is_current = 0 where reading = ?", reading);
    }

    void claims(long reading, List<ClaimRow> rows) {
        claims(reading, rows, true);
    }

    void claims(long reading, List<ClaimRow> rows, boolean current) {
        for (int n = 0; n < rows.size(); n++) {
            ClaimRow row = rows.get(n);
            claims.add(
                    reading,
                    n,
                    row.uid(),
                    row.json(),
                    current ? 1 : 0,
                    row.type(),
                    row.factuality(),
                    row.granularity(),
                    row.earliest().orElse(null),
                    row.latest().orElse(null));
            for (ClaimRow.Name name : row.names()) {
                names.add(name.kind(), name.name(), reading, n, row.type());
                if (knownNames.add(name)) {
                    known.add(name.kind(), name.name());
                }
            }
        }
    }

    /** The claims of a report whose words stay stand under another reading. */
    void claimsMoved(String report, long claimsFrom) {
        write();
        handle.execute("update passages set reading = ? where report = ?", claimsFrom, report);
    }

    /**
     * @param claimsFrom the reading under which the claims of the report stand
     */
    void passages(Reading reading, long claimsFrom, List<Words> stretches) {
        for (int i = 0; i < stretches.size(); i++) {
            long place = CaseWriter.place(reading.published(), reading.report(), i);
            while (!places.add(place) || isTaken(place)) {
                place++;
            }
            passages.add(place, reading.report(), i, claimsFrom);
            searched.add(new SearchRow(place, stretches.get(i)));
        }
    }

    private boolean isTaken(long place) {
        return handle.createQuery("select 1 from passages where place = ?")
                .bind(0, place)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void unindex(String report) {
        write();
        List<Long> old =
                handle.createQuery("select place from passages where report = ?")
                        .bind(0, report)
                        .mapTo(Long.class)
                        .list();
        for (long place : old) {
            dialect().unindex(handle, place);
            places.remove(place);
        }
        handle.execute("delete from passages where report = ?", report);
    }

    private Dialect dialect() {
        return handle.getConfig(DialectConfig.class).dialect();
    }

    void write() {
        reportRows.values().forEach(reports::add);
        reportRows.clear();
        for (PreparedBatch batch :
                List.of(originals, texts, reports, readings, claims, names, known, passages)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        if (!searched.isEmpty()) {
            dialect().index(handle, searched);
            searched.clear();
        }
    }
}
