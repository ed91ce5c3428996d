package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clusters kernels: clusters are joined from the best pair down, if on average all their pairs
 * score enough and none is forbidden. The pairs are ordered by score and by ids, so the order in
 * which reports arrive plays no part.
 */
final class Linker {

    private final LinkScore scores;

    Linker(LinkScore scores) {
        this.scores = scores;
    }

    /**
     * What is to be clustered.
     *
     * @param kernels in the order of their ids, those of a report together
     * @param edges which shapes of them are alike
     * @param relayed pairs of kernels that a relay ties, whatever the score says
     * @param split pairs that a person parted, as {@link PairTable#pair}
     */
    record Given(List<Kernel> kernels, Edges edges, List<int[]> relayed, Set<Long> split) {}

    /** Clusters of kernel numbers, and pairs worth a person's look. */
    record Clusters(List<int[]> clusters, List<Edges.Edge> proposals) {}

    Clusters cluster(Given given) {
        return cluster(given, true);
    }

    /** The clusters alone. */
    Clusters clusters(Given given) {
        return cluster(given, false);
    }

    private Clusters cluster(Given given, boolean open) {
        List<Kernel> kernels = given.kernels();
        for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).number = i;
        }
        Kinds kinds = new Kinds(kernels, given.edges());
        Forest forest = new Forest(kinds, scores, given.split());
        for (int[] edge : given.relayed()) {
            forest.join(edge[0], edge[1]);
        }
        kinds.each(LinkScore.LINK, forest::areOne, forest::join);
        drives(kernels, forest);
        return new Clusters(
                forest.clusters(),
                open ? Proposals.of(kinds, forest.home, given.split()) : List.of());
    }

    /** Drives whose incidents are one incident are one drive. */
    private static void drives(List<Kernel> kernels, Forest forest) {
        Map<Object, List<Kernel>> byReport = new IdentityHashMap<>();
        for (Kernel kernel : kernels) {
            if (kernel.shape().may(Traits.Realis.DRIVE)) {
                byReport.computeIfAbsent(kernel.source, k -> new ArrayList<>()).add(kernel);
            }
        }
        for (int[] cluster : forest.clusters()) {
            Kernel first = null;
            for (int number : cluster) {
                Kernel part = kernels.get(number);
                if (!part.shape().is(Traits.Realis.EVENT)) {
                    continue;
                }
                for (Kernel drive : byReport.getOrDefault(part.source, List.of())) {
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
        return part.source == drive.source && isPart(part.shape(), drive.shape());
    }

    /** The same for two of one report. */
    static boolean isPart(Shape part, Shape drive) {
        boolean kin =
                part.block == drive.block
                        || drive.block == Sort.Block.TAKE && part.block == Sort.Block.POST;
        return kin
                && Compare.meet(part.low, part.high, drive.low, drive.high, 0)
                && Compare.places(part.where, drive.where) != Compare.Near.APART;
    }
}
