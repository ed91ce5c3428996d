package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import rawi.core.model.TimeRange;
import rawi.core.syntax.ArabicRow;
import rawi.core.text.Patterns;

/** Arabic times that name two ends or two days: بين 3 و5 أيار، يومي السبت والأحد. */
final class ArabicSpans {

    private final ArabicTimeWords words;
    private final ArabicDays days;

    ArabicSpans(ArabicTimeWords words, ArabicDays days) {
        this.words = words;
        this.days = days;
    }

    /** "يومي الجمعة والسبت", "20 و21 نيسان": two days. */
    ArabicDays.Core both(ArabicRow row, int i, LocalDate published) {
        boolean named = row.at(i).equals("يومي");
        int at = named ? i + 1 : i;
        boolean pair =
                row.at(at + 1).equals("و")
                        && (named
                                        && words.is(row.at(at), "WEEKDAY")
                                        && words.is(row.at(at + 2), "WEEKDAY")
                                || Patterns.fit(row.at(at), "\\d{1,2}")
                                        && Patterns.fit(row.at(at + 2), "\\d{1,2}"));
        ArabicDays.Core second = pair ? days.core(row, at + 2, published, "") : null;
        LocalDate last = second == null ? null : second.range().latest().orElse(null);
        if (last == null || !last.equals(second.range().earliest().orElse(null))) {
            return null;
        }
        ArabicDays.Core first = named ? days.core(row, at, published, "") : null;
        try {
            LocalDate from =
                    first != null
                            ? first.range().earliest().orElse(last)
                            : last.withDayOfMonth(Integer.parseInt(row.at(at)));
            from = named && from.isAfter(last) ? from.minusDays(7) : from;
            return from.isAfter(last)
                    ? null
                    : new ArabicDays.Core(
                            second.last(), TimeRange.between(from, last), second.ahead());
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** "ليل السبت - الأحد": the day and the one after it. */
    ArabicDays.Core night(ArabicRow row, int i, LocalDate published, String bound) {
        boolean pair =
                Patterns.fit(row.at(i), "ليل|ليلة")
                        && words.is(row.at(i + 1), "WEEKDAY")
                        && Patterns.fit(row.at(i + 2), "[-–/]")
                        && words.is(row.at(i + 3), "WEEKDAY");
        if (!pair) {
            return null;
        }
        ArabicDays.Core first = days.core(row, i + 1, published, bound);
        ArabicDays.Core second = days.core(row, i + 3, published, bound);
        LocalDate to = second.range().latest().orElse(published);
        LocalDate from = first.range().earliest().orElse(to);
        TimeRange range = TimeRange.between(from.isAfter(to) ? from.minusDays(7) : from, to);
        return new ArabicDays.Core(second.last(), range, second.ahead());
    }

    /** "بين ديسمبر 2023 ومارس 2024", "من 3 إلى 7 آذار": from the first to the last of two. */
    ArabicDays.Core span(ArabicRow row, int i, LocalDate published) {
        if (!Patterns.fit(row.at(i), "بين|من")) {
            return null;
        }
        int at = Patterns.fit(row.at(i + 1), "شهري|عامي|يومي|تاريخ|تاريخي") ? i + 2 : i + 1;
        ArabicDays.Core first = end(row, at, published);
        boolean day = first == null && Patterns.fit(row.at(at), "\\d{1,2}");
        int to = first == null ? at + 1 : first.last() + 1;
        to += row.at(to).equals("و") && Patterns.fit(row.at(to + 1), "حتي|الي") ? 1 : 0;
        String link = row.at(i).equals("بين") ? "و" : "حتي|الي";
        if (first == null && !day || !Patterns.fit(row.at(to), link)) {
            return null;
        }
        ArabicDays.Core second = end(row, to + 1, published);
        LocalDate last = second == null ? null : second.range().latest().orElse(null);
        if (last == null) {
            return null;
        }
        try {
            LocalDate from =
                    day
                            ? last.withDayOfMonth(Integer.parseInt(row.at(at)))
                            : first.range().earliest().orElse(last);
            from =
                    ArabicDays.yearAt(row, first == null ? at : first.last()) > 0
                            ? from
                            : before(from, last);
            return from.isAfter(last)
                    ? null
                    : new ArabicDays.Core(
                            second.last(), TimeRange.between(from, last), second.ahead());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same day in the year that ends with another. */
    private static LocalDate before(LocalDate day, LocalDate last) {
        LocalDate same = day.withYear(last.getYear());
        return same.isAfter(last) ? same.minusYears(1) : same;
    }

    /** One end of a span: a day, a month or a year. */
    private ArabicDays.Core end(ArabicRow row, int i, LocalDate published) {
        if (Patterns.fit(row.at(i), "(19|20)\\d\\d")) {
            int year = Integer.parseInt(row.at(i));
            TimeRange range =
                    TimeRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            return new ArabicDays.Core(i, range, false);
        }
        ArabicDays.Core date = days.date(row, i, published, "");
        return date != null ? date : days.month(row, i, published, "");
    }
}
