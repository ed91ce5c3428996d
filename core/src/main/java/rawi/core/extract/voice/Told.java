package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;

/** One report while its sources are being found: what was found so far. Used by one thread. */
final class Told {

    final ParsedText text;
    final Sources sources;
    final SourceWords words;
    final List<Voice> voices = new ArrayList<>();

    Told(ParsedText text, Sources sources, SourceWords words) {
        this.text = text;
        this.sources = sources;
        this.words = words;
    }

    /** Notes that the words at a span hang on a chain of sources; an empty one is the publisher. */
    void add(Span scope, List<Hop> chain, Voice.Stance stance, Span cue) {
        if (scope != null && !chain.isEmpty()) {
            voices.add(new Voice(scope, chain, stance, cue));
        }
    }

    /** The characters from one token of a sentence to another; null when there are none. */
    static Span covered(Tree tree, int first, int last) {
        return first > last || first < 0 || last >= tree.size()
                ? null
                : new Span(token(tree, first).start(), token(tree, last).end());
    }

    static Span token(Tree tree, int node) {
        return tree.sentence().tokens().get(node).span();
    }

    static boolean isNoun(Tree tree, int node) {
        return (tree.pos(node) == Pos.NOUN || tree.pos(node) == Pos.PROPN)
                && Character.isLetterOrDigit(tree.form(node).codePointAt(0));
    }

    /** A noun and those coordinated with it by "and" or a comma. */
    List<Integer> conjuncts(Tree tree, int node) {
        List<Integer> all = new ArrayList<>(List.of(node));
        List<Integer> others = new ArrayList<>(tree.childrenOf(node, Dependency.CONJ));
        for (int part : tree.childrenOf(node, Dependency.FLAT)) {
            others.addAll(tree.childrenOf(part, Dependency.CONJ));
        }
        for (int other : others) {
            int before = NounPhrases.first(tree, other) - 1;
            while (before > 0 && tree.pos(before) == Pos.DET) {
                before--;
            }
            boolean joined =
                    before >= 0 && (tree.pos(before) == Pos.CCONJ || tree.form(before).equals(","));
            boolean apposed = tree.child(node, Dependency.APPOS) > node && other > node;
            if (isNoun(tree, other) && joined && !apposed) {
                all.add(other);
            }
        }
        return all;
    }

    static boolean isMark(String form) {
        return form.length() <= 3 && !form.isEmpty() && "\"“”‘’'`«»„".indexOf(form.charAt(0)) >= 0;
    }
}
