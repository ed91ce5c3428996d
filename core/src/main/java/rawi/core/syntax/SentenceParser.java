package rawi.core.syntax;

import rawi.core.text.Sentence;

/** Tags and parses one sentence; safe to share between threads. */
public interface SentenceParser {

    Tree parse(Sentence sentence);

    /** Tags and base forms only: every word hangs on the first without a label of its own. */
    Tree tag(Sentence sentence);
}
