package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lays the claims of two reports side by side, whatever their languages: types, places, days,
 * numbers, actors, groups.
 */
final class Alignment {

    /** Below this two claims are not laid together. */
    static final double PAIR = 0.45;

    private final Naming naming;

    Alignment(Naming naming) {
        this.naming = naming;
    }

    /**
     * @param likeness sum of the pairs' likeness over the claims of the shorter report
     * @param telling pairs that share a number, a day or a rare group
     */
    record Result(List<Relay.Aligned> pairs, double likeness, int telling) {}

    private record Pair(Traits a, Traits b, double score) {}

    Result align(Digest one, Digest other) {
        List<Pair> pairs = new ArrayList<>();
        for (Traits a : one.claims()) {
            for (Traits b : other.claims()) {
                double score = likeness(a, b);
                if (score >= PAIR) {
                    double step =
                            Math.abs(
                                    a.order / (double) one.claims().size()
                                            - b.order / (double) other.claims().size());
                    pairs.add(new Pair(a, b, score - 0.1 * step));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.score)
                        .thenComparingInt(p -> p.a.order)
                        .thenComparingInt(p -> p.b.order));
        boolean[] used = new boolean[one.claims().size()];
        boolean[] usedOther = new boolean[other.claims().size()];
        List<Relay.Aligned> kept = new ArrayList<>();
        double sum = 0;
        int telling = 0;
        for (Pair p : pairs) {
            if (!used[p.a.order] && !usedOther[p.b.order]) {
                used[p.a.order] = true;
                usedOther[p.b.order] = true;
                kept.add(new Relay.Aligned(p.a.ref, p.b.ref, Math.min(1, p.score)));
                sum += Math.min(1, p.score);
                telling += tells(p.a, p.b) ? 1 : 0;
            }
        }
        kept.sort(Comparator.comparing(Relay.Aligned::from));
        int shorter = Math.min(one.claims().size(), other.claims().size());
        return new Result(kept, shorter == 0 ? 0 : sum / shorter, telling);
    }

    private static boolean tells(Traits a, Traits b) {
        boolean number =
                Compare.counts(a, b) == Compare.Counts.EQUAL && a.countLow + a.countHigh > 4;
        return number || a.dated && b.dated && a.low == b.low && a.high == b.high;
    }

    /** 0 to 1; 0 for types of different families. */
    double likeness(Traits a, Traits b) {
        boolean leaf = a.type == b.type;
        if (!leaf && a.sort.block() != b.sort.block()) {
            return 0;
        }
        if (a.sort == Sort.HARM && !leaf || a.polarity * b.polarity < 0) {
            return 0;
        }
        boolean near = a.sort == b.sort || takes(a) && takes(b);
        double score = leaf ? 0.4 : near ? 0.25 : 0.05;
        score += place(a, b) + days(a, b) + number(a, b);
        int agents = Compare.agents(a.agents, b.agents, naming, Optional.empty());
        score += agents > 0 ? 0.1 : agents < 0 ? -0.1 : 0.03;
        boolean targets = a.targets.length > 0 && b.targets.length > 0;
        score += !targets ? 0.03 : Compare.share(a.targets, b.targets) ? 0.1 : -0.05;
        score += a.realis == b.realis ? 0.05 : 0;
        return Math.max(0, Math.min(1, a.headline == b.headline ? score + 0.05 : score - 0.05));
    }

    private static boolean takes(Traits t) {
        return t.sort == Sort.SEIZE || t.sort == Sort.DRAFT;
    }

    private static double place(Traits a, Traits b) {
        return switch (Compare.places(a.where, b.where)) {
            case SAME, SAME_REGION -> 0.15;
            case WITHIN_TOWN -> 0.12;
            case WITHIN_AREA -> 0.08;
            case UNKNOWN -> 0.07;
            case APART -> -0.2;
        };
    }

    private static double days(Traits a, Traits b) {
        if (!a.dated || !b.dated) {
            return a.dated == b.dated ? 0.1 : 0.06;
        }
        if (a.low == b.low && a.high == b.high) {
            return 0.15;
        }
        return Compare.meet(a.low, Compare.end(a), b.low, Compare.end(b), Compare.NIGHT)
                ? 0.1
                : -0.3;
    }

    private static double number(Traits a, Traits b) {
        return switch (Compare.counts(a, b)) {
            case EQUAL -> 0.2;
            case OVERLAP -> 0.12;
            case NONE -> a.counted == b.counted ? 0.1 : 0.03;
            case DISJOINT -> -0.05;
            case OTHER_UNIT -> -0.1;
        };
    }
}
