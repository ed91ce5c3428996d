package rawi.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Measures the reader on the texts of some folders: reports and characters a second for one and two
 * threads, load time, memory, the slowest report; and checks that every quote equals its span and
 * that one and four threads give the same claims.
 *
 * <p>Usage: {@code Budgets FOLDER…}. Ends with 1 when a check fails.
 */
public final class Budgets {

    private static final int MAX_CHARS = 200_000;

    private Budgets() {}

    public static void main(String[] args) throws Exception {
        List<Report> reports = reports(args.length > 0 ? List.of(args) : List.of("demo/reports"));
        long before = System.nanoTime();
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        System.out.printf(Locale.ROOT, "load %.0f ms%n", (System.nanoTime() - before) / 1e6);
        long chars = reports.stream().mapToLong(r -> r.text().length()).sum();
        System.out.printf(Locale.ROOT, "%d reports, %d characters%n", reports.size(), chars);
        List<ReadReport> one = timed(reader, reports, 1);
        timed(reader, reports, 1);
        timed(reader, reports, 2);
        boolean same = one.equals(timed(reader, reports, 4));
        long wrong = one.stream().filter(r -> !Quotes.stand(r)).count();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap after %d MB%nsame claims on 1 and 4 threads: %s%nreports with a quote that is"
                        + " not its span: %d%nclaims %d%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                same ? "yes" : "NO",
                wrong,
                one.stream().mapToInt(r -> r.claims().size()).sum());
        System.exit(same && wrong == 0 ? 0 : 1);
    }

    private static List<ReadReport> timed(ReportReader reader, List<Report> reports, int threads)
            throws InterruptedException {
        ReadReport[] read = new ReadReport[reports.size()];
        long[] took = new long[reports.size()];
        AtomicInteger next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            pool.execute(
                    () -> {
                        for (int i = next.getAndIncrement();
                                i < read.length;
                                i = next.getAndIncrement()) {
                            long begin = System.nanoTime();
                            read[i] = reader.read(reports.get(i));
                            took[i] = System.nanoTime() - begin;
                        }
                    });
        }
        pool.shutdown();
        pool.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS);
        double seconds = (System.nanoTime() - start) / 1e9;
        int slowest = 0;
        for (int i = 1; i < took.length; i++) {
            slowest = took[i] > took[slowest] ? i : slowest;
        }
        System.out.printf(
                Locale.ROOT,
                "%d thread(s): %.1f reports/s; slowest %s %.0f ms%n",
                threads,
                reports.size() / seconds,
                reports.get(slowest).file(),
                took[slowest] / 1e6);
        return Stream.of(read).toList();
    }

    static List<Report> reports(List<String> folders) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String folder : folders) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                files = walk.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
            }
            for (Path file : files) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (!text.isBlank()) {
                    reports.add(report(file, text));
                }
            }
        }
        if (reports.isEmpty()) {
            throw new IOException("no .txt files below " + folders);
        }
        return reports;
    }

    private static Report report(Path file, String text) {
        String bounded = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        return new Report(
                file.getFileName().toString(),
                file.getFileName().toString(),
                Optional.empty(),
                "unknown",
                Optional.of(LocalDate.of(2020, 12, 21)),
                "en",
                Optional.empty(),
                bounded,
                0);
    }
}
