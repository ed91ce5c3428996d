package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A number line between two ends, with round steps.
 *
 * @param from pixels at {@code least}
 * @param to pixels at {@code most}
 */
record Axis(double least, double most, double from, double to) {

    /** Ends that are round and hold the values; at least one unit long. */
    static Axis fitting(double least, double most, double from, double to) {
        double end = most > least ? most : least + 1;
        double step = step(end - least);
        return new Axis(Math.floor(least / step) * step, Math.ceil(end / step) * step, from, to);
    }

    double at(double value) {
        double share = (value - least) / (most - least);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    List<Double> ticks() {
        double step = step(most - least);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; least + i * step <= most + step / 1000; i++) {
            ticks.add(least + i * step);
        }
        return ticks;
    }

    /** About five steps of 1, 2 or 5 times a power of ten. */
    private static double step(double range) {
        double rough = range / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
