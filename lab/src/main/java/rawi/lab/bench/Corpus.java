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
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import rawi.core.model.Report;

/** Raw English text of whatever lies in a folder, as reports of a few hundred words. */
final class Corpus {

    private static final int LENGTH = 2300;

    private Corpus() {}

    static List<Report> read(List<Path> roots, int limit) throws IOException {
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
        boolean zipped = name.endsWith(".gz");
        String kind = zipped ? name.substring(0, name.length() - 3) : name;
        if (!kind.matches(".*\\.(txt|jsonl?|tsv|csv|md|html?|xml|conllu)")) {
            return;
        }
        StringBuilder text = new StringBuilder();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                zipped
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file),
                                StandardCharsets.UTF_8))) {
            char[] buffer = new char[LENGTH];
            for (int n = in.read(buffer); n > 0 && reports.size() < limit; n = in.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() >= LENGTH) {
                    reports.add(report(name + "#" + reports.size(), text.toString()));
                    text.setLength(0);
                }
            }
        }
        if (text.length() > 200 && reports.size() < limit) {
            reports.add(report(name, text.toString()));
        }
    }

    static Report report(String name, String text) {
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
