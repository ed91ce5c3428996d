package rawi.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import rawi.app.ingest.Json;

/**
 * Tables of reports: JSON lines and Parquet, a report a row. A row becomes a text with front matter
 * and goes the way of every text; columns are known by their usual names.
 */
final class RowInput {

    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    "text",
                    List.of("text", "body", "content", "maintext", "article", "message"),
                    "title",
                    List.of("title", "headline"),
                    "published",
                    List.of("published", "date", "date_publish", "date_published", "pubdate"),
                    "publisher",
                    List.of("publisher", "source", "outlet", "source_domain", "domain"),
                    "lang",
                    List.of("lang", "language"),
                    "url",
                    List.of("url", "link"));

    private static final List<String> HEAD =
            List.of("title", "published", "publisher", "lang", "url");

    private RowInput() {}

    /** Takes a row: its name, and its text or why there is none. */
    interface Taker {
        void row(String name, byte[] text) throws IOException;

        void fault(String name, String reason) throws IOException;
    }

    static boolean isRows(String lowerName) {
        return isLines(lowerName) || lowerName.endsWith(".parquet");
    }

    private static boolean isLines(String lowerName) {
        return lowerName.endsWith(".jsonl")
                || lowerName.endsWith(".jsonl.gz")
                || lowerName.endsWith(".ndjson")
                || lowerName.endsWith(".ndjson.gz");
    }

    static void read(Plan.Item item, Taker taker) throws IOException {
        Path path = new Path(item.path());
        if (isLines(item.name().toLowerCase(Locale.ROOT))) {
            try (InputStream in = Store.system(path).open(path)) {
                lines(item, in, taker);
            }
        } else {
            parquet(item, path, taker);
        }
    }

    private static void lines(Plan.Item item, InputStream in, Taker taker) throws IOException {
        InputStream plain = item.name().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String name = item.name() + "!line " + number;
            Map<String, Object> fields;
            try {
                fields = Json.object(Json.parse(line));
            } catch (IOException | RuntimeException e) {
                taker.fault(name, "not a JSON object: " + e.getMessage());
                continue;
            }
            row(name, fields, taker);
        }
    }

    private static void parquet(Plan.Item item, Path path, Taker taker) throws IOException {
        Configuration configuration = new Configuration();
        configuration.setBoolean("parquet.avro.readInt96AsFixed", true);
        int number = 0;
        try (ParquetReader<Group> rows =
                ParquetReader.builder(new GroupReadSupport(), path)
                        .withConf(configuration)
                        .build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                number++;
                Map<String, Object> fields = new TreeMap<>();
                for (int i = 0; i < row.getType().getFieldCount(); i++) {
                    if (row.getType().getType(i).isPrimitive()
                            && row.getFieldRepetitionCount(i) == 1) {
                        fields.put(row.getType().getFieldName(i), row.getValueToString(i, 0));
                    }
                }
                row(item.name() + "!row " + number, fields, taker);
            }
        } catch (RuntimeException e) {
            throw new IOException("not a readable Parquet file: " + e.getMessage(), e);
        }
    }

    private static void row(String name, Map<String, Object> fields, Taker taker)
            throws IOException {
        String text = value(fields, "text");
        if (text.isBlank()) {
            taker.fault(name, "no text in it (a column named text, body or content)");
            return;
        }
        StringBuilder out = new StringBuilder("---\n");
        for (String field : HEAD) {
            String value = value(fields, field).replaceAll("\\s+", " ").strip();
            if (!value.isEmpty()) {
                out.append(field).append(": ").append(value).append('\n');
            }
        }
        out.append("---\n").append(text);
        taker.row(name, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Map<String, Object> fields, String field) {
        for (String name : COLUMNS.get(field)) {
            Object value = fields.get(name);
            if (value != null && !value.toString().isBlank()) {
                return value.toString();
            }
        }
        return "";
    }
}
