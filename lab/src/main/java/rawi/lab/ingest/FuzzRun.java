package rawi.lab.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReportLoader;
import rawi.testkit.SampleFiles;

/**
 * Feeds damaged small files of every form to ingest and tells, for each form: files, reports, files
 * with problems, escaped exceptions (there should be none) and the slowest file in processor time.
 *
 * <p>{@code FuzzRun RUNS [SEED]}; an input that fails is kept beside, named by form and seed. Run
 * it with a small heap ({@code -Xmx256m}): a file that needs more shows.
 */
public final class FuzzRun {

    private static final long SLOW_NANOS = 2_000_000_000L;

    private FuzzRun() {}

    public static void main(String[] args) throws IOException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        boolean bad = false;
        System.out.printf(
                "%-12s %8s %8s %8s %8s %12s%n",
                "form", "files", "reports", "odd", "escaped", "slowest ms");
        for (String form : SampleFiles.all().keySet()) {
            bad |= form(form, runs, first);
        }
        System.exit(bad ? 1 : 0);
    }

    private static boolean form(String form, int runs, long first) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Intake intake =
                new Intake(
                        new ReportLoader(
                                MetadataFile.none(), Metadata.NONE, InputStream.nullInputStream()));
        int[] counts = new int[2];
        int escaped = 0;
        long slowest = 0;
        for (long seed = first; seed < first + runs; seed++) {
            byte[] bytes = SampleFiles.damaged(form, new Random(seed));
            long start = threads.getCurrentThreadCpuTime();
            boolean failed = false;
            try {
                intake.each(
                        form,
                        bytes,
                        one -> {
                            counts[0] += one.report().isPresent() ? 1 : 0;
                            counts[1] += one.problems().isEmpty() ? 0 : 1;
                        });
            } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError e) {
                failed = true;
                escaped++;
                System.out.println(form + " seed " + seed + ": " + e);
            }
            long took = threads.getCurrentThreadCpuTime() - start;
            slowest = Math.max(slowest, took);
            if (failed || took > SLOW_NANOS) {
                Files.write(Path.of("fuzz-" + seed + "-" + form), bytes);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %8d %8d %8d %12d%n",
                form,
                runs,
                counts[0],
                counts[1],
                escaped,
                slowest / 1_000_000);
        return escaped > 0 || slowest > SLOW_NANOS;
    }
}
