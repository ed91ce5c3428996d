package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clusters kernels: pairs of one block are scored, and clusters joined from the best pair down, if
 * on average all their pairs score enough and none is forbidden. The pairs are ordered by score and
 * by ids, so the order in which reports arrive plays no part.
 */
final class Linker {

    /** Proposals that a person is shown of one kernel; the best of each side stand. */
    static final int SHOWN = 5;

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
        List<Edges.Edge> links = new ArrayList<>();
        List<Edges.Edge> others = new ArrayList<>();
        for (Edges.Edge edge : given.edges()) {
            (edge.score() >= LinkScore.LINK ? links : others).add(edge);
        }
        for (List<Edges.Edge> component : components(links, given.relayed(), kernels.size())) {
            component.sort(BEST_FIRST);
            for (Edges.Edge edge : component) {
                forest.joinIfAlike(edge.low().number, edge.high().number);
            }
            forest.known = new HashMap<>();
        }
        drives(forest);
        return new Clusters(forest.clusters(), proposals(links, others, forest, given.split()));
    }

    private static final Comparator<Edges.Edge> BEST_FIRST =
            (a, b) -> {
                int order = Double.compare(b.score(), a.score());
                if (order == 0) {
                    order = Integer.compare(a.low().number, b.low().number);
                }
                return order == 0 ? Integer.compare(a.high().number, b.high().number) : order;
            };

    /** Links by the connected part of the graph they lie in: parts cannot touch each other. */
    private static Collection<List<Edges.Edge>> components(
            List<Edges.Edge> links, List<int[]> relayed, int kernels) {
        int[] root = new int[kernels];
        Arrays.setAll(root, i -> i);
        relayed.forEach(pair -> tie(root, pair[0], pair[1]));
        links.forEach(edge -> tie(root, edge.low().number, edge.high().number));
        Map<Integer, List<Edges.Edge>> parts = new LinkedHashMap<>();
        for (Edges.Edge edge : links) {
            parts.computeIfAbsent(root(root, edge.low().number), k -> new ArrayList<>(2)).add(edge);
        }
        return parts.values();
    }

    private static void tie(int[] root, int a, int b) {
        int one = root(root, a);
        int other = root(root, b);
        root[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /**
     * Pairs that were not joined. In a town and week of many like events everything resembles
     * everything, and pairs grow with the square of the reports: of each kernel only its best stay.
     */
    private static List<Edges.Edge> proposals(
            List<Edges.Edge> links, List<Edges.Edge> others, Forest forest, Set<Long> split) {
        Edges.Edge[][] best = new Edges.Edge[forest.home.length][];
        for (List<Edges.Edge> edges : List.of(links, others)) {
            for (Edges.Edge edge : edges) {
                int low = edge.low().number;
                int high = edge.high().number;
                if (!forest.together(low, high) && !split.contains(pair(low, high))) {
                    keep(best, low, edge);
                    keep(best, high, edge);
                }
            }
        }
        List<Edges.Edge> ordered = new ArrayList<>();
        for (int kernel = 0; kernel < best.length; kernel++) {
            for (int i = 0; best[kernel] != null && i < SHOWN && best[kernel][i] != null; i++) {
                Edges.Edge edge = best[kernel][i];
                boolean atLow = edge.low().number == kernel;
                if (atLow || !Arrays.asList(best[edge.low().number]).contains(edge)) {
                    ordered.add(edge);
                }
            }
        }
        ordered.sort(BEST_FIRST);
        return ordered;
    }

    /** Puts an edge among the best of a kernel, best first, if it is one of them. */
    private static void keep(Edges.Edge[][] best, int kernel, Edges.Edge edge) {
        if (best[kernel] == null) {
            best[kernel] = new Edges.Edge[SHOWN];
        }
        Edges.Edge[] mine = best[kernel];
        int at = SHOWN;
        while (at > 0 && (mine[at - 1] == null || BEST_FIRST.compare(edge, mine[at - 1]) < 0)) {
            at--;
        }
        if (at < SHOWN) {
            System.arraycopy(mine, at, mine, at + 1, SHOWN - at - 1);
            mine[at] = edge;
        }
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

        /** Of each kernel that others joined, and stands for them: all, in order. */
        private final int[][] members;

        private Map<Long, Double> known = new HashMap<>();

        Forest(List<Kernel> kernels, LinkScore scores, Set<Long> split) {
            this.kernels = kernels;
            this.scores = scores;
            this.split = split;
            this.home = new int[kernels.size()];
            this.members = new int[kernels.size()][];
            for (int i = 0; i < home.length; i++) {
                home[i] = i;
            }
        }

        private int[] of(int home) {
            return members[home] == null ? new int[] {home} : members[home];
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
            int[] here = of(low);
            int[] there = of(high);
            int[] all = Arrays.copyOf(here, here.length + there.length);
            System.arraycopy(there, 0, all, here.length, there.length);
            Arrays.sort(all);
            members[high] = null;
            members[low] = all;
            for (int k : there) {
                home[k] = low;
            }
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
            if (split.contains(key)) {
                return -1;
            }
            // Pairs of neighbours share their hash unless their bits are mixed first.
            return known.computeIfAbsent(
                    key * 0x9e3779b97f4a7c15L, k -> scores.score(kernels.get(a), kernels.get(b)));
        }

        List<int[]> clusters() {
            List<int[]> all = new ArrayList<>();
            for (int i = 0; i < home.length; i++) {
                if (home[i] == i) {
                    all.add(of(i));
                }
            }
            return all;
        }
    }
}
