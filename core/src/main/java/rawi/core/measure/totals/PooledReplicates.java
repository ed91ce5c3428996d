package rawi.core.measure.totals;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import rawi.core.measure.Interval;

/**
 * One estimate from posteriors over several imputations of missing fields, by Rubin's rules on the
 * logarithm of the unseen (the practice of HRDAG's verdata).
 *
 * @param total mean observed and mean unseen
 * @param interval at 95 %
 * @param variance of {@code log(unseen)}: within, and between times {@code 1 + 1/M}
 * @param degrees of freedom
 */
public record PooledReplicates(double total, Interval interval, double variance, double degrees) {

    /**
     * One imputation.
     *
     * @param observed individuals on any list
     * @param totals posterior draws of all individuals
     */
    public record Replicate(long observed, long[] totals) {}

    public static PooledReplicates of(List<Replicate> replicates) {
        int m = replicates.size();
        if (m < 2) {
            throw new IllegalArgumentException("needs two replicates or more, got " + m);
        }
        double observed =
                Math.round(replicates.stream().mapToLong(Replicate::observed).average().orElse(0));
        double[] logMeans = new double[m];
        double unseen = 0;
        double within = 0;
        for (int r = 0; r < m; r++) {
            long seen = replicates.get(r).observed();
            double[] missing =
                    Arrays.stream(replicates.get(r).totals())
                            .mapToDouble(total -> total - seen)
                            .filter(n0 -> n0 > 0)
                            .toArray();
            double[] logs = Arrays.stream(missing).map(Math::log).toArray();
            unseen += Arrays.stream(missing).average().orElseThrow() / m;
            double mean = Arrays.stream(logs).average().orElseThrow();
            logMeans[r] = mean;
            within +=
                    Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum()
                            / (logs.length - 1)
                            / m;
        }
        double middle = Arrays.stream(logMeans).average().orElseThrow();
        double between =
                Arrays.stream(logMeans).map(x -> (x - middle) * (x - middle)).sum() / (m - 1);
        double variance = variance(m, within, between);
        double degrees = degrees(m, within, between);
        double reach =
                TDistribution.of(degrees).inverseCumulativeProbability(0.975) * Math.sqrt(variance);
        return new PooledReplicates(
                observed + Math.round(unseen),
                new Interval(
                        observed + Math.round(Math.exp(middle - reach)),
                        observed + Math.round(Math.exp(middle + reach))),
                variance,
                degrees);
    }

    /** Rubin's total variance. */
    static double variance(int m, double within, double between) {
        return within + (1 + 1.0 / m) * between;
    }

    /**
     * Degrees of freedom as verdata has them: {@code (m + 1) B}, where Rubin (1987) has that by m.
     */
    static double degrees(int m, double within, double between) {
        double ratio = 1 + within / ((m + 1) * between);
        return (m - 1) * ratio * ratio;
    }
}
