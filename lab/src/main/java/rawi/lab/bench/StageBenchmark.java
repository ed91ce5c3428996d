package rawi.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.pipeline.Passage;
import rawi.core.pipeline.Passage.Far;
import rawi.core.pipeline.ReportReader;
import rawi.core.syntax.ParsedText.Depth;
import rawi.core.syntax.ReportParser;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/**
 * Prints where reading spends its time: how far the sentences of a corpus go in the search for
 * events and how deep they are read in the end, and for each stage tokens a second of one thread's
 * processor time and its share of the whole. What is no stage of its own (conditions of entries,
 * roles, places, times, sources, joining) is "rest". Nothing fails here, machines are noisy.
 *
 * <p>Arguments: folders or files, one corpus.
 */
public final class StageBenchmark {

    private static final int WORDS = 375;
    private static final int WARM_UP = 300_000;
    private static final int MEASURED = 600_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ReportReader reader = ReportReader.load(DataFiles.builtIn());
    private final LayoutReader layouts = new LayoutReader(DataFiles.builtIn());
    private final ReportParser parser = ReportParser.load(DataFiles.builtIn());
    private final List<Report> reports;
    private final List<TextLayout> plain = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Sentence> tagged = new ArrayList<>();
    private final List<Sentence> parsed = new ArrayList<>();

    private StageBenchmark(List<Report> reports) {
        this.reports = reports;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: StageBenchmark FOLDER_OR_FILE ...");
            System.exit(2);
        }
        List<Path> roots = Stream.of(args).map(Path::of).toList();
        new StageBenchmark(Corpus.read(roots, Integer.MAX_VALUE)).run();
    }

    private void run() {
        count();
        List<Tree> trees = new ArrayList<>();
        for (Sentence sentence : parsed) {
            trees.add(parser.tag(sentence));
        }
        double all = seconds(reports, reader::read);
        System.out.printf(
                Locale.ROOT, "%-8s %9.0f reports/s%n", "whole", words() / (double) WORDS / all);
        double known = print("layout", sentences, seconds(reports, layouts::read), all);
        known += print("cut", sentences, seconds(plain, l -> parser.cut(l, s -> true)), all);
        known += print("tag", tagged, seconds(tagged, parser::tag), all);
        known += print("parse", parsed, seconds(trees, parser::parse), all);
        System.out.printf(Locale.ROOT, "%-8s %41.0f %%%n", "rest", 100 * (all - known) / all);
    }

    private void count() {
        Map<Far, long[]> far = new EnumMap<>(Far.class);
        Map<Depth, long[]> deep = new EnumMap<>(Depth.class);
        for (Report report : reports) {
            plain.add(layouts.read(report));
            for (Passage passage : reader.passages(report)) {
                Sentence sentence = passage.sentence();
                add(far.computeIfAbsent(passage.far(), k -> new long[2]), sentence);
                add(deep.computeIfAbsent(passage.depth(), k -> new long[2]), sentence);
                sentences.add(sentence);
                boolean tree = passage.far().compareTo(Far.TREE) >= 0;
                if (tree || passage.depth().compareTo(Depth.PARSED) >= 0) {
                    parsed.add(sentence);
                }
                if (passage.far() != Far.WORDS || passage.depth() != Depth.SKIPPED) {
                    tagged.add(sentence);
                }
            }
        }
        System.out.println(reports.size() + " reports, " + words() + " words");
        far.forEach((step, n) -> print("search ends at " + step, n));
        deep.forEach((depth, n) -> print("read to " + depth, n));
    }

    private static void add(long[] counts, Sentence sentence) {
        counts[0]++;
        counts[1] += sentence.tokens().size();
    }

    private static void print(String what, long[] counts) {
        System.out.printf("%-24s %7d sentences %9d tokens%n", what, counts[0], counts[1]);
    }

    private double print(String stage, List<Sentence> through, double seconds, double all) {
        long tokens = through.stream().mapToLong(s -> s.tokens().size()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-8s %9d tokens %9.0f tokens/s %5.0f %%%n",
                stage,
                tokens,
                tokens / seconds,
                100 * seconds / all);
        return seconds;
    }

    private long words() {
        return reports.stream().mapToLong(r -> r.text().split("\\s+").length).sum();
    }

    /** Seconds of processor time for all items once, after a warm-up. */
    private <T> double seconds(List<T> items, Consumer<T> stage) {
        long words = Math.max(1, words());
        long warm = 1 + WARM_UP / words;
        for (long round = 0; round < warm; round++) {
            items.forEach(stage);
        }
        long rounds = 1 + MEASURED / words;
        long start = THREADS.getCurrentThreadCpuTime();
        for (long round = 0; round < rounds; round++) {
            items.forEach(stage);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9 / rounds;
    }
}
