package rawi.core.measure;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals for "k of n". */
public final class Proportion {

    private Proportion() {}

    /**
     * The score interval of Wilson (1927).
     *
     * @param k how many of {@code n}
     * @param level for example 0.95
     */
    public static Interval wilson(long k, long n, double level) {
        check(k, n, level);
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double p = (double) k / n;
        double z2 = z * z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The exact interval of Clopper and Pearson (1934). */
    public static Interval clopperPearson(long k, long n, double level) {
        check(k, n, level);
        double tail = (1 - level) / 2;
        double low =
                k == 0 ? 0 : BetaDistribution.of(k, n - k + 1.0).inverseCumulativeProbability(tail);
        double high =
                k == n ? 1 : BetaDistribution.of(k + 1.0, n - k).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    private static void check(long k, long n, double level) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException(
                    "needs 0 <= k <= n and n >= 1, got " + k + " of " + n);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, got " + level);
        }
    }
}
