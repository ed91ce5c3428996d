package rawi.core.extract.who;

import java.util.HashSet;
import java.util.Set;
import rawi.core.lexicon.NounClasses;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** What the words beside an English noun of people tell of them: that they bear arms, are some. */
final class PeopleWords {

    /** Words before people who come with arms. */
    private static final String BEARS_ARMS = "armed|masked|uniformed|hooded|camouflaged";

    private static final String ONE_MORE = "one|third|fourth|fifth|sixth|seventh";

    private PeopleWords() {}

    /** Whether a word, told from tags alone, may stand for people or make them armed. */
    static boolean mayTell(String lemma) {
        return Patterns.fit(lemma, BEARS_ARMS)
                || Patterns.fit(lemma, ONE_MORE)
                || Patterns.fit(lemma, "another|all|none");
    }

    /** "no one was hurt", "a third was wounded": one of those told of. */
    static boolean isOneMore(Tree tree, int node, String lemma) {
        int determiner = tree.child(node, Dependency.DET);
        return determiner >= 0
                && Patterns.fit(lemma, ONE_MORE)
                && Patterns.fit(tree.low(determiner), "a|no|another|every");
    }

    /** The classes of a noun, with ARMED for "armed men", "militia members", "gang leaders". */
    static Set<String> withArms(Tree tree, int node, Set<String> known, NounClasses classes) {
        if (!known.contains("PERSON") || known.contains("ARMED") || !isArmed(tree, node, classes)) {
            return known;
        }
        Set<String> all = new HashSet<>(known);
        all.add("ARMED");
        return all;
    }

    private static boolean isArmed(Tree tree, int node, NounClasses classes) {
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            if (label == Dependency.AMOD && Patterns.fit(tree.low(child), BEARS_ARMS)) {
                return true;
            }
            boolean band =
                    label == Dependency.COMPOUND
                            && child == node - 1
                            && Patterns.fit(
                                    tree.lemma(node), "member|element|leader|affiliate|man|boy");
            if (band && classes.of(tree.low(child)).contains("ARMED")) {
                return true;
            }
        }
        return false;
    }
}
