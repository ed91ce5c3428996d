package rawi.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Prints the design's reading budgets: reports a second on conflict news and on general news for
 * one and two threads, load time and memory. A report counts as 375 words, whatever its length.
 * Nothing fails here, machines are noisy.
 *
 * <p>Arguments: {@code NAME=FOLDER_OR_FILE[,…]} a corpus each, for example {@code
 * conflict=demo/reports general=lgl.jsonl.gz,polnear}.
 */
public final class ReadingBenchmark {

    private static final int WORDS = 375;

    /** Java compiles what it runs for about half a minute; a run over an archive takes hours. */
    private static final long WARM_UP = 3_000_000;

    private static final long MEASURED = 1_500_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: ReadingBenchmark NAME=FOLDER_OR_FILE[,...] ...");
            System.exit(2);
        }
        long start = System.nanoTime();
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        System.out.printf(Locale.ROOT, "load %.0f ms%n", (System.nanoTime() - start) / 1e6);
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            List<Path> roots = new ArrayList<>();
            for (String root : parts[parts.length - 1].split(",")) {
                Path path = Path.of(root);
                if (Files.exists(path)) {
                    roots.add(path);
                } else {
                    System.out.println(parts[0] + ": " + path.getFileName() + " is not here");
                }
            }
            if (!roots.isEmpty()) {
                measure(reader, parts[0], Corpus.read(roots, Integer.MAX_VALUE));
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap after collection %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static void measure(ReportReader reader, String name, List<Report> corpus)
            throws InterruptedException, ExecutionException {
        long words = words(corpus);
        run(reader, repeated(corpus, words, WARM_UP), 1);
        List<Report> reports = repeated(corpus, words, MEASURED);
        long all = words(reports);
        for (int threads : new int[] {1, 2}) {
            Took took = run(reader, reports, threads);
            System.out.printf(
                    Locale.ROOT,
                    "%s (%d texts, %d words), %d thread%s: %.0f reports/s, %.0f words/s;"
                            + " per second of processor time %.0f reports%n",
                    name,
                    corpus.size(),
                    words,
                    threads,
                    threads == 1 ? "" : "s",
                    all / took.wall() / WORDS,
                    all / took.wall(),
                    all / took.processor() / WORDS);
        }
    }

    private static long words(List<Report> reports) {
        return reports.stream().mapToLong(r -> r.text().split("\\s+").length).sum();
    }

    private static List<Report> repeated(List<Report> corpus, long words, long wanted) {
        List<Report> reports = new ArrayList<>(corpus);
        for (long have = words; have < wanted; have += words) {
            reports.addAll(corpus);
        }
        return reports;
    }

    /** Seconds on the clock, and seconds of processor time of all reading threads together. */
    private record Took(double wall, double processor) {}

    private static Took run(ReportReader reader, List<Report> reports, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<Long>> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int first = t;
            running.add(
                    pool.submit(
                            () -> {
                                long before = THREADS.getCurrentThreadCpuTime();
                                for (int i = first; i < reports.size(); i += threads) {
                                    reader.read(reports.get(i));
                                }
                                return THREADS.getCurrentThreadCpuTime() - before;
                            }));
        }
        long processor = 0;
        for (Future<Long> one : running) {
            processor += one.get();
        }
        pool.shutdown();
        return new Took((System.nanoTime() - start) / 1e9, processor / 1e9);
    }
}
