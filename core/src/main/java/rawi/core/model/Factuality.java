package rawi.core.model;

/** How the report stands to a claim (gold/1); says nothing about truth. */
public enum Factuality {
    /** The report says it in its own voice. */
    ASSERTED,
    /** It hangs on a source. */
    REPORTED,
    /** Alleged, reportedly, suspected, believed. */
    PURPORTED,
    /** Denied or negated. */
    DENIED,
    /** Planned, threatened, ordered, attempted. */
    INTENDED,
    /** Habitual, "whoever does". */
    GENERIC,
    /** If, could, may, fear of. */
    HYPOTHETICAL;

    /** Only what is said to have happened may enter a count (invariant I6). */
    public boolean counts() {
        return this == ASSERTED || this == REPORTED || this == PURPORTED;
    }
}
