package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Clusters that grow by joining. Two join if the mean over all their pairs is enough and none is
 * forbidden; pairs are counted by their kinds.
 */
final class Forest {

    /** Scores are sums of weights of at most four digits; sums of these are exact. */
    private static final double UNIT = 1e6;

    private final Kinds kinds;
    private final LinkScore scores;
    private final int[][] split;
    final int[] home;

    /** Of each home that others joined: all of its kernels, and how many there are. */
    private final int[][] members;

    private final int[] sizes;

    /** Of each home that others joined: its kinds, in order, and how often each. */
    private final int[][] held;

    private final int[][] often;

    /** Of each kind, in how many clusters it stands. */
    private final int[] homes;

    /** How often a cluster has grown. */
    private final int[] grown;

    /** The first of a kernel's report. */
    private final int[] firstOfReport;

    private final PairTable known = new PairTable();
    private final PairTable refused = new PairTable();

    Forest(Kinds kinds, LinkScore scores, Set<Long> split) {
        this.kinds = kinds;
        this.scores = scores;
        this.split =
                split.stream()
                        .map(pair -> new int[] {(int) (pair >>> 32), (int) (long) pair})
                        .toArray(int[][]::new);
        int size = kinds.kernels.size();
        this.home = new int[size];
        this.members = new int[size][];
        this.sizes = new int[size];
        this.held = new int[size][];
        this.often = new int[size][];
        this.grown = new int[size];
        this.firstOfReport = new int[size];
        this.homes = new int[kinds.members.length];
        for (int i = 0; i < size; i++) {
            home[i] = i;
            sizes[i] = 1;
            homes[kinds.of[i]]++;
            boolean same = i > 0 && report(i) == report(i - 1);
            firstOfReport[i] = same ? firstOfReport[i - 1] : i;
        }
    }

    private Object report(int kernel) {
        return kinds.kernels.get(kernel).source;
    }

    boolean together(int a, int b) {
        return home[a] == home[b];
    }

    /** Whether nothing is left to join of two kinds. */
    boolean areOne(int kind, int other) {
        return homes[kind] == 1
                && homes[other] == 1
                && together(kinds.members[kind][0], kinds.members[other][0]);
    }

    /** Joins along all pairs of a score: the lower number first, then the other. */
    void join(Kinds.Level level) {
        int count = 0;
        for (int kind : level.kinds) {
            count += kinds.members[kind].length;
        }
        int[] all = new int[count];
        count = 0;
        for (int kind : level.kinds) {
            int[] more = kinds.members[kind];
            System.arraycopy(more, 0, all, count, more.length);
            count += more.length;
        }
        Arrays.sort(all);
        for (int low : all) {
            for (int high : above(low, level.partners(kinds.of[low]))) {
                if (report(low) != report(high)) {
                    joinIfAlike(low, high);
                }
            }
        }
    }

    /** Those of some kinds with a higher number that are elsewhere, in order. */
    private int[] above(int low, int[] partners) {
        int[] found = new int[8];
        int count = 0;
        for (int kind : partners) {
            int[] of = kinds.members[kind];
            if (homes[kind] == 1 && together(of[0], low)) {
                continue;
            }
            int at = Arrays.binarySearch(of, low);
            for (int i = at < 0 ? -at - 1 : at + 1; i < of.length; i++) {
                if (!together(of[i], low)) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = of[i];
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    void join(int a, int b) {
        if (together(a, b)) {
            return;
        }
        boolean more = sizes[home[a]] >= sizes[home[b]];
        int large = more ? home[a] : home[b];
        int small = more ? home[b] : home[a];
        gather(large, small);
        int[] here = of(large);
        int all = sizes[large] + sizes[small];
        if (here.length < all) {
            here = Arrays.copyOf(here, Math.max(all, here.length + here.length / 2));
        }
        System.arraycopy(of(small), 0, here, sizes[large], sizes[small]);
        for (int i = sizes[large]; i < all; i++) {
            home[here[i]] = large;
        }
        members[large] = here;
        members[small] = null;
        sizes[large] = all;
        sizes[small] = 0;
        grown[large]++;
    }

    private int[] of(int home) {
        return members[home] == null ? new int[] {home} : members[home];
    }

    private int[] held(int home) {
        return held[home] == null ? new int[] {kinds.of[home]} : held[home];
    }

    private int[] often(int home) {
        return often[home] == null ? new int[] {1} : often[home];
    }

    /** Counts the kinds of both. */
    private void gather(int large, int small) {
        int[] a = held(large);
        int[] b = held(small);
        int[] all = new int[a.length + b.length];
        int[] counts = new int[all.length];
        int size = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; size++) {
            boolean here = j == b.length || i < a.length && a[i] <= b[j];
            boolean there = i == a.length || j < b.length && b[j] <= a[i];
            all[size] = here ? a[i] : b[j];
            counts[size] = (here ? often(large)[i] : 0) + (there ? often(small)[j] : 0);
            homes[all[size]] -= here && there ? 1 : 0;
            i += here ? 1 : 0;
            j += there ? 1 : 0;
        }
        held[large] = Arrays.copyOf(all, size);
        often[large] = Arrays.copyOf(counts, size);
        held[small] = null;
        often[small] = null;
    }

    private void joinIfAlike(int a, int b) {
        int one = home[a];
        int other = home[b];
        int state = grown[one] + grown[other];
        if (one == other || refused.get(one, other) == state) {
            return;
        }
        if (!isAllowed(one, other)) {
            refused.put(one, other, state);
            return;
        }
        long more = likeness(one, other);
        if (more > 0 || more == 0 && isEnough(one, other)) {
            join(one, other);
        } else if (more < 0) {
            refused.put(one, other, state);
        }
    }

    /** By how much all pairs together are above what is enough. */
    private long likeness(int one, int other) {
        long sum = 0;
        int[] a = held(one);
        int[] b = held(other);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                long pairs = (long) often(one)[i] * often(other)[j];
                sum += Math.round(UNIT * score(a[i], b[j])) * pairs;
            }
        }
        long pairs = (long) sizes[one] * sizes[other];
        return sum - Math.round(UNIT * LinkScore.LINK) * pairs;
    }

    /**
     * Where the mean is just enough the rounding of the sum over all pairs in order decides: so
     * incidents stay what they were when each pair was scored.
     */
    private boolean isEnough(int one, int other) {
        double sum = 0;
        for (int a : sorted(one)) {
            for (int b : sorted(other)) {
                sum += score(kinds.of[a], kinds.of[b]);
            }
        }
        return sum / ((long) sizes[one] * sizes[other]) >= LinkScore.LINK;
    }

    private int[] sorted(int home) {
        int[] all = Arrays.copyOf(of(home), sizes[home]);
        Arrays.sort(all);
        return all;
    }

    /** Joins unless some pair is forbidden. */
    void joinIfAllowed(int a, int b) {
        if (!together(a, b) && isAllowed(home[a], home[b])) {
            join(a, b);
        }
    }

    private boolean isAllowed(int one, int other) {
        for (int[] pair : split) {
            int a = home[pair[0]];
            int b = home[pair[1]];
            if (a == one && b == other || a == other && b == one) {
                return false;
            }
        }
        for (int a : held(one)) {
            for (int b : held(other)) {
                if (score(a, b) < 0) {
                    return false;
                }
            }
        }
        boolean more = sizes[one] >= sizes[other];
        return !areToldApart(more ? other : one, more ? one : other);
    }

    /** Whether some report tells something of both that it tells apart. */
    private boolean areToldApart(int small, int large) {
        int[] all = of(small);
        for (int i = 0; i < sizes[small]; i++) {
            int first = firstOfReport[all[i]];
            for (int k = first; k < home.length && firstOfReport[k] == first; k++) {
                boolean there = home[k] == large;
                if (there
                        && LinkScore.areToldApart(
                                kinds.kernels.get(all[i]), kinds.kernels.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double score(int kind, int other) {
        double score = known.get(kind, other);
        if (Double.isNaN(score)) {
            score = scores.score(kinds.shapes[kind], kinds.shapes[other]);
            known.put(kind, other, score);
        }
        return score;
    }

    /** All clusters, each in order, by their first. */
    List<int[]> clusters() {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < home.length; i++) {
            if (home[i] == i) {
                all.add(sorted(i));
            }
        }
        all.sort(Comparator.comparingInt(c -> c[0]));
        return all;
    }
}
