package rawi.core.text;

import rawi.core.model.Span;

/**
 * A word or sign of a sentence. English is cut as in the English Web Treebank: clitics ("'s",
 * "n't") and hyphens stand alone. Arabic words lose their clitics later, when {@code core.syntax}
 * reads them.
 *
 * @param form the characters at {@code span}, as stored but for invisible ones
 * @param tag fine-grained tag where the word got one when it was cut, else empty
 */
public record Token(Span span, String form, String tag) {

    /** Words of which one string is kept for all their tokens. */
    private static final int MOST = 30_000;

    /** A word looked up many times is found by what it is, without comparing letters. */
    private static final Remembered<String> FORMS = new Remembered<>(MOST, form -> form);

    public Token {
        form = FORMS.of(form);
    }

    public Token(Span span, String form) {
        this(span, form, "");
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
