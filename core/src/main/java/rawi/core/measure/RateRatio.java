package rawi.core.measure;

/**
 * How many times the rate of one period is that of another, with an exact conditional interval:
 * given the sum of both, the count of the first is binomial.
 *
 * @param ratio later rate by earlier rate; infinite when the earlier period has none
 * @param interval at 95 %
 */
public record RateRatio(double ratio, Interval interval) {

    /**
     * @param later incidents of the later period of {@code laterExposure} units
     * @param earlier incidents of the earlier period of {@code earlierExposure} units
     */
    public static RateRatio of(
            long later, double laterExposure, long earlier, double earlierExposure) {
        if (!(laterExposure > 0 && earlierExposure > 0)) {
            throw new IllegalArgumentException(
                    "exposures must be above zero, got " + laterExposure + ", " + earlierExposure);
        }
        if (later + earlier == 0) {
            throw new IllegalArgumentException("no incident in either period: no ratio");
        }
        Interval share = Proportion.clopperPearson(later, later + earlier, 0.95);
        double scale = earlierExposure / laterExposure;
        return new RateRatio(
                (double) later / earlier * scale,
                new Interval(odds(share.low()) * scale, odds(share.high()) * scale));
    }

    private static double odds(double p) {
        return p >= 1 ? Double.POSITIVE_INFINITY : p / (1 - p);
    }
}
