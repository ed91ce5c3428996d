package rawi.lab.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import rawi.core.model.Report;
import rawi.lab.bench.Corpus;
import rawi.testkit.NewsMill;
import rawi.testkit.ReportMill;

/**
 * Writes web archives of generated reports, packed record by record, for measuring the archive job.
 *
 * <p>Arguments: {@code news} ({@link NewsMill}), {@code copies} ({@link ReportMill}: all texts in
 * parts, on any day) or {@code pages} (the texts of a {@link Corpus} whole, over and over), how
 * many reports, the folder to write into, reports of a file, and perhaps a folder of texts with
 * front matter to make them of (the demo's); for pages the folders and files of the corpus, with
 * commas.
 */
public final class WarcMill {

    private WarcMill() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println(
                    "usage: WarcMill news|copies|pages REPORTS FOLDER REPORTS_PER_FILE [TEXTS]");
            System.exit(2);
        }
        int reports = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[3]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        IntFunction<String> mill = mill(args[0], args.length > 4 ? args[4] : "demo/reports");
        for (int from = 0; from < reports; from += each) {
            String name = String.format(Locale.ROOT, "w%05d.warc.gz", from / each);
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
                for (int n = from; n < Math.min(reports, from + each); n++) {
                    out.write(record(n, mill.apply(n)));
                }
            }
        }
    }

    private static IntFunction<String> mill(String kind, String texts) throws IOException {
        if (kind.equals("pages")) {
            List<Report> pages =
                    Corpus.read(
                            Stream.of(texts.split(",")).map(Path::of).toList(), Integer.MAX_VALUE);
            return n -> page(n, pages.get(n % pages.size()).text());
        }
        return kind.equals("news")
                ? new NewsMill(Path.of(texts), NewsTowns.all())::report
                : new ReportMill(Path.of(texts))::report;
    }

    private static String page(int n, String text) {
        return "---\ntitle: Page "
                + n
                + "\npublisher: Example News\npublished: 2024-01-01\nlang: en\n---\n"
                + text;
    }

    private static byte[] record(int n, String text) throws IOException {
        int end = text.indexOf("---", 3);
        StringBuilder html = new StringBuilder("<html lang=\"");
        html.append(field(text, "lang")).append("\"><head><meta charset=\"utf-8\"><title>");
        html.append(escaped(field(text, "title"))).append("</title>");
        meta(html, "article:published_time", field(text, "published"));
        meta(html, "og:site_name", field(text, "publisher"));
        html.append(
                "</head><body><nav><a href=\"/\">Home</a> <a href=\"/n\">News</a></nav><article>");
        html.append("<h1>").append(escaped(field(text, "title"))).append("</h1>\n");
        for (String paragraph : text.substring(end + 4).split("\n")) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(escaped(paragraph)).append("</p>\n");
            }
        }
        html.append("</article><footer>All rights reserved</footer></body></html>");
        byte[] body = html.toString().getBytes(StandardCharsets.UTF_8);
        byte[] http =
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        String head =
                String.format(
                        Locale.ROOT,
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI:"
                                + " https://news.example/r%07d.html\r\nWARC-Date:"
                                + " 2024-01-01T00:00:00Z\r\nWARC-Record-ID:"
                                + " <urn:uuid:00000000-0000-0000-0000-%012d>\r\nContent-Type:"
                                + " application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n",
                        n,
                        n,
                        http.length + body.length);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(http);
            out.write(body);
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static void meta(StringBuilder html, String property, String value) {
        html.append("<meta property=\"").append(property).append("\" content=\"");
        html.append(escaped(value)).append("\">");
    }

    private static String field(String text, String name) {
        for (String line : text.substring(0, text.indexOf("---", 3)).split("\n")) {
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).replace("\"", "").strip();
            }
        }
        return "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
