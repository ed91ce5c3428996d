package rawi.core.syntax;

import java.util.Set;

/** English names of days and months, in small letters. */
final class DateWords {

    static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private static final Set<String> SHORT =
            Set.of("jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.");

    private DateWords() {}

    /** Whether a word names a day or month, perhaps shortened. */
    static boolean isDate(String low) {
        return DAYS.contains(low) || MONTHS.contains(low) || SHORT.contains(low);
    }
}
