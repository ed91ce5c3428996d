package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rawi.core.corroborate.Traits.Realis;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;

/** Derives what is shown of each cluster: nothing of an incident is stored but its claims. */
final class Derivation {

    private final Map<String, Digest> reports;
    private final List<Kernel> kernels;
    private final List<Relay> relays;
    private final Lineage lineage;
    private final OriginClasses origins;
    private final Naming naming;
    private final Outlets outlets;

    Derivation(
            Map<String, Digest> reports,
            List<Kernel> kernels,
            List<Relay> relays,
            Lineage lineage,
            OriginClasses origins,
            Naming naming,
            Outlets outlets) {
        this.reports = reports;
        this.kernels = kernels;
        this.relays = relays;
        this.lineage = lineage;
        this.origins = origins;
        this.naming = naming;
        this.outlets = outlets;
    }

    /** A cluster on its way to become an incident. */
    static final class Draft {
        String id;
        final List<Kernel> kernels = new ArrayList<>();
        final List<Traits> claims = new ArrayList<>();
        final List<ClaimRef> denials = new ArrayList<>();
        List<List<String>> origins = List.of();
        Incident.Kind kind;
        Optional<String> parent = Optional.empty();

        /** The kernel that says most exactly when it was. */
        Kernel sharpest() {
            return kernels.stream()
                    .min(
                            Comparator.comparing((Kernel k) -> !k.dated)
                                    .thenComparingLong(k -> (long) k.high - k.low)
                                    .thenComparing(Kernel::id))
                    .orElseThrow();
        }
    }

    Corroboration derive(Linker.Clusters clusters) {
        return derive(clusters, null, reports.keySet());
    }

    /**
     * The same for a share of all clusters.
     *
     * @param parents ids of the campaigns of incidents, by the first claim; null when all are here
     * @param owned reports whose headlines are compared with their texts here
     */
    Corroboration derive(
            Linker.Clusters clusters, Map<ClaimRef, String> parents, Set<String> owned) {
        List<Draft> drafts = new ArrayList<>();
        for (int[] cluster : clusters.clusters()) {
            drafts.add(draft(cluster));
        }
        drafts.sort(Comparator.comparing(d -> d.claims.get(0).ref));
        List<Correction> corrections = new Corrections(relays, lineage, reports).find(drafts);
        Set<ClaimRef> retracted = new HashSet<>();
        corrections.forEach(c -> retracted.addAll(c.retracts()));
        if (parents == null) {
            parents(drafts);
        } else {
            drafts.forEach(d -> d.parent = Optional.ofNullable(parents.get(d.claims.get(0).ref)));
        }
        List<Contradiction> contradictions =
                new Contradictions(naming, lineage, retracted).find(drafts);
        List<Incident> incidents = new ArrayList<>();
        for (Draft draft : drafts) {
            incidents.add(incident(draft, retracted));
        }
        List<Proposal> proposals = new ArrayList<>();
        for (Edges.Edge edge : clusters.proposals()) {
            proposals.add(
                    new Proposal(
                            edge.low().id(),
                            edge.high().id(),
                            Math.min(1, edge.score()),
                            "looks alike; a person decides"));
        }
        return new Corroboration(
                relays,
                incidents,
                proposals,
                contradictions,
                new Drifts(naming, reports, outlets).find(relays, owned),
                corrections);
    }

    private Draft draft(int[] cluster) {
        Draft draft = new Draft();
        for (int number : cluster) {
            draft.kernels.add(kernels.get(number));
            draft.claims.addAll(kernels.get(number).claims);
        }
        draft.claims.sort(Comparator.comparing(t -> t.ref));
        draft.id = id(draft.claims.get(0).ref);
        draft.origins = origins.of(draft.claims);
        draft.kind = kind(draft);
        return draft;
    }

    /** {@code I} and six hexadecimal digits made of the first claim's name. */
    static String id(ClaimRef ref) {
        int hash = 0x811c9dc5;
        String text = ref.toString();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return String.format(java.util.Locale.ROOT, "I%07x", hash & 0xfffffff);
    }

    private static Incident.Kind kind(Draft draft) {
        Set<Realis> all = EnumSet.noneOf(Realis.class);
        draft.claims.forEach(t -> all.add(t.realis));
        return kind(all);
    }

    static Incident.Kind kind(Set<Realis> all) {
        if (all.contains(Realis.DRIVE)) {
            return Incident.Kind.CAMPAIGN;
        }
        if (all.contains(Realis.EVENT)) {
            return Incident.Kind.INCIDENT;
        }
        if (all.contains(Realis.HABIT)) {
            return Incident.Kind.PRACTICE;
        }
        if (all.contains(Realis.TOTAL)) {
            return Incident.Kind.TOTAL;
        }
        if (all.contains(Realis.PLAN)) {
            return Incident.Kind.PLAN;
        }
        if (all.contains(Realis.STATE)) {
            return Incident.Kind.STATE;
        }
        return all.contains(Realis.DENIED) ? Incident.Kind.DENIED : Incident.Kind.POSSIBLE;
    }

    /** A campaign holds the incidents of its reports, time and place. */
    private static void parents(List<Draft> drafts) {
        Map<String, Map<Draft, List<Kernel>>> drives = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.kind == Incident.Kind.CAMPAIGN) {
                for (Kernel k : draft.kernels) {
                    drives.computeIfAbsent(k.report.key(), r -> new LinkedHashMap<>())
                            .computeIfAbsent(draft, d -> new ArrayList<>(1))
                            .add(k);
                }
            }
        }
        for (Draft draft : drafts) {
            if (draft.kind != Incident.Kind.INCIDENT) {
                continue;
            }
            Map<Draft, Integer> common = new HashMap<>();
            for (Kernel kernel : draft.kernels) {
                drives.getOrDefault(kernel.report.key(), Map.of())
                        .forEach(
                                (drive, own) -> {
                                    // A drive of several events of a report counts for each.
                                    if (own.stream().anyMatch(o -> Linker.isPart(kernel, o))) {
                                        common.merge(drive, own.size(), Integer::sum);
                                    }
                                });
            }
            draft.parent =
                    common.entrySet().stream()
                            .min(
                                    Map.Entry.<Draft, Integer>comparingByValue()
                                            .reversed()
                                            .thenComparing(e -> e.getKey().claims.get(0).ref))
                            .map(e -> e.getKey().id);
        }
    }

    private Incident incident(Draft draft, Set<ClaimRef> retracted) {
        int low = Traits.OPEN_HIGH;
        int high = Traits.OPEN_LOW;
        boolean dated = draft.kernels.stream().anyMatch(k -> k.dated);
        for (Kernel kernel : draft.kernels) {
            if (kernel.dated || !dated) {
                low = Math.min(low, kernel.low);
                high = Math.max(high, kernel.high);
            }
        }
        return new Incident(
                draft.id,
                draft.kind,
                type(draft),
                draft.parent,
                draft.claims.stream().map(t -> t.ref).toList(),
                draft.origins,
                tallies(draft, retracted),
                place(draft),
                day(low, Traits.OPEN_LOW),
                day(high, Traits.OPEN_HIGH),
                draft.denials);
    }

    private static Optional<LocalDate> day(int day, int open) {
        return day == open ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Of the sort that comes first, the leaf that most claims have. */
    private static ClaimType type(Draft draft) {
        // "Opened fire" on one who was killed: the killing says more.
        Sort main =
                draft.claims.stream()
                        .filter(t -> t.claim.type() != ClaimType.ATTACK_UNSPECIFIED)
                        .map(t -> t.sort)
                        .min(Comparator.naturalOrder())
                        .orElse(Sort.BLOW);
        Map<ClaimType, Integer> leaves = new TreeMap<>();
        for (Traits t : draft.claims) {
            if (t.sort == main) {
                boolean vague = t.claim.type() == ClaimType.ATTACK_UNSPECIFIED;
                leaves.merge(t.claim.type(), vague ? 1 : 1000, Integer::sum);
            }
        }
        return leaves.entrySet().stream()
                .min(
                        Map.Entry.<ClaimType, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static String place(Draft draft) {
        Map<String, Integer> names = new TreeMap<>();
        for (Traits t : draft.claims) {
            for (PlaceMention place : t.claim.place()) {
                boolean first = place == t.claim.place().get(0);
                int weight =
                        (first ? 2 : 1)
                                * (place.inherited() ? 1 : 2)
                                * (place.point().isPresent() ? 2 : 1);
                names.merge(place.name(), weight, Integer::sum);
            }
        }
        return names.entrySet().stream()
                .min(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private List<Incident.Tally> tallies(Draft draft, Set<ClaimRef> retracted) {
        return new Tallies(reports).of(draft, retracted);
    }
}
