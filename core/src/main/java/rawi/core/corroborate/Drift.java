package rawi.core.corroborate;

/**
 * What changed between a claim and the claim that passes it on, or between body and headline.
 *
 * @param before value at {@code from}
 * @param after value at {@code to}
 */
public record Drift(
        ClaimRef from, ClaimRef to, Field field, String before, String after, Where where) {

    /** The field that changed. */
    public enum Field {
        FACTUALITY,
        TYPE,
        COUNT,
        AGENT,
        AGENT_CERTAINTY,
        SOURCE
    }

    /** On which way. */
    public enum Where {
        RELAY,
        HEADLINE
    }
}
