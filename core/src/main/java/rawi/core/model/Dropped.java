package rawi.core.model;

/**
 * A near-candidate that did not become a claim.
 *
 * @param trigger the words that looked like an event
 * @param type what it would have been
 * @param reason which rule dropped it
 */
public record Dropped(Quote trigger, ClaimType type, String reason) {}
