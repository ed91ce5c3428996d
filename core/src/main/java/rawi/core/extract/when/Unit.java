package rawi.core.extract.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import rawi.core.model.TimeRange;

/** A unit of the calendar; weeks run Monday to Sunday. */
enum Unit {
    HOUR,
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
    SPAN;

    /** The same day {@code number} units away; hours round to days. */
    LocalDate shift(LocalDate day, long number) {
        return switch (this) {
            case HOUR -> day.plusDays(Math.round(number / 24.0));
            case DAY, SPAN -> day.plusDays(number);
            case WEEK, WEEKEND -> day.plusWeeks(number);
            case MONTH -> day.plusMonths(number);
            case QUARTER, SEASON -> day.plusMonths(3 * number);
            case YEAR -> day.plusYears(number);
            case DECADE -> day.plusYears(10 * number);
        };
    }

    /** The whole unit that a day lies in. */
    TimeRange around(LocalDate day) {
        return switch (this) {
            case HOUR, DAY, SPAN -> TimeRange.day(day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield TimeRange.between(monday, monday.plusDays(6));
            }
            case WEEKEND -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield TimeRange.between(monday.plusDays(5), monday.plusDays(6));
            }
            case MONTH -> months(YearMonth.from(day), 1);
            case QUARTER, SEASON ->
                    months(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1), 3);
            case YEAR -> months(YearMonth.of(day.getYear(), 1), 12);
            case DECADE -> months(YearMonth.of(day.getYear() / 10 * 10, 1), 120);
        };
    }

    static TimeRange months(YearMonth first, int number) {
        return TimeRange.between(first.atDay(1), first.plusMonths(number - 1L).atEndOfMonth());
    }

    /** "early", "mid", "late": the part of a stretch that lies there, by thirds or quarters. */
    TimeRange part(TimeRange whole, String position) {
        if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
            return whole;
        }
        LocalDate from = whole.earliest().get();
        LocalDate to = whole.latest().get();
        return switch (this) {
            case WEEK -> third(from, to, position, from.plusDays(1), from.plusDays(4));
            case MONTH -> third(from, to, position, from.plusDays(9), from.plusDays(20));
            case QUARTER, SEASON ->
                    third(from, to, position, from.plusMonths(1).minusDays(1), from.plusMonths(2));
            case YEAR ->
                    position.equals("MIDDLE")
                            ? TimeRange.between(from.plusMonths(4), from.plusMonths(8).minusDays(1))
                            : third(
                                    from,
                                    to,
                                    position,
                                    from.plusMonths(3).minusDays(1),
                                    from.plusMonths(9));
            case DECADE ->
                    third(from, to, position, from.plusYears(4).minusDays(1), from.plusYears(7));
            default -> whole;
        };
    }

    private static TimeRange third(
            LocalDate from, LocalDate to, String position, LocalDate early, LocalDate late) {
        return switch (position) {
            case "FIRST" -> TimeRange.between(from, early);
            case "MIDDLE" -> TimeRange.between(early.plusDays(1), late.minusDays(1));
            case "LAST" -> TimeRange.between(late, to);
            default -> TimeRange.between(from, to);
        };
    }

    /**
     * "the first week of May", "the last two months of 2016", "the second half of June".
     *
     * @param ordinal which one, from 1; negative counts from the end
     * @param number how many of them
     */
    static TimeRange nth(TimeRange whole, Unit unit, int ordinal, int number) {
        LocalDate from = whole.earliest().orElseThrow();
        LocalDate to = whole.latest().orElseThrow();
        if (unit == SPAN) {
            return half(from, to, ordinal);
        }
        LocalDate first =
                ordinal > 0
                        ? unit.shift(from, ordinal - 1L)
                        : unit.shift(to.plusDays(1), -(long) number);
        LocalDate last = ordinal > 0 ? unit.shift(from, ordinal - 1L + number).minusDays(1) : to;
        return first.isAfter(to) || last.isBefore(first)
                ? whole
                : TimeRange.between(first, last.isAfter(to) ? to : last);
    }

    private static TimeRange half(LocalDate from, LocalDate to, int ordinal) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        LocalDate middle = days > 300 ? from.plusMonths(6) : from.plusDays(days / 2);
        return ordinal == 1
                ? TimeRange.between(from, middle.minusDays(1))
                : TimeRange.between(middle, to);
    }
}
