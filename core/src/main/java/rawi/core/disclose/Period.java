package rawi.core.disclose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When something was, as a release shows it. Weeks begin on Monday; a month is the weeks whose
 * Monday lies in it, a year likewise, so that periods of one grain never cut those of another.
 *
 * @param from first day; empty when not told
 * @param until last day
 */
public record Period(Grain grain, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** How finely time is told, from fine to coarse. */
    public enum Grain {
        DAYS,
        WEEK,
        MONTH,
        YEAR,
        NOT_TOLD
    }

    static final Period NOT_TOLD = new Period(Grain.NOT_TOLD, Optional.empty(), Optional.empty());

    /** The days as they are. */
    static Period days(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.isEmpty() && until.isEmpty() ? NOT_TOLD : new Period(Grain.DAYS, from, until);
    }

    /**
     * The finest period that holds all days between two; not told when one side is open or they lie
     * in different years.
     */
    static Period around(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isEmpty() || until.isEmpty()) {
            return NOT_TOLD;
        }
        LocalDate first = monday(from.get());
        LocalDate last = monday(until.get());
        if (first.equals(last)) {
            return new Period(Grain.WEEK, Optional.of(first), Optional.of(first.plusDays(6)));
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return month(first);
        }
        return first.getYear() == last.getYear() ? year(first) : NOT_TOLD;
    }

    /** The period of a coarser grain around this one; itself when it is as coarse. */
    Period coarser(Grain to) {
        if (grain.compareTo(to) >= 0 || grain == Grain.DAYS) {
            return this;
        }
        return switch (to) {
            case DAYS, WEEK -> this;
            case MONTH -> month(from.orElseThrow());
            case YEAR -> year(from.orElseThrow());
            case NOT_TOLD -> NOT_TOLD;
        };
    }

    private static Period month(LocalDate monday) {
        LocalDate first = firstMonday(monday.withDayOfMonth(1));
        LocalDate next = firstMonday(monday.withDayOfMonth(1).plusMonths(1));
        return new Period(Grain.MONTH, Optional.of(first), Optional.of(next.minusDays(1)));
    }

    private static Period year(LocalDate monday) {
        LocalDate first = firstMonday(monday.withDayOfYear(1));
        LocalDate next = firstMonday(monday.withDayOfYear(1).plusYears(1));
        return new Period(Grain.YEAR, Optional.of(first), Optional.of(next.minusDays(1)));
    }

    private static LocalDate firstMonday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** For keys and columns: {@code 2020-11-30/2020-12-06}; empty when not told. */
    public String text() {
        return grain == Grain.NOT_TOLD
                ? ""
                : from.map(LocalDate::toString).orElse("..")
                        + "/"
                        + until.map(LocalDate::toString).orElse("..");
    }
}
