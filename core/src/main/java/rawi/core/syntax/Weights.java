package rawi.core.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Quantised weights of a linear model over hashed features: for each feature that counts a row of
 * one weight per class. Features that the model does not know score nothing; one in some hundreds
 * or more, known or not, is taken for another whose hash looks alike.
 */
public final class Weights {

    private static final int ROW_BITS = 22;
    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private static final double FULLEST = 0.7;

    private final int classes;

    /** Per slot ten bits of the feature's hash and the number of its row plus one; 0 is free. */
    private final int[] slots;

    private final byte[] rows;
    private final int mask;

    private Weights(int classes, int[] slots, byte[] rows) {
        this.classes = classes;
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
        for (int f = 0; f < features.length; f++) {
            int at = features[f] & size - 1;
            while (slots[at] != 0) {
                at = at + 1 & size - 1;
            }
            slots[at] = features[f] >>> ROW_BITS << ROW_BITS | f + 1;
        }
        byte[] ordered = new byte[rows.length];
        int next = 0;
        for (int at = 0; at < size; at++) {
            if (slots[at] != 0) {
                int from = (slots[at] & ROW_MASK) - 1;
                System.arraycopy(rows, from * classes, ordered, next * classes, classes);
                slots[at] = slots[at] >>> ROW_BITS << ROW_BITS | ++next;
            }
        }
        return new Weights(classes, slots, ordered);
    }

    static Weights read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int[] slots = new int[1 << in.readUnsignedByte()];
        int count = in.readInt();
        byte[] gaps = bytes(in, count);
        byte[] checks = bytes(in, count * 2);
        byte[] rows = new byte[count * classes];
        byte[] sizes = bytes(in, count);
        int at = -1;
        for (int row = 0; row < count; row++) {
            at += gaps[row] & 0xFF;
            int check = (checks[row * 2] & 0xFF) << 8 | checks[row * 2 + 1] & 0xFF;
            slots[at] = check << ROW_BITS | row + 1;
        }
        int total = 0;
        for (byte size : sizes) {
            total += size & 0xFF;
        }
        byte[] which = bytes(in, total);
        byte[] values = bytes(in, total);
        int next = 0;
        for (int row = 0; row < count; row++) {
            for (int k = sizes[row] & 0xFF; k > 0; k--, next++) {
                rows[row * classes + (which[next] & 0xFF)] = values[next];
            }
        }
        return new Weights(classes, slots, rows);
    }

    static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes what {@link #read} reads: used slots by their gaps, rows by what is not zero. */
    void write(DataOutputStream out) throws IOException {
        int count = rows.length / classes;
        out.writeByte(classes);
        out.writeByte(Integer.numberOfTrailingZeros(slots.length));
        out.writeInt(count);
        byte[] gaps = new byte[count];
        byte[] checks = new byte[count * 2];
        byte[] sizes = new byte[count];
        byte[] which = new byte[rows.length];
        byte[] values = new byte[rows.length];
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
            for (int c = 0; c < classes; c++) {
                if (rows[row * classes + c] != 0) {
                    sizes[row]++;
                    which[total] = (byte) c;
                    values[total++] = rows[row * classes + c];
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

    public int classes() {
        return classes;
    }

    /**
     * Fills {@code scores} with the sum of the rows of the features.
     *
     * @param scratch at least {@code count} long; looked up in one go, so that memory is waited for
     *     once and not for each feature
     */
    public void score(int[] features, int count, int[] scratch, int[] scores) {
        for (int f = 0; f < count; f++) {
            scratch[f] = slots[features[f] & mask];
        }
        int found = 0;
        for (int f = 0; f < count; f++) {
            int hash = features[f];
            int slot = scratch[f];
            int at = hash;
            while (slot != 0 && (slot ^ hash) >>> ROW_BITS != 0) {
                at++;
                slot = slots[at & mask];
            }
            scratch[found] = ((slot & ROW_MASK) - 1) * classes;
            found += slot != 0 ? 1 : 0;
        }
        Arrays.fill(scores, 0);
        add(scratch, found, scores);
    }

    private void add(int[] bases, int count, int[] scores) {
        if (classes == 3) {
            int a = 0;
            int b = 0;
            int c = 0;
            for (int f = 0; f < count; f++) {
                int base = bases[f];
                a += rows[base];
                b += rows[base + 1];
                c += rows[base + 2];
            }
            scores[0] = a;
            scores[1] = b;
            scores[2] = c;
            return;
        }
        for (int f = 0; f < count; f++) {
            int base = bases[f];
            for (int c = 0; c < classes; c++) {
                scores[c] += rows[base + c];
            }
        }
    }

    @Override
    public String toString() {
        return rows.length / classes + " features of " + classes + " classes";
    }
}
