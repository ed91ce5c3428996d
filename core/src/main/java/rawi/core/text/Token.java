package rawi.core.text;

import rawi.core.model.Span;

/**
 * A word or sign of a sentence. English is cut as in the English Web Treebank: clitics ("'s",
 * "n't") and hyphens stand alone. Arabic words lose their clitics later, when {@code core.syntax}
 * reads them.
 */
public final class Token {

    private final Span span;
    private final Spelling spelling;
    private final String tag;

    /**
     * @param form the characters at {@code span}, as stored but for invisible ones
     * @param tag fine-grained tag where the word got one when it was cut, else empty
     */
    public Token(Span span, String form, String tag) {
        this(span, Spelling.of(form), tag);
    }

    Token(Span span, Spelling spelling, String tag) {
        this.span = span;
        this.spelling = spelling;
        this.tag = tag;
    }

    public Token(Span span, String form) {
        this(span, form, "");
    }

    /** The same word with a tag. */
    public Token tagged(String newTag) {
        return new Token(span, spelling, newTag);
    }

    Spelling spelling() {
        return spelling;
    }

    public Span span() {
        return span;
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    /** The characters at the span, as stored but for invisible ones. */
    public String form() {
        return spelling.form();
    }

    /** The form in lower case. */
    public String low() {
        return spelling.low();
    }

    /** {@link FoldedText#fold} of the form. */
    public String folded() {
        return spelling.folded();
    }

    /** {@link ArabicScript#letters} of the form. */
    public String letters() {
        return spelling.letters();
    }

    /** Fine-grained tag where the word got one when it was cut, else empty. */
    public String tag() {
        return tag;
    }

    @Override
    public String toString() {
        return form() + span;
    }
}
