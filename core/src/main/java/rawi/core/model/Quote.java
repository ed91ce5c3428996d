package rawi.core.model;

/**
 * Evidence: a span and the very words that stand there (invariant I1).
 *
 * @param span where the words stand in the stored text
 * @param text the words; always {@code span.in(storedText)}
 */
public record Quote(Span span, String text) {

    public Quote {
        if (span.length() != text.length()) {
            throw new IllegalArgumentException(
                    "quote of " + text.length() + " characters for a span of " + span.length());
        }
    }

    /** The quote of {@code text} at {@code span}. */
    public static Quote of(String text, Span span) {
        return new Quote(span, span.in(text));
    }
}
