package rawi.core.measure.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Incident;

/**
 * How often two origins of one incident exclude each other in a slot, of the pairs of origins that
 * both fill it.
 *
 * @param slot what they speak of
 */
public record Disagreement(Contradiction.Kind slot, long conflicting, long comparable) {

    /** For each slot that can be compared: number, author, whether it happened at all. */
    public static List<Disagreement> of(Evidence evidence) {
        return List.of(numbers(evidence), authors(evidence), denials(evidence));
    }

    private static Disagreement numbers(Evidence evidence) {
        long conflicting = 0;
        long comparable = 0;
        for (Weighed one : evidence.incidents()) {
            for (Incident.Tally tally : one.incident().counts()) {
                List<Incident.OriginRange> told =
                        tally.byOrigin().stream()
                                .filter(r -> r.low().isPresent() || r.high().isPresent())
                                .toList();
                for (int i = 0; i < told.size(); i++) {
                    for (int j = i + 1; j < told.size(); j++) {
                        comparable++;
                        conflicting += apart(told.get(i), told.get(j)) ? 1 : 0;
                    }
                }
            }
        }
        return new Disagreement(Contradiction.Kind.COUNT, conflicting, comparable);
    }

    private static boolean apart(Incident.OriginRange a, Incident.OriginRange b) {
        return a.high().isPresent() && a.high().getAsLong() < b.low().orElse(0)
                || b.high().isPresent() && b.high().getAsLong() < a.low().orElse(0);
    }

    private static Disagreement authors(Evidence evidence) {
        long comparable = 0;
        for (Weighed one : evidence.incidents()) {
            Set<Integer> naming = new TreeSet<>();
            for (Weighed.Told told : one.told()) {
                boolean names =
                        told.claim().agents().stream()
                                .anyMatch(
                                        a ->
                                                evidence.knowledge()
                                                        .parties()
                                                        .find(a.actor())
                                                        .isPresent());
                if (names) {
                    naming.add(told.origin());
                }
            }
            comparable += pairs(naming.size());
        }
        return conflicts(evidence, Contradiction.Kind.AUTHOR, comparable);
    }

    /** Those who claim it against those who deny it, with the pairs that agree. */
    private static Disagreement denials(Evidence evidence) {
        long comparable = 0;
        long conflicting = 0;
        for (Weighed one : evidence.incidents()) {
            Set<String> deny = new TreeSet<>();
            one.incident().denials().forEach((ClaimRef ref) -> deny.add(ref.report()));
            long claim = one.incident().origins().size();
            if (one.counts()) {
                comparable += pairs(claim) + claim * deny.size();
                conflicting += claim * deny.size();
            }
        }
        return new Disagreement(Contradiction.Kind.DENIAL, conflicting, comparable);
    }

    private static Disagreement conflicts(
            Evidence evidence, Contradiction.Kind kind, long comparable) {
        List<Contradiction> found = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        evidence.incidents().forEach(one -> ids.add(one.incident().id()));
        for (Contradiction one : evidence.found().contradictions()) {
            if (one.kind() == kind && ids.contains(one.incident())) {
                found.add(one);
            }
        }
        return new Disagreement(kind, Math.min(found.size(), comparable), comparable);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }
}
