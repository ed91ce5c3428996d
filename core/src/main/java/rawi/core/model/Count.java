package rawi.core.model;

import java.util.OptionalLong;

/**
 * How many, as a range; an open side is empty and is not zero (invariant I4).
 *
 * @param quote the number words, such as "at least 15"
 * @param low fewest
 * @param high most
 * @param unit what is counted: {@code people}, {@code strikes}, {@code money} …
 */
public record Count(Quote quote, OptionalLong low, OptionalLong high, String unit) {

    public Count {
        if (low.isPresent() && low.getAsLong() < 0) {
            throw new IllegalArgumentException("count below zero: " + low.getAsLong());
        }
        if (low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong()) {
            throw new IllegalArgumentException(
                    "count needs low <= high, got " + low.getAsLong() + ".." + high.getAsLong());
        }
    }
}
