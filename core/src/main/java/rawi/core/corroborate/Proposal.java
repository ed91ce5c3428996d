package rawi.core.corroborate;

/**
 * A link that the rules do not make alone.
 *
 * @param score 0 to 1, between the two thresholds of {@link LinkScore}
 */
public record Proposal(ClaimRef one, ClaimRef other, double score, String why) {}
