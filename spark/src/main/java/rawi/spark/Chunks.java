package rawi.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Cuts reports into chunks by day: days with few reports together, a day with very many in several
 * by the report's key.
 */
final class Chunks implements Serializable {

    private static final long serialVersionUID = 1;

    private final TreeMap<Integer, int[]> byDay = new TreeMap<>();
    private final int chunks;

    /**
     * @param counts reports by day
     * @param size reports of a chunk, about
     */
    Chunks(NavigableMap<Integer, Long> counts, int size) {
        int next = 0;
        long held = 0;
        for (Map.Entry<Integer, Long> day : counts.entrySet()) {
            int parts = (int) ((day.getValue() + size - 1) / size);
            if (parts > 1 || held + day.getValue() > size) {
                next += held > 0 ? 1 : 0;
                held = 0;
            }
            byDay.put(day.getKey(), new int[] {next, parts});
            if (parts > 1) {
                next += parts;
            } else {
                held += day.getValue();
            }
        }
        chunks = next + 1;
    }

    int chunks() {
        return chunks;
    }

    int of(int day, String key) {
        int[] place = byDay.get(day);
        return place[0] + (place[1] > 1 ? Math.floorMod(key.hashCode(), place[1]) : 0);
    }
}
