package rawi.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import rawi.core.corroborate.Shares;

/**
 * Stretches of days whose reports are looked through for relays together: so long that what is
 * looked at again, from the days before, is the lesser part, and cut by marks where many reports
 * are of few days.
 */
final class Slices implements Serializable {

    private static final long serialVersionUID = 1;

    /** Days of a stretch, at least. */
    private static final int LEAST = 2 * Shares.DAYS;

    /** The number of each stretch by its first day. */
    private final TreeMap<Integer, Integer> byFirst = new TreeMap<>();

    /** Where the parts of a stretch begin. */
    private final List<Integer> parts = new ArrayList<>();

    /**
     * @param counts reports by day
     * @param size reports of a part, about
     */
    Slices(NavigableMap<Integer, Long> counts, int size) {
        parts.add(0);
        long held = 0;
        int first = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Long> day : counts.entrySet()) {
            boolean full = held >= size && (long) day.getKey() - first >= LEAST;
            if (full || byFirst.isEmpty()) {
                close(held, size);
                first = day.getKey();
                byFirst.put(first, byFirst.size());
                held = 0;
            }
            held += day.getValue();
        }
        close(held, size);
    }

    private void close(long held, int size) {
        if (!byFirst.isEmpty()) {
            parts.add(parts.get(parts.size() - 1) + (int) Math.max(1, held / (2L * size)));
        }
    }

    /** The stretch of a day; of one before all, the first. */
    int of(int day) {
        Map.Entry<Integer, Integer> entry = byFirst.floorEntry(day);
        return entry == null ? 0 : entry.getValue();
    }

    int parts() {
        return Math.max(1, parts.get(parts.size() - 1));
    }

    /** The first part of a stretch; of one behind all, how many there are. */
    int first(int slice) {
        return parts.get(slice);
    }
}
