package rawi.app.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.Relation;

/** The ties between a report's claims, seen from each claim's own side. */
final class ClaimTies {

    /**
     * One tie.
     *
     * @param kind how the claim that has the tie stands to the other
     * @param outward whether this claim is the one that has it
     * @param id the other claim
     * @param cue the report's words that say so
     * @param own whether the tie says something of this claim rather than of the other
     */
    record Line(Relation.Kind kind, boolean outward, String id, Optional<Quote> cue, boolean own) {}

    private final Map<String, List<Line>> inward = new HashMap<>();

    /** The ties of one report, looked up once for all of its claims. */
    ClaimTies(List<Claim> all) {
        for (Claim other : all) {
            for (Relation r : other.relations()) {
                if (r.kind() != Relation.Kind.SAME_AS) {
                    inward.computeIfAbsent(r.to(), id -> new ArrayList<>())
                            .add(new Line(r.kind(), false, other.id(), r.cue(), isOfTarget(r)));
                }
            }
        }
    }

    /** Ties from and to a claim, in claim order; SAME_AS is left to the claim's own id. */
    List<Line> of(Claim claim) {
        List<Line> lines = new ArrayList<>(inward.getOrDefault(claim.id(), List.of()));
        for (Relation r : claim.relations()) {
            if (r.kind() != Relation.Kind.SAME_AS) {
                lines.add(new Line(r.kind(), true, r.to(), r.cue(), !isOfTarget(r)));
            }
        }
        return lines;
    }

    /** "CAUSES C04 (because of); PURPOSE C11 (to)", for a cell. */
    static String cell(Claim claim) {
        return claim.relations().stream()
                .map(
                        r ->
                                r.kind()
                                        + " "
                                        + r.to()
                                        + r.cue().map(q -> " (" + q.text() + ")").orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static boolean isOfTarget(Relation relation) {
        return switch (relation.kind()) {
            case CAUSES, CONDITION_OF, PRECEDES, MEANS_OF, EXPLOITED_BY -> true;
            case PURPOSE, ALTERNATIVE_TO, PART_OF, SAME_AS -> false;
        };
    }
}
