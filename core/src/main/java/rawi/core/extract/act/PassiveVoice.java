package rawi.core.extract.act;

import java.util.List;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Whether a verb tells what was done to its subject: full and reduced passives, headlines. */
final class PassiveVoice {

    /** Verbs that nobody does without doing it to somebody or something. */
    private static final WordSet NEEDS_OBJECT =
            WordSet.of(
                    "kill",
                    "wound",
                    "injure",
                    "arrest",
                    "detain",
                    "displace",
                    "kidnap",
                    "abduct",
                    "destroy",
                    "damage",
                    "imprison",
                    "jail",
                    "execute",
                    "behead",
                    "capture",
                    "hospitalize",
                    "hospitalise",
                    "apprehend",
                    "assassinate",
                    "conscript",
                    "torture",
                    "demolish",
                    "target",
                    "round",
                    "ransack",
                    "maim",
                    "slay");

    /** Verbs that nobody can suffer. */
    private static final String TAKES_NONE =
            "die|perish|succumb|flee|drown|defect|arrive|return|collapse|vanish|survive";

    private PassiveVoice() {}

    static boolean of(Tree tree, int verb) {
        if (tree.child(verb, Dependency.AUX_PASS, Dependency.NSUBJ_PASS) >= 0) {
            return true;
        }
        if (Patterns.fit(tree.lemma(verb), TAKES_NONE)) {
            // "was wounded and died", "were driven out and fled"
            return false;
        }
        if (reducedOn(tree, verb) >= 0) {
            return true;
        }
        Dependency label = tree.label(verb);
        boolean participle = tree.tag(verb).equals("VBN") || tree.tag(verb).equals("VBD");
        if (!participle || tree.child(verb, Dependency.AUX) >= 0) {
            return false;
        }
        if (label == Dependency.ACL) {
            return tree.child(verb, Dependency.NSUBJ, Dependency.OBJ) < 0;
        }
        if (isGapped(tree, verb) || isSeenDone(tree, verb)) {
            return true;
        }
        if (label == Dependency.CONJ && tree.child(verb, Dependency.NSUBJ) < 0) {
            return tree.child(verb, Dependency.OBJ) < 0 && of(tree, tree.head(verb));
        }
        if (label == Dependency.ADVCL || label == Dependency.XCOMP) {
            // "leaving home, beaten by guards", "were reported killed"
            return tree.tag(verb).equals("VBN")
                    && tree.child(verb, Dependency.NSUBJ, Dependency.OBJ) < 0;
        }
        return tree.child(verb, Dependency.OBL_AGENT) >= 0 && tree.child(verb, Dependency.OBJ) < 0;
    }

    /** "killed and wounded dozens", "detained, tortured and killed men": one object for all. */
    private static boolean sharesObject(Tree tree, int verb, int depth) {
        for (int child : tree.childrenOf(verb, Dependency.CONJ)) {
            boolean shares =
                    Clause.isVerb(tree, child)
                            && (tree.child(child, Dependency.OBJ) >= 0
                                    || depth < 3
                                            && tree.child(child, Dependency.NSUBJ) < 0
                                            && sharesObject(tree, child, depth + 1));
            if (shares) {
                return true;
            }
        }
        return false;
    }

    /** "saw two men flogged", "had their car burned": a participle with the one it was done to. */
    private static boolean isSeenDone(Tree tree, int verb) {
        int up = tree.head(verb);
        return up >= 0
                && tree.tag(verb).equals("VBN")
                && tree.label(verb) == Dependency.CCOMP
                && Patterns.fit(tree.lemma(up), "see|have|find|witness|watch|hear|get|want|order")
                && tree.child(verb, Dependency.NSUBJ) > up
                && tree.child(verb, Dependency.OBJ, Dependency.MARK) < 0;
    }

    /** "Six were killed and two others wounded", "Teenager Killed By Police": no "were" is told. */
    private static boolean isGapped(Tree tree, int verb) {
        boolean bare =
                NEEDS_OBJECT.contains(tree.lemma(verb))
                        && tree.label(verb) != Dependency.ACL_RELCL
                        && tree.child(verb, Dependency.NSUBJ) >= 0
                        && tree.child(
                                        verb,
                                        Dependency.OBJ,
                                        Dependency.CCOMP,
                                        Dependency.XCOMP,
                                        Dependency.IOBJ)
                                < 0;
        bare &= !sharesObject(tree, verb, 0);
        int subject = tree.child(verb, Dependency.NSUBJ);
        return bare && subject < verb && !Patterns.fit(tree.tag(subject), "PRP|W.*");
    }

    /** "Dozens rounded up in the city": no object, no auxiliary, no final stop. */
    static boolean inHeadline(Tree tree, int verb) {
        boolean headline = tree.sentence().block().kind() == rawi.core.text.Block.Kind.HEADLINE;
        boolean past = tree.tag(verb).equals("VBD") || tree.tag(verb).equals("VBN");
        return headline
                && past
                && tree.child(verb, Dependency.OBJ, Dependency.AUX, Dependency.CCOMP) < 0
                && tree.child(verb, Dependency.NSUBJ) >= 0;
    }

    /**
     * The noun that a participle with its doer stands right after, "centres set up by the regime",
     * where the parse made it a clause of its own; -1 when there is none.
     */
    static int reducedOn(Tree tree, int verb) {
        boolean bare =
                tree.tag(verb).equals("VBN")
                        && tree.child(
                                        verb,
                                        Dependency.NSUBJ,
                                        Dependency.OBJ,
                                        Dependency.AUX,
                                        Dependency.AUX_PASS)
                                < 0;
        Dependency label = tree.label(verb);
        boolean loose = label == Dependency.CONJ || label == Dependency.ADVCL;
        if (!bare
                || !loose
                || Clause.obliques(tree, verb).getOrDefault("by", List.of()).isEmpty()) {
            return -1;
        }
        int before = verb - 1;
        while (before >= 0
                && tree.form(before).length() == 1
                && !Character.isLetterOrDigit(tree.form(before).charAt(0))
                && !tree.form(before).equals(",")) {
            before--;
        }
        return before >= 0 && (tree.pos(before) == Pos.NOUN || tree.pos(before) == Pos.PROPN)
                ? before
                : -1;
    }
}
