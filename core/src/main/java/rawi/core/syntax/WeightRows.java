package rawi.core.syntax;

import java.util.Arrays;

/**
 * Rows of small weights, one weight per class. A row with few that are not zero is a list of them;
 * another holds eight weights in each of its words and is added eight at a time.
 */
final class WeightRows {

    /** Up to so many weights a list is shorter and faster than a full row. */
    private static final int LISTED = 8;

    private static final int BYTES = Long.BYTES;
    private static final int BITS = Byte.SIZE;

    /** Added to each weight of a full row, so that none is negative and sums do not borrow. */
    private static final int BIAS = 128;

    /** Every second byte of a word: sums of up to 256 of them have room. */
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int classes;
    private final int width;
    private final long[] full;

    /** For each list its length, then the weights: the class above, the value in the low byte. */
    private final char[] lists;

    private WeightRows(int classes, long[] full, char[] lists) {
        this.classes = classes;
        this.width = width(classes);
        this.full = full;
        this.lists = lists;
    }

    private static int width(int classes) {
        return (classes + BYTES - 1) / BYTES;
    }

    /** Fills {@code into} with the row. */
    void row(int row, byte[] into) {
        if ((row & 1) == 0) {
            for (int c = 0; c < classes; c++) {
                long word = full[(row / 2 - 1) * width + c / BYTES];
                into[c] = (byte) ((word >>> c % BYTES * BITS & 0xFF) - BIAS);
            }
            return;
        }
        Arrays.fill(into, (byte) 0);
        int at = row / 2;
        for (int k = 1; k <= lists[at]; k++) {
            into[lists[at + k] >>> 8] = (byte) lists[at + k];
        }
    }

    /**
     * Fills {@code scores} with the sum of the rows.
     *
     * @param rows at least {@code count} numbers and room for as many
     */
    void add(int[] rows, int count, int[] scores) {
        int filled = 0;
        int listed = count;
        for (int k = 0; k < count; k++) {
            int row = rows[k];
            if ((row & 1) == 0) {
                rows[filled++] = (row / 2 - 1) * width;
            } else {
                rows[listed++] = row / 2;
            }
        }
        for (int word = 0; word < width; word += 2) {
            if (word + 1 < width) {
                twoWords(rows, filled, word, scores);
            } else {
                oneWord(rows, filled, word, scores);
            }
        }
        for (int k = count; k < listed; k++) {
            int at = rows[k];
            int end = at + lists[at];
            while (at < end) {
                char weight = lists[++at];
                scores[weight >>> 8] += (byte) weight;
            }
        }
    }

    private void twoWords(int[] bases, int count, int word, int[] scores) {
        long even = 0;
        long odd = 0;
        long evenNext = 0;
        long oddNext = 0;
        for (int k = 0; k < count; k++) {
            long one = full[bases[k] + word];
            long two = full[bases[k] + word + 1];
            even += one & EVEN;
            odd += one >>> BITS & EVEN;
            evenNext += two & EVEN;
            oddNext += two >>> BITS & EVEN;
        }
        spread(even, odd, count, word * BYTES, scores);
        spread(evenNext, oddNext, count, word * BYTES + BYTES, scores);
    }

    private void oneWord(int[] bases, int count, int word, int[] scores) {
        long even = 0;
        long odd = 0;
        for (int k = 0; k < count; k++) {
            long one = full[bases[k] + word];
            even += one & EVEN;
            odd += one >>> BITS & EVEN;
        }
        spread(even, odd, count, word * BYTES, scores);
    }

    private void spread(long even, long odd, int count, int from, int[] scores) {
        int last = Math.min(BYTES, classes - from);
        for (int c = 0; c < last; c++) {
            long sums = (c & 1) == 0 ? even : odd;
            scores[from + c] = (int) (sums >>> c / 2 * 2 * BITS & 0xFFFF) - BIAS * count;
        }
    }

    /** Takes rows one by one. */
    static final class Builder {

        private final int classes;
        private final int width;
        private long[] full = new long[0];
        private final char[] lists;
        private int filled;
        private int listed;

        /**
         * @param rows how many there will be at most
         * @param weights how many that are not zero they will have together
         */
        Builder(int classes, int rows, int weights) {
            this.classes = classes;
            this.width = width(classes);
            this.lists = new char[rows + weights];
        }

        /** Takes a row; returns its number, which is not 0. */
        int add(byte[] row) {
            byte[] which = new byte[classes];
            byte[] values = new byte[classes];
            int size = 0;
            for (int c = 0; c < classes; c++) {
                if (row[c] != 0) {
                    which[size] = (byte) c;
                    values[size++] = row[c];
                }
            }
            return add(which, values, 0, size);
        }

        /** Takes the row whose weights that are not zero stand at {@code from}. */
        int add(byte[] which, byte[] values, int from, int size) {
            int number = size > LISTED ? fill(which, values, from, size) : listed * 2 + 1;
            if (size <= LISTED) {
                lists[listed++] = (char) size;
                for (int k = from; k < from + size; k++) {
                    lists[listed++] = (char) ((which[k] & 0xFF) << 8 | values[k] & 0xFF);
                }
            }
            if (number > Weights.ROW_MASK) {
                throw new IllegalArgumentException("too many weights in a model");
            }
            return number;
        }

        private int fill(byte[] which, byte[] values, int from, int size) {
            int base = filled * width;
            if (base + width > full.length) {
                full = Arrays.copyOf(full, Math.max(width * 1024, full.length * 3 / 2));
            }
            for (int c = 0; c < classes; c++) {
                full[base + c / BYTES] |= (long) BIAS << c % BYTES * BITS;
            }
            for (int k = from; k < from + size; k++) {
                int c = which[k] & 0xFF;
                long flip = (long) ((values[k] + BIAS ^ BIAS) & 0xFF);
                full[base + c / BYTES] ^= flip << c % BYTES * BITS;
            }
            return ++filled * 2;
        }

        WeightRows build() {
            return new WeightRows(
                    classes, Arrays.copyOf(full, filled * width), Arrays.copyOf(lists, listed));
        }
    }
}
