package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which campaign an incident belongs to: reports tell both, each as much as it counts. */
public final class Drives {

    private Drives() {}

    /**
     * A campaign that reports tell with an incident.
     *
     * @param weight how often
     */
    public record Drive(ClaimRef campaign, int weight) implements Serializable {

        /** The one told more often; of those told as often the first. */
        public Drive or(Drive other) {
            boolean own =
                    weight > other.weight
                            || weight == other.weight && campaign.compareTo(other.campaign) <= 0;
            return own ? this : other;
        }

        /** The id of the campaign. */
        public String parent() {
            return Derivation.id(campaign);
        }
    }

    /** An incident and a campaign. */
    public record Pair(ClaimRef incident, ClaimRef campaign) implements Serializable {}

    /** How often a report tells an incident with a campaign that it is a part of. */
    public static Map<Pair, Integer> of(Assigned told) {
        Map<ClaimRef, List<Shape>> drives = new HashMap<>();
        for (int i = 0; i < told.clusters().size(); i++) {
            Cluster cluster = told.clusters().get(i);
            if (cluster.kind() == Incident.Kind.CAMPAIGN) {
                drives.computeIfAbsent(cluster.id(), k -> new ArrayList<>())
                        .add(told.outline().shape(i));
            }
        }
        Map<Pair, Integer> found = new HashMap<>();
        for (int i = 0; i < told.clusters().size() && !drives.isEmpty(); i++) {
            Cluster cluster = told.clusters().get(i);
            Shape part = told.outline().shape(i);
            if (cluster.kind() == Incident.Kind.INCIDENT) {
                drives.forEach(
                        (campaign, own) -> {
                            if (own.stream().anyMatch(o -> Linker.isPart(part, o))) {
                                Pair pair = new Pair(cluster.id(), campaign);
                                found.merge(pair, own.size(), Integer::sum);
                            }
                        });
            }
        }
        return found;
    }
}
