package rawi.core.measure;

import java.util.Arrays;

/**
 * How late incidents become known, from the days between an incident and its first report: what
 * share is known after so many days.
 *
 * <p>Thread-safe and immutable.
 */
public final class ReportingDelay {

    private final long[] sortedDays;

    private ReportingDelay(long[] sortedDays) {
        this.sortedDays = sortedDays;
    }

    /**
     * @param days between each incident and its first report, none below zero
     */
    public static ReportingDelay of(long[] days) {
        if (days.length == 0) {
            throw new IllegalArgumentException("no delays: the share that is known cannot be told");
        }
        long[] sorted = days.clone();
        Arrays.sort(sorted);
        if (sorted[0] < 0) {
            throw new IllegalArgumentException("a report before its incident: " + sorted[0]);
        }
        return new ReportingDelay(sorted);
    }

    /** The share of incidents that are known {@code lag} days after they happened. */
    public double knownAfter(long lag) {
        int known = 0;
        while (known < sortedDays.length && sortedDays[known] <= lag) {
            known++;
        }
        return (double) known / sortedDays.length;
    }

    /**
     * A week's count as it will probably stand when all reports are in.
     *
     * @param ageDays days from the week's end to the day of counting
     * @return infinite when nothing of that age was ever known
     */
    public double completed(long count, long ageDays) {
        return count == 0 ? 0 : count / knownAfter(ageDays);
    }
}
