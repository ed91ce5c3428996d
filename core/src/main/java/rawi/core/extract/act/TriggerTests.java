package rawi.core.extract.act;

import java.util.Set;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Whether a word stands where words of its kind tell an event, by the tree around it. */
final class TriggerTests {

    private TriggerTests() {}

    /** Why a verb stands where it tells no event of its own, or "" where it may. */
    static String bar(Tree tree, int verb) {
        if (isPrenominal(tree, verb)) {
            return "participle before a noun";
        }
        String group = namesGroup(tree, verb);
        if (!group.isEmpty()) {
            return group;
        }
        if (repeatsHead(tree, verb)) {
            return "the same verb again";
        }
        if (leadsOff(tree, verb)) {
            return "only tells where those seized were taken";
        }
        if (holdsToAccount(tree, verb)) {
            return "held to account, not held";
        }
        if (isShort(tree, verb)) {
            return "almost, so not";
        }
        if (isGranted(tree, verb)) {
            return "only how long they have for it";
        }
        if (longsFor(tree, verb)) {
            return "only what is felt";
        }
        if (likened(tree, verb)) {
            return "only what it looked like";
        }
        if (marksOut(tree, verb)) {
            return "only says who is meant";
        }
        return "";
    }

    /** "issued a circular": a word that the tagger took for an adjective in a noun's place. */
    static boolean standsForNoun(Tree tree, int node) {
        Dependency label = tree.label(node);
        boolean place =
                label == Dependency.OBJ
                        || label == Dependency.NSUBJ
                        || label == Dependency.NSUBJ_PASS
                        || label == Dependency.OBL;
        return place && tree.child(node, Dependency.DET) >= 0;
    }

    /** "the shelling of Hajin": a participle in -ing that stands where a noun stands. */
    static boolean isGerundNoun(Tree tree, int node) {
        String form = tree.low(node);
        if (!form.endsWith("ing") && !form.endsWith("ings")) {
            return false;
        }
        if (tree.pos(node) == Pos.NOUN) {
            return true;
        }
        int sign = tree.child(node, Dependency.MARK);
        boolean background =
                sign >= 0
                        && Patterns.fit(
                                tree.form(sign), "(?i)after|amid|during|following|despite|by")
                        && tree.child(node, Dependency.NSUBJ, Dependency.OBJ) < 0;
        return tree.tag(node).equals("VBG")
                && (background || tree.child(node, Dependency.DET, Dependency.NMOD_POSS) >= 0);
    }

    /** "the wounded", "those held": who they are, not that it happened. */
    private static String namesGroup(Tree tree, int node) {
        int determiner = tree.child(node, Dependency.DET);
        boolean nominal =
                determiner >= 0
                        && tree.form(determiner).equalsIgnoreCase("the")
                        && tree.child(node, Dependency.OBJ) < 0
                        && !tree.tag(node).equals("VBG");
        if (nominal) {
            return "stands for people";
        }
        boolean stationed =
                tree.label(node) == Dependency.ACL
                        && tree.tag(node).equals("VBN")
                        && Patterns.fit(tree.lemma(node), "station|base|garrison|headquarter")
                        && tree.head(node) >= 0
                        && tree.label(tree.head(node)) != Dependency.ROOT;
        if (stationed) {
            return "only says where they belong";
        }
        boolean among =
                tree.head(node) >= 0
                        && tree.child(tree.head(node), Dependency.CASE) >= 0
                        && tree.form(tree.child(tree.head(node), Dependency.CASE)).equals("among");
        boolean those =
                !among
                        && tree.label(node) == Dependency.ACL
                        && tree.head(node) >= 0
                        && Patterns.fit(tree.lemma(tree.head(node)), "(?i)those|these")
                        && tree.child(node, Dependency.OBL_AGENT) < 0;
        return those ? "only says who is meant" : "";
    }

    /** "the besieged suburb": a participle that only qualifies the noun after it. */
    private static boolean isPrenominal(Tree tree, int node) {
        return (tree.label(node) == Dependency.AMOD || tree.label(node) == Dependency.COMPOUND)
                && tree.head(node) > node
                && !tree.tag(node).equals("VBD");
    }

    /** "abducted nine villagers and took them away": guide: moving people is no claim. */
    private static boolean leadsOff(Tree tree, int node) {
        int object = tree.child(node, Dependency.OBJ);
        boolean leads =
                object >= 0
                        && Patterns.fit(tree.form(object), "(?i)them|him|her|us|me")
                        && Set.of("take", "lead", "carry", "whisk", "march", "bundle", "haul")
                                .contains(tree.lemma(node))
                        && tree.label(node) == Dependency.CONJ;
        for (int i = 0; leads && i < node; i++) {
            boolean seized =
                    Set.of("abduct", "kidnap", "arrest", "detain", "seize", "capture", "snatch")
                                    .contains(tree.lemma(i))
                            && Clause.isVerb(tree, i);
            if (seized) {
                return true;
            }
        }
        return false;
    }

    /** "was almost killed", "nearly drowned": it did not come to that. */
    private static boolean isShort(Tree tree, int node) {
        for (int child : tree.childrenOf(node, Dependency.ADVMOD)) {
            if (child == node - 1 && Patterns.fit(tree.low(child), "almost|nearly|narrowly")) {
                return true;
            }
        }
        return false;
    }

    /** "have two weeks to pay", "gave him a day to surrender": how long they have for it. */
    private static boolean isGranted(Tree tree, int node) {
        int time = tree.head(node);
        boolean to = tree.label(node) == Dependency.ACL && tree.tag(node).equals("VB");
        return to
                && time >= 0
                && Patterns.fit(tree.lemma(time), "hour|day|week|month|minute|time|deadline")
                && tree.head(time) >= 0
                && Patterns.fit(tree.lemma(tree.head(time)), "have|give|get|allow|grant");
    }

    /** "The toll rose to 31 dead and 40 wounded": the number that is so, or -1. */
    static int numberBefore(Tree tree, int node) {
        boolean counts =
                node > 0
                        && (tree.label(node) == Dependency.AMOD && tree.head(node) < node
                                || tree.head(node) == node - 1)
                        && tree.tag(node - 1).equals("CD");
        return counts ? node - 1 : -1;
    }

    /** "those who refuse to pay are beaten", "anyone who does not join": tells whom, not what. */
    static boolean marksOut(Tree tree, int node) {
        int at = node;
        boolean negated = isNegated(tree, at);
        while (tree.head(at) >= 0
                && (tree.label(at) == Dependency.XCOMP || tree.label(at) == Dependency.CONJ)
                && Clause.isVerb(tree, tree.head(at))) {
            at = tree.head(at);
            negated |= isNegated(tree, at) || Patterns.fit(tree.lemma(at), "refuse|fail|decline");
        }
        if (!negated || tree.head(at) < 0) {
            return false;
        }
        if (tree.label(at) == Dependency.ADVCL) {
            int mark = tree.child(at, Dependency.MARK);
            return mark >= 0 && at != node && Patterns.fit(tree.low(mark), "if");
        }
        int noun = tree.head(at);
        int determiner = tree.child(noun, Dependency.DET);
        return tree.label(at) == Dependency.ACL_RELCL
                && (Patterns.fit(tree.low(noun), "those|anyone|anybody|everyone|everybody|whoever")
                        || determiner >= 0
                                && Patterns.fit(tree.low(determiner), "any|every|each|all"));
    }

    /** "I wanted to die": what is felt. */
    private static boolean longsFor(Tree tree, int node) {
        int head = tree.head(node);
        return head >= 0
                && tree.lemma(node).equals("die")
                && tree.label(node) == Dependency.XCOMP
                && Patterns.fit(tree.lemma(head), "want|wish|prefer|hope|long|like");
    }

    /** "as if they were about to storm a fort". */
    private static boolean likened(Tree tree, int node) {
        int at = node;
        while (at >= 0 && (at == node || node - at < 6)) {
            for (int mark : tree.childrenOf(at, Dependency.MARK)) {
                if (mark > 0
                        && Patterns.fit(tree.low(mark), "if|though")
                        && tree.low(mark - 1).equals("as")) {
                    return true;
                }
            }
            boolean within =
                    tree.label(at) == Dependency.XCOMP
                            || tree.label(at) == Dependency.CCOMP
                            || tree.label(at) == Dependency.ADVCL;
            at = within ? tree.head(at) : -1;
        }
        return false;
    }

    private static boolean isNegated(Tree tree, int verb) {
        return tree.childrenOf(verb, Dependency.ADVMOD).stream()
                .anyMatch(n -> Patterns.fit(tree.low(n), "not|n['’]t|never"));
    }

    /** "held responsible for the raid": nobody is held. */
    private static boolean holdsToAccount(Tree tree, int node) {
        int as = tree.lemma(node).equals("hold") ? tree.child(node, Dependency.XCOMP) : -1;
        return as >= 0 && Patterns.fit(tree.lemma(as), "responsible|accountable|liable");
    }

    /** "arresting and arresting" is one act. */
    private static boolean repeatsHead(Tree tree, int node) {
        return tree.label(node) == Dependency.CONJ
                && tree.lemma(node).equals(tree.lemma(tree.head(node)))
                && tree.child(node, Dependency.NSUBJ, Dependency.OBJ, Dependency.NSUBJ_PASS) < 0;
    }

    /**
     * "Government forces are forcing them": a subject is no verb, though its base form is one's.
     */
    static boolean isOtherNoun(Tree tree, int marked, TriggerEntry entry) {
        return !ArabicRow.isArabic(tree)
                && entry.frame().name().equals("transitive")
                && tree.tag(marked).equals("NNS")
                && (tree.label(marked) == Dependency.NSUBJ
                        || tree.label(marked) == Dependency.NSUBJ_PASS)
                && entry.companions().size() > 2
                && entry.headAt() == 0;
    }
}
