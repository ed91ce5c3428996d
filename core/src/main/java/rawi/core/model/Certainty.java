package rawi.core.model;

/** How sure the report is that this agent did it, apart from whether it happened (gold/1). */
public enum Certainty {
    STATED,
    /** Blamed, suspected, accused. */
    PURPORTED,
    DENIED
}
