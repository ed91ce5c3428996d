package rawi.app.ingest;

import java.util.Optional;

/**
 * Finds the day that the head of a text gives itself: a dateline or a date line among the first
 * lines. Only full dates count; "05/06/2020" is left alone, for nobody knows which is the month.
 */
final class HeadDate {

    private static final int LINES = 6;
    private static final int SHORT_LINE = 100;
    private static final int LINE_HEAD = 60;

    private HeadDate() {}

    static Optional<DayFinder.Found> find(String text, int bodyStart) {
        int at = bodyStart;
        for (int seen = 0; seen < LINES && at < text.length(); ) {
            int end = FrontMatter.endOfLine(text, at);
            String line = text.substring(at, Math.min(end, at + 1000)).strip();
            if (!line.isEmpty()) {
                seen++;
                String head = line.length() <= SHORT_LINE ? line : line.substring(0, LINE_HEAD);
                Optional<DayFinder.Found> day =
                        DayFinder.builtIn().find(head, DayFinder.Order.UNKNOWN);
                if (day.isPresent()) {
                    return day;
                }
            }
            at = end + 1;
        }
        return Optional.empty();
    }
}
