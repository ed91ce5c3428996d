package rawi.app.words;

import java.time.LocalDate;
import java.time.YearMonth;
import rawi.core.model.TimeRange;

/** Days and stretches of time in words. */
public final class Dates {

    private final Wording words;
    private final boolean digits;
    private final String names;

    private Dates(Wording words, boolean digits, String names) {
        this.words = words;
        this.digits = digits;
        this.names = names;
    }

    /** For columns: 2020-12-17 where that is usual, else with the month's shorter name. */
    public static Dates brief(Wording words) {
        return new Dates(words, words.text("date.brief").equals("digits"), "month.brief.");
    }

    /** For reading: 17 December 2020. */
    public static Dates full(Wording words) {
        return new Dates(words, false, "month.full.");
    }

    public String day(LocalDate day) {
        if (digits) {
            return words.marks().number(day.toString());
        }
        return words.text(
                "date.day", day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    private String month(YearMonth month) {
        if (digits) {
            return words.marks().number(month.toString());
        }
        return words.text("date.month", month(month.getMonthValue()), month.getYear());
    }

    private Wording.Own month(int number) {
        return new Wording.Own(words.text(names + number));
    }

    /** With the word that leads to it: "on 2020-12-17", "in 2017-10", "until 2020-12-21". */
    public String when(TimeRange range) {
        boolean open = range.earliest().isEmpty() || range.latest().isEmpty();
        String told = range(range);
        if (open) {
            return told;
        }
        LocalDate from = range.earliest().get();
        LocalDate to = range.latest().get();
        if (from.equals(to)) {
            return words.text("date.on", new Wording.Own(told));
        }
        boolean one =
                isWholeYears(from, to) && from.getYear() == to.getYear()
                        || isWholeMonths(from, to)
                                && YearMonth.from(from).equals(YearMonth.from(to));
        return one ? words.text("date.in", new Wording.Own(told)) : told;
    }

    /** The shortest form: a day, a whole month or year, "since", "until" or "to". */
    public String range(TimeRange range) {
        if (range.earliest().isEmpty() && range.latest().isEmpty()) {
            return words.text("date.unknown");
        }
        if (range.earliest().isEmpty()) {
            return words.text("date.until", new Wording.Own(day(range.latest().get())));
        }
        if (range.latest().isEmpty()) {
            return words.text("date.since", new Wording.Own(day(range.earliest().get())));
        }
        LocalDate from = range.earliest().get();
        LocalDate to = range.latest().get();
        if (from.equals(to)) {
            return day(from);
        }
        if (isWholeYears(from, to)) {
            String first = words.marks().number(Integer.toString(from.getYear()));
            return joined(first, words.marks().number(Integer.toString(to.getYear())));
        }
        return isWholeMonths(from, to)
                ? joined(month(YearMonth.from(from)), month(YearMonth.from(to)))
                : joined(day(from), day(to));
    }

    private static boolean isWholeMonths(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    }

    private static boolean isWholeYears(LocalDate from, LocalDate to) {
        return from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
    }

    private String joined(String from, String to) {
        return from.equals(to)
                ? from
                : words.text("date.to", new Wording.Own(from), new Wording.Own(to));
    }
}
