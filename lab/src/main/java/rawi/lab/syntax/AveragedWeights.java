package rawi.lab.syntax;

import java.util.Arrays;
import rawi.core.syntax.Weights;

/**
 * Weights of an averaged perceptron (Collins, EMNLP 2002) while it learns. A feature counts only
 * once it took part in a few updates (Goldberg and Elhadad, ACL 2011), which keeps models small.
 */
public final class AveragedWeights {

    /** Share of weights that quantisation keeps unclipped. */
    private static final double KEPT = 0.9995;

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int classes;
    private final int leastUpdates;
    private final int width;

    /** Per slot a feature's hash and the number of its row plus one; 0 is free. */
    private long[] slots = new long[1 << 16];

    private int[] hashes = new int[1 << 14];

    /** Rows of one weight per class and the number of updates. */
    private float[][] now = new float[16][];

    private double[][] lag = new double[16][];
    private final long[] found = new long[256];
    private int rows;
    private long step = 1;

    public AveragedWeights(int classes, int leastUpdates) {
        this.classes = classes;
        this.width = classes + 1;
        this.leastUpdates = leastUpdates;
    }

    public void score(int[] features, int count, float[] scores) {
        int mask = slots.length - 1;
        for (int f = 0; f < count; f++) {
            found[f] = slots[start(features[f]) & mask];
        }
        Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int row =
                    found[f] == 0 || (int) (found[f] >>> 32) == features[f]
                            ? (int) found[f] - 1
                            : find(features[f]);
            if (row < 0) {
                continue;
            }
            float[] chunk = now[row >> CHUNK_BITS];
            int base = (row & CHUNK - 1) * width;
            if (chunk[base + classes] < leastUpdates) {
                continue;
            }
            for (int c = 0; c < classes; c++) {
                scores[c] += chunk[base + c];
            }
        }
    }

    /** Moves the weights towards {@code right} and away from {@code wrong}. */
    public void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            int row = find(features[f]);
            row = row < 0 ? add(features[f]) : row;
            int base = (row & CHUNK - 1) * width;
            float[] weights = now[row >> CHUNK_BITS];
            double[] lags = lag[row >> CHUNK_BITS];
            weights[base + classes]++;
            weights[base + right] += 1;
            lags[base + right] += step;
            weights[base + wrong] -= 1;
            lags[base + wrong] -= step;
        }
    }

    /** Moves the weights of one class. */
    public void shift(int[] features, int count, int target, int delta) {
        for (int f = 0; f < count; f++) {
            int row = find(features[f]);
            row = row < 0 ? add(features[f]) : row;
            int base = (row & CHUNK - 1) * width;
            now[row >> CHUNK_BITS][base + classes]++;
            now[row >> CHUNK_BITS][base + target] += delta;
            lag[row >> CHUNK_BITS][base + target] += (double) delta * step;
        }
    }

    public void tick() {
        step++;
    }

    private static int start(int hash) {
        return hash ^ hash >>> 15;
    }

    private int find(int hash) {
        int mask = slots.length - 1;
        int at = start(hash) & mask;
        while (slots[at] != 0) {
            if ((int) (slots[at] >>> 32) == hash) {
                return (int) slots[at] - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    private int add(int hash) {
        if (rows * 2 > slots.length) {
            slots = new long[slots.length * 2];
            for (int row = 0; row < rows; row++) {
                place(row);
            }
        }
        if (rows == hashes.length) {
            hashes = Arrays.copyOf(hashes, rows * 2);
        }
        int chunk = rows >> CHUNK_BITS;
        if (chunk == now.length) {
            now = Arrays.copyOf(now, chunk * 2);
            lag = Arrays.copyOf(lag, chunk * 2);
        }
        if (now[chunk] == null) {
            now[chunk] = new float[CHUNK * width];
            lag[chunk] = new double[CHUNK * width];
        }
        hashes[rows] = hash;
        place(rows);
        return rows++;
    }

    private void place(int row) {
        int mask = slots.length - 1;
        int at = start(hashes[row]) & mask;
        while (slots[at] != 0) {
            at = at + 1 & mask;
        }
        slots[at] = (long) hashes[row] << 32 | row + 1;
    }

    private boolean counts(int row) {
        return now[row >> CHUNK_BITS][(row & CHUNK - 1) * width + classes] >= leastUpdates;
    }

    private float mean(int row, int c) {
        int base = (row & CHUNK - 1) * width + c;
        int chunk = row >> CHUNK_BITS;
        return (float) (now[chunk][base] - lag[chunk][base] / step);
    }

    /** The average over all steps, as bytes, of the features that count and are not all zero. */
    public Weights frozen() {
        float[] sizes = new float[rows * classes];
        int used = 0;
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < classes && counts(row); c++) {
                float mean = mean(row, c);
                if (mean != 0) {
                    sizes[used++] = Math.abs(mean);
                }
            }
        }
        Arrays.sort(sizes, 0, used);
        float scale = used == 0 ? 1 : 127 / sizes[(int) ((used - 1) * KEPT)];
        int[] features = new int[rows];
        byte[] bytes = new byte[rows * classes];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            boolean any = false;
            for (int c = 0; c < classes && counts(row); c++) {
                int value = Math.max(-127, Math.min(127, Math.round(mean(row, c) * scale)));
                bytes[kept * classes + c] = (byte) value;
                any |= value != 0;
            }
            if (any) {
                features[kept++] = hashes[row];
            }
        }
        return Weights.of(
                classes, Arrays.copyOf(features, kept), Arrays.copyOf(bytes, kept * classes));
    }
}
