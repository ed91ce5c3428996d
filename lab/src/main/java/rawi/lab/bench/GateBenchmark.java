package rawi.lab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.pipeline.Passage;
import rawi.core.pipeline.Passage.Far;
import rawi.core.pipeline.ReportReader;

/**
 * Prints for each corpus which share of its sentences passes the gate of words and that of tags and
 * which holds an event, the share of the triggers that people coded in sentences that pass, and
 * reports of 375 words a second of one thread's processor time.
 *
 * <p>Arguments: {@code NAME=FOLDER_OR_FILE[,…]} a corpus each; coded triggers are those of the
 * {@code gold/1} files beside the texts.
 */
public final class GateBenchmark {

    private static final double WORDS = 375;
    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ReportReader reader = ReportReader.load(DataFiles.builtIn());

    private GateBenchmark() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: GateBenchmark NAME=FOLDER_OR_FILE[,...] ...");
            System.exit(2);
        }
        System.out.println(
                "| corpus | sentences | pass words | pass tags | hold an event"
                        + " | coded triggers | pass words | pass tags | reports/s |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            new GateBenchmark()
                    .run(parts[0], Stream.of(parts[1].split(",")).map(Path::of).toList());
        }
    }

    private void run(String name, List<Path> roots) throws IOException {
        List<Report> reports = Corpus.read(roots, Integer.MAX_VALUE);
        int[] passed = new int[3];
        int sentences = 0;
        for (Report report : reports) {
            for (Passage passage : reader.passages(report)) {
                sentences++;
                count(passage.far(), passed);
            }
        }
        List<Far> coded = coded(roots);
        int[] found = new int[3];
        coded.forEach(far -> count(far, found));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %d | %s | %s | %.0f |%n",
                name,
                sentences,
                (double) passed[0] / sentences,
                (double) passed[1] / sentences,
                (double) passed[2] / sentences,
                coded.size(),
                share(found[0], coded.size()),
                share(found[1], coded.size()),
                speed(reports));
    }

    private static void count(Far far, int[] passed) {
        passed[0] += far != Far.WORDS ? 1 : 0;
        passed[1] += far == Far.TREE || far == Far.EVENT ? 1 : 0;
        passed[2] += far == Far.EVENT ? 1 : 0;
    }

    private static String share(int part, int all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / all);
    }

    /** How far the sentence of each coded trigger goes. */
    private List<Far> coded(List<Path> roots) throws IOException {
        List<Far> coded = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(f -> f.toString().endsWith(".json")).toList()) {
                    add(file, coded);
                }
            }
        }
        return coded;
    }

    private void add(Path file, List<Far> coded) throws IOException {
        Map<String, Object> gold = Json.object(Json.parse(Files.readString(file)));
        if (!"gold/1".equals(gold.get("schema"))) {
            return;
        }
        String name = (String) gold.get("textFile");
        Path text = file.resolveSibling(name);
        if (!Files.exists(text) && file.getParent().getParent() != null) {
            text = file.getParent().resolveSibling("reports").resolve(name);
        }
        List<Passage> passages = reader.passages(Corpus.report(name, Files.readString(text)));
        for (Object claim : (List<?>) gold.get("claims")) {
            Map<String, Object> trigger = Json.object(Json.object(claim).get("trigger"));
            int start = ((Number) trigger.get("start")).intValue();
            passages.stream()
                    .filter(p -> p.sentence().span().start() <= start)
                    .filter(p -> start < p.sentence().span().end())
                    .forEach(p -> coded.add(p.far()));
        }
    }

    /** The best of some rounds. */
    private double speed(List<Report> reports) {
        long words = reports.stream().mapToLong(r -> r.text().split("\\s+").length).sum();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            reports.forEach(reader::read);
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            best = Math.max(best, words / WORDS / seconds);
        }
        return best;
    }
}
