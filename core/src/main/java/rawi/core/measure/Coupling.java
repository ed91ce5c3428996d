package rawi.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Whether one series follows another: Spearman's rank correlation at lags of −8 to 8 weeks, each
 * with an interval from a moving-block bootstrap (docs/methods.md, 6). Says nothing about causes.
 *
 * @param lag weeks by which the second series is taken later than the first
 * @param correlation between −1 and 1; NaN when a series does not vary
 * @param interval at 95 %; equal to −1..1 when it cannot be told
 */
public record Coupling(int lag, double correlation, Interval interval) {

    private static final int MAX_LAG = 8;
    private static final int BLOCK_WEEKS = 4;
    private static final int DRAWS = 1000;

    /** Weeks that a lag must leave for a correlation to be worth printing. */
    private static final int LEAST_WEEKS = 12;

    /**
     * @param push for example state pressure, one value a week
     * @param pull for example militia intake, the same weeks
     * @param seed of the bootstrap: the same seed gives the same interval
     */
    public static List<Coupling> of(double[] push, double[] pull, long seed) {
        if (push.length != pull.length) {
            throw new IllegalArgumentException("weeks differ: " + push.length + ", " + pull.length);
        }
        List<Coupling> lags = new ArrayList<>();
        for (int lag = -MAX_LAG; lag <= MAX_LAG; lag++) {
            int n = push.length - Math.abs(lag);
            if (n >= LEAST_WEEKS) {
                double[] x = Arrays.copyOfRange(push, Math.max(0, -lag), Math.max(0, -lag) + n);
                double[] y = Arrays.copyOfRange(pull, Math.max(0, lag), Math.max(0, lag) + n);
                lags.add(new Coupling(lag, spearman(x, y), bootstrap(x, y, seed + lag)));
            }
        }
        return List.copyOf(lags);
    }

    /** Rank correlation with mean ranks for ties; NaN when a series does not vary. */
    public static double spearman(double[] x, double[] y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double mean = (x.length + 1) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - mean) * (b[i] - mean);
            first += (a[i] - mean) * (a[i] - mean);
            second += (b[i] - mean) * (b[i] - mean);
        }
        return both / Math.sqrt(first * second);
    }

    private static double[] ranks(double[] values) {
        int n = values.length;
        List<Integer> order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                        .toList();
        double[] ranks = new double[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static Interval bootstrap(double[] x, double[] y, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int n = x.length;
        double[] drawn = new double[DRAWS];
        int told = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] a = new double[n];
            double[] b = new double[n];
            for (int at = 0; at < n; at += BLOCK_WEEKS) {
                int from = random.nextInt(n - BLOCK_WEEKS + 1);
                for (int i = 0; i < BLOCK_WEEKS && at + i < n; i++) {
                    a[at + i] = x[from + i];
                    b[at + i] = y[from + i];
                }
            }
            double correlation = spearman(a, b);
            if (!Double.isNaN(correlation)) {
                drawn[told++] = correlation;
            }
        }
        if (told < DRAWS / 2) {
            return new Interval(-1, 1);
        }
        double[] sorted = Arrays.copyOf(drawn, told);
        Arrays.sort(sorted);
        return new Interval(
                sorted[(int) Math.floor(0.025 * (told - 1))],
                sorted[(int) Math.ceil(0.975 * (told - 1))]);
    }
}
