package rawi.core.model;

import java.util.Optional;

/**
 * A tie that the report itself makes between two of its claims.
 *
 * @param to id of the other claim
 * @param cue the words that say so; absent for SAME_AS and ALTERNATIVE_TO known from structure
 */
public record Relation(Kind kind, String to, Optional<Quote> cue) {

    /** The ties of the domain model. */
    public enum Kind {
        CAUSES,
        PURPOSE,
        CONDITION_OF,
        SAME_AS,
        ALTERNATIVE_TO,
        PART_OF,
        PRECEDES
    }
}
