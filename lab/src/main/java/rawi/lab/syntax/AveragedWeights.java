package rawi.lab.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import rawi.core.syntax.Weights;

/** Weights of an averaged perceptron (Collins, EMNLP 2002) while it learns. */
public final class AveragedWeights {

    /** Share of weights that quantisation keeps unclipped. */
    private static final double KEPT = 0.9998;

    private final int classes;
    private final int mask;
    private final float[] now;
    private final double[] lag;
    private long step = 1;

    public AveragedWeights(int classes, int rowBits) {
        this.classes = classes;
        this.mask = (1 << rowBits) - 1;
        this.now = new float[classes << rowBits];
        this.lag = new double[classes << rowBits];
    }

    public void score(int[] features, int count, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int base = (features[f] & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += now[base + c];
            }
        }
    }

    /** Moves the weights towards {@code right} and away from {@code wrong}. */
    public void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            int base = (features[f] & mask) * classes;
            now[base + right] += 1;
            lag[base + right] += step;
            now[base + wrong] -= 1;
            lag[base + wrong] -= step;
        }
    }

    /** Moves the weights of one class. */
    public void add(int[] features, int count, int target, int delta) {
        for (int f = 0; f < count; f++) {
            int at = (features[f] & mask) * classes + target;
            now[at] += delta;
            lag[at] += (double) delta * step;
        }
    }

    public void tick() {
        step++;
    }

    /** The average over all steps, as bytes. */
    byte[] quantised() {
        float[] sizes = new float[now.length];
        int used = 0;
        float[] mean = new float[now.length];
        for (int i = 0; i < now.length; i++) {
            mean[i] = (float) (now[i] - lag[i] / step);
            if (mean[i] != 0) {
                sizes[used++] = Math.abs(mean[i]);
            }
        }
        byte[] bytes = new byte[now.length];
        if (used == 0) {
            return bytes;
        }
        Arrays.sort(sizes, 0, used);
        float scale = 127 / sizes[(int) (used * KEPT)];
        for (int i = 0; i < mean.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] * scale)));
        }
        return bytes;
    }

    public Weights frozen() {
        return new Weights(classes, quantised());
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeByte(classes);
        out.writeByte(Integer.numberOfTrailingZeros(mask + 1));
        out.write(quantised());
    }
}
