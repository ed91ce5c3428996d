package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be known of an incident before it is derived.
 *
 * @param id its first claim
 * @param first the first claim of its first event
 * @param low and {@code high}: the days of the event that says most exactly when it was
 */
public record Cluster(ClaimRef id, ClaimRef first, Incident.Kind kind, int low, int high)
        implements Serializable {

    private static final Comparator<Kernel> SHARPEST =
            Comparator.comparing((Kernel k) -> !k.shape().dated)
                    .thenComparingLong(k -> (long) k.shape().high - k.shape().low)
                    .thenComparing(Kernel::id);

    /** What one event alone is. */
    public static Cluster alone(Outline report, int event) {
        return of(report.only(i -> i == event).kernels());
    }

    private static Cluster of(List<Kernel> kernels) {
        Set<Traits.Realis> all = EnumSet.noneOf(Traits.Realis.class);
        for (Kernel kernel : kernels) {
            for (Traits.Realis one : Traits.Realis.values()) {
                if (kernel.shape().may(one)) {
                    all.add(one);
                }
            }
        }
        Shape sharp = kernels.stream().min(SHARPEST).orElseThrow().shape();
        ClaimRef least =
                kernels.stream()
                        .map(k -> ((Outline) k.source).least(k.id()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return new Cluster(least, kernels.get(0).id(), Derivation.kind(all), sharp.low, sharp.high);
    }

    static Map<ClaimRef, Cluster> all(
            Collection<Outline> reports, Collection<Shares.Tie> relayed, LinkScore scores) {
        List<Kernel> kernels = Outline.kernels(reports, false);
        Map<ClaimRef, Integer> numbers = new HashMap<>();
        kernels.forEach(k -> numbers.put(k.id(), k.number));
        List<int[]> given = new ArrayList<>();
        for (Shares.Tie tie : relayed) {
            given.add(new int[] {numbers.get(tie.one()), numbers.get(tie.other())});
        }
        Edges edges = new Edges(scores);
        edges.add(kernels);
        Map<ClaimRef, Cluster> found = new HashMap<>();
        List<int[]> clusters =
                new Linker(scores)
                        .clusters(new Linker.Given(kernels, edges, given, Set.of()))
                        .clusters();
        for (int[] cluster : clusters) {
            List<Kernel> members = new ArrayList<>();
            for (int number : cluster) {
                members.add(kernels.get(number));
            }
            Cluster made = of(members);
            members.forEach(k -> found.put(k.id(), made));
        }
        return found;
    }
}
