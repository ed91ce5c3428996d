package rawi.core.corroborate;

import java.util.List;

/**
 * One report passed on by another.
 *
 * @param from key of the report that was there first
 * @param to key of the report that passes it on
 * @param declared whether the later report says so as a whole (front matter or credit line)
 * @param likeness share of the shorter report that the other has too, 0 to 1
 * @param aligned claims that say the same, in the order of {@code from}
 * @param reasons what spoke for it, for people
 */
public record Relay(
        String from,
        String to,
        Kind kind,
        boolean declared,
        double likeness,
        List<Aligned> aligned,
        List<String> reasons)
        implements java.io.Serializable {

    public Relay {
        aligned = List.copyOf(aligned);
        reasons = List.copyOf(reasons);
    }

    /** How the words were passed on. */
    public enum Kind {
        /** Most of the words are the same. */
        NEAR_DUPLICATE,
        /** The same content in another language. */
        TRANSLATION,
        /** The same content in other words of the same language. */
        REWRITE,
        /** The publisher corrects its own report. */
        CORRECTION
    }

    /**
     * Two claims that say the same.
     *
     * @param likeness 0 to 1
     */
    public record Aligned(ClaimRef from, ClaimRef to, double likeness)
            implements java.io.Serializable {}
}
