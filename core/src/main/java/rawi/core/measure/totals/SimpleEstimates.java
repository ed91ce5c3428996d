package rawi.core.measure.totals;

import rawi.core.measure.Interval;

/** Screening estimates with closed formulas. */
public final class SimpleEstimates {

    private static final double Z95 = 1.96;

    private SimpleEstimates() {}

    /**
     * Two lists, Chapman (1951).
     *
     * @param total estimated individuals in all
     * @param deviation standard deviation of {@code total}
     */
    public record Chapman(double total, double deviation) {

        /**
         * @param first individuals on the first list
         * @param second individuals on the second list
         * @param both on both
         */
        public static Chapman of(long first, long second, long both) {
            if (both < 0 || both > Math.min(first, second)) {
                throw new IllegalArgumentException(
                        "overlap " + both + " does not fit lists of " + first + " and " + second);
            }
            double n1 = first;
            double n2 = second;
            double m = both;
            double variance =
                    (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
            return new Chapman((n1 + 1) * (n2 + 1) / (m + 1) - 1, Math.sqrt(variance));
        }
    }

    /**
     * Chao's (1987) lower bound for {@code t} lists: holds whatever the differences between
     * individuals.
     *
     * @param unseen estimated individuals on no list, at least
     * @param total observed and unseen
     * @param interval of {@code total} at 95 %, log-normal
     */
    public record Chao(double unseen, double total, Interval interval) {

        /**
         * @param observed individuals on any list
         * @param once on exactly one list
         * @param twice on exactly two
         * @param lists number of lists
         */
        public static Chao of(long observed, long once, long twice, int lists) {
            if (lists < 2 || once < 0 || twice < 0 || once + twice > observed) {
                throw new IllegalArgumentException(
                        "f1 "
                                + once
                                + " and f2 "
                                + twice
                                + " do not fit n "
                                + observed
                                + " on "
                                + lists
                                + " lists");
            }
            double a = (lists - 1.0) / lists;
            double f1 = once;
            double g = twice + 1.0;
            double unseen = a * f1 * (f1 - 1) / (2 * g);
            if (unseen <= 0) {
                return new Chao(0, observed, new Interval(observed, observed));
            }
            double variance =
                    a * f1 * (f1 - 1) / (2 * g)
                            + a * a * f1 * Math.pow(2 * f1 - 1, 2) / (4 * g * g)
                            + a * a * f1 * f1 * twice * Math.pow(f1 - 1, 2) / (4 * Math.pow(g, 4));
            double k = Math.exp(Z95 * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
            return new Chao(
                    unseen,
                    observed + unseen,
                    new Interval(observed + unseen / k, observed + unseen * k));
        }

        /** The total as first published, {@code f1²/(2 f2)}: for comparison with other programs. */
        public static double classicalTotal(CaptureTable table) {
            double f1 = table.onExactly(1);
            double a = (table.lists().size() - 1.0) / table.lists().size();
            return table.observed() + a * f1 * f1 / (2 * table.onExactly(2));
        }

        public static Chao of(CaptureTable table) {
            return of(
                    table.observed(), table.onExactly(1), table.onExactly(2), table.lists().size());
        }
    }
}
