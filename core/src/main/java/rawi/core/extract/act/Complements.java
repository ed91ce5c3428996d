package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.WordSet;

/** What an English verb takes besides an object: a second one, or a deed. */
final class Complements {

    private static final WordSet GIVES =
            WordSet.of(
                    "pay", "give", "charge", "hand", "offer", "send", "fine", "deny", "refuse",
                    "grant", "promise", "slip", "owe", "sell");

    private Complements() {}

    /** "paid a [judge] the equivalent of a year's wages": the second of two objects, or -1. */
    static int second(Tree tree, int verb, int first) {
        // "offer $150 a month" has one
        boolean sum =
                tree.pos(first) == Pos.SYM
                        || tree.pos(first) == Pos.NUM
                        || tree.child(first, Dependency.NUMMOD) >= 0;
        if (!GIVES.contains(tree.lemma(verb)) || first < verb || sum) {
            return -1;
        }
        for (int object : tree.childrenOf(verb, Dependency.OBJ)) {
            // "paid 300,000 pounds each" has one
            boolean thing = tree.pos(object) != Pos.DET && tree.pos(object) != Pos.PRON;
            if (object > first && thing && Clause.isNominal(tree, object)) {
                return object;
            }
        }
        return -1;
    }

    /** The infinitives and gerunds that hang on a verb, with those joined to them. */
    static List<Integer> boundDeeds(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (child > verb && isBound(tree, child)) {
                add(tree, child, found);
            }
        }
        return found;
    }

    private static void add(Tree tree, int deed, List<Integer> found) {
        found.add(deed);
        for (int more : tree.childrenOf(deed, Dependency.CONJ)) {
            if (more > deed && Clause.isVerb(tree, more)) {
                add(tree, more, found);
            }
        }
    }

    private static boolean isBound(Tree tree, int node) {
        Dependency label = tree.label(node);
        boolean clause =
                label == Dependency.XCOMP || label == Dependency.ADVCL || label == Dependency.CCOMP;
        String tag = tree.tag(node);
        boolean bare = tag.equals("VB") || tag.equals("VBG") || tag.equals("VBP");
        return clause && bare && tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS) < 0;
    }
}
