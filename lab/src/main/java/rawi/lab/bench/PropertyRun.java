package rawi.lab.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Reads real text and checks what must always hold: no crash, quotes are their spans, time bounded.
 */
public final class PropertyRun {

    private PropertyRun() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: PropertyRun FOLDER...");
            System.exit(2);
        }
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        List<Report> reports =
                Corpus.read(Arrays.stream(args).map(Path::of).toList(), Integer.MAX_VALUE);
        long claims = 0;
        long worst = 0;
        int bad = 0;
        for (Report report : reports) {
            long start = System.nanoTime();
            ReadReport read;
            try {
                read = reader.read(report);
            } catch (RuntimeException | StackOverflowError e) {
                bad++;
                System.out.println("crash in " + report.file() + ": " + e);
                Arrays.stream(e.getStackTrace())
                        .limit(9)
                        .forEach(f -> System.out.println("    " + f));
                continue;
            }
            worst = Math.max(worst, System.nanoTime() - start);
            claims += read.claims().size();
            for (Claim claim : read.claims()) {
                if (!holds(report, claim)) {
                    bad++;
                    System.out.println("quote off in " + report.file() + " " + claim.id());
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d claims, slowest report %.0f ms, %d violations%n",
                reports.size(),
                claims,
                worst / 1e6,
                bad);
        System.exit(bad == 0 ? 0 : 1);
    }

    static boolean holds(Report report, Claim claim) {
        return is(report, claim.trigger())
                && claim.agents().stream().allMatch(a -> is(report, a.quote()))
                && claim.targets().stream().allMatch(t -> is(report, t.quote()))
                && claim.place().stream().allMatch(p -> is(report, p.quote()))
                && claim.when().map(w -> is(report, w.quote())).orElse(true)
                && claim.count().map(c -> is(report, c.quote())).orElse(true)
                && claim.means().stream().allMatch(m -> is(report, m.quote()))
                && claim.purpose().map(q -> is(report, q)).orElse(true)
                && claim.origin().map(p -> is(report, p.quote())).orElse(true)
                && claim.destination().map(p -> is(report, p.quote())).orElse(true)
                && claim.relations().stream()
                        .allMatch(r -> r.cue().map(q -> is(report, q)).orElse(true))
                && claim.chain().stream()
                        .allMatch(h -> h.quote().map(q -> is(report, q)).orElse(true));
    }

    private static boolean is(Report report, Quote quote) {
        return quote.span().in(report.text()).equals(quote.text());
    }
}
