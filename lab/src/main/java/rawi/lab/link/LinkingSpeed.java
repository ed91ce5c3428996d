package rawi.lab.link;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import rawi.core.corroborate.Case;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;

/**
 * How long linking takes on one thread, for half and all of a number of made-up claims, and how
 * much memory it holds. Usage: {@code LinkingSpeed CLAIMS}.
 */
public final class LinkingSpeed {

    private LinkingSpeed() {}

    public static void main(String[] args) {
        int claims = Integer.parseInt(args[0]);
        Corroborator corroborator = Corroborator.load(DataFiles.builtIn());
        run(corroborator, Math.min(claims / 8, 20_000), false);
        double half = run(corroborator, claims / 2, true);
        double all = run(corroborator, claims, true);
        System.out.printf(Locale.ROOT, "twice the claims take %.2f times as long%n", all / half);
    }

    private static double run(Corroborator corroborator, int claims, boolean show) {
        List<Filed> reports = new ManyClaims(7).make(claims);
        long before = used();
        long start = cpu();
        Case linked = corroborator.open();
        linked.add(reports);
        double added = (cpu() - start) / 1e9;
        Corroboration found = linked.result(List.of());
        double seconds = (cpu() - start) / 1e9;
        long held = used() - before;
        if (show) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d claims of %,d reports: %.1f s of one processor (%.1f to file and compare, %.1f"
                            + " to cluster and derive), %,d MB held beside the claims, %,d incidents,"
                            + " %,d relays, %,d proposals%n",
                    claims,
                    reports.size(),
                    seconds,
                    added,
                    seconds - added,
                    held >> 20,
                    found.incidents().size(),
                    found.relays().size(),
                    found.proposals().size());
        }
        return seconds;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
