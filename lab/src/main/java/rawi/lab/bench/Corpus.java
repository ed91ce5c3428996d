package rawi.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import rawi.app.ingest.Json;
import rawi.core.model.Report;

/**
 * The texts that lie in files and folders: text files as they are, and the text of each record of a
 * file of JSON lines, plain or gzipped, whatever its data set calls it.
 */
public final class Corpus {

    private static final List<String> TEXT = List.of("text", "EventSnippet", "body", "content");
    private static final List<String> TOKENS = List.of("tokens", "sentences");

    private Corpus() {}

    /** The reports below the roots in the order of their paths, at most {@code limit}. */
    public static List<Report> read(List<Path> roots, int limit) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    if (reports.size() < limit) {
                        add(file, reports, limit);
                    }
                }
            }
        }
        return reports;
    }

    private static void add(Path file, List<Report> reports, int limit) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
            reports.add(report(name, Files.readString(file)));
            return;
        }
        boolean zipped = name.endsWith(".gz");
        String kind = zipped ? name.substring(0, name.length() - 3) : name;
        if (!kind.endsWith(".jsonl")) {
            return;
        }
        int line = 0;
        for (Map<String, Object> entry : entries(file)) {
            line++;
            String text = text(entry);
            if (!text.isBlank() && reports.size() < limit) {
                reports.add(report(name + "#" + line, text));
            }
        }
    }

    /** The records of a file of JSON lines, plain or gzipped. */
    public static List<Map<String, Object>> entries(Path file) throws IOException {
        List<Map<String, Object>> entries = new ArrayList<>();
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                zipped
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file),
                                StandardCharsets.UTF_8))) {
            for (String json = in.readLine(); json != null; json = in.readLine()) {
                entries.add(Json.object(Json.parse(json)));
            }
        }
        return entries;
    }

    private static String text(Map<String, Object> entry) throws IOException {
        for (String key : TEXT) {
            if (entry.get(key) instanceof String text) {
                return entry.get("title") instanceof String title ? title + "\n\n" + text : text;
            }
        }
        for (String key : TOKENS) {
            if (entry.get(key) instanceof List<?> parts) {
                return parts.stream()
                        .map(p -> p instanceof Map<?, ?> m ? String.valueOf(m.get("text")) : "" + p)
                        .collect(Collectors.joining(" "));
            }
        }
        return "";
    }

    public static Report report(String name, String text) {
        return new Report(
                name,
                name,
                Optional.empty(),
                "Bench",
                Optional.of(LocalDate.of(2021, 3, 1)),
                "en",
                Optional.empty(),
                text,
                0);
    }
}
