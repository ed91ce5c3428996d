package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;

/**
 * Feasts and months of the Islamic calendar as days.
 *
 * <p>The calendar is Umm al-Qura, as {@link HijrahDate} computes it; other countries see the new
 * moon up to a day apart, so every reading is a day wider on both sides.
 */
final class Feasts {

    private Feasts() {}

    /**
     * The last such time that had begun by publication, or the one of a year.
     *
     * @param word value {@code h9} a Hijri month, {@code h10-1+3} days from a Hijri day on, {@code
     *     12-25+1} days from a day of the common calendar on
     * @param year Hijri or common year, or -1
     */
    static Optional<TimeRange> of(Word word, int year, LocalDate published) {
        try {
            return Optional.of(find(word.value(), year, published));
        } catch (DateTimeException e) {
            // outside the years that the table of the calendar covers
            return Optional.empty();
        }
    }

    private static TimeRange find(String value, int year, LocalDate published) {
        boolean hijri = value.startsWith("h");
        String[] parts = value.substring(hijri ? 1 : 0).split("[-+]");
        int month = Integer.parseInt(parts[0]);
        int day = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        int length = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        if (!hijri) {
            LocalDate from = LocalDate.of(year > 0 ? year : published.getYear(), month, day);
            LocalDate begun = year < 0 && from.isAfter(published) ? from.minusYears(1) : from;
            return TimeRange.between(begun, begun.plusDays(length - 1L));
        }
        HijrahDate start = hijri(month, day, year, published);
        HijrahDate end =
                length > 0
                        ? start.plus(length - 1L, ChronoUnit.DAYS)
                        : start.with(ChronoField.DAY_OF_MONTH, start.lengthOfMonth());
        LocalDate last = LocalDate.from(end).plusDays(1);
        boolean running = year < 0 && last.isAfter(published);
        return TimeRange.between(LocalDate.from(start).minusDays(1), running ? published : last);
    }

    private static HijrahDate hijri(int month, int day, int year, LocalDate published) {
        if (year > 0 && year < 1600) {
            return HijrahChronology.INSTANCE.date(year, month, day);
        }
        LocalDate limit = year > 0 ? LocalDate.of(year, 12, 31) : published;
        int now = HijrahDate.from(limit).get(ChronoField.YEAR);
        HijrahDate same = HijrahChronology.INSTANCE.date(now, month, day);
        return LocalDate.from(same).isAfter(limit)
                ? HijrahChronology.INSTANCE.date(now - 1, month, day)
                : same;
    }
}
