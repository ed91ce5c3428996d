package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Sentence;
import rawi.core.text.WordSet;

/**
 * "The campaign went on for a week", after "began an arrest campaign": a bare noun that points back
 * to an event told before is that event again. Guide: later mentions of an event are claims.
 */
public final class Recalled {

    private static final WordSet NOUNS = WordSet.of("campaign", "sweep", "drive", "crackdown");
    private static final Set<ClaimType> WAGED =
            Set.of(
                    ClaimType.ARREST_DETENTION,
                    ClaimType.FORCED_CONSCRIPTION,
                    ClaimType.FORCED_RECRUITMENT,
                    ClaimType.RESERVE_CALLUP);

    private Recalled() {}

    /** Whether a word of the sentence may point back, by its form alone. */
    public static boolean mayPointBack(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(t -> NOUNS.contains(t.low()));
    }

    /**
     * The events of a sentence with those that it only points back to.
     *
     * @param own events found in the sentence
     * @param earlier events of each sentence before it
     */
    public static List<Event> with(
            ParsedText text, int sentence, List<Event> own, List<List<Event>> earlier) {
        Tree tree = text.tree(sentence);
        if (ArabicRow.isArabic(tree)) {
            return own;
        }
        List<Event> all = new ArrayList<>(own);
        for (int node = 0; node < tree.size(); node++) {
            if (pointsBack(tree, node) && isFree(own, node)) {
                Event told = last(text, earlier, tree.lemma(node));
                if (told != null) {
                    all.add(again(tree, sentence, node, told));
                }
            }
        }
        all.sort((a, b) -> Integer.compare(a.head(), b.head()));
        return all;
    }

    private static boolean pointsBack(Tree tree, int node) {
        int determiner = tree.child(node, Dependency.DET);
        return NOUNS.contains(tree.lemma(node))
                && tree.tag(node).startsWith("NN")
                && determiner >= 0
                && determiner == node - 1
                && Patterns.fit(tree.form(determiner), "(?i)the|this|these|that")
                && tree.child(node, Dependency.NMOD, Dependency.COMPOUND, Dependency.AMOD) < 0
                && KindNouns.namesAKind(tree, node).isEmpty();
    }

    private static boolean isFree(List<Event> own, int node) {
        return own.stream().noneMatch(e -> e.first() <= node && node <= e.last());
    }

    private static Event last(ParsedText text, List<List<Event>> earlier, String lemma) {
        for (int s = earlier.size() - 1; s >= 0; s--) {
            List<Event> events = earlier.get(s);
            for (int i = events.size() - 1; i >= 0; i--) {
                Event event = events.get(i);
                boolean named = text.tree(s).lemma(event.last()).equals(lemma);
                if (named && WAGED.contains(event.entry().type())) {
                    return event;
                }
            }
        }
        return null;
    }

    private static Event again(Tree tree, int sentence, int node, Event told) {
        int verb = tree.head(node);
        boolean object = verb >= 0 && tree.label(node) == Dependency.OBJ;
        boolean launched =
                object
                        && Patterns.fit(
                                tree.lemma(verb),
                                "launch|begin|start|continue|conduct|wage|carry|resume");
        List<Integer> agents = launched ? Clause.of(tree, verb).subjects : List.of();
        return new Event(
                sentence,
                node,
                node,
                node,
                told.entry(),
                false,
                launched ? verb : -1,
                agents,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(told.entry().name(), "points back to it"));
    }
}
