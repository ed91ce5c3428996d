package rawi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rawi.testkit.ReportMill;

/** Inputs of the tests and ways to look at what came out. */
final class Samples {

    static final Path DEMO = Path.of("..", "demo", "reports");

    private Samples() {}

    /** Reports in the short form of the tests, or as many as {@code -Drawi.archive.reports}. */
    static int reports() {
        return Integer.getInteger("rawi.archive.reports", 300);
    }

    /** The demo and generated reports, of which three of ten are published on one day. */
    static Path folder(Path root, int reports) throws IOException {
        Path folder = Files.createDirectories(root.resolve("in"));
        try (Stream<Path> demo = Files.list(DEMO)) {
            for (Path file : demo.sorted().toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        wire(folder.resolve("w1.txt"), "Hill Gazette", "The hotel at the pass has a new roof. ");
        wire(folder.resolve("w2.txt"), "Alder Echo", "Potters sold bowls at the fair again. ");
        ReportMill mill = new ReportMill(DEMO, Math.max(20, reports / 20));
        for (int n = 0; n < reports; n++) {
            String text = n % 10 < 3 ? mill.report(n, LocalDate.of(2015, 1, 10)) : mill.report(n);
            // One name in two folders, as archives have it.
            Path sub = Files.createDirectories(folder.resolve("m" + n % 2));
            Files.writeString(sub.resolve("r" + n / 2 + ".txt"), text);
        }
        return folder;
    }

    /** A report that has a sentence of an agency deep in its text and nothing else in common. */
    private static void wire(Path file, String outlet, String own) throws IOException {
        Files.writeString(
                file,
                "---\ntitle: \"News\"\npublisher: \""
                        + outlet
                        + "\"\npublished: 2016-05-12\nlang: en\n---\n\n"
                        + own.repeat(12)
                        + "\n\nShelling by the army killed seventeen bakers in the market of Hajin on"
                        + " 10 May 2016.\n");
    }

    /** A web archive, packed record by record, of pages with these paragraphs. */
    static byte[] warc(List<String> paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = 0; n < paragraphs.size(); n++) {
            String html =
                    "<html lang=en><head><title>News "
                            + n
                            + "</title><meta property=\"article:published_time\""
                            + " content=\"2020-12-1"
                            + n % 10
                            + "\"><meta property=\"og:site_name\" content=\"Furat Monitor\">"
                            + "</head><body><article><p>"
                            + paragraphs.get(n)
                            + "</p></article></body></html>";
            byte[] body = html.getBytes(UTF_8);
            String http =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n";
            int length = http.length() + body.length;
            String head =
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://furat.example/n"
                            + n
                            + ".html\r\nWARC-Date: 2020-12-20T10:00:00Z\r\nWARC-Record-ID:"
                            + " <urn:uuid:00000000-0000-0000-0000-0000000000"
                            + (10 + n)
                            + ">\r\nContent-Type: application/http; msgtype=response\r\n"
                            + "Content-Length: "
                            + length
                            + "\r\n\r\n";
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.write(head.getBytes(UTF_8));
            record.write(http.getBytes(UTF_8));
            record.write(body);
            record.write("\r\n\r\n".getBytes(UTF_8));
            out.write(gzip(record.toByteArray()));
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The bytes of all tables, by file. */
    static TreeMap<String, String> tables(Path archive) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        for (String line : Files.readString(archive.resolve("manifest.json")).split("\n")) {
            int name = line.indexOf("\"name\":");
            if (name >= 0) {
                files.put(line.substring(name, line.indexOf(',', name)), line.substring(name));
            }
        }
        return files;
    }

    /** Rows of a table as text, ordered. */
    static List<String> rows(SparkSession session, Path archive, String table, String... columns) {
        var data = session.read().parquet(archive.resolve(table).toString());
        if (columns.length > 0) {
            data = data.selectExpr(columns);
        }
        List<String> rows = new ArrayList<>();
        for (Row row : data.collectAsList()) {
            rows.add(text(row));
        }
        rows.sort(null);
        return rows;
    }

    /** A row as text, whether its lists are Java's or Scala's. */
    static String text(Object value) {
        if (value instanceof Row row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                cells.add(text(row.get(i)));
            }
            return cells.toString();
        }
        if (value instanceof Object[] list) {
            return Stream.of(list).map(Samples::text).toList().toString();
        }
        if (value instanceof scala.collection.Iterable<?> list) {
            List<String> cells = new ArrayList<>();
            var all = list.iterator();
            while (all.hasNext()) {
                cells.add(text(all.next()));
            }
            return cells.toString();
        }
        return String.valueOf(value);
    }
}
