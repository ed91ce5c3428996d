package rawi.core.pipeline;

import rawi.core.syntax.ParsedText.Depth;
import rawi.core.text.Sentence;

/**
 * How far one sentence of a report went, for measuring where time goes.
 *
 * @param far the last step of the search for events that it took
 * @param depth how deep it was read in the end, for an event in it or near it
 */
public record Passage(Sentence sentence, Far far, Depth depth) {

    /** Steps of the search for events. */
    public enum Far {
        /** No word of it may tell an event: words looked up. */
        WORDS,
        /** No word is one by its part of speech either: tagged. */
        TAGS,
        /** Nothing fits in the tree: parsed. */
        TREE,
        /** Holds an event. */
        EVENT
    }
}
