package rawi.app.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;

/** Checks readings: record, columns, text, and the claims with their columns and names. */
final class ReadingCheck {

    private static final String[] COLUMNS = {
        "id",
        "report",
        "record",
        "claims_from",
        "reader",
        "name",
        "title",
        "publisher",
        "published",
        "lang",
        "text_sha256",
        "claims",
        "problems"
    };

    private final Handle handle;
    private final SealCheck seals;
    private long claims;
    private long names;
    private Map<Long, List<ClaimInTable>> window = Map.of();

    ReadingCheck(Handle handle, SealCheck seals) {
        this.handle = handle;
        this.seals = seals;
    }

    /** Claims checked so far. */
    long claims() {
        return claims;
    }

    long names() {
        return names;
    }

    /**
     * A reading as it stands in the tables, with its text and what its report says.
     *
     * @param current the reading under which the claims of the latest reading stand
     */
    record Row(
            Object[] values,
            byte[] text,
            String original,
            String part,
            long latest,
            String latestReport,
            long current) {

        long claimsFrom() {
            return (Long) values[3];
        }
    }

    /** A claim as it stands in the tables. */
    private record ClaimInTable(long n, ClaimRow row, long current) {}

    Map<Long, Row> rows(long from, long to) {
        Map<Long, Row> found = new HashMap<>();
        handle.createQuery(
                        "select g."
                                + String.join(", g.", COLUMNS)
                                + ", t.content, r.original, r.part, r.reading, l.report,"
                                + " l.claims_from from readings g left join texts t on t.sha256 ="
                                + " g.text_sha256 left join reports r on r.id = g.report left join"
                                + " readings l on l.id = r.reading where g.id >= ? and g.id < ?")
                .bind(0, from)
                .bind(1, to)
                .map((r, c) -> row(r))
                .forEach(row -> found.put((Long) row.values()[0], row));
        window = claims(from, to);
        return found;
    }

    private static Row row(java.sql.ResultSet r) throws java.sql.SQLException {
        Object[] values = new Object[COLUMNS.length];
        for (int i = 0; i < COLUMNS.length; i++) {
            Object value = r.getObject(i + 1);
            boolean wide = i == 0 || i == 3;
            values[i] =
                    value instanceof Number n
                            ? wide ? (Object) n.longValue() : (Object) n.intValue()
                            : value;
        }
        int next = COLUMNS.length + 1;
        return new Row(
                values,
                r.getBytes(next),
                r.getString(next + 1),
                r.getString(next + 2),
                r.getLong(next + 3),
                r.getString(next + 4),
                r.getLong(next + 5));
    }

    private Map<Long, List<ClaimInTable>> claims(long from, long to) {
        Map<String, List<ClaimRow.Name>> named = new HashMap<>();
        handle.createQuery(
                        "select reading, n, kind, name from claim_names where reading >= ? and"
                                + " reading < ? order by kind, name")
                .bind(0, from)
                .bind(1, to)
                .map(
                        (r, c) ->
                                named.computeIfAbsent(
                                                r.getLong(1) + "/" + r.getLong(2),
                                                k -> new ArrayList<>())
                                        .add(new ClaimRow.Name(r.getString(3), r.getString(4))))
                .list();
        Map<Long, List<ClaimInTable>> found = new HashMap<>();
        handle.createQuery(
                        "select reading, n, uid, json, is_current, type, factuality, granularity,"
                                + " earliest, latest from claims where reading >= ? and reading <"
                                + " ? order by reading, n")
                .bind(0, from)
                .bind(1, to)
                .map(
                        (r, c) ->
                                found.computeIfAbsent(r.getLong(1), k -> new ArrayList<>())
                                        .add(
                                                new ClaimInTable(
                                                        r.getLong(2),
                                                        new ClaimRow(
                                                                r.getString(3),
                                                                r.getString(4),
                                                                r.getString(6),
                                                                r.getString(7),
                                                                r.getString(8),
                                                                Optional.ofNullable(r.getString(9)),
                                                                Optional.ofNullable(
                                                                        r.getString(10)),
                                                                named.getOrDefault(
                                                                        r.getLong(1)
                                                                                + "/"
                                                                                + r.getLong(2),
                                                                        List.of())),
                                                        r.getLong(5))))
                .list();
        return found;
    }

    void check(LogEntry entry, Row row) {
        String what = "reading " + entry.seq() + " of report " + entry.subject();
        if (row == null) {
            throw new Verifier.Fault(what + ": its row is missing");
        }
        String record = (String) row.values()[2];
        seals.hashed(what + ": ", SealRecord.READING, record, entry);
        Reading reading = Reading.parse(record);
        what += " (" + reading.name() + "): ";
        Verifier.same(what, "report", reading.report(), entry.subject());
        Object[] expected = ReadingRow.of(entry.seq(), reading, record, row.claimsFrom()).values();
        for (int i = 0; i < expected.length; i++) {
            Verifier.same(
                    what, COLUMNS[i], String.valueOf(row.values()[i]), String.valueOf(expected[i]));
        }
        Verifier.same(what, "original", String.valueOf(row.original()), reading.original());
        Verifier.same(what, "part", String.valueOf(row.part()), reading.part());
        if (row.latest() < entry.seq() || !reading.report().equals(row.latestReport())) {
            throw new Verifier.Fault(what + "its report does not name the latest reading");
        }
        String text = text(reading, row);
        claims(reading, row, text, entry.seq());
    }

    private static String text(Reading reading, Row row) {
        if (reading.text().isEmpty()) {
            return "";
        }
        String what = "text of report " + reading.report() + " (" + reading.name() + "): ";
        if (row.text() == null) {
            throw new Verifier.Fault(what + "it is missing");
        }
        if (!Hashes.of(row.text()).equals(reading.text().get())) {
            throw new Verifier.Fault(what + "it is not the one that was read");
        }
        return new String(row.text(), StandardCharsets.UTF_8);
    }

    private void claims(Reading reading, Row row, String text, long id) {
        String of = " of report " + reading.report() + " (" + reading.name() + "): ";
        if (row.claimsFrom() != id) {
            boolean earlier =
                    row.claimsFrom() < id
                            && handle.createQuery("select record from readings where id = ?")
                                    .bind(0, row.claimsFrom())
                                    .mapTo(String.class)
                                    .findOne()
                                    .map(Reading::parse)
                                    .filter(r -> r.report().equals(reading.report()))
                                    .filter(r -> r.claims().equals(reading.claims()))
                                    .isPresent();
            if (!earlier) {
                throw new Verifier.Fault("claims" + of + "they are said to be where they are not");
            }
            return;
        }
        List<ClaimInTable> there = window.getOrDefault(id, List.of());
        Set<Long> places = new HashSet<>();
        for (ClaimInTable claim : there) {
            places.add(claim.n());
            String what = "claim " + (claim.n() + 1) + of;
            if (claim.n() < 0 || claim.n() >= reading.claims().size()) {
                throw new Verifier.Fault(what + "the reading made no such claim");
            }
            if (!Hashes.of(claim.row().json()).equals(reading.claims().get((int) claim.n()))) {
                throw new Verifier.Fault(what + "it is not the one that was read");
            }
            Verifier.same(
                    what,
                    "is_current",
                    String.valueOf(claim.current()),
                    row.current() == id ? "1" : "0");
        }
        for (long n = 0; n < reading.claims().size(); n++) {
            if (!places.contains(n)) {
                throw new Verifier.Fault("claim " + (n + 1) + of + "its row is missing");
            }
        }
        List<ClaimRow> expected =
                ClaimRow.of(
                        reading.report(), text, there.stream().map(c -> c.row().json()).toList());
        claims += expected.size();
        seals.uids("claims" + of, id, there.stream().map(c -> c.row().uid()).toList());
        boolean masked = seals.thing(SealRecord.READING, id).isPresent();
        for (int n = 0; n < expected.size(); n++) {
            names += expected.get(n).names().size();
            ClaimRow own = sorted(there.get(n).row());
            ClaimRow made = sorted(expected.get(n));
            if (!own.equals(masked ? made.withUid(own.uid()) : made)) {
                throw new Verifier.Fault(
                        "claim "
                                + (n + 1)
                                + of
                                + "its row does not say what its JSON says: "
                                + difference(there.get(n).row(), expected.get(n)));
            }
        }
    }

    /** Databases sort names in ways of their own. */
    private static ClaimRow sorted(ClaimRow row) {
        ClaimRow.Name[] names = row.names().toArray(ClaimRow.Name[]::new);
        Arrays.sort(
                names,
                java.util.Comparator.comparing(ClaimRow.Name::kind)
                        .thenComparing(ClaimRow.Name::name));
        return new ClaimRow(
                row.uid(),
                row.json(),
                row.type(),
                row.factuality(),
                row.granularity(),
                row.earliest(),
                row.latest(),
                List.of(names));
    }

    private static String difference(ClaimRow there, ClaimRow expected) {
        if (!there.uid().equals(expected.uid())) {
            return "uid";
        }
        if (!there.type().equals(expected.type())) {
            return "type";
        }
        if (!there.factuality().equals(expected.factuality())) {
            return "factuality";
        }
        if (!there.granularity().equals(expected.granularity())) {
            return "granularity";
        }
        boolean times =
                there.earliest().equals(expected.earliest())
                        && there.latest().equals(expected.latest());
        return times ? "names" : "when";
    }
}
