package rawi.app.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full date in the first lines of a text, for reports that come without one. */
final class DateGuess {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final int HEAD = 400;

    private DateGuess() {}

    static Optional<LocalDate> in(String text, int bodyStart) {
        String head = text.substring(bodyStart, Math.min(text.length(), bodyStart + HEAD));
        Matcher iso = ISO.matcher(head);
        if (iso.find()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher month = MONTH_FIRST.matcher(head);
        while (month.find()) {
            int number = number(month.group(1));
            if (number > 0) {
                return day(month.group(3), number, month.group(2));
            }
        }
        Matcher day = DAY_FIRST.matcher(head);
        while (day.find()) {
            int number = number(day.group(2));
            if (number > 0) {
                return day(day.group(3), number, day.group(1));
            }
        }
        return Optional.empty();
    }

    private static int number(String month) {
        String three = month.toLowerCase(Locale.ROOT).substring(0, 3);
        int at = MONTHS.indexOf(three);
        return at >= 0 && at % 4 == 0 ? at / 4 + 1 : 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
