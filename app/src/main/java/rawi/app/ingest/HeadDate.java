package rawi.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day that the head of a text gives itself: a dateline or a date line among the first
 * lines. Only full dates count; "05/06/2020" is left alone, for nobody knows which is the month.
 */
final class HeadDate {

    private static final int LINES = 6;
    private static final int SHORT_LINE = 100;
    private static final int LINE_HEAD = 60;
    private static final Pattern DATE =
            Pattern.compile(
                    "\\b(?:(\\d{4})-(\\d\\d)-(\\d\\d)"
                            + "|(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3,9})\\.?,? (\\d{4})"
                            + "|(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4}))\\b");
    private static final Map<String, Month> MONTHS = months();

    private HeadDate() {}

    static Optional<LocalDate> find(String text, int bodyStart) {
        int at = bodyStart;
        for (int seen = 0; seen < LINES && at < text.length(); ) {
            int end = FrontMatter.endOfLine(text, at);
            String line = text.substring(at, Math.min(end, at + 1000)).strip();
            if (!line.isEmpty()) {
                seen++;
                String head = line.length() <= SHORT_LINE ? line : line.substring(0, LINE_HEAD);
                Optional<LocalDate> day = in(head);
                if (day.isPresent()) {
                    return day;
                }
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** The first full date among these words. */
    static Optional<LocalDate> in(String words) {
        Matcher m = DATE.matcher(words);
        while (m.find()) {
            Optional<LocalDate> day =
                    m.group(1) != null
                            ? day(m.group(1), number(m.group(2)), m.group(3))
                            : m.group(4) != null
                                    ? day(m.group(6), month(m.group(5)), m.group(4))
                                    : day(m.group(9), month(m.group(7)), m.group(8));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        Month month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        return month == null ? 0 : month.getValue();
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            months.put(full.toLowerCase(Locale.ROOT), month);
            months.put(full.substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return months;
    }
}
