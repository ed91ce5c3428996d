package rawi.core.model;

/** What a source does in a chain (gold/1). */
public enum HopRole {
    PUBLISHER,
    ORIGINAL_PUBLISHER,
    QUOTED_PARTY,
    WITNESS,
    UNSPECIFIED
}
