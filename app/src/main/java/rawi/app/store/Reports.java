package rawi.app.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The reports of a case and what was read from them. Safe to share between threads. */
public final class Reports {

    private static final String LINE =
            "select r.id, r.original, g.name, g.title, g.publisher, g.published, g.lang,"
                    + " g.text_sha256, g.claims, g.problems from reports r join readings g on g.id"
                    + " = r.reading";

    private static final int PAGE = 200;

    private final Database database;
    private final Counts counts;

    Reports(Database database) {
        this(database, new Counts(database));
    }

    Reports(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** A report as a line of a list. */
    public record Line(
            String id,
            String original,
            String name,
            Optional<String> title,
            String publisher,
            Optional<String> published,
            String lang,
            boolean readable,
            int claims,
            int problems) {}

    /** Reports published by day from {@code from} to {@code to}, ISO days included: how many. */
    public Map<String, Long> published(String from, String to) {
        return counts.published().subMap(from, true, to, true);
    }

    /** Folded names of a kind that begin so, in order, each with how many claims use it. */
    public Map<String, Long> names(String kind, String beginning, int limit) {
        Map<String, Long> names = new java.util.LinkedHashMap<>();
        counts.names(kind).tailMap(beginning, true).entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(beginning))
                .limit(limit)
                .forEach(e -> names.put(e.getKey(), e.getValue()));
        return names;
    }

    /** Counts what lists show, so that the first page need not wait for it. */
    public void ready() {
        counts.totals();
        counts.published();
        counts.names("agent");
        counts.names("place");
    }

    /** A name as filters compare it. */
    public static String folded(String name) {
        return ClaimRow.folded(name);
    }

    /** The number of reports, which only grows. */
    public long size() {
        return totals().reports();
    }

    /** How much there is. */
    public record Totals(long originals, long reports, long unreadable, long claims) {}

    public Totals totals() {
        return counts.totals();
    }

    /**
     * Reports in the order of their ids, with a claim that the filter wants.
     *
     * @param after id after which to go on; empty for the first page
     */
    public List<Line> list(Filter filter, String after, int limit) {
        return database.read(
                h -> {
                    Filter.Condition condition = filter.condition();
                    String with =
                            filter.isEmpty()
                                    ? ""
                                    : " and g.claims_from in (select c.reading from claims c where "
                                            + condition.sql()
                                            + ")";
                    var query =
                            h.createQuery(
                                            LINE
                                                    + " where r.id > :after"
                                                    + with
                                                    + " order by r.id limit :limit")
                                    .bind("after", after)
                                    .bind("limit", limit);
                    if (!filter.isEmpty()) {
                        query.bindMap(condition.values());
                    }
                    return query.map((row, c) -> line(row)).list();
                });
    }

    static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                row.getString(8) != null,
                row.getInt(9),
                row.getInt(10));
    }

    /** The lines of these reports, by id. */
    public Map<String, Line> lines(List<String> ids) {
        return database.read(h -> lines(h, ids));
    }

    /** The lines of these reports, by id. */
    static Map<String, Line> lines(Handle handle, List<String> ids) {
        Map<String, Line> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(LINE + " where r.id in (<ids>)")
                    .bindList("ids", ids)
                    .map((row, c) -> line(row))
                    .forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    /** Ids of reports that begin so, no more than {@code limit}; also by a name in full. */
    public List<String> find(String beginning, int limit) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select r.id from reports r where r.id >= :from and r.id <"
                                                + " :to union select r.id from reports r join readings"
                                                + " g on g.id = r.reading where g.name = :name order by"
                                                + " 1 limit :limit")
                                .bind("from", beginning)
                                .bind("to", beginning + "~")
                                .bind("name", beginning)
                                .bind("limit", limit)
                                .mapTo(String.class)
                                .list());
    }

    /** The latest reading of a report. */
    public Optional<StoredReport> get(String id) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select g.id, g.record, g.claims_from from reports r join"
                                                + " readings g on g.id = r.reading where r.id = ?")
                                .bind(0, id)
                                .map((row, c) -> stored(h, row))
                                .findOne());
    }

    /** All readings of a report, the first one first. */
    public List<StoredReport> readings(String id) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select id, record, claims_from from readings where report"
                                                + " = ? order by id")
                                .bind(0, id)
                                .map((row, c) -> stored(h, row))
                                .list());
    }

    /** How the original of a report came into the case. */
    public Optional<Capture> capture(String sha256) {
        return database.read(
                h ->
                        h.createQuery("select record from originals where sha256 = ?")
                                .bind(0, sha256)
                                .mapTo(String.class)
                                .findOne()
                                .map(Capture::parse));
    }

    /** Hands over all reports in the order of their ids, a page in memory at a time. */
    public void each(Consumer<StoredReport> use) {
        String after = "";
        while (true) {
            String from = after;
            List<StoredReport> page =
                    database.read(
                            h ->
                                    h.createQuery(
                                                    "select g.id, g.record, g.claims_from from"
                                                            + " reports r join readings g on g.id ="
                                                            + " r.reading where r.id > ? order by r.id"
                                                            + " limit "
                                                            + PAGE)
                                            .bind(0, from)
                                            .map((row, c) -> stored(h, row))
                                            .list());
            page.forEach(use);
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(page.size() - 1).reading().report();
        }
    }

    private static StoredReport stored(Handle handle, java.sql.ResultSet row)
            throws java.sql.SQLException {
        Reading reading = Reading.parse(row.getString(2));
        return new StoredReport(
                row.getLong(1),
                reading,
                reading.text().flatMap(sha -> text(handle, sha)).orElse(""),
                claims(handle, reading.report(), row.getLong(3)));
    }

    static Optional<String> text(Handle handle, String sha256) {
        return handle.createQuery("select content from texts where sha256 = ?")
                .bind(0, sha256)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static List<StoredClaim> claims(Handle handle, String report, long reading) {
        return handle.createQuery(
                        "select c.uid, c.json, s.status from claims c left join standings s on"
                                + " s.subject = c.uid where c.reading = ? order by c.n")
                .bind(0, reading)
                .map(
                        (row, c) ->
                                new StoredClaim(
                                        row.getString(1),
                                        report,
                                        row.getString(2),
                                        status(row.getString(3))))
                .list();
    }

    static Decision.Status status(String name) {
        return name == null ? Decision.Status.PROPOSED : Decision.Status.valueOf(name);
    }

    /** The claim with this uid, as the latest reading that has it made it. */
    public Optional<StoredClaim> claim(String uid) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select c.uid, g.report, c.json, s.status from claims c"
                                                + " join readings g on g.id = c.reading left join"
                                                + " standings s on s.subject = c.uid where c.uid = ?"
                                                + " order by c.is_current desc, c.reading desc limit 1")
                                .bind(0, uid)
                                .map(
                                        (row, c) ->
                                                new StoredClaim(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        status(row.getString(4))))
                                .findOne());
    }

    /** Current claims that the filter wants, by report and place in it. */
    public List<StoredClaim> claims(Filter filter, int offset, int limit) {
        Filter.Condition condition = filter.condition();
        return database.read(
                h ->
                        new ArrayList<>(
                                h.createQuery(
                                                "select c.uid, g.report, c.json, s.status from"
                                                        + " claims c join readings g on g.id ="
                                                        + " c.reading left join standings s on"
                                                        + " s.subject = c.uid where "
                                                        + condition.sql()
                                                        + " order by c.reading, c.n limit :limit"
                                                        + " offset :offset")
                                        .bindMap(condition.values())
                                        .bind("limit", limit)
                                        .bind("offset", offset)
                                        .map(
                                                (row, c) ->
                                                        new StoredClaim(
                                                                row.getString(1),
                                                                row.getString(2),
                                                                row.getString(3),
                                                                status(row.getString(4))))
                                        .list()));
    }
}
