package rawi.core.text;

import rawi.core.model.Span;

/**
 * A paragraph-like unit of the report.
 *
 * @param kind what the unit does in the report
 * @param span from its first to its last visible character
 * @param index 0-based number in the report
 */
public record Block(Kind kind, Span span, int index) {

    /** What a block does in a report. */
    public enum Kind {
        /** Title in the body or in front matter. */
        HEADLINE,
        /** A line with only a date or place and date. */
        DATELINE,
        BYLINE,
        BODY,
        /** "Original report from X", "Source: X and Y". */
        CREDIT,
        /** Photo credit or caption: never a text source. */
        CAPTION
    }
}
