package rawi.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rawi.app.ingest.Json;

/** Reports and claims as rows; the columns follow {@code claims/1}. */
final class ReportRows {

    static final StructType REPORTS =
            Cells.struct(
                    "key", Cells.TEXT,
                    "id", Cells.TEXT,
                    "file", Cells.TEXT,
                    "title", Cells.TEXT,
                    "publisher", Cells.TEXT,
                    "published", Cells.TEXT,
                    "url", Cells.TEXT,
                    "characters", Cells.NUMBER,
                    "passed", Cells.NUMBER,
                    "claims", Cells.NUMBER,
                    "problems", Cells.TEXTS,
                    "date", Cells.TEXT,
                    "lang", Cells.TEXT);

    private static final StructType PARTY =
            Cells.struct(
                    "quote", Cells.TEXT,
                    "name", Cells.TEXT,
                    "certainty", Cells.TEXT);

    private static final StructType PLACE =
            Cells.struct(
                    "quote", Cells.TEXT,
                    "name", Cells.TEXT,
                    "lat", Cells.REAL,
                    "lon", Cells.REAL,
                    "inherited", Cells.FLAG);

    static final StructType CLAIMS =
            Cells.struct(
                    "key", Cells.TEXT,
                    "report", Cells.TEXT,
                    "id", Cells.TEXT,
                    "type", Cells.TEXT,
                    "same_as", Cells.TEXT,
                    "trigger", Cells.TEXT,
                    "trigger_start", Cells.NUMBER,
                    "sentence", Cells.TEXT,
                    "agents", Cells.list(PARTY),
                    "targets", Cells.list(PARTY),
                    "places", Cells.list(PLACE),
                    "earliest", Cells.TEXT,
                    "latest", Cells.TEXT,
                    "count_low", Cells.NUMBER,
                    "count_high", Cells.NUMBER,
                    "count_unit", Cells.TEXT,
                    "chain", Cells.TEXTS,
                    "factuality", Cells.TEXT,
                    "granularity", Cells.TEXT,
                    "json", Cells.TEXT,
                    "date", Cells.TEXT,
                    "lang", Cells.TEXT);

    static final StructType PROBLEMS =
            Cells.struct(
                    "file", Cells.TEXT,
                    "kind", Cells.TEXT,
                    "reason", Cells.TEXT,
                    "ordinal", Cells.NUMBER);

    static final StructType COUNTS =
            Cells.struct(
                    "date", Cells.TEXT,
                    "lang", Cells.TEXT,
                    "reports", Cells.NUMBER,
                    "passed", Cells.NUMBER,
                    "claims", Cells.NUMBER);

    private ReportRows() {}

    static Iterator<Row> report(Keyed.Found found) throws IOException {
        Map<String, Object> read = found.read();
        List<String> problems = new ArrayList<>();
        for (Object problem : Json.list(read.get("problems"))) {
            problems.add((String) Json.object(problem).get("reason"));
        }
        return List.of(
                        Cells.row(
                                found.key(),
                                read.get("id"),
                                read.get("file"),
                                read.get("title"),
                                read.get("publisher"),
                                read.get("published"),
                                read.get("url"),
                                (long) found.text().length(),
                                found.map().get("passed"),
                                (long) Json.list(read.get("claims")).size(),
                                Cells.texts(problems),
                                Cells.date(read.get("published")),
                                read.get("lang")))
                .iterator();
    }

    static Row problem(Map<String, Object> line) {
        return Cells.row(
                line.get("file"), line.get("kind"), line.get("reason"), line.get("ordinal"));
    }

    static Iterator<Row> claims(Keyed.Found found) throws IOException {
        Map<String, Object> read = found.read();
        List<Row> rows = new ArrayList<>();
        for (Object value : Json.list(read.get("claims"))) {
            rows.add(claim(found, read, Json.object(value)));
        }
        return rows.iterator();
    }

    private static Row claim(Keyed.Found found, Map<String, Object> read, Map<String, Object> claim)
            throws IOException {
        Map<String, Object> trigger = Json.object(claim.get("trigger"));
        Map<String, Object> sentence = Json.object(claim.get("sentence"));
        Map<String, Object> when = object(claim.get("when"));
        Map<String, Object> count = object(claim.get("count"));
        List<String> chain = new ArrayList<>();
        for (Object hop : Json.list(claim.get("chain"))) {
            chain.add((String) Json.object(hop).get("name"));
        }
        return Cells.row(
                found.key(),
                read.get("id"),
                claim.get("id"),
                claim.get("type"),
                claim.get("sameAs"),
                trigger.get("quote"),
                trigger.get("start"),
                found.text()
                        .substring(
                                ((Long) sentence.get("start")).intValue(),
                                ((Long) sentence.get("end")).intValue()),
                parties(claim.get("agents"), "actor"),
                parties(claim.get("targets"), "group"),
                places(claim.get("place")),
                when.get("earliest"),
                when.get("latest"),
                count.get("low"),
                count.get("high"),
                count.get("unit"),
                Cells.texts(chain),
                claim.get("factuality"),
                claim.get("granularity"),
                Values.text(claim),
                Cells.date(read.get("published")),
                read.get("lang"));
    }

    private static Map<String, Object> object(Object value) throws IOException {
        return value == null ? Map.of() : Json.object(value);
    }

    private static Object[] parties(Object list, String name) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            rows.add(Cells.row(map.get("quote"), map.get(name), map.get("certainty")));
        }
        return rows.toArray();
    }

    private static Object[] places(Object list) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            rows.add(
                    Cells.row(
                            map.get("quote"),
                            map.get("name"),
                            real(map.get("lat")),
                            real(map.get("lon")),
                            map.get("inherited")));
        }
        return rows.toArray();
    }

    private static Double real(Object value) {
        return value instanceof Number number ? number.doubleValue() : null;
    }
}
