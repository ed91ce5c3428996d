package rawi.core.corroborate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbered kernels by their shapes, and which pairs of shapes are alike, the likest first: what is
 * alike of thousands of copies is held once.
 */
final class Kinds {

    final List<Kernel> kernels;

    /** The kind of each kernel. */
    final int[] of;

    /** For each kind its kernels, in order. */
    final int[][] members;

    final Shape[] shapes;
    private final Edges.Pairs pairs;

    /** The kind of what pairs know by a number. */
    private final int[] known;

    /**
     * @param kernels in the order of their numbers
     */
    Kinds(List<Kernel> kernels, Edges edges) {
        this.kernels = kernels;
        this.pairs = edges.pairs();
        Map<Shape, Integer> numbers = new HashMap<>();
        of = new int[kernels.size()];
        int[] sizes = new int[kernels.size()];
        for (int i = 0; i < of.length; i++) {
            Integer fresh = numbers.size();
            Integer kind = numbers.putIfAbsent(kernels.get(i).shape(), fresh);
            of[i] = kind == null ? fresh : kind;
            sizes[of[i]]++;
        }
        shapes = new Shape[numbers.size()];
        members = new int[numbers.size()][];
        for (int i = of.length - 1; i >= 0; i--) {
            int kind = of[i];
            if (members[kind] == null) {
                members[kind] = new int[sizes[kind]];
                shapes[kind] = kernels.get(i).shape();
            }
            members[kind][--sizes[kind]] = i;
        }
        int most = edges.kinds().stream().mapToInt(k -> k.number).max().orElse(-1);
        known = new int[most + 1];
        edges.kinds().forEach(k -> known[k.number] = numbers.get(k.shape));
    }

    /** The pairs of kinds of one score. */
    static final class Level {
        final double score;

        /** Kinds that have partners at this score. */
        final int[] kinds;

        private final int[] partners;
        private final int[] starts;

        private Level(double score, long[] both) {
            this.score = score;
            Arrays.sort(both);
            this.partners = new int[both.length];
            int[] first = new int[both.length];
            int[] begin = new int[both.length + 1];
            int count = 0;
            for (int i = 0; i < both.length; i++) {
                int kind = (int) (both[i] >>> 32);
                if (count == 0 || first[count - 1] != kind) {
                    first[count] = kind;
                    begin[count++] = i;
                }
                partners[i] = (int) both[i];
            }
            begin[count] = both.length;
            this.kinds = Arrays.copyOf(first, count);
            this.starts = Arrays.copyOf(begin, count + 1);
        }

        int[] partners(int kind) {
            int at = Arrays.binarySearch(kinds, kind);
            return Arrays.copyOfRange(partners, starts[at], starts[at + 1]);
        }
    }

    /** Takes levels. */
    interface Visit {
        void at(Level level);
    }

    /** Which pairs of kinds can be left out. */
    interface Done {
        boolean test(int one, int other);
    }

    /** All levels from a score up, the best first. */
    void each(double least, Done done, Visit visit) {
        TreeMap<Double, Integer> sizes = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.score(i) >= least) {
                sizes.merge(pairs.score(i), 1, Integer::sum);
            }
        }
        TreeMap<Double, int[]> levels = new TreeMap<>(Comparator.reverseOrder());
        sizes.forEach((score, n) -> levels.put(score, new int[n]));
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.score(i) >= least) {
                int left = sizes.merge(pairs.score(i), -1, Integer::sum);
                levels.get(pairs.score(i))[left] = i;
            }
        }
        for (Map.Entry<Double, int[]> level : levels.entrySet()) {
            long[] both = new long[2 * level.getValue().length];
            int count = 0;
            for (int pair : level.getValue()) {
                int one = known[pairs.one(pair)];
                int other = known[pairs.other(pair)];
                if (!done.test(one, other)) {
                    both[count++] = (long) one << 32 | other;
                    if (one != other) {
                        both[count++] = (long) other << 32 | one;
                    }
                }
            }
            if (count > 0) {
                visit.at(new Level(level.getKey(), Arrays.copyOf(both, count)));
            }
        }
    }
}
