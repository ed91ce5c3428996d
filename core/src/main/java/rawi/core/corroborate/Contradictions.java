package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.ClaimType;

/** Finds what claims of one incident cannot both say, and denials of what others claim. */
final class Contradictions {

    /** Days before an undated denial in which lies what it denies. */
    static final int DENIAL_WINDOW = 14;

    private final Naming naming;
    private final Set<ClaimRef> retracted;
    private final Lineage lineage;

    Contradictions(Naming naming, Lineage lineage, Set<ClaimRef> retracted) {
        this.naming = naming;
        this.retracted = retracted;
        this.lineage = lineage;
    }

    /** Also files each denial with the incident that it denies. */
    List<Contradiction> find(List<Derivation.Draft> drafts) {
        List<Contradiction> found = new ArrayList<>(denials(drafts));
        for (Derivation.Draft draft : drafts) {
            if (draft.kind == Incident.Kind.INCIDENT || draft.kind == Incident.Kind.TOTAL) {
                authors(draft, found);
                numbers(draft, found);
                victims(draft, found);
            }
        }
        return found;
    }

    private List<Contradiction> denials(List<Derivation.Draft> drafts) {
        Map<Sort.Block, Calendar> byBlock = new HashMap<>();
        for (Derivation.Draft draft : drafts) {
            if (draft.kind != Incident.Kind.DENIED && draft.kind != Incident.Kind.POSSIBLE) {
                draft.kernels.stream()
                        .map(k -> k.block)
                        .distinct()
                        .forEach(b -> byBlock.computeIfAbsent(b, k -> new Calendar()).add(draft));
            }
        }
        List<Contradiction> found = new ArrayList<>();
        for (Derivation.Draft denial : drafts) {
            if (denial.kind != Incident.Kind.DENIED) {
                continue;
            }
            Kernel kernel = denial.kernels.get(0);
            Derivation.Draft best = null;
            double most = 0;
            for (Derivation.Draft draft :
                    byBlock.getOrDefault(kernel.block, NONE)
                            .meeting(denialLow(kernel.shape()), denialHigh(kernel.shape()))) {
                double score = denies(kernel, draft);
                if (score > most) {
                    most = score;
                    best = draft;
                }
            }
            if (best != null) {
                found.add(contradiction(denial, best));
            }
        }
        return found;
    }

    private static final Calendar NONE = new Calendar();

    /** Incidents by months, to find those of some days. */
    private static final class Calendar {
        private static final int MONTH = 32;

        /** An incident over more months stands apart. */
        private static final int MANY = 6;

        private final List<Derivation.Draft> all = new ArrayList<>();
        private final Map<Integer, List<Integer>> byMonth = new HashMap<>();
        private final List<Integer> wide = new ArrayList<>();

        void add(Derivation.Draft draft) {
            int number = all.size();
            all.add(draft);
            Kernel sharp = draft.sharpest();
            long first = Math.floorDiv(sharp.low, MONTH);
            long last = Math.floorDiv(sharp.high, MONTH);
            if (last - first > MANY) {
                wide.add(number);
            }
            for (long month = first; month <= last && last - first <= MANY; month++) {
                byMonth.computeIfAbsent((int) month, m -> new ArrayList<>()).add(number);
            }
        }

        /** Those whose sharpest days may meet these, in the order in which they were added. */
        List<Derivation.Draft> meeting(int low, int high) {
            long first = Math.floorDiv(low, MONTH);
            long last = Math.floorDiv(high, MONTH);
            if (last - first > MANY) {
                return all;
            }
            Set<Integer> found = new TreeSet<>(wide);
            for (long month = first; month <= last; month++) {
                found.addAll(byMonth.getOrDefault((int) month, List.of()));
            }
            return found.stream().map(all::get).toList();
        }
    }

    /** How well an incident fits what is denied; 0 when it is something else. */
    private static double denies(Kernel denial, Derivation.Draft draft) {
        double best = 0;
        Kernel sharp = draft.sharpest();
        Shape denied = denial.shape();
        int low = denialLow(denied);
        int high = denialHigh(denied);
        if (Compare.meet(low, high, sharp.low, sharp.high, 0)) {
            for (Kernel kernel : draft.kernels) {
                boolean own = kernel.report == denial.report;
                best = Math.max(best, denies(denied, kernel.shape(), own, draft.kind));
            }
        }
        return best;
    }

    /**
     * How well an event fits what is denied; 0 when it is something else.
     *
     * @param own whether one report tells both
     * @param kind of the event's incident
     */
    static double denies(Shape denial, Shape event, boolean own, Incident.Kind kind) {
        if (!mayDeny(denial, event)) {
            return 0;
        }
        boolean guess = denial.placeIsGuess || event.placeIsGuess;
        boolean targets = Compare.share(denial.targets, event.targets);
        double place =
                switch (Compare.places(denial.where, event.where)) {
                    case SAME, SAME_REGION -> 1;
                    case WITHIN_TOWN -> 0.9;
                    case WITHIN_AREA -> own ? 0.8 : targets ? 0.5 : 0;
                    case UNKNOWN -> own ? 0.7 : 0;
                    case APART -> own && guess ? 0.3 : 0;
                };
        if (place == 0) {
            return 0;
        }
        boolean leaf = (denial.leaves & event.leaves) != 0;
        double grain =
                kind == Incident.Kind.INCIDENT ? 0.2 : kind == Incident.Kind.TOTAL ? -0.3 : 0;
        return place
                + (targets ? 0.3 : 0)
                + (leaf ? 0.3 : 0)
                + (own ? 0.5 : 0)
                + grain
                + (event.dated ? 0.1 : 0);
    }

    /** The first day of what is denied. */
    static int denialLow(Shape denial) {
        return denial.dated ? denial.low : denial.day - DENIAL_WINDOW;
    }

    /** The last day of what is denied. */
    static int denialHigh(Shape denial) {
        return denial.dated ? denial.high : denial.day;
    }

    /** Whether acts and days allow that the one denies the other. */
    static boolean mayDeny(Shape denial, Shape kernel) {
        return kernel.block == denial.block
                && Compare.meet(denialLow(denial), denialHigh(denial), kernel.low, kernel.high, 0)
                && sameActs(denial, kernel);
    }

    private static boolean sameActs(Shape denial, Shape kernel) {
        if ((denial.leaves & kernel.leaves) != 0) {
            return true;
        }
        long attack = 1L << ClaimType.ATTACK_UNSPECIFIED.ordinal();
        boolean vague =
                (denial.leaves & attack) != 0
                        || kernel.sorts == 1L << Sort.BLOW.ordinal() && kernel.leaves == attack;
        boolean blows = denial.has(Sort.BLOW) && kernel.has(Sort.BLOW);
        if (blows && vague) {
            return true;
        }
        boolean takes = denial.block == Sort.Block.TAKE;
        boolean other = denial.block != Sort.Block.FORCE && (denial.sorts & kernel.sorts) != 0;
        return takes || other;
    }

    private Contradiction contradiction(Derivation.Draft denial, Derivation.Draft of) {
        List<ClaimRef> one = denial.claims.stream().map(t -> t.ref).toList();
        of.denials.addAll(one);
        Set<ClaimType> leaves = new HashSet<>();
        denial.claims.forEach(t -> leaves.add(t.claim.type()));
        List<Traits> all = of.claims.stream().filter(t -> t.isMember()).toList();
        boolean harm = denial.claims.get(0).sort == Sort.HARM;
        List<Traits> same =
                all.stream().filter(t -> harm && leaves.contains(t.claim.type())).toList();
        List<Traits> sorts =
                all.stream()
                        .filter(t -> denial.claims.stream().anyMatch(d -> d.sort == t.sort))
                        .toList();
        Set<Integer> accused = new HashSet<>();
        boolean author = false;
        for (Traits t : denial.claims) {
            for (Agent agent : t.claim.agents()) {
                author |= agent.certainty() == Certainty.DENIED;
            }
            for (int agent : t.agents) {
                accused.add(agent);
            }
        }
        List<Traits> named =
                all.stream()
                        .filter(
                                t ->
                                        java.util.Arrays.stream(t.agents)
                                                .anyMatch(
                                                        a ->
                                                                naming.isKnownActor(a)
                                                                        && accused.contains(a)))
                        .toList();
        boolean byName = author && !named.isEmpty();
        List<Traits> other = byName ? named : same.isEmpty() ? sorts.isEmpty() ? all : sorts : same;
        String who =
                denial.claims
                        .get(0)
                        .claim
                        .chain()
                        .get(denial.claims.get(0).claim.chain().size() - 1)
                        .name();
        return new Contradiction(
                of.id,
                byName ? Contradiction.Kind.AUTHOR : Contradiction.Kind.DENIAL,
                one,
                other.stream().map(t -> t.ref).toList(),
                List.of(who));
    }

    /** Different known actors of one blow, none of whom belongs to the other's side. */
    private void authors(Derivation.Draft draft, List<Contradiction> found) {
        Map<Integer, List<ClaimRef>> byActor = new TreeMap<>();
        for (Traits t : draft.claims) {
            boolean act = t.sort == Sort.BLOW || t.sort == Sort.SEIZE || t.sort == Sort.DRAFT;
            if (act && t.isMember()) {
                for (int agent : t.agents) {
                    if (naming.isKnownActor(agent)) {
                        byActor.computeIfAbsent(agent, k -> new ArrayList<>()).add(t.ref);
                    }
                }
            }
        }
        List<Integer> actors = new ArrayList<>(byActor.keySet());
        actors.sort(Comparator.comparing(a -> byActor.get(a).get(0)));
        List<List<Integer>> sides = new ArrayList<>();
        for (int actor : actors) {
            List<Integer> side =
                    sides.stream()
                            .filter(s -> s.stream().anyMatch(a -> naming.sameSide(a, actor)))
                            .findFirst()
                            .orElse(null);
            if (side == null) {
                side = new ArrayList<>();
                sides.add(side);
            }
            side.add(actor);
        }
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                List<ClaimRef> one = refs(sides.get(i), byActor);
                List<ClaimRef> other = refs(sides.get(j), byActor);
                other.removeAll(new HashSet<>(one));
                if (!other.isEmpty()) {
                    found.add(
                            new Contradiction(
                                    draft.id,
                                    Contradiction.Kind.AUTHOR,
                                    one,
                                    other,
                                    List.of(
                                            naming.name(sides.get(i).get(0)),
                                            naming.name(sides.get(j).get(0)))));
                }
            }
        }
    }

    private static List<ClaimRef> refs(List<Integer> side, Map<Integer, List<ClaimRef>> byActor) {
        Set<ClaimRef> refs = new java.util.TreeSet<>();
        side.forEach(a -> refs.addAll(byActor.get(a)));
        return new ArrayList<>(refs);
    }

    /** Ranges of one slot, of different origins and as precise a place, that share no number. */
    private void numbers(Derivation.Draft draft, List<Contradiction> found) {
        Map<String, List<Traits>> slots = new LinkedHashMap<>();
        for (Traits t : draft.claims) {
            boolean recalled = t.dated && t.high < t.published - 2 * Kernels.NEWS_WINDOW;
            boolean stands =
                    t.counted
                            && !recalled
                            && t.isMember()
                            && !retracted.contains(t.ref)
                            && !lineage.isCopy(t.ref.report());
            if (stands && t.realis != Traits.Realis.PLAN) {
                slots.computeIfAbsent(t.claim.type() + t.unit, k -> new ArrayList<>()).add(t);
            }
        }
        for (List<Traits> slot : slots.values()) {
            slot.sort(Comparator.comparingLong((Traits t) -> t.countLow).thenComparing(t -> t.ref));
            Traits least = slot.get(0);
            List<ClaimRef> one = new ArrayList<>();
            List<ClaimRef> other = new ArrayList<>();
            Traits far = null;
            Set<String> origin = origin(draft, least);
            for (Traits t : slot) {
                boolean differs =
                        Compare.counts(least, t) == Compare.Counts.DISJOINT
                                && samePlace(least, t)
                                && !origin.contains(t.ref.report());
                (differs ? other : one).add(t.ref);
                far = differs ? t : far;
            }
            if (far != null) {
                one.removeIf(r -> !r.report().equals(least.ref.report()));
                found.add(
                        new Contradiction(
                                draft.id,
                                Contradiction.Kind.COUNT,
                                one,
                                other,
                                List.of(
                                        end(least.countLow),
                                        end(least.countHigh),
                                        end(far.countLow),
                                        end(far.countHigh),
                                        least.unit)));
            }
        }
    }

    private static boolean samePlace(Traits a, Traits b) {
        Compare.Near near = Compare.places(a.where, b.where);
        return near == Compare.Near.SAME
                || near == Compare.Near.SAME_REGION
                || near == Compare.Near.UNKNOWN
                || near == Compare.Near.WITHIN_AREA;
    }

    private static Set<String> origin(Derivation.Draft draft, Traits of) {
        return draft.origins.stream()
                .filter(o -> o.contains(of.ref.report()))
                .findFirst()
                .<Set<String>>map(HashSet::new)
                .orElse(Set.of());
    }

    private static String end(long count) {
        return count < 0 ? "" : String.valueOf(count);
    }

    /** Civilians on one side, armed people on the other. */
    private void victims(Derivation.Draft draft, List<Contradiction> found) {
        Map<String, Set<ClaimRef>> byStanding = new TreeMap<>();
        for (Traits t : draft.claims) {
            if (t.sort != Sort.HARM || !t.isMember()) {
                continue;
            }
            Set<String> standings = new HashSet<>();
            for (int target : t.targets) {
                standings.add(naming.concepts().get(target).apart());
            }
            standings.remove("");
            if (standings.size() == 1) {
                byStanding
                        .computeIfAbsent(
                                standings.iterator().next(), k -> new java.util.TreeSet<>())
                        .add(t.ref);
            }
        }
        if (byStanding.size() == 2) {
            List<Set<ClaimRef>> sides = new ArrayList<>(byStanding.values());
            Set<String> reports = new HashSet<>();
            sides.get(0).forEach(r -> reports.add(r.report()));
            boolean oneReport = sides.get(1).stream().anyMatch(r -> reports.contains(r.report()));
            if (!oneReport) {
                found.add(
                        new Contradiction(
                                draft.id,
                                Contradiction.Kind.VICTIM_STATUS,
                                List.copyOf(sides.get(0)),
                                List.copyOf(sides.get(1)),
                                List.of()));
            }
        }
    }
}
