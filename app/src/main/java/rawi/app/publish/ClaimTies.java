package rawi.app.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.Relation;

/** The ties of one claim in words for people, seen from its own side. */
final class ClaimTies {

    /**
     * One tie.
     *
     * @param words how this claim stands to the other: "because of", "leads to"
     * @param id the other claim
     * @param cue the report's words that say so
     * @param own whether the tie says something of this claim rather than of the other
     */
    record Line(String words, String id, Optional<Quote> cue, boolean own) {}

    private ClaimTies() {}

    /** Ties from and to a claim, in claim order; SAME_AS is left to the claim's own id. */
    static List<Line> of(Claim claim, List<Claim> all) {
        List<Line> lines = new ArrayList<>();
        for (Claim other : all) {
            for (Relation r : other.relations()) {
                if (r.kind() != Relation.Kind.SAME_AS && r.to().equals(claim.id())) {
                    lines.add(new Line(inverse(r.kind()), other.id(), r.cue(), isOfTarget(r)));
                }
            }
        }
        for (Relation r : claim.relations()) {
            if (r.kind() != Relation.Kind.SAME_AS) {
                lines.add(new Line(forward(r.kind()), r.to(), r.cue(), !isOfTarget(r)));
            }
        }
        return lines;
    }

    /** "because of C04, for C11": what the ties say of this claim itself. */
    static String brief(Claim claim, List<Claim> all) {
        return of(claim, all).stream()
                .filter(Line::own)
                .map(l -> l.words() + " " + l.id())
                .collect(Collectors.joining(", "));
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

    private static String forward(Relation.Kind kind) {
        return switch (kind) {
            case CAUSES -> "leads to";
            case PURPOSE -> "in order to";
            case CONDITION_OF -> "condition of";
            case SAME_AS -> "same as";
            case ALTERNATIVE_TO -> "or";
            case PART_OF -> "part of";
            case PRECEDES -> "before";
            case MEANS_OF -> "means of";
            case EXPLOITED_BY -> "exploited by";
        };
    }

    private static String inverse(Relation.Kind kind) {
        return switch (kind) {
            case CAUSES -> "because of";
            case PURPOSE -> "aim of";
            case CONDITION_OF -> "on condition of";
            case SAME_AS -> "same as";
            case ALTERNATIVE_TO -> "or";
            case PART_OF -> "includes";
            case PRECEDES -> "after";
            case MEANS_OF -> "by means of";
            case EXPLOITED_BY -> "exploits";
        };
    }
}
