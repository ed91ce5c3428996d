package rawi.core.syntax;

import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/**
 * A report's layout with its trees, each made when first asked for and as deep as was decided
 * beforehand. Used by one thread.
 */
public final class ParsedText {

    /** How deep a sentence is read. */
    public enum Depth {
        /** Not at all: nothing in it bears on an event. */
        SKIPPED,
        /** Tags and base forms, for names, places and times. */
        TAGGED,
        /** A tree, for the source that it may name. */
        PARSED,
        /** A tree, for the events that it may hold. */
        EVENTS
    }

    private final TextLayout layout;
    private final SentenceParser parser;
    private final Depth[] depths;
    private final Tree[] trees;

    /**
     * @param layout cut by this parser ({@link SentenceParser#cut})
     * @param depths one for each sentence
     */
    public ParsedText(TextLayout layout, SentenceParser parser, Depth[] depths) {
        if (depths.length != layout.sentences().size()) {
            throw new IllegalArgumentException(
                    depths.length + " depths for " + layout.sentences().size() + " sentences");
        }
        this.layout = layout;
        this.parser = parser;
        this.depths = depths.clone();
        this.trees = new Tree[depths.length];
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

    /** Whether the sentence bears on an event at all. */
    public boolean isRead(int sentence) {
        return depths[sentence] != Depth.SKIPPED;
    }

    /** Whether the sentence may hold an event. */
    public boolean mayHoldEvents(int sentence) {
        return depths[sentence] == Depth.EVENTS;
    }

    /** Whether the sentence has a tree that tells who does what. */
    public boolean isParsed(int sentence) {
        return depths[sentence].compareTo(Depth.PARSED) >= 0;
    }

    public Tree tree(int sentence) {
        if (trees[sentence] == null) {
            Sentence words = layout.sentences().get(sentence);
            trees[sentence] = isParsed(sentence) ? parser.parse(words) : parser.tag(words);
        }
        return trees[sentence];
    }
}
