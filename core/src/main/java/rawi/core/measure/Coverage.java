package rawi.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How much of what happens seems to be reported at all, and where reports fell silent. */
public final class Coverage {

    private static final int TRAILING_WEEKS = 8;

    private Coverage() {}

    /**
     * Sample coverage of Good and Turing, {@code 1 - f1/n}; empty without incidents.
     *
     * @param incidents all incidents, {@code n}
     * @param singleOrigin incidents with one origin, {@code f1}
     */
    public static OptionalDouble goodTuring(long incidents, long singleOrigin) {
        if (singleOrigin < 0 || singleOrigin > incidents) {
            throw new IllegalArgumentException(
                    "needs 0 <= f1 <= n, got " + singleOrigin + " of " + incidents);
        }
        return incidents == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (double) singleOrigin / incidents);
    }

    /** What an area's week shows; a map needs a colour for each. */
    public enum Week {
        REPORTED,
        /** Nothing reported, and nobody expected otherwise. */
        NONE_REPORTED,
        /** Nothing reported where much used to be, while sources fell away: no information. */
        SILENT
    }

    /**
     * Flags silence: a week of an area with a trailing mean of one report or more that has none,
     * while active origins fell to half of their trailing mean or fewer.
     *
     * @param reports reports of the area, one number a week
     * @param origins active origins, one number for each of the same weeks
     */
    public static List<Week> weeks(long[] reports, long[] origins) {
        if (reports.length != origins.length) {
            throw new IllegalArgumentException(
                    "weeks differ: " + reports.length + " and " + origins.length);
        }
        List<Week> weeks = new ArrayList<>();
        for (int w = 0; w < reports.length; w++) {
            boolean expected = trailing(reports, w) >= 1;
            boolean fewer = origins[w] <= trailing(origins, w) / 2;
            weeks.add(
                    reports[w] > 0
                            ? Week.REPORTED
                            : expected && fewer ? Week.SILENT : Week.NONE_REPORTED);
        }
        return List.copyOf(weeks);
    }

    private static double trailing(long[] series, int before) {
        int from = Math.max(0, before - TRAILING_WEEKS);
        double sum = 0;
        for (int w = from; w < before; w++) {
            sum += series[w];
        }
        return before == from ? 0 : sum / (before - from);
    }
}
