package rawi.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
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
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.Sources;
import rawi.app.publish.ReportJson;
import rawi.app.score.GoldFolder;
import rawi.app.score.Scorer;
import rawi.app.score.Scoring;
import rawi.core.pipeline.ReportReader;

/** {@code rawi score}: the program's claims, or those of a file, against hand-coded ones. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Compares claims with hand-coded ones (gold/1 files).",
        footer = {
            "",
            "Examples:",
            "  rawi score demo/gold --texts demo/reports --per-file",
            "  rawi score gold/ claims.json --misses 20 --min partial.f1=0.8"
        })
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "Folder of gold/1 files.")
    private Path gold;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PREDICTIONS",
            description = "claims/1 file or folder; without it the gold texts are read now.")
    private Path predictions;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Where the texts are; default GOLD_DIR.")
    private Path texts;

    @Option(names = "--json", description = "Figures as one JSON object.")
    private boolean json;

    @Option(names = "--per-file", description = "One line for each report.")
    private boolean perFile;

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "List up to N claims missed or extra.")
    private int misses;

    @Option(
            names = "--min",
            paramLabel = "METRIC=VALUE",
            description = "End with 1 when the figure is lower; may be repeated.")
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
        PrintStream out = new PrintStream(parent.streams.out(), false, StandardCharsets.UTF_8);
        print(scorer, out);
        out.flush();
        return check(scorer.metrics());
    }

    private Scoring.Reader reader() {
        ReportReader reader = ReportReader.load(input.dataFiles());
        return (path, metadata) -> {
            ReportLoader loader =
                    new ReportLoader(
                            MetadataFile.none(), metadata.or(Metadata.NONE), parent.streams.in());
            Sources sources = new Sources(List.of(path.toString()));
            ReadingRun.Outcome outcome = new ReadingRun(loader, reader).read(sources.next());
            if (outcome.read().isEmpty()) {
                throw new IOException(path + ": " + outcome.problems().get(0).reason());
            }
            return ReportJson.of(outcome.read().get());
        };
    }

    private void print(Scorer scorer, PrintStream out) {
        Map<String, Number> metrics = scorer.metrics();
        if (json) {
            out.println(
                    metrics.entrySet().stream()
                            .map(e -> "\"" + e.getKey() + "\": " + e.getValue())
                            .collect(Collectors.joining(", ", "{", "}")));
        } else {
            if (perFile) {
                for (Scorer.FileRow r : scorer.rows()) {
                    out.printf(
                            Locale.ROOT,
                            "%-60s gold %3d  read %3d  partial %3d  exact %3d%n",
                            r.file(),
                            r.gold(),
                            r.read(),
                            r.partial(),
                            r.exact());
                }
            }
            metrics.forEach((k, v) -> out.printf(Locale.ROOT, "%-12s %s%n", k, rounded(v)));
        }
        scorer.misses().stream().limit(misses).forEach(out::println);
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
            parent.streams.say("falls short: " + String.join("; ", low));
            return 1;
        }
        return 0;
    }
}
