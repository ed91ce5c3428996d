package rawi.core.measure.totals;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws how many of {@code n} fall on one side, in time that does not grow with {@code n}:
 * inversion for small means, else the transformed rejection BTRS of Hörmann (1993, J. Statist.
 * Comput. Simul. 46).
 */
final class BinomialDraw {

    private static final double LEAST_MEAN = 10;

    private BinomialDraw() {}

    /**
     * @param n trials, 0 or more
     * @param p chance of each; values a rounding error outside 0..1 are taken as 0 or 1
     */
    static long of(UniformRandomProvider random, long n, double p) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - of(random, n, 1 - p);
        }
        return n * p < LEAST_MEAN ? inverted(random, n, p) : transformed(random, n, p);
    }

    private static long inverted(UniformRandomProvider random, long n, double p) {
        double odds = p / (1 - p);
        double mass = Math.exp(n * Math.log1p(-p));
        double left = random.nextDouble() - mass;
        long k = 0;
        while (left > 0 && k < n) {
            k++;
            mass *= odds * (n - k + 1) / k;
            left -= mass;
        }
        return k;
    }

    private static long transformed(UniformRandomProvider random, long n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double quick = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = Math.log(p / (1 - p));
        double mode = Math.floor((n + 1) * p);
        double top = LogGamma.value(mode + 1) + LogGamma.value(n - mode + 1);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + centre);
            if (k < 0 || k > n) {
                continue;
            }
            if (us >= 0.07 && v <= quick) {
                return (long) k;
            }
            double height = Math.log(v * alpha / (a / (us * us) + b));
            if (height
                    <= top
                            - LogGamma.value(k + 1)
                            - LogGamma.value(n - k + 1)
                            + (k - mode) * logOdds) {
                return (long) k;
            }
        }
    }
}
