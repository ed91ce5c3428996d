package rawi.core.model;

/** What one claim speaks of: a single event or something wider (gold/1). */
public enum Granularity {
    EVENT,
    CAMPAIGN,
    PRACTICE,
    /** A total over a period or over several places. */
    AGGREGATE,
    STATE
}
