package rawi.lab.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;
import rawi.testkit.HostileTexts;

/**
 * Reads texts made to tire the reader, at two sizes, and tells those whose time grows faster than
 * they do; then reads noise, seed after seed, and tells crashes and quotes that are off.
 */
public final class StressRun {

    private StressRun() {}

    public static void main(String[] args) {
        int length = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        int bad = growth(reader, length) + noise(reader, seeds);
        System.exit(bad == 0 ? 0 : 1);
    }

    private static int growth(ReportReader reader, int length) {
        Map<String, String> small = HostileTexts.repeated(length);
        Map<String, String> large = HostileTexts.repeated(length * 4);
        int bad = 0;
        for (String unit : small.keySet()) {
            read(reader, small.get(unit));
            double one = read(reader, small.get(unit));
            double four = read(reader, large.get(unit));
            boolean steep = four > 400 && four > 8 * one;
            bad += steep ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%8.0f ms %8.0f ms %5.1f times %s %s%n",
                    one,
                    four,
                    four / one,
                    steep ? "STEEP" : "     ",
                    unit);
        }
        return bad;
    }

    private static int noise(ReportReader reader, int seeds) {
        int bad = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            Report report = report(HostileTexts.noise(random, 1 + random.nextInt(400)));
            try {
                ReadReport read = reader.read(report);
                if (!read.claims().stream().allMatch(c -> PropertyRun.holds(report, c))) {
                    bad++;
                    System.out.println("quote off, seed " + seed);
                }
            } catch (RuntimeException | StackOverflowError e) {
                bad++;
                System.out.println("crash, seed " + seed + ": " + e);
            }
        }
        System.out.println(seeds + " noises read");
        return bad;
    }

    private static double read(ReportReader reader, String text) {
        Report report = report(text);
        long start = System.nanoTime();
        ReadReport read = reader.read(report);
        double millis = (System.nanoTime() - start) / 1e6;
        read.claims().stream()
                .filter(c -> !PropertyRun.holds(report, c))
                .findFirst()
                .ifPresent(c -> System.out.println("quote off: " + c.id()));
        return millis;
    }

    private static Report report(String text) {
        return new Report(
                "made.txt",
                "00",
                Optional.empty(),
                "The Wire",
                Optional.of(LocalDate.of(2024, 3, 5)),
                "en",
                Optional.empty(),
                text,
                0);
    }
}
