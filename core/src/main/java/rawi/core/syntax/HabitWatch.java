package rawi.core.syntax;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches what a model decides in which situations, and tells in which it always decides alike.
 * Used by one thread, in training.
 */
public final class HabitWatch {

    private final int size;
    private final int mask;
    private final int[] keys;
    private final byte[] first;
    private final int[] seen;
    private final int[] against;

    /** The coarser key that is asked before, 0 for none. */
    private final int[] coarser;

    private int used;

    /**
     * @param bits room for two to this power of situations, at 17 bytes each; a quarter stays free
     */
    public HabitWatch(int bits) {
        size = 1 << bits;
        mask = size - 1;
        keys = new int[size];
        first = new byte[size];
        seen = new int[size];
        against = new int[size];
        coarser = new int[size];
    }

    /** Takes a decision; the keys of its situation from coarse to fine. */
    void see(int[] situation, int count, int decision) {
        for (int level = 0; level < count; level++) {
            int key = situation[level];
            int at = key & mask;
            while (seen[at] != 0 && keys[at] != key) {
                at = at + 1 & mask;
            }
            if (seen[at] == 0) {
                if (used > size * 3L / 4) {
                    continue;
                }
                used++;
                keys[at] = key;
                first[at] = (byte) decision;
                coarser[at] = level == 0 ? 0 : situation[level - 1];
            }
            seen[at]++;
            against[at] += first[at] == (byte) decision ? 0 : 1;
        }
    }

    /**
     * The situations in which nearly every decision was the same.
     *
     * @param least how often a situation was seen at least
     * @param most share of other decisions at most
     */
    public Habits habits(int least, double most) {
        boolean[] kept = new boolean[size];
        int count = 0;
        for (int at = 0; at < size; at++) {
            kept[at] = seen[at] >= least && against[at] <= most * seen[at];
        }
        Set<Integer> own = new HashSet<>();
        for (int at = 0; at < size; at++) {
            if (kept[at] && !isAnswered(at, kept)) {
                own.add(at);
                count++;
            }
        }
        long[] sorted = new long[count];
        int n = 0;
        for (int at : own) {
            sorted[n++] = (long) keys[at] << 8 | first[at] & 0xFF;
        }
        Arrays.sort(sorted);
        int[] out = new int[count];
        byte[] decisions = new byte[count];
        for (int i = 0; i < count; i++) {
            out[i] = (int) (sorted[i] >> 8);
            decisions[i] = (byte) sorted[i];
        }
        return new Habits(out, decisions);
    }

    private boolean isAnswered(int at, boolean[] kept) {
        for (int up = find(coarser[at]); up >= 0; up = find(coarser[up])) {
            if (kept[up]) {
                return true;
            }
        }
        return false;
    }

    private int find(int key) {
        if (key == 0) {
            return -1;
        }
        int at = key & mask;
        while (seen[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return seen[at] == 0 ? -1 : at;
    }
}
