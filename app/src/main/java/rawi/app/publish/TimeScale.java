package rawi.app.publish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days on a line, in per cent of its width: the nearer to the reference day, the more room, for
 * reports tell of yesterday by the day and of the past by the year.
 */
final class TimeScale {

    /**
     * A day to write on the axis, by how long before the reference day it is.
     *
     * @param ago the key of how long before
     * @param fine whether a narrow screen has no room for it
     */
    record Tick(double at, String ago, boolean fine) {}

    private static final long SHORTEST = 7;
    private static final double NOW = 88;
    private static final double LEFT = 2;
    private static final double NEAREST = 14;

    private final LocalDate reference;
    private final double most;

    TimeScale(LocalDate reference, LocalDate earliest) {
        this.reference = reference;
        this.most = Math.log1p(Math.max(SHORTEST, earliest.until(reference, ChronoUnit.DAYS)));
    }

    /** Where the day stands; days after the reference share what is right of it. */
    double at(LocalDate day) {
        long before = day.until(reference, ChronoUnit.DAYS);
        double share = Math.log1p(Math.abs(before)) / most;
        return before >= 0
                ? NOW - Math.min(1, share) * (NOW - LEFT)
                : NOW + Math.min(1, share) * (98 - NOW);
    }

    double now() {
        return NOW;
    }

    double left() {
        return 0;
    }

    /** Round distances that fit, none so near to the one before that their words would meet. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        double last = NOW;
        double lastCoarse = NOW;
        long[] days = {7, 30, 365, 3652, 36524};
        String[] ago = {"week", "month", "year", "decade", "century"};
        for (int i = 0; i < days.length; i++) {
            double at = at(reference.minusDays(days[i]));
            if (Math.log1p(days[i]) <= most && last - at >= NEAREST) {
                boolean fine = lastCoarse - at < 2 * NEAREST;
                ticks.add(new Tick(at, ago[i], fine));
                last = at;
                lastCoarse = fine ? lastCoarse : at;
            }
        }
        return ticks;
    }

    /** A place on the line as SVG writes it. */
    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
