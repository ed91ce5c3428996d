package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Clusters kernels: pairs of one block are scored, and clusters joined from the best pair down, if
 * on average all their pairs score enough and none is forbidden. The pairs are ordered by score and
 * by ids, so the order in which reports arrive plays no part.
 */
final class Linker {

    private final LinkScore scores;

    Linker(LinkScore scores) {
        this.scores = scores;
    }

    /**
     * What is to be clustered.
     *
     * @param kernels in the order of their ids
     * @param relayed pairs of kernels that a relay ties, whatever the score says
     * @param split pairs that a person parted, as {@link #pair}
     */
    record Given(
            List<Kernel> kernels, List<Edges.Edge> edges, List<int[]> relayed, Set<Long> split) {}

    /** Clusters of kernel numbers, and pairs worth a person's look. */
    record Clusters(List<int[]> clusters, List<Edges.Edge> proposals) {}

    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    Clusters cluster(Given given) {
        List<Kernel> kernels = given.kernels();
        for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).number = i;
        }
        Forest forest = new Forest(kernels, scores, given.split());
        for (int[] edge : given.relayed()) {
            forest.join(edge[0], edge[1]);
        }
        List<Edges.Edge> edges = new ArrayList<>(given.edges());
        edges.sort(
                Comparator.comparingDouble((Edges.Edge e) -> -e.score())
                        .thenComparingInt(e -> e.low().number)
                        .thenComparingInt(e -> e.high().number));
        for (Edges.Edge edge : edges) {
            if (edge.score() >= LinkScore.LINK) {
                forest.joinIfAlike(edge.low().number, edge.high().number);
            }
        }
        drives(forest);
        List<Edges.Edge> proposals = new ArrayList<>();
        for (Edges.Edge edge : edges) {
            int low = edge.low().number;
            int high = edge.high().number;
            if (!forest.together(low, high) && !given.split().contains(pair(low, high))) {
                proposals.add(edge);
            }
        }
        return new Clusters(forest.clusters(), proposals);
    }

    /** Drives whose incidents are one incident are one drive. */
    private static void drives(Forest forest) {
        Map<String, List<Kernel>> byReport = new HashMap<>();
        for (Kernel kernel : forest.kernels) {
            if (kernel.realis.contains(Traits.Realis.DRIVE)) {
                byReport.computeIfAbsent(kernel.report.key(), k -> new ArrayList<>()).add(kernel);
            }
        }
        for (int[] cluster : forest.clusters()) {
            Kernel first = null;
            for (int number : cluster) {
                Kernel part = forest.kernels.get(number);
                if (!part.is(Traits.Realis.EVENT)) {
                    continue;
                }
                for (Kernel drive : byReport.getOrDefault(part.report.key(), List.of())) {
                    if (isPart(part, drive)) {
                        first = first == null ? drive : first;
                        forest.joinIfAllowed(first.number, drive.number);
                    }
                }
            }
        }
    }

    /** Whether an event of a report belongs to a drive of it. */
    static boolean isPart(Kernel part, Kernel drive) {
        boolean kin =
                part.block == drive.block
                        || drive.block == Sort.Block.TAKE && part.block == Sort.Block.POST;
        return kin
                && part.report == drive.report
                && Compare.meet(part.low, part.high, drive.low, drive.high, 0)
                && Compare.places(part.where, drive.where) != Compare.Near.APART;
    }

    /** Clusters that grow by joining; knows all pairs' average. */
    private static final class Forest {
        private final List<Kernel> kernels;
        private final LinkScore scores;
        private final Set<Long> split;
        private final int[] home;
        private final Map<Integer, List<Integer>> members = new TreeMap<>();
        private final Map<Long, Double> known = new HashMap<>();

        Forest(List<Kernel> kernels, LinkScore scores, Set<Long> split) {
            this.kernels = kernels;
            this.scores = scores;
            this.split = split;
            this.home = new int[kernels.size()];
            for (int i = 0; i < home.length; i++) {
                home[i] = i;
            }
        }

        private List<Integer> of(int home) {
            return members.getOrDefault(home, List.of(home));
        }

        boolean together(int a, int b) {
            return home[a] == home[b];
        }

        void join(int a, int b) {
            if (together(a, b)) {
                return;
            }
            int low = Math.min(home[a], home[b]);
            int high = Math.max(home[a], home[b]);
            List<Integer> all = new ArrayList<>(of(low));
            all.addAll(of(high));
            Collections.sort(all);
            members.remove(high);
            members.put(low, all);
            all.forEach(k -> home[k] = low);
        }

        void joinIfAlike(int a, int b) {
            if (together(a, b)) {
                return;
            }
            double sum = 0;
            int pairs = 0;
            for (int x : of(home[a])) {
                for (int y : of(home[b])) {
                    double score = score(x, y);
                    if (score < 0) {
                        return;
                    }
                    sum += score;
                    pairs++;
                }
            }
            if (sum / pairs >= LinkScore.LINK) {
                join(a, b);
            }
        }

        /** Joins unless some pair is forbidden. */
        void joinIfAllowed(int a, int b) {
            for (int x : of(home[a])) {
                for (int y : of(home[b])) {
                    if (x != y && score(x, y) < 0) {
                        return;
                    }
                }
            }
            join(a, b);
        }

        private double score(int a, int b) {
            long key = pair(a, b);
            return split.contains(key)
                    ? -1
                    : known.computeIfAbsent(key, k -> scores.score(kernels.get(a), kernels.get(b)));
        }

        List<int[]> clusters() {
            List<int[]> all = new ArrayList<>();
            for (int i = 0; i < home.length; i++) {
                if (home[i] == i) {
                    all.add(of(i).stream().mapToInt(Integer::intValue).toArray());
                }
            }
            return all;
        }
    }
}
