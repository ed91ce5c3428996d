package rawi.core.corroborate;

import java.util.Arrays;

/** Pairs of report numbers, the later report first, in order and each once. */
public final class ReportPairs {

    private long[] held = new long[1024];
    private int size;

    /** That {@code to} may pass on {@code from}; nothing when they are the same. */
    public void add(int to, int from) {
        if (to == from) {
            return;
        }
        if (size == held.length) {
            settle();
            held = size > held.length / 2 ? Arrays.copyOf(held, 2 * held.length) : held;
        }
        held[size++] = (long) to << 32 | from;
    }

    /** Each may pass on the other. */
    public void both(int a, int b) {
        add(a, b);
        add(b, a);
    }

    /** All pairs: the first number in the upper half, the second in the lower. */
    public long[] each() {
        settle();
        return Arrays.copyOf(held, size);
    }

    private void settle() {
        Arrays.sort(held, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || held[i] != held[i - 1]) {
                held[kept++] = held[i];
            }
        }
        size = kept;
    }
}
