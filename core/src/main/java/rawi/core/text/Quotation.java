package rawi.core.text;

import rawi.core.model.Span;

/**
 * A quoted stretch, possibly over several sentences or paragraphs.
 *
 * @param span with its marks
 * @param speech whether it reads as speech (a clause) rather than as a quoted name or scare quotes
 * @param closed whether a closing mark was found; an open one ends with its paragraph
 */
public record Quotation(Span span, boolean speech, boolean closed) {}
