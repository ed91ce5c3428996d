package rawi.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Prints reports a second for one and two threads, load time and memory on text below the folders
 * given; nothing fails here, machines are noisy.
 */
public final class ReadingBenchmark {

    private static final int REPORTS = 1500;

    private ReadingBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: ReadingBenchmark FOLDER...");
            System.exit(2);
        }
        long start = System.nanoTime();
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        System.out.printf(Locale.ROOT, "load %.0f ms%n", (System.nanoTime() - start) / 1e6);
        List<Report> reports = Corpus.read(Arrays.stream(args).map(Path::of).toList(), REPORTS);
        long words = reports.stream().mapToLong(r -> r.text().split("\\s+").length).sum();
        System.out.printf(Locale.ROOT, "%d reports, %d words%n", reports.size(), words);
        run(reader, reports.subList(0, Math.min(200, reports.size())), 1);
        for (int threads : new int[] {1, 2}) {
            double seconds = run(reader, reports, threads);
            System.out.printf(
                    Locale.ROOT,
                    "%d thread%s: %.1f reports/s, %.0f words/s%n",
                    threads,
                    threads == 1 ? "" : "s",
                    reports.size() / seconds,
                    words / seconds);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap after collection %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static double run(ReportReader reader, List<Report> reports, int threads)
            throws InterruptedException, java.util.concurrent.ExecutionException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<Integer>> results =
                reports.stream()
                        .map(r -> pool.submit(() -> reader.read(r).claims().size()))
                        .toList();
        for (Future<Integer> result : results) {
            result.get();
        }
        pool.shutdown();
        return (System.nanoTime() - start) / 1e9;
    }
}
