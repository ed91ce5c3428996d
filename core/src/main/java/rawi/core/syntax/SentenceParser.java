package rawi.core.syntax;

import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/** Tags and parses one sentence; safe to share between threads. */
public interface SentenceParser {

    Tree parse(Sentence sentence);

    /** Tags and base forms only: every word hangs on the first without a label of its own. */
    Tree tag(Sentence sentence);

    /** The tree over what {@link #tag} gave, the same as {@link #parse} of its sentence. */
    default Tree parse(Tree tagged) {
        return parse(tagged.sentence());
    }

    /**
     * The layout with its words cut as this parser's trees need them; the same blocks, sentences
     * and spans, perhaps more tokens.
     */
    default TextLayout cut(TextLayout layout) {
        return layout;
    }
}
