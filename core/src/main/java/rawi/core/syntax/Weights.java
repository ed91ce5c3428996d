package rawi.core.syntax;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Quantised weights of a linear model over hashed features: a row of one weight per class for each
 * hash, rows shared by features that collide.
 */
public final class Weights {

    private final int classes;
    private final int mask;
    private final byte[] rows;

    /**
     * @param rows row-major, {@code classes} values a row; the number of rows is a power of two
     */
    public Weights(int classes, byte[] rows) {
        int count = rows.length / classes;
        if (Integer.bitCount(count) != 1 || count * classes != rows.length) {
            throw new IllegalArgumentException("rows must be a power of two, got " + count);
        }
        this.classes = classes;
        this.mask = count - 1;
        this.rows = rows;
    }

    static Weights read(DataInputStream in) throws IOException {
        int classes = in.readUnsignedByte();
        int count = 1 << in.readUnsignedByte();
        byte[] rows = new byte[classes * count];
        in.readFully(rows);
        return new Weights(classes, rows);
    }

    public int classes() {
        return classes;
    }

    /** Fills {@code scores} with the sum of the rows of the features. */
    void score(int[] features, int count, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        byte[] table = rows;
        int width = classes;
        for (int f = 0; f < count; f++) {
            int base = (features[f] & mask) * width;
            for (int c = 0; c < width; c++) {
                scores[c] += table[base + c];
            }
        }
    }
}
