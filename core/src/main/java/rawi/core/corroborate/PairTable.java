package rawi.core.corroborate;

import java.util.Arrays;

/** A number for pairs of numbers, in any order; forgets all when it has become very large. */
final class PairTable {

    /** What is read where nothing is held. */
    static final double NONE = Double.NaN;

    private static final int MOST = 1 << 23;
    private static final long EMPTY = -1;

    private long[] keys;
    private double[] values;
    private int size;

    PairTable() {
        clear(1 << 10);
    }

    private void clear(int length) {
        keys = new long[length];
        values = new double[length];
        Arrays.fill(keys, EMPTY);
        size = 0;
    }

    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private int place(long key) {
        // Pairs of neighbours share their hash unless their bits are mixed first.
        long mixed = key * 0x9e3779b97f4a7c15L;
        int at = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    double get(int a, int b) {
        int at = place(pair(a, b));
        return keys[at] == EMPTY ? NONE : values[at];
    }

    void put(int a, int b, double value) {
        if (2 * size >= keys.length) {
            grow();
        }
        long key = pair(a, b);
        int at = place(key);
        size += keys[at] == EMPTY ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        if (size >= MOST) {
            clear(1 << 10);
            return;
        }
        clear(2 * oldKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
                size++;
            }
        }
    }
}
