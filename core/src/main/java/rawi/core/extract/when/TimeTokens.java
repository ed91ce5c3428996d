package rawi.core.extract.when;

import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** The words of a sentence in lower case beside its tree, for looking around a token. */
final class TimeTokens {

    private static final WordSet WILL = WordSet.of("will", "would", "shall", "'ll", "’ll");
    private static final WordSet PLANS =
            WordSet.of(
                    "plan",
                    "due",
                    "schedule",
                    "expect",
                    "intend",
                    "set",
                    "slate",
                    "prepare",
                    "threaten",
                    "promise",
                    "order",
                    "want",
                    "go",
                    "pledge",
                    "vow",
                    "agree",
                    "suppose");

    private final Tree tree;
    private final String[] low;

    TimeTokens(Tree tree) {
        this.tree = tree;
        this.low = new String[tree.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = tree.low(i);
        }
    }

    Tree tree() {
        return tree;
    }

    int size() {
        return low.length;
    }

    /** The word at a place; empty outside the sentence. */
    String low(int i) {
        return i >= 0 && i < low.length ? low[i] : "";
    }

    String tag(int i) {
        return i >= 0 && i < low.length ? tree.tag(i) : "";
    }

    boolean isDigits(int i) {
        return !low(i).isEmpty() && low(i).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isCapital(int i) {
        return i >= 0 && i < low.length && Character.isUpperCase(tree.form(i).charAt(0));
    }

    /** Whether the verb over a token tells of what is to come: "will open on", "due to end in". */
    boolean isAhead(int i) {
        int node = i;
        for (int steps = 0; steps < 5 && node >= 0; steps++) {
            boolean verb = tree.tag(node).startsWith("VB") || tree.tag(node).equals("JJ");
            if (verb && isPlanned(node)) {
                return true;
            }
            if (tree.tag(node).equals("VBD")) {
                return false;
            }
            node = tree.head(node);
        }
        return false;
    }

    /** Whether the verb over a token tells of what is over: "were detained on". */
    boolean isPast(int i) {
        int node = i;
        for (int steps = 0; steps < 4 && node >= 0; steps++) {
            if (tree.tag(node).startsWith("VB") && !PLANS.contains(tree.lemma(node))) {
                boolean was = false;
                for (int child : tree.children(node)) {
                    was |= Patterns.fit(low[child], "was|were|had|has|have|been");
                }
                return was || tree.tag(node).equals("VBD");
            }
            node = tree.head(node);
        }
        return false;
    }

    private boolean isPlanned(int verb) {
        boolean infinitive = false;
        for (int child : tree.children(verb)) {
            if (WILL.contains(low[child]) && tree.label(child) == Dependency.AUX) {
                return true;
            }
            infinitive |= low[child].equals("to") && child < verb;
        }
        int up = tree.head(verb);
        boolean plan = PLANS.contains(tree.lemma(verb)) && !tree.tag(verb).equals("VB");
        return infinitive && up >= 0 && PLANS.contains(tree.lemma(up))
                || plan && tree.child(verb, Dependency.XCOMP) >= 0;
    }
}
