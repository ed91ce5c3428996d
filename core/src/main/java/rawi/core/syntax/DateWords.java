package rawi.core.syntax;

import rawi.core.text.WordSet;

/** English names of days and months, in small letters. */
public final class DateWords {

    static final WordSet DAYS =
            WordSet.of(
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final WordSet MONTHS =
            WordSet.of(
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

    private static final WordSet SHORT =
            WordSet.of("jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.");

    private DateWords() {}

    /** Whether a word names a day or month, perhaps shortened. */
    public static boolean isDate(String low) {
        return DAYS.contains(low) || MONTHS.contains(low) || SHORT.contains(low);
    }
}
