package rawi.lab.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.Optional;
import rawi.core.model.TimeRange;

/** Values of TIMEX3 as days: {@code 1998-01-08}, {@code 1997-W33}, {@code 1999-Q2}, {@code 199}. */
final class TimexValues {

    private static final Map<String, Integer> SEASONS = Map.of("SP", 3, "SU", 6, "FA", 9, "WI", 12);

    private TimexValues() {}

    /** The days, or empty for references and durations. */
    static Optional<TimeRange> days(String value) {
        String day = value.replaceFirst("T.*$", "");
        try {
            if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(TimeRange.day(LocalDate.parse(day)));
            }
            if (day.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(day);
                return Optional.of(TimeRange.between(month.atDay(1), month.atEndOfMonth()));
            }
            if (day.matches("\\d{4}")) {
                Year year = Year.parse(day);
                return Optional.of(
                        TimeRange.between(year.atDay(1), year.atMonth(12).atEndOfMonth()));
            }
            if (day.matches("\\d{3}")) {
                LocalDate first = LocalDate.of(Integer.parseInt(day) * 10, 1, 1);
                return Optional.of(TimeRange.between(first, first.plusYears(10).minusDays(1)));
            }
            if (day.matches("\\d{4}-W\\d{2}(-WE)?")) {
                LocalDate monday = week(day.substring(0, 4), day.substring(6, 8));
                boolean end = day.endsWith("WE");
                return Optional.of(
                        TimeRange.between(end ? monday.plusDays(5) : monday, monday.plusDays(6)));
            }
            if (day.matches("\\d{4}-Q[1-4]")) {
                LocalDate first =
                        LocalDate.of(Integer.parseInt(day.substring(0, 4)), 1, 1)
                                .plus(day.charAt(6) - '1', IsoFields.QUARTER_YEARS);
                return Optional.of(TimeRange.between(first, first.plusMonths(3).minusDays(1)));
            }
            if (day.matches("\\d{4}-(SP|SU|FA|WI)")) {
                LocalDate first =
                        LocalDate.of(
                                Integer.parseInt(day.substring(0, 4)),
                                SEASONS.get(day.substring(5)),
                                1);
                return Optional.of(TimeRange.between(first, first.plusMonths(3).minusDays(1)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static LocalDate week(String year, String week) {
        return LocalDate.of(Integer.parseInt(year), 1, 4)
                .with(WeekFields.ISO.weekOfWeekBasedYear(), Integer.parseInt(week))
                .with(WeekFields.ISO.dayOfWeek(), 1);
    }

    /** Whether a reading lies in the value and is not much finer: "early 1998" is 1998 there. */
    static boolean agree(TimeRange read, TimeRange wanted) {
        LocalDate from = read.earliest().get();
        LocalDate to = read.latest().get();
        boolean inside =
                !from.isBefore(wanted.earliest().get().minusDays(1))
                        && !to.isAfter(wanted.latest().get().plusDays(1));
        return inside || read.equals(wanted);
    }
}
