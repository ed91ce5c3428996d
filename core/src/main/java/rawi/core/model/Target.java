package rawi.core.model;

/**
 * One, or a thing, to whom it was done.
 *
 * @param quote the shortest noun phrase that still identifies
 * @param group short canonical description
 */
public record Target(Quote quote, String group) {}
