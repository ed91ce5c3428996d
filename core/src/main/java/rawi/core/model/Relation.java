package rawi.core.model;

import java.util.Optional;

/**
 * A tie that the report itself makes between two of its claims.
 *
 * @param to id of the other claim
 * @param cue the words that say so; absent for SAME_AS and ALTERNATIVE_TO known from structure
 */
public record Relation(Kind kind, String to, Optional<Quote> cue) {

    /** The ties of the domain model, read from the claim that holds them to {@link #to}. */
    public enum Kind {
        /** This brought the other about, or is why it was done. */
        CAUSES,
        /** The other is what this is done for. */
        PURPOSE,
        /** The other holds or happens only if this does. */
        CONDITION_OF,
        /** Another mention of the same event. */
        SAME_AS,
        /** This or the other. */
        ALTERNATIVE_TO,
        /** This belongs to the other. */
        PART_OF,
        /** This came before the other. */
        PRECEDES,
        /** The other is done by doing this. */
        MEANS_OF,
        /** The other makes use of this state. */
        EXPLOITED_BY
    }
}
