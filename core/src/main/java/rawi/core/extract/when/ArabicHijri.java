package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import rawi.core.model.TimeRange;
import rawi.core.syntax.ArabicRow;
import rawi.core.text.Patterns;

/** Days and months of the Hijri calendar: 10 رمضان 1440، شهر رمضان الماضي. */
final class ArabicHijri {

    private final ArabicTimeWords words;

    ArabicHijri(ArabicTimeWords words) {
        this.words = words;
    }

    /** The expression that begins at a piece, or null: first names need a year or شهر beside. */
    ArabicDays.Core read(ArabicRow row, int i, LocalDate published) {
        boolean day = Patterns.fit(row.at(i), "\\d{1,2}");
        boolean named = row.at(i).equals("شهر");
        int at = day && Patterns.fit(row.at(i + 1), "من|شهر") ? i + 2 : day || named ? i + 1 : i;
        int end = words.longest(row, at, "HIJRI");
        if (end < 0) {
            return null;
        }
        int month = Integer.parseInt(words.value(row.text(at, end), "HIJRI"));
        int year = end + 1;
        year += Patterns.fit(row.at(year), "من|عام|سنة|لعام") ? 1 : 0;
        boolean told = Patterns.fit(row.at(year), "1[34]\\d\\d");
        boolean last = words.is(row.at(end + 1), "LAST") || words.is(row.at(end + 1), "THIS");
        if (!told && !named && !(day && last)) {
            return null;
        }
        try {
            int of = told ? Integer.parseInt(row.at(year)) : last(month, published);
            int n = day ? Integer.parseInt(row.at(i)) : 1;
            LocalDate from = LocalDate.from(HijrahDate.of(of, month, n));
            int length =
                    (int) HijrahDate.of(of, month, 1).range(ChronoField.DAY_OF_MONTH).getMaximum();
            TimeRange range =
                    day ? TimeRange.day(from) : TimeRange.between(from, from.plusDays(length - 1));
            int close = told ? year : last ? end + 1 : end;
            close += told && row.at(close + 1).equals("ه") ? 1 : 0;
            return new ArabicDays.Core(close, range, from.isAfter(published));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The Hijri year in which a month last began by a day. */
    private static int last(int month, LocalDate published) {
        HijrahDate now = HijrahDate.from(published);
        int year = now.get(ChronoField.YEAR);
        return now.get(ChronoField.MONTH_OF_YEAR) < month ? year - 1 : year;
    }
}
