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
    private final Tree[] tagged;

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
        this.tagged = new Tree[depths.length];
    }

    /**
     * The same report read to other depths, with the trees made so far. A sentence that was skipped
     * still is; one that has its whole tree and is still read is {@code PARSED} at least.
     */
    public ParsedText at(Depth[] other) {
        ParsedText text = new ParsedText(layout, parser, other);
        for (int s = 0; s < other.length; s++) {
            text.tagged[s] = tagged[s];
            text.depths[s] = isRead(s) ? other[s] : Depth.SKIPPED;
            if (trees[s] != null && isParsed(s)) {
                text.trees[s] = trees[s];
                if (other[s] == Depth.TAGGED) {
                    text.depths[s] = Depth.PARSED;
                }
            }
        }
        return text;
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

    /** How deep the sentence is read. */
    public Depth depth(int sentence) {
        return depths[sentence];
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
            if (!isParsed(sentence)) {
                trees[sentence] = tags(sentence);
            } else if (tagged[sentence] != null) {
                trees[sentence] = parser.parse(tagged[sentence]);
            } else {
                trees[sentence] = parser.parse(layout.sentences().get(sentence));
            }
        }
        return trees[sentence];
    }

    /** The words' tags and base forms, whatever the sentence's depth: no tree worth the name. */
    public Tree tags(int sentence) {
        if (tagged[sentence] == null) {
            tagged[sentence] = parser.tag(layout.sentences().get(sentence));
        }
        return tagged[sentence];
    }
}
