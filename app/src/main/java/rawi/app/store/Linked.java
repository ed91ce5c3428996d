package rawi.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What reports give together, kept beside the case so that pages need not work it out. Readers see
 * the last linking that was finished. Safe to share between threads.
 */
public final class Linked {

    private static final String CURRENT = "linking";
    private static final int BATCH = 1_000;
    private static final List<String> TABLES =
            List.of(
                    "linked_incidents",
                    "linked_details",
                    "linked_claims",
                    "linked_reports",
                    "linked_sheets");

    private final Database database;
    private volatile IncidentShelf shelf;
    private volatile Sorts sorts;

    Linked(Database database) {
        this.database = database;
    }

    /**
     * An incident as a row; {@code json} holds what a page of its own needs.
     *
     * @param area whether the point stands for a whole province or district
     * @param areaId the gazetteer's id of such an area
     * @param against how many contradictions it holds
     */
    public record Row(
            String id,
            String kind,
            String type,
            String place,
            Optional<Double> lat,
            Optional<Double> lon,
            boolean area,
            Optional<String> areaId,
            Optional<String> earliest,
            Optional<String> latest,
            int origins,
            int reports,
            int claims,
            int against,
            String json) {}

    /** A claim of an incident. */
    public record Member(String report, String claim, String incident) {}

    /** What a report asks of a person. */
    public record Sorted(String report, int sort, int rank, Optional<String> copyOf, int against) {}

    /** Which incidents are wanted; an empty field wants all. */
    public record Wanted(
            int leastOrigins,
            Optional<String> type,
            Optional<String> place,
            Optional<String> from,
            Optional<String> to) {}

    /**
     * A place with how many incidents it has.
     *
     * @param area whether the point stands for an area, whose id {@code areaId} is
     */
    public record PlaceCount(
            String place,
            Optional<Double> lat,
            Optional<Double> lon,
            boolean area,
            Optional<String> areaId,
            int count) {

        PlaceCount of(int n) {
            return new PlaceCount(place, lat, lon, area, areaId, n);
        }
    }

    /** How many incidents were, as far as is told, between the same two days. */
    public record Period(Optional<LocalDate> earliest, Optional<LocalDate> latest, int count) {}

    /** All incidents that are wanted, by type, place and time; undated ones have no period. */
    public record Overview(
            long total,
            Map<String, Integer> types,
            List<PlaceCount> places,
            List<Period> periods,
            int undated) {}

    /** Writes a linking, a few rows at a time so that decisions get in between. */
    public final class Writer {

        private final long linking;
        private final List<Row> rows = new ArrayList<>();
        private final List<Member> members = new ArrayList<>();
        private final List<Sorted> sorted = new ArrayList<>();

        private Writer(long linking) {
            this.linking = linking;
        }

        public void add(Row row) {
            rows.add(row);
            flush(BATCH);
        }

        public void add(Member member) {
            members.add(member);
            flush(BATCH);
        }

        public void add(Sorted report) {
            sorted.add(report);
            flush(BATCH);
        }

        /** Keeps a page of measures in one form, such as {@code html-en}. */
        public void sheet(String name, String form, String body) {
            change(
                    h ->
                            h.execute(
                                    "insert into linked_sheets (linking, name, form, body) values"
                                            + " (?, ?, ?, ?)",
                                    linking,
                                    name,
                                    form,
                                    body));
        }

        private void flush(int from) {
            if (rows.size() + members.size() + sorted.size() < from) {
                return;
            }
            change(
                    h -> {
                        rows(h);
                        PreparedBatch claims =
                                h.prepareBatch(
                                        "insert into linked_claims (linking, report, claim,"
                                                + " incident) values (?, ?, ?, ?) on conflict do"
                                                + " nothing");
                        members.forEach(
                                m -> claims.add(linking, m.report(), m.claim(), m.incident()));
                        execute(claims);
                        PreparedBatch reports =
                                h.prepareBatch(
                                        "insert into linked_reports (linking, report, sort, rank,"
                                                + " copy_of, against) values (?, ?, ?, ?, ?, ?)");
                        sorted.forEach(
                                s ->
                                        reports.add(
                                                linking,
                                                s.report(),
                                                s.sort(),
                                                s.rank(),
                                                s.copyOf().orElse(null),
                                                s.against()));
                        execute(reports);
                    });
            rows.clear();
            members.clear();
            sorted.clear();
        }

        private void rows(Handle h) {
            PreparedBatch batch =
                    h.prepareBatch(
                            "insert into linked_incidents (linking, id, kind, type, place, lat,"
                                    + " lon, area, area_id, earliest, latest, origins, reports, claims,"
                                    + " against) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on"
                                    + " conflict do nothing");
            PreparedBatch details =
                    h.prepareBatch(
                            "insert into linked_details (linking, incident, json) values (?, ?, ?)"
                                    + " on conflict do nothing");
            for (Row row : rows) {
                batch.add(
                        linking,
                        row.id(),
                        row.kind(),
                        row.type(),
                        row.place(),
                        row.lat().orElse(null),
                        row.lon().orElse(null),
                        row.area() ? 1 : 0,
                        row.areaId().orElse(null),
                        row.earliest().orElse(null),
                        row.latest().orElse(null),
                        row.origins(),
                        row.reports(),
                        row.claims(),
                        row.against());
                details.add(linking, row.id(), row.json());
            }
            execute(batch);
            execute(details);
        }

        /** From here on readers see this linking; those before go. */
        public void finish(String state) {
            flush(1);
            change(
                    h -> {
                        put(h, CURRENT, Long.toString(linking));
                        put(h, "linked-state", state);
                    });
            for (String table : TABLES) {
                change(h -> h.execute("delete from " + table + " where linking <> ?", linking));
            }
        }
    }

    /** Lets go of all that was worked out, in a transaction of its caller; it is made anew. */
    static void forget(Handle handle) {
        for (String table : TABLES) {
            handle.execute("delete from " + table);
        }
        handle.execute("delete from desk_state where name in (?, ?)", CURRENT, "linked-state");
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void put(Handle h, String name, String value) {
        h.execute(
                "insert into desk_state (name, value) values (?, ?) on conflict (name) do update"
                        + " set value = excluded.value",
                name,
                value);
    }

    private void change(java.util.function.Consumer<Handle> work) {
        database.write(
                h -> {
                    work.accept(h);
                    return null;
                });
    }

    /** Begins a linking; what an earlier one left that was not finished goes. */
    public Writer begin() {
        long current = current().orElse(0L);
        change(
                h -> {
                    for (String table : TABLES) {
                        h.execute("delete from " + table + " where linking <> ?", current);
                    }
                });
        // A number is never used twice: what was remembered of a linking that is gone stays gone.
        return new Writer(Math.max(current + 1, System.currentTimeMillis()));
    }

    private Optional<Long> current() {
        return state(CURRENT).map(Long::valueOf);
    }

    private Optional<String> state(String name) {
        return database.read(
                h ->
                        h.createQuery("select value from desk_state where name = ?")
                                .bind(0, name)
                                .mapTo(String.class)
                                .findOne());
    }

    /**
     * The number of the last finished linking, which no other one ever has; 0 when there is none.
     */
    public long number() {
        return current().orElse(0L);
    }

    /** What the last finished linking was made of; empty when there is none. */
    public Optional<String> state() {
        return current().isEmpty() ? Optional.empty() : state("linked-state");
    }

    private static final String ROW =
            "select id, kind, type, place, lat, lon, area, area_id, earliest, latest, origins,"
                    + " reports, claims, against, ";

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                number(row, 5),
                number(row, 6),
                row.getInt(7) == 1,
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getString(15));
    }

    static Optional<Double> number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Incidents, those of most origins first, without their {@code json}. */
    public List<Row> incidents(Wanted wanted, int offset, int limit) {
        IncidentShelf all = shelf();
        List<String> ids = all.ids(wanted, offset, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Row> rows = new HashMap<>();
        database.read(
                h -> {
                    h.createQuery(
                                    ROW
                                            + "'' from linked_incidents where linking = :linking"
                                            + " and id in (<ids>)")
                            .bind("linking", all.linking())
                            .bindList("ids", ids)
                            .map((row, c) -> row(row))
                            .forEach(row -> rows.put(row.id(), row));
                    return null;
                });
        return ids.stream().map(rows::get).filter(java.util.Objects::nonNull).toList();
    }

    public long count(Wanted wanted) {
        return shelf().count(wanted);
    }

    public Overview overview(Wanted wanted) {
        return shelf().overview(wanted);
    }

    /** Reads into memory what lists and maps ask, so that the first page need not wait for it. */
    public void ready() {
        shelf();
        sorts();
    }

    private IncidentShelf shelf() {
        long linking = current().orElse(0L);
        IncidentShelf now = shelf;
        if (now == null || now.linking() != linking) {
            synchronized (this) {
                now = shelf;
                if (now == null || now.linking() != linking) {
                    now = database.read(h -> IncidentShelf.load(h, linking));
                    shelf = now;
                }
            }
        }
        return now;
    }

    public Optional<Row> incident(String id) {
        return database.read(
                h ->
                        h.createQuery(
                                        ROW
                                                + "json from linked_incidents i join linked_details"
                                                + " d on d.linking = i.linking and d.incident = i.id"
                                                + " where i.linking = ? and i.id = ?")
                                .bind(0, current().orElse(0L))
                                .bind(1, id)
                                .map((row, c) -> row(row))
                                .findOne());
    }

    /** The incidents of a report's claims, by claim, without their {@code json}. */
    public Map<String, Row> ofReport(String report) {
        return ofReports(List.of(report)).getOrDefault(report, Map.of());
    }

    /** The incidents of these reports' claims: by report, then by claim. */
    public Map<String, Map<String, Row>> ofReports(List<String> reports) {
        Map<String, Map<String, Row>> found = new HashMap<>();
        if (reports.isEmpty()) {
            return found;
        }
        long linking = current().orElse(0L);
        database.read(
                h -> {
                    h.createQuery(
                                    "select i.id, i.kind, i.type, i.place, i.lat, i.lon, i.area,"
                                            + " i.area_id, i.earliest, i.latest, i.origins, i.reports,"
                                            + " i.claims, i.against, '', m.report, m.claim from"
                                            + " linked_claims m join linked_incidents i on"
                                            + " i.linking = m.linking and i.id = m.incident where"
                                            + " m.linking = :linking and m.report in (<reports>)"
                                            + " order by m.report, m.claim")
                            .bind("linking", linking)
                            .bindList("reports", reports)
                            .map(
                                    (row, c) ->
                                            List.of(row(row), row.getString(16), row.getString(17)))
                            .forEach(
                                    one ->
                                            found.computeIfAbsent(
                                                            (String) one.get(1),
                                                            r -> new LinkedHashMap<>())
                                                    .put((String) one.get(2), (Row) one.get(0)));
                    return null;
                });
        return found;
    }

    /** Reports of one sort that were linked, what asks most of a person first. */
    public List<Sorted> sorted(int sort, int offset, int limit) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select report, sort, rank, copy_of, against from"
                                                + " linked_reports where linking = ? and sort = ?"
                                                + " order by rank desc, report limit ? offset ?")
                                .bind(0, current().orElse(0L))
                                .bind(1, sort)
                                .bind(2, limit)
                                .bind(3, offset)
                                .map((row, c) -> sorted(row))
                                .list());
    }

    private static Sorted sorted(ResultSet row) throws SQLException {
        return new Sorted(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                Optional.ofNullable(row.getString(4)),
                row.getInt(5));
    }

    /** How many reports there are of each sort. */
    public Map<Integer, Long> sorts() {
        long linking = current().orElse(0L);
        Sorts now = sorts;
        if (now == null || now.linking() != linking) {
            Map<Integer, Long> counts = new HashMap<>();
            database.read(
                    h -> {
                        h.createQuery(
                                        "select sort, count(*) from linked_reports where linking ="
                                                + " ? group by sort")
                                .bind(0, linking)
                                .map((row, c) -> Map.entry(row.getInt(1), row.getLong(2)))
                                .forEach(e -> counts.put(e.getKey(), e.getValue()));
                        return null;
                    });
            now = new Sorts(linking, Map.copyOf(counts));
            sorts = now;
        }
        return now.counts();
    }

    private record Sorts(long linking, Map<Integer, Long> counts) {}

    /** A page of measures of a case that is too large to be held. */
    public Optional<String> sheet(String name, String form) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select body from linked_sheets where linking = ? and name"
                                                + " = ? and form = ?")
                                .bind(0, current().orElse(0L))
                                .bind(1, name)
                                .bind(2, form)
                                .mapTo(String.class)
                                .findOne());
    }
}
