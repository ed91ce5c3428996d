package rawi.core.corroborate;

/**
 * What a person decided about links or origins; comes from the review log and wins over the rules
 * (invariant I8).
 *
 * @param one a claim reference for links, a report key for origins
 * @param other the other one
 */
public record Decision(Kind kind, String one, String other) {

    /** What was decided. */
    public enum Kind {
        /** The two claims speak of one incident. */
        JOIN_CLAIMS,
        /** They do not. */
        SPLIT_CLAIMS,
        /** The two reports hang on one origin. */
        JOIN_ORIGINS,
        /** They do not, whatever they share. */
        SPLIT_ORIGINS
    }
}
