package rawi.core.measure;

import java.util.Map;
import rawi.core.model.Factuality;

/** How much surer a retelling is than what it retells, on FactBank's scale. */
public final class Drift {

    private static final Map<Factuality, Integer> DEGREE =
            Map.of(
                    Factuality.ASSERTED, 3,
                    Factuality.REPORTED, 3,
                    Factuality.DENIED, 3,
                    Factuality.PURPORTED, 2,
                    Factuality.INTENDED, 1,
                    Factuality.GENERIC, 1,
                    Factuality.HYPOTHETICAL, 1);

    private Drift() {}

    /**
     * Degrees gained on the way out: above zero when the outer telling is surer than the inner one.
     * A flip between saying and denying is told by {@link #flips} and has no degree.
     */
    public static int between(Factuality inner, Factuality outer) {
        return DEGREE.get(outer) - DEGREE.get(inner);
    }

    /** Whether one says what the other denies. */
    public static boolean flips(Factuality inner, Factuality outer) {
        return (inner == Factuality.DENIED) != (outer == Factuality.DENIED);
    }

    /**
     * Pairs of claims on one slot of one incident whose values exclude each other, of the pairs
     * that can be compared, with Wilson's interval at 95 %.
     */
    public static Interval contradictionRate(long conflicting, long comparable) {
        return Proportion.wilson(conflicting, comparable, 0.95);
    }
}
