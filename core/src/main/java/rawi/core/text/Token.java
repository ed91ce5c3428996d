package rawi.core.text;

import rawi.core.model.Span;

/**
 * A word or sign of a sentence. Cut as in the English Web Treebank: clitics ("'s", "n't") and
 * hyphens stand alone.
 *
 * @param form the characters at {@code span}, as stored but for invisible ones
 */
public record Token(Span span, String form) {

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
