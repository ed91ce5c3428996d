package rawi.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/**
 * Finds full dates in words: ISO, day and month by name in English and Arabic (Levantine, Egyptian,
 * Maghrebi), Arabic-Indic digits, Hijri dates (turned by the Umm al-Qura calendar, which may be off
 * by a day). "05/06/2020" is told only where the order is known.
 */
public final class DayFinder {

    /** How two numbers before a year are read when either could be the month. */
    public enum Order {
        UNKNOWN,
        DAY_FIRST
    }

    /**
     * A date found in words.
     *
     * @param doubt why it may be wrong; empty when it is sure
     */
    public record Found(LocalDate day, Optional<String> doubt, int start, int end) {}

    private static final DayFinder BUILT_IN = new DayFinder(DataFiles.builtIn());
    private static final int LEAST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int YEAR_DIGITS = 4;

    private record Month(boolean hijri, int number) {}

    private final Map<String, Month> months = new HashMap<>();
    private final Pattern iso =
            Pattern.compile(
                    "(?<![\\d.,/-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|[/.-]\\d)"
                            + "|(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4})(?!\\d|[/.-]\\d)");
    private final Pattern dayFirst;
    private final Pattern monthFirst;

    private DayFinder(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "ingest/months.tsv")) {
            months.put(
                    fold(row.get("name")),
                    new Month(
                            row.get("calendar").equals("HIJRI"),
                            Integer.parseInt(row.get("number"))));
        }
        List<String> names = new ArrayList<>(months.keySet());
        names.sort(Comparator.comparingInt(String::length).reversed());
        String name =
                "("
                        + String.join("|", names.stream().map(Pattern::quote).toList())
                        + ")(?![\\p{L}])\\.?";
        String other = "(?: ?[/(\u060C-] ?" + name.replaceFirst("\\(", "(?:") + " ?\\)?)?";
        dayFirst =
                Pattern.compile(
                        "(?<![\\d/.-])(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?: ?(?:من|of) )?(?:شهر )?"
                                + name
                                + other
                                + "(?:,|\u060C)?[ -]?(?:عام |سنه |لعام )?(\\d{4})(?!\\d)");
        monthFirst =
                Pattern.compile(
                        "(?<![\\p{L}])"
                                + name
                                + other
                                + " (\\d{1,2})(?:st|nd|rd|th)?(?:,|\u060C)? (\\d{4})(?!\\d)");
    }

    public static DayFinder builtIn() {
        return BUILT_IN;
    }

    /** The first full date; of a Hijri and a common one beside it, the common one. */
    public Optional<Found> find(String words, Order order) {
        if (!hasYear(words)) {
            return Optional.empty();
        }
        String text = fold(words);
        List<Found> found = new ArrayList<>();
        named(dayFirst.matcher(text), 3, 1, 2, found);
        named(monthFirst.matcher(text), 3, 2, 1, found);
        numbers(iso.matcher(text), order, found);
        return found.stream()
                .min(
                        Comparator.comparing((Found f) -> f.doubt().isPresent())
                                .thenComparingInt(Found::start));
    }

    /** Whether four digits stand in a row, as every full date has them. */
    private static boolean hasYear(String words) {
        int digits = 0;
        for (int i = 0; i < words.length() && digits < YEAR_DIGITS; i++) {
            digits = Character.isDigit(words.charAt(i)) ? digits + 1 : 0;
        }
        return digits == YEAR_DIGITS;
    }

    private void named(Matcher m, int year, int day, int month, List<Found> found) {
        while (m.find()) {
            Month named = months.get(m.group(month).strip());
            int y = Integer.parseInt(m.group(year));
            int d = Integer.parseInt(m.group(day));
            if (named.hijri) {
                hijri(y, named.number, d).ifPresent(f -> found.add(at(f, m)));
            } else {
                common(y, named.number, d)
                        .ifPresent(f -> found.add(at(new Found(f, Optional.empty(), 0, 0), m)));
            }
        }
    }

    private static Found at(Found found, Matcher m) {
        return new Found(found.day, found.doubt, m.start(), m.end());
    }

    private static void numbers(Matcher m, Order order, List<Found> found) {
        while (m.find()) {
            if (m.group(1) != null) {
                int y = number(m, 1);
                Optional<Found> day =
                        y >= 1300 && y < 1600
                                ? hijri(y, number(m, 3), number(m, 4))
                                : common(y, number(m, 3), number(m, 4)).map(DayFinder::sure);
                day.ifPresent(f -> found.add(at(f, m)));
            } else {
                dayOrMonth(number(m, 5), number(m, 7), number(m, 8), order)
                        .ifPresent(f -> found.add(at(f, m)));
            }
        }
    }

    private static Optional<Found> dayOrMonth(int a, int b, int year, Order order) {
        if (year >= 1300 && year < 1600) {
            return hijri(year, b, a);
        }
        if (a == b || a > 12) {
            return common(year, b, a).map(DayFinder::sure);
        }
        if (b > 12) {
            return common(year, a, b).map(DayFinder::sure);
        }
        return order == Order.UNKNOWN
                ? Optional.empty()
                : common(year, b, a)
                        .map(
                                d ->
                                        new Found(
                                                d,
                                                Optional.of("the day was taken to stand first"),
                                                0,
                                                0));
    }

    private static Found sure(LocalDate day) {
        return new Found(day, Optional.empty(), 0, 0);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> common(int year, int month, int day) {
        if (year < LEAST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> hijri(int year, int month, int day) {
        try {
            LocalDate date =
                    LocalDate.ofEpochDay(
                            HijrahDate.of(year, month, day).getLong(ChronoField.EPOCH_DAY));
            return Optional.of(
                    new Found(
                            date,
                            Optional.of(
                                    "turned from the Hijri date "
                                            + String.format(
                                                    Locale.ROOT, "%d-%02d-%02d", year, month, day)
                                            + ", which may be off by a day"),
                            0,
                            0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Lower case, plain digits, one form of each Arabic letter; the length stays. */
    static String fold(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '\u0660' && c <= '\u0669') {
                c = (char) ('0' + c - '\u0660');
            } else if (c >= '\u06F0' && c <= '\u06F9') {
                c = (char) ('0' + c - '\u06F0');
            } else if (c == '\u0623' || c == '\u0625' || c == '\u0622') {
                c = '\u0627';
            } else if (c == '\u0649') {
                c = '\u064A';
            } else if (c == '\u0629') {
                c = '\u0647';
            } else if (Character.isSpaceChar(c) || c == '\n' || c == '\r' || c == '\t') {
                c = ' ';
            } else {
                c = Character.toLowerCase(c);
            }
            out.append(c);
        }
        return out.toString();
    }
}
