package rawi.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import rawi.app.store.search.SearchQuery;
import rawi.core.model.Span;

/**
 * Finds reports by words and phrases and by what they claim; later publications first, those of one
 * day in a fixed order, the same in both databases. Safe to share between threads.
 */
public final class Search {

    /** More matches than this are not counted. */
    public static final int COUNTED = 1000;

    private static final int SPANS = 5;

    private final Database database;

    private final int few;

    Search(Database database) {
        this(database, FilterPlan.FEW);
    }

    /**
     * @param few how many claims are few; decides how the database is asked, not what it finds
     */
    Search(Database database, int few) {
        this.database = database;
        this.few = few;
    }

    /**
     * A report that was found.
     *
     * @param spans where the words stand in its text, the first few
     * @param claims those the filter wants; all of the report when there is no filter
     */
    public record Hit(
            Reports.Line report,
            String text,
            int bodyStart,
            List<Span> spans,
            List<StoredClaim> claims) {}

    /**
     * A page of what was found.
     *
     * @param total how many reports there are in all, no more than {@link #COUNTED}
     */
    public record Page(List<Hit> hits, int total) {}

    /**
     * Reports that hold all words and phrases of the query and a claim that the filter wants.
     *
     * @param query empty for the filter alone
     */
    public Page find(String query, Filter filter, int offset, int limit) {
        SearchQuery words = SearchQuery.parse(query);
        if (words.isEmpty() && !query.isBlank()) {
            return new Page(List.of(), 0);
        }
        return database.read(
                h -> {
                    List<String> all = reports(h, words, filter, Math.max(COUNTED, offset + limit));
                    List<String> page =
                            all.subList(
                                    Math.min(offset, all.size()),
                                    Math.min(offset + limit, all.size()));
                    Map<String, Reports.Line> lines = Reports.lines(h, page);
                    List<Hit> hits = new ArrayList<>();
                    for (String id : page) {
                        hits.add(hit(h, lines.get(id), words, filter));
                    }
                    return new Page(hits, Math.min(COUNTED, all.size()));
                });
    }

    private List<String> reports(Handle handle, SearchQuery words, Filter filter, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            values.put("query", database.dialect().query(words));
        }
        if (!filter.isEmpty()) {
            Filter.Condition wanted = FilterPlan.of(handle, filter, few).condition();
            conditions.add(wanted.sql());
            values.putAll(wanted.values());
        }
        String from = words.isEmpty() ? "passages p" : database.dialect().matching();
        String place = words.isEmpty() ? "p.place" : database.dialect().matchedPlace();
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query =
                handle.createQuery(
                                "select p.report from "
                                        + from
                                        + where
                                        + " order by "
                                        + place
                                        + " desc limit "
                                        + limit)
                        .bindMap(values);
        Set<String> found = new LinkedHashSet<>(query.mapTo(String.class).list());
        return new ArrayList<>(found);
    }

    private static Hit hit(Handle h, Reports.Line line, SearchQuery words, Filter filter) {
        record Row(Reading reading, long claimsFrom) {}
        Row row =
                h.createQuery(
                                "select g.record, g.claims_from from reports r join readings g"
                                        + " on g.id = r.reading where r.id = ?")
                        .bind(0, line.id())
                        .map((r, c) -> new Row(Reading.parse(r.getString(1)), r.getLong(2)))
                        .one();
        Reading reading = row.reading();
        String text = reading.text().flatMap(sha -> Reports.text(h, sha)).orElse("");
        List<StoredClaim> claims;
        if (filter.isEmpty()) {
            claims = Reports.claims(h, line.id(), row.claimsFrom());
        } else {
            Filter.Condition condition = filter.condition(true);
            claims =
                    h.createQuery(
                                    "select c.uid, c.json, s.status from claims c left join"
                                            + " standings s on s.subject = c.uid where c.reading ="
                                            + " :reading and "
                                            + condition.sql()
                                            + " order by c.n")
                            .bind("reading", row.claimsFrom())
                            .bindMap(condition.values())
                            .map(
                                    (r, c) ->
                                            new StoredClaim(
                                                    r.getString(1),
                                                    line.id(),
                                                    r.getString(2),
                                                    Reports.status(r.getString(3))))
                            .list();
        }
        return new Hit(
                line,
                text,
                reading.bodyStart(),
                words.spans(text, reading.bodyStart(), SPANS),
                claims);
    }
}
