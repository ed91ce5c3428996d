package rawi.core.model;

import java.util.Optional;

/**
 * What something was done with, or by what inducement.
 *
 * @param quote the words
 * @param value the controlled value of {@code means.tsv}, such as {@code MONEY}; absent for words
 *     that the list does not know
 */
public record Means(Quote quote, Optional<String> value) {}
