package rawi.core.model;

/**
 * One who did it, as written and by canonical name.
 *
 * @param quote the shortest noun phrase that still identifies
 * @param actor canonical name; the head words when nothing better is known
 */
public record Agent(Quote quote, String actor, Certainty certainty) {}
