package rawi.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.app.ingest.Sources;
import rawi.app.store.Adder;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.Filter;
import rawi.app.store.Reader;
import rawi.app.store.Search;
import rawi.app.store.Verifier;
import rawi.core.data.DataFiles;
import rawi.core.pipeline.ReportReader;
import rawi.testkit.ReportMill;

/**
 * Prints what a case of many reports costs: reports a second while adding and the processor time of
 * reading alone and of all, memory as it goes, search times, verifying. Nothing fails here.
 *
 * <p>Arguments: number of reports, a folder for the reports (made when it is not there), the case
 * (a new folder or {@code postgres://…}; after {@code only:} one that is there, which is searched
 * and nothing else), and threads (1).
 */
public final class CaseBenchmark {

    private static final int QUERIES = 400;

    private static final String[] WORDS = {
        "checkpoint",
        "\"military police\"",
        "conscript*",
        "hospital",
        "detained men",
        "\"national defence\"",
        "الحاجز",
        "مستشفى",
        "\"الشرطة العسكرية\"",
        "Mayadin",
        "bribe",
        "residents said",
        "the",
        "في",
        "militia recruitment",
        "killed",
        "ref 012345",
        "nowhere"
    };

    private CaseBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: CaseBenchmark REPORTS FOLDER CASE [THREADS]");
            System.exit(2);
        }
        int n = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        if (!Files.exists(folder)) {
            new ReportMill(Path.of("demo", "reports")).write(folder, 0, n);
        }
        if (args[2].startsWith("only:")) {
            try (Case there = Case.open(CaseLocation.parse(args[2].substring("only:".length())))) {
                search(there);
            }
            return;
        }
        Reader reader = new Reader(ReportReader.load(DataFiles.builtIn()), "benchmark");
        try (Case made = Case.create(CaseLocation.parse(args[2]), Optional.empty())) {
            add(made, reader, folder, n, threads);
            made.sign(Optional.empty());
            search(made);
            long start = System.nanoTime();
            Verifier.Result result = made.verifier().verify(done -> {});
            print(
                    "verify: %.0f s, %d originals, %d claims, %s",
                    (System.nanoTime() - start) / 1e9,
                    result.originals(),
                    result.claims(),
                    result.fault().orElse("all is well"));
        }
    }

    private static void add(Case made, Reader reader, Path folder, int n, int threads)
            throws IOException {
        long start = System.nanoTime();
        long processor = processor();
        int[] done = new int[1];
        long[] last = {start, processor};
        int step = Math.max(500, n / 20);
        made.adder(reader)
                .add(
                        new Sources(List.of(folder.toString())),
                        Adder.Settings.NONE,
                        InputStream.nullInputStream(),
                        threads,
                        outcome -> {
                            if (++done[0] % step == 0) {
                                step(done[0], step, last);
                            }
                        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double spent = (processor() - processor) / 1e9;
        print(
                "added %d in %.0f s with %d thread(s): %.0f/s on the clock, %.0f per second of"
                        + " processor time",
                done[0], seconds, threads, done[0] / seconds, done[0] / spent);
        double reading = reading(reader, folder, Math.min(2000, n));
        double each = spent / done[0] * 1000;
        print(
                "processor time a report: %.2f ms, of which reading %.2f ms, the store's own share"
                        + " %.2f ms",
                each, reading, each - reading);
    }

    private static void step(int done, int step, long[] last) {
        long now = System.nanoTime();
        long processor = processor();
        print(
                "%7d  %.0f/s  %.2f ms of processor each  resident %d MB",
                done,
                step / ((now - last[0]) / 1e9),
                (processor - last[1]) / 1e6 / step,
                resident());
        last[0] = now;
        last[1] = processor;
    }

    /** Milliseconds of processor time to read a report without keeping it. */
    private static double reading(Reader reader, Path folder, int n) throws IOException {
        Sources sources = new Sources(List.of(folder.toString()));
        List<String> texts = new ArrayList<>();
        while (texts.size() < n && sources.hasNext()) {
            texts.add(Files.readString(sources.next().path().orElseThrow()));
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < texts.size(); i++) {
            reader.measure("r" + i + ".txt", texts.get(i));
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return spent / 1e6 / texts.size();
    }

    private static void search(Case made) {
        List<Filter> filters =
                List.of(
                        Filter.ANY,
                        filter("liberty", null, null),
                        filter("integrity.killing", null, "homs"),
                        filter("recruitment", "militia", null));
        double[] millis = new double[QUERIES];
        double[] processor = new double[QUERIES];
        var threads = ManagementFactory.getThreadMXBean();
        double slowest = 0;
        String what = "";
        for (int i = 0; i < QUERIES; i++) {
            String query = WORDS[i % WORDS.length];
            Filter filter = filters.get(i / WORDS.length % filters.size());
            long start = System.nanoTime();
            long before = threads.getCurrentThreadCpuTime();
            Search.Page page = made.search().find(query, filter, 0, 20);
            millis[i] = (System.nanoTime() - start) / 1e6;
            processor[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            if (millis[i] > slowest) {
                slowest = millis[i];
                what = query + " " + filter.types() + " (" + page.total() + ")";
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        print(
                "search, %d queries, 20 of what is found: median %.1f ms, p95 %.1f ms (processor"
                        + " time: median %.1f ms, p95 %.1f ms), slowest %.1f ms: %s",
                QUERIES,
                millis[QUERIES / 2],
                millis[QUERIES * 95 / 100],
                processor[QUERIES / 2],
                processor[QUERIES * 95 / 100],
                slowest,
                what);
    }

    private static Filter filter(String type, String actor, String place) {
        return new Filter(
                List.of(type),
                Optional.ofNullable(actor),
                Optional.ofNullable(place),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Megabytes of memory the process holds; 0 where the system does not tell. */
    private static long resident() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
