package rawi.core.measure.totals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import rawi.core.measure.Interval;

/**
 * Latent classes of individuals who have like chances of being listed, with as many classes as the
 * data ask for (LCMCR: Manrique-Vallier 2016, Biometrics 72; Dirichlet process by stick breaking,
 * Gibbs sampler of its section 4). Assumes that lists are independent within a class.
 */
public final class LatentClasses {

    private static final int CLASSES = 10;

    /** Shape and rate of the gamma prior on the concentration; the defaults of the paper. */
    private static final double PRIOR = 0.25;

    /**
     * How to sample.
     *
     * @param chains runs from different starts, at least two
     * @param burnIn sweeps thrown away in each
     * @param sweeps sweeps kept in each
     * @param seed the same seed gives the same figures
     */
    public record Sampling(int chains, int burnIn, int sweeps, long seed) {

        public static final Sampling USUAL = new Sampling(4, 5_000, 20_000, 20_201_221L);

        public Sampling {
            if (chains < 2 || burnIn < 0 || sweeps < 100) {
                throw new IllegalArgumentException(
                        "needs >= 2 chains and >= 100 sweeps, got " + chains + ", " + sweeps);
            }
        }
    }

    /**
     * The posterior of all individuals, listed or not.
     *
     * @param median of the draws
     * @param mean of the draws
     * @param interval at 95 %, equal tails
     * @param settled Gelman and Rubin's ratio over chains; above 1.1 the chains disagree and the
     *     figures are not to be used
     * @param draws totals of each kept sweep, chain after chain
     */
    public record Posterior(
            double median, double mean, Interval interval, double settled, long[] draws) {}

    private LatentClasses() {}

    public static Posterior estimate(CaptureTable table, Sampling sampling) {
        double[][] chains = new double[sampling.chains()][];
        for (int c = 0; c < sampling.chains(); c++) {
            chains[c] = new Chain(table, sampling.seed() + c).run(sampling);
        }
        double[] all = Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return new Posterior(
                quantile(sorted, 0.5),
                Arrays.stream(all).average().orElseThrow(),
                new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975)),
                potentialScaleReduction(chains),
                Arrays.stream(all).mapToLong(Math::round).toArray());
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Gelman and Rubin (1992), on the logarithm of the totals. */
    private static double potentialScaleReduction(double[][] chains) {
        int n = chains[0].length;
        double[] means = new double[chains.length];
        double within = 0;
        for (int c = 0; c < chains.length; c++) {
            double[] logs = Arrays.stream(chains[c]).map(Math::log).toArray();
            double mean = Arrays.stream(logs).average().orElseThrow();
            means[c] = mean;
            within += Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum() / (n - 1);
        }
        within /= chains.length;
        double middle = Arrays.stream(means).average().orElseThrow();
        double between =
                Arrays.stream(means).map(m -> (m - middle) * (m - middle)).sum()
                        / (chains.length - 1);
        return within == 0 ? 1 : Math.sqrt((n - 1.0) / n + between / within);
    }

    /** One run of the sampler; not shared between threads. */
    private static final class Chain {

        private final UniformRandomProvider random;
        private final int lists;
        private final int[] patterns;
        private final long[] counts;
        private final long observed;
        private final double[] share = new double[CLASSES];
        private final double[][] chance;
        private double concentration = PRIOR;
        private long unseen;

        Chain(CaptureTable table, long seed) {
            random = RandomSource.XO_SHI_RO_256_PP.create(seed);
            lists = table.lists().size();
            List<Map.Entry<Integer, Long>> cells =
                    table.counts().entrySet().stream().filter(e -> e.getValue() > 0).toList();
            patterns = cells.stream().mapToInt(Map.Entry::getKey).toArray();
            counts = cells.stream().mapToLong(Map.Entry::getValue).toArray();
            observed = table.observed();
            unseen = observed;
            chance = new double[CLASSES][lists];
            for (int k = 0; k < CLASSES; k++) {
                share[k] = 1.0 / CLASSES;
                for (int j = 0; j < lists; j++) {
                    chance[k][j] = beta(1, 1);
                }
            }
        }

        double[] run(Sampling sampling) {
            double[] totals = new double[sampling.sweeps()];
            for (int sweep = -sampling.burnIn(); sweep < totals.length; sweep++) {
                sweep();
                if (sweep >= 0) {
                    totals[sweep] = observed + unseen;
                }
            }
            return totals;
        }

        private void sweep() {
            long[] members = new long[CLASSES];
            long[][] listed = new long[CLASSES][lists];
            double[] odds = new double[CLASSES];
            for (int cell = 0; cell < patterns.length; cell++) {
                deal(patterns[cell], counts[cell], members, listed, odds);
            }
            deal(0, unseen, members, listed, odds);
            for (int k = 0; k < CLASSES; k++) {
                for (int j = 0; j < lists; j++) {
                    chance[k][j] = beta(1 + listed[k][j], 1 + members[k] - listed[k][j]);
                }
            }
            double left = breakStick(members);
            concentration = gamma(PRIOR - 1 + CLASSES, PRIOR - left);
            double missed = odds(0, odds);
            // Negative binomial as a Poisson with a gamma mean.
            double mean = gamma(observed, (1 - missed) / missed);
            unseen = mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
        }

        /** New class shares; gives the logarithm of the last share. */
        private double breakStick(long[] members) {
            long later = 0;
            for (long m : members) {
                later += m;
            }
            double left = 0;
            for (int k = 0; k < CLASSES; k++) {
                later -= members[k];
                if (k == CLASSES - 1) {
                    share[k] = Math.exp(left);
                } else {
                    double first = gamma(1 + members[k], 1);
                    double rest = gamma(concentration + later, 1);
                    share[k] = Math.exp(left) * first / (first + rest);
                    // Kept away from minus infinity where the rest of the stick underflows.
                    left += Math.log(Math.max(rest / (first + rest), 1e-300));
                }
            }
            return Math.max(left, -1e4);
        }

        private double odds(int pattern, double[] into) {
            double sum = 0;
            for (int k = 0; k < CLASSES; k++) {
                double p = share[k];
                for (int j = 0; j < lists; j++) {
                    p *= (pattern >> j & 1) == 1 ? chance[k][j] : 1 - chance[k][j];
                }
                into[k] = p;
                sum += p;
            }
            return sum;
        }

        /** Deals the individuals of one pattern to the classes by their odds. */
        private void deal(int pattern, long count, long[] members, long[][] listed, double[] odds) {
            double left = odds(pattern, odds);
            long rest = count;
            for (int k = 0; k < CLASSES && rest > 0; k++) {
                long here = k == CLASSES - 1 ? rest : BinomialDraw.of(random, rest, odds[k] / left);
                left -= odds[k];
                rest -= here;
                members[k] += here;
                for (int j = 0; j < lists; j++) {
                    listed[k][j] += here * (pattern >> j & 1);
                }
            }
        }

        private double beta(double a, double b) {
            double x = gamma(a, 1);
            double y = gamma(b, 1);
            return x / (x + y);
        }

        private double gamma(double shape, double rate) {
            return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / rate).sample();
        }
    }
}
