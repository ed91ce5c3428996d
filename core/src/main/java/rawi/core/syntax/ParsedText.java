package rawi.core.syntax;

import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/**
 * A report's layout with its trees, each parsed when first asked for: the gate decides cost. Used
 * by one thread.
 */
public final class ParsedText {

    private final TextLayout layout;
    private final SentenceParser parser;
    private final Tree[] trees;

    public ParsedText(TextLayout layout, SentenceParser parser) {
        this.layout = layout;
        this.parser = parser;
        this.trees = new Tree[layout.sentences().size()];
    }

    public TextLayout layout() {
        return layout;
    }

    /** The stored text. */
    public String text() {
        return layout.report().text();
    }

    public Sentence sentence(int index) {
        return layout.sentences().get(index);
    }

    public int size() {
        return trees.length;
    }

    public Tree tree(int sentence) {
        if (trees[sentence] == null) {
            trees[sentence] = parser.parse(layout.sentences().get(sentence));
        }
        return trees[sentence];
    }
}
