package rawi.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rawi.app.ingest.BadInput;
import rawi.app.score.GoldFolder;
import rawi.app.score.GoldScore;
import rawi.core.pipeline.ReportReader;

/** {@code rawi score}: compares the program's claims with people's. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Score claims against gold/1 files, with the numbers of gold/score.py.",
        footer = {
            "",
            "Example:",
            "  rawi score demo/gold --texts demo/reports --only en --min claim.f1=0.7"
        })
final class ScoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "Folder with gold files.")
    private Path gold;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PRED",
            description = "Claims file; without it the texts are read now.")
    private Path predictions;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Folder with the texts (default: GOLD_DIR).")
    private Path texts;

    @Option(names = "--per-file", description = "A line for each report first.")
    private boolean perFile;

    @Option(
            names = "--misses",
            paramLabel = "N",
            description = "Show so many claims that found no partner.")
    private int misses;

    @Option(
            names = "--min",
            paramLabel = "MEASURE=VALUE",
            description = "Fail when a measure falls short.")
    private Map<String, Double> floors = Map.of();

    @Option(names = "--only", paramLabel = "LANG", description = "Only gold in this language.")
    private String only;

    @Mixin private ReadOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            GoldScore score =
                    GoldFolder.score(
                            gold,
                            texts == null ? gold : texts,
                            Optional.ofNullable(predictions),
                            Optional.ofNullable(only),
                            predictions == null ? ReportReader.load(options.data()) : null);
            return print(out, score);
        } catch (BadInput e) {
            spec.commandLine().getErr().println("rawi: " + e.getMessage());
            return 1;
        }
    }

    private int print(PrintWriter out, GoldScore score) {
        if (perFile) {
            score.rows().forEach(out::println);
        }
        Map<String, Double> measures = score.measures();
        measures.forEach(
                (name, value) -> {
                    boolean whole =
                            List.of("reports", "gold", "predicted", "absent").contains(name);
                    String text =
                            value.isNaN()
                                    ? "None"
                                    : String.format(Locale.ROOT, whole ? "%.0f" : "%.3f", value);
                    out.printf(Locale.ROOT, "%-12s %s%n", name, text);
                });
        score.lost().stream()
                .limit(misses)
                .forEach(
                        l ->
                                out.println(
                                        String.join(
                                                " | ", l.file(), l.how(), l.id(), l.type(),
                                                l.words())));
        boolean fails = false;
        for (Map.Entry<String, Double> floor : floors.entrySet()) {
            Double value = measures.get(floor.getKey());
            if (value == null || value.isNaN() || value < floor.getValue()) {
                out.println(
                        "falls short: " + floor.getKey() + " " + value + " < " + floor.getValue());
                fails = true;
            }
        }
        out.flush();
        return fails ? 1 : 0;
    }
}
