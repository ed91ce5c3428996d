package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Pairs that were not joined. In a town and week of many like events everything resembles
 * everything, and pairs grow with the square of the reports: of each kernel only its best stay.
 */
final class Proposals {

    /** Those that a person is shown of one kernel; the best of each side stand. */
    static final int SHOWN = 5;

    private final Kinds kinds;
    private final int[] home;
    private final Set<Long> split;

    /** Of each kernel the best partners so far, and how many. */
    private final int[][] best;

    private final double[][] scores;
    private final int[] counts;

    private Proposals(Kinds kinds, int[] home, Set<Long> split) {
        this.kinds = kinds;
        this.home = home;
        this.split = split;
        this.best = new int[home.length][];
        this.scores = new double[home.length][];
        this.counts = new int[home.length];
    }

    /**
     * The best first.
     *
     * @param home where each kernel is; those of one home are joined
     * @param split pairs that a person parted
     */
    static List<Edges.Edge> of(Kinds kinds, int[] home, Set<Long> split) {
        Proposals all = new Proposals(kinds, home, split);
        kinds.each(LinkScore.PROPOSE, (one, other) -> false, all::add);
        return all.ordered();
    }

    private void add(Kinds.Level level) {
        for (int kind : level.kinds) {
            int[] partners = level.partners(kind);
            for (int kernel : kinds.members[kind]) {
                if (counts[kernel] < SHOWN) {
                    add(kernel, partners, level.score);
                }
            }
        }
    }

    /** Of partners that are alike those with the lowest numbers. */
    private void add(int kernel, int[] partners, double score) {
        int wanted = SHOWN - counts[kernel];
        int[] found = new int[partners.length * wanted];
        int count = 0;
        for (int kind : partners) {
            int more = 0;
            int[] of = kinds.members[kind];
            for (int i = 0; i < of.length && more < wanted; i++) {
                if (isOpen(kernel, of[i])) {
                    found[count++] = of[i];
                    more++;
                }
            }
        }
        if (count == 0) {
            return;
        }
        Arrays.sort(found, 0, count);
        if (best[kernel] == null) {
            best[kernel] = new int[SHOWN];
            scores[kernel] = new double[SHOWN];
        }
        for (int i = 0; i < Math.min(wanted, count); i++) {
            best[kernel][counts[kernel]] = found[i];
            scores[kernel][counts[kernel]++] = score;
        }
    }

    private boolean isOpen(int one, int other) {
        return home[one] != home[other]
                && kinds.kernels.get(one).source != kinds.kernels.get(other).source
                && !split.contains(PairTable.pair(one, other));
    }

    private List<Edges.Edge> ordered() {
        List<Edges.Edge> ordered = new ArrayList<>();
        for (int kernel = 0; kernel < home.length; kernel++) {
            for (int i = 0; i < counts[kernel]; i++) {
                int other = best[kernel][i];
                // Both ends may hold it among their best.
                if (kernel < other || !holds(other, kernel)) {
                    ordered.add(
                            new Edges.Edge(
                                    kinds.kernels.get(Math.min(kernel, other)),
                                    kinds.kernels.get(Math.max(kernel, other)),
                                    scores[kernel][i]));
                }
            }
        }
        ordered.sort(
                Comparator.comparingDouble((Edges.Edge e) -> -e.score())
                        .thenComparingInt(e -> e.low().number)
                        .thenComparingInt(e -> e.high().number));
        return ordered;
    }

    private boolean holds(int kernel, int other) {
        for (int i = 0; i < counts[kernel]; i++) {
            if (best[kernel][i] == other) {
                return true;
            }
        }
        return false;
    }
}
