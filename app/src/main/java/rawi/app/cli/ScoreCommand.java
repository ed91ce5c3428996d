package rawi.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReadingRun;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.Sources;
import rawi.app.publish.ReportJson;
import rawi.app.score.GoldFolder;
import rawi.app.score.Miss;
import rawi.app.score.Scorer;
import rawi.app.score.Scoring;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.pipeline.ReportReader;

/** {@code rawi score}: the program's claims, or those of a file, against hand-coded ones. */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(index = "0", paramLabel = "GOLD_DIR", descriptionKey = "rawi.score.gold")
    private Path gold;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PREDICTIONS",
            descriptionKey = "rawi.score.predictions")
    private Path predictions;

    @Option(names = "--texts", paramLabel = "DIR")
    private Path texts;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--per-file")
    private boolean perFile;

    @Option(names = "--misses", paramLabel = "N")
    private int misses;

    @Option(names = "--min", paramLabel = "METRIC=VALUE")
    private List<String> minima = new ArrayList<>();

    @Mixin private InputOptions input;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new UsageException(gold + ": no such folder");
        }
        if (predictions != null && !Files.exists(predictions)) {
            throw new UsageException(predictions + ": no such file or folder");
        }
        GoldFolder folder = GoldFolder.read(gold, texts == null ? gold : texts);
        Scorer scorer =
                predictions == null
                        ? Scoring.ofReader(folder, reader())
                        : Scoring.ofFiles(folder, predictions);
        StringWriter text = new StringWriter();
        print(scorer, new PrintWriter(text));
        try (Writer out = parent.streams.writer()) {
            out.write(text.toString());
        }
        return check(scorer.metrics());
    }

    private Scoring.Reader reader() {
        ReportReader reader = ReportReader.load(input.dataFiles());
        return (path, metadata) -> {
            ReportLoader loader =
                    new ReportLoader(
                            MetadataFile.none(), metadata.or(Metadata.NONE), parent.streams.in());
            Sources sources = new Sources(List.of(path.toString()));
            ReadingRun.Outcome outcome =
                    new ReadingRun(new Intake(loader), reader).read(loader.load(sources.next()));
            if (outcome.read().isEmpty()) {
                throw new IOException(path + ": " + outcome.problems().get(0).reason());
            }
            return ReportJson.of(outcome.read().get());
        };
    }

    private void print(Scorer scorer, PrintWriter out) {
        Map<String, Number> metrics = scorer.metrics();
        if (json) {
            out.println(
                    metrics.entrySet().stream()
                            .map(e -> "\"" + e.getKey() + "\": " + e.getValue())
                            .collect(Collectors.joining(", ", "{", "}")));
        } else {
            if (perFile) {
                scorer.rows().forEach(row -> print(row, out));
            }
            metrics.forEach((name, value) -> print(name, value, out));
        }
        print(scorer.misses(), out);
    }

    private void print(Scorer.FileRow row, PrintWriter out) {
        Wording words = parent.streams.words();
        String figures =
                words.text(
                        "score.row",
                        padded(row.gold()),
                        padded(row.read()),
                        padded(row.partial()),
                        padded(row.exact()));
        out.printf(Locale.ROOT, "%-60s %s%n", row.file(), parent.streams.cell(figures));
    }

    private static Wording.Own padded(int n) {
        return new Wording.Own(String.format(Locale.ROOT, "%3d", n));
    }

    /** English prints what the reference scorer prints; other languages add what a figure is. */
    private void print(String name, Number value, PrintWriter out) {
        String figure = String.format(Locale.ROOT, "%-12s %s", name, rounded(value));
        boolean english = parent.streams.words().language() == Language.ENGLISH;
        String label = english ? "" : parent.streams.words().text("score.figure." + name);
        out.println(
                english
                        ? figure
                        : String.format(Locale.ROOT, "%-22s", figure) + parent.streams.cell(label));
    }

    private void print(List<Miss> all, PrintWriter out) {
        Wording words = parent.streams.words();
        String file = "";
        for (Miss miss : all.subList(0, Math.min(Math.max(0, misses), all.size()))) {
            if (!miss.file().equals(file)) {
                file = miss.file();
                out.println("\n" + file);
            }
            out.printf(
                    Locale.ROOT,
                    "  %-6s  %-4s  %-36s  %s%n",
                    words.text("score." + miss.how()),
                    miss.id(),
                    miss.type(),
                    words.marks().foreign(miss.around()));
        }
        if (misses > 0 && all.size() > misses) {
            Wording.Own rest = new Wording.Own("--misses " + all.size());
            out.println("\n" + words.text("score.more", all.size() - misses, rest));
        }
    }

    /** The figure to three places, as the reference prints it. */
    static String rounded(Number value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Integer) {
            return value.toString();
        }
        BigDecimal three = new BigDecimal(value.doubleValue()).setScale(3, RoundingMode.HALF_EVEN);
        BigDecimal plain = three.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    private int check(Map<String, Number> metrics) {
        List<String> low = new ArrayList<>();
        for (String minimum : minima) {
            String[] parts = minimum.split("=", 2);
            double wanted;
            try {
                wanted = Double.parseDouble(parts[1]);
            } catch (RuntimeException e) {
                throw new UsageException("--min needs METRIC=VALUE, got " + minimum);
            }
            if (!metrics.containsKey(parts[0])) {
                throw new UsageException(
                        "--min: no figure " + parts[0] + "; there are " + metrics.keySet());
            }
            Number value = metrics.get(parts[0]);
            if (Optional.ofNullable(value).map(Number::doubleValue).orElse(0.0) < wanted) {
                low.add(parts[0] + " " + rounded(value) + " < " + parts[1]);
            }
        }
        if (!low.isEmpty()) {
            parent.streams.say(parent.streams.words().text("score.short", String.join("; ", low)));
            return 1;
        }
        return 0;
    }
}
