package rawi.core.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Quantised weights of a linear model over hashed features: for each feature that counts a row of
 * one weight per class. Features that the model does not know score nothing; one in some hundreds
 * or more, known or not, is taken for another whose hash looks alike.
 *
 * <p>Laid out for the processor's cache, since nearly all of a look-up is waiting for memory. Of
 * three classes only the differences to the first matter, and those lie in the slot itself. Of more
 * classes a row that is mostly zero, as nearly all are, lists what is not ({@link WeightRows}).
 */
public final class Weights {

    static final int ROW_BITS = 22;
    static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private static final double FULLEST = 0.5;

    /** Classes of a model whose weights lie in the slots: three. */
    private static final int FEW = 3;

    private static final int DIFFERENCE_BITS = ROW_BITS / 2;
    private static final int DIFFERENCE_MASK = (1 << DIFFERENCE_BITS) - 1;

    /** Added to a difference, so that none is stored as 0, which is for a free slot. */
    private static final int BIAS = 256;

    private final int classes;
    private final int count;

    /** Per slot ten bits of the feature's hash and its weights or where they lie; 0 is free. */
    private final int[] slots;

    /** The rows of a model of more than three classes. */
    private final WeightRows rows;

    private final int mask;

    private Weights(int classes, int count, int[] slots, WeightRows rows) {
        this.classes = classes;
        this.count = count;
        this.slots = slots;
        this.rows = rows;
        this.mask = slots.length - 1;
    }

    /**
     * @param features hashes, none twice
     * @param rows row-major in the order of the features, {@code classes} values a row
     */
    public static Weights of(int classes, int[] features, byte[] rows) {
        if (features.length >= ROW_MASK || rows.length != features.length * classes) {
            throw new IllegalArgumentException(
                    features.length + " features with " + rows.length + " weights");
        }
        int size = Math.max(16, Integer.highestOneBit(features.length) * 2);
        size = features.length > size * FULLEST ? size * 2 : size;
        int[] slots = new int[size];
        int[] at = new int[features.length];
        int total = 0;
        for (int f = 0; f < features.length; f++) {
            at[f] = features[f] & size - 1;
            while (slots[at[f]] != 0) {
                at[f] = at[f] + 1 & size - 1;
            }
            slots[at[f]] = 1;
        }
        for (byte weight : rows) {
            total += weight != 0 ? 1 : 0;
        }
        WeightRows.Builder built = new WeightRows.Builder(classes, features.length, total);
        byte[] row = new byte[classes];
        for (int f = 0; f < features.length; f++) {
            System.arraycopy(rows, f * classes, row, 0, classes);
            slots[at[f]] =
                    features[f] >>> ROW_BITS << ROW_BITS
                            | (classes == FEW ? differences(row) : built.add(row));
        }
        return new Weights(classes, features.length, slots, built.build());
    }

    static Weights read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int[] slots = new int[1 << in.readUnsignedByte()];
        int count = in.readInt();
        byte[] gaps = bytes(in, count);
        byte[] checks = bytes(in, count * 2);
        byte[] sizes = bytes(in, count);
        int total = 0;
        for (byte size : sizes) {
            total += size & 0xFF;
        }
        byte[] which = bytes(in, total);
        byte[] values = bytes(in, total);
        boolean few = classes == FEW;
        WeightRows.Builder built =
                new WeightRows.Builder(classes, few ? 0 : count, few ? 0 : total);
        byte[] three = new byte[FEW];
        int at = -1;
        int next = 0;
        for (int row = 0; row < count; row++) {
            at += gaps[row] & 0xFF;
            int check = (checks[row * 2] & 0xFF) << 8 | checks[row * 2 + 1] & 0xFF;
            int size = sizes[row] & 0xFF;
            int held;
            if (few) {
                Arrays.fill(three, (byte) 0);
                for (int k = next; k < next + size; k++) {
                    three[which[k]] = values[k];
                }
                held = differences(three);
            } else {
                held = built.add(which, values, next, size);
            }
            next += size;
            slots[at] = check << ROW_BITS | held;
        }
        return new Weights(classes, count, slots, built.build());
    }

    private static int differences(byte[] row) {
        return row[1] - row[0] + BIAS << DIFFERENCE_BITS | row[2] - row[0] + BIAS;
    }

    static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes what {@link #read} reads: used slots by their gaps, rows by what is not zero. */
    void write(DataOutputStream out) throws IOException {
        out.writeByte(classes);
        out.writeByte(Integer.numberOfTrailingZeros(slots.length));
        out.writeInt(count);
        byte[] gaps = new byte[count];
        byte[] checks = new byte[count * 2];
        byte[] sizes = new byte[count];
        byte[] which = new byte[count * classes];
        byte[] values = new byte[count * classes];
        byte[] weights = new byte[classes];
        int total = 0;
        int last = -1;
        int row = 0;
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] == 0) {
                continue;
            }
            if (at - last > 255) {
                throw new IllegalStateException("slots lie too far apart");
            }
            gaps[row] = (byte) (at - last);
            last = at;
            checks[row * 2] = (byte) (slots[at] >>> ROW_BITS >>> 8);
            checks[row * 2 + 1] = (byte) (slots[at] >>> ROW_BITS);
            weights(slots[at] & ROW_MASK, weights);
            for (int c = 0; c < classes; c++) {
                if (weights[c] != 0) {
                    sizes[row]++;
                    which[total] = (byte) c;
                    values[total++] = weights[c];
                }
            }
            row++;
        }
        out.write(gaps);
        out.write(checks);
        out.write(sizes);
        out.write(Arrays.copyOf(which, total));
        out.write(Arrays.copyOf(values, total));
    }

    /** The row of a slot; of three classes one with the same differences that fits bytes. */
    private void weights(int held, byte[] into) {
        if (classes != FEW) {
            rows.row(held, into);
            return;
        }
        int b = (held >>> DIFFERENCE_BITS) - BIAS;
        int c = (held & DIFFERENCE_MASK) - BIAS;
        int least = -128 - Math.min(0, Math.min(b, c));
        int most = 127 - Math.max(0, Math.max(b, c));
        int a = Math.max(least, Math.min(most, -(b + c) / FEW));
        into[0] = (byte) a;
        into[1] = (byte) (a + b);
        into[2] = (byte) (a + c);
    }

    public int classes() {
        return classes;
    }

    /** Whether no feature counts. */
    boolean isEmpty() {
        return count == 0;
    }

    /**
     * Fills {@code scores} with the sum of the rows of the features; in a model of three classes
     * with its differences to the first.
     *
     * @param count at most 256
     * @param scratch at least twice {@code count} long; looked up in one go, so that memory is
     *     waited for once and not for each feature
     */
    public void score(int[] features, int count, int[] scratch, int[] scores) {
        for (int f = 0; f < count; f++) {
            scratch[f] = slots[features[f] & mask];
        }
        if (classes == FEW) {
            addDifferences(features, count, scratch, scores);
            return;
        }
        int found = 0;
        for (int f = 0; f < count; f++) {
            int held = held(features[f], scratch[f]);
            scratch[found] = held;
            found += held != 0 ? 1 : 0;
        }
        rows.add(scratch, found, scores);
    }

    private void addDifferences(int[] features, int count, int[] scratch, int[] scores) {
        int found = 0;
        int second = 0;
        int third = 0;
        for (int f = 0; f < count; f++) {
            int held = held(features[f], scratch[f]);
            second += held >>> DIFFERENCE_BITS;
            third += held & DIFFERENCE_MASK;
            found += held != 0 ? 1 : 0;
        }
        scores[0] = 0;
        scores[1] = second - BIAS * found;
        scores[2] = third - BIAS * found;
    }

    /** What the feature's slot holds, 0 when it has none; {@code slot}: the first to look at. */
    private int held(int hash, int slot) {
        int at = hash;
        int seen = slot;
        while (seen != 0 && (seen ^ hash) >>> ROW_BITS != 0) {
            at++;
            seen = slots[at & mask];
        }
        return seen & ROW_MASK;
    }

    @Override
    public String toString() {
        return count + " features of " + classes + " classes";
    }
}
