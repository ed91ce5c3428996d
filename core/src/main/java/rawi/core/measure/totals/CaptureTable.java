package rawi.core.measure.totals;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many individuals stand on which lists: one count for each pattern of lists.
 *
 * @param lists names of the lists, two to sixteen
 * @param counts by pattern; bit {@code j} of a pattern is set when list {@code j} holds the
 *     individual; the pattern 0 (on no list) is what is asked for and is never a key
 */
public record CaptureTable(List<String> lists, SortedMap<Integer, Long> counts) {

    public CaptureTable {
        lists = List.copyOf(lists);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        if (lists.size() < 2 || lists.size() > 16) {
            throw new IllegalArgumentException("needs 2 to 16 lists, got " + lists.size());
        }
        int patterns = 1 << lists.size();
        counts.forEach(
                (pattern, count) -> {
                    if (pattern <= 0 || pattern >= patterns || count < 0) {
                        throw new IllegalArgumentException(
                                "pattern " + pattern + " with count " + count + " cannot be");
                    }
                });
    }

    /** Individuals on at least one list. */
    public long observed() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Individuals on exactly so many lists. */
    public long onExactly(int number) {
        return counts.entrySet().stream()
                .filter(entry -> Integer.bitCount(entry.getKey()) == number)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** Individuals on this list, whatever else they are on. */
    public long onList(int list) {
        return onAll(1 << list);
    }

    /** Individuals on both lists. */
    public long overlap(int one, int other) {
        return onAll(1 << one | 1 << other);
    }

    private long onAll(int mask) {
        return counts.entrySet().stream()
                .filter(entry -> (entry.getKey() & mask) == mask)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }
}
