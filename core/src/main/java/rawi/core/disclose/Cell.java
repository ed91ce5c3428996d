package rawi.core.disclose;

import java.util.OptionalLong;

/**
 * One cell of a table that may be shown.
 *
 * @param key names the cell, for example {@code SY09|2020-12|recruitment}; unique in its table
 * @param incidents incidents in it
 * @param origins origin classes behind them
 * @param low fewest people, from the best single origin of each incident (invariant I9)
 * @param high most people
 */
public record Cell(String key, long incidents, int origins, OptionalLong low, OptionalLong high) {

    public Cell {
        if (incidents < 0 || origins < 0) {
            throw new IllegalArgumentException("cell " + key + " counts below zero");
        }
    }

    /** Whether there is something to hide: an empty cell says nothing about anyone. */
    boolean isEmpty() {
        return incidents == 0;
    }
}
