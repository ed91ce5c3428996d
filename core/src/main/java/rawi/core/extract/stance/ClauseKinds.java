package rawi.core.extract.stance;

import java.util.Set;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** What kind of clause an English event stands in: an aim, a charge, a habit, an outcome. */
final class ClauseKinds {

    private ClauseKinds() {}

    /** "rounded up young men for forced recruitment": what is done to them next is planned. */
    static boolean isAim(Tree tree, int noun) {
        int sign = tree.child(noun, Dependency.CASE);
        int up = tree.head(noun);
        boolean next = sign >= 0 && tree.low(sign).equals("for") && up >= 0 && up < noun;
        if (next && Patterns.fit(tree.lemma(noun), "release|freedom")) {
            return isPrice(tree, noun);
        }
        boolean behind =
                next
                        && Patterns.fit(
                                tree.lemma(noun), "recruitment|conscription|enlistment|service");
        boolean object =
                behind && tree.label(noun) == Dependency.NMOD && tree.label(up) == Dependency.OBJ;
        return object || behind && tree.label(noun) == Dependency.OBL && tree.pos(up) == Pos.VERB;
    }

    /** "demanding a ransom for their release": asked for what has not come about. */
    private static boolean isPrice(Tree tree, int noun) {
        int up = tree.head(noun);
        for (int step = 0; up >= 0 && step < 4; step++, up = tree.head(up)) {
            if (Patterns.fit(tree.lemma(up), "demand|ask|negotiate|seek|want")) {
                return true;
            }
        }
        return false;
    }

    /** "If the town falls, thousands will flee": only then. */
    static boolean hangsOnIf(Tree tree, int verb) {
        for (int clause : tree.childrenOf(verb, Dependency.ADVCL)) {
            int mark = tree.child(clause, Dependency.MARK);
            if (mark >= 0 && Patterns.fit(tree.low(mark), "if|unless|should")) {
                return true;
            }
        }
        return false;
    }

    /** "not only did they beat him": no negation. */
    static boolean isNotOnly(Tree tree, int word) {
        return word + 1 < tree.size()
                && tree.low(word).equals("not")
                && Patterns.fit(tree.low(word + 1), "only|just|merely");
    }

    /** "were told they would be sent": the future, seen from the past. */
    static boolean isTold(Tree tree, int verb) {
        int up = tree.head(verb);
        return tree.label(verb) == Dependency.CCOMP
                && up >= 0
                && (tree.tag(up).equals("VBD") || tree.tag(up).equals("VBN"))
                && Set.of("tell", "say", "announce", "promise").contains(tree.lemma(up));
    }

    /** "then they would take them away", "at night guards would beat us": what used to happen. */
    static boolean isWont(Tree tree, int verb) {
        Dependency label = tree.label(verb);
        boolean own =
                label == Dependency.ROOT
                        || label == Dependency.PARATAXIS
                        || label == Dependency.CONJ;
        boolean again = false;
        for (int i = 0; own && i < tree.size(); i++) {
            if (Patterns.fit(tree.low(i), "if|unless|could|should|might|warned|said|says")) {
                return false;
            }
            again |=
                    Patterns.fit(
                            tree.low(i),
                            "then|whenever|sometimes|often|every|each|usually|always|anywhere|night"
                                    + "|mornings|nights|evenings");
        }
        return again;
    }

    /** "a campaign of arrests and abductions": what it consists of, not what it is for. */
    static boolean isUnderWay(Tree tree, int node, String lemma) {
        int sign = tree.child(node, Dependency.CASE);
        return sign >= 0
                && tree.low(sign).equals("of")
                && Patterns.fit(lemma, "campaign|operation|drive|offensive");
    }

    static boolean isTo(Tree tree, int node) {
        int mark = tree.child(node, Dependency.MARK);
        return mark >= 0 && tree.low(mark).equals("to");
    }

    /**
     * "was accused of killing two men", "are charged with murder": what they are said to have done.
     */
    static boolean isCharge(Tree tree, int node, int up, Dependency label) {
        int sign = tree.child(node, Dependency.MARK, Dependency.CASE);
        return (label == Dependency.ADVCL || label == Dependency.OBL)
                && Patterns.fit(tree.lemma(up), "accuse|charge|suspect|indict")
                && tree.tag(up).equals("VBN")
                && sign >= 0
                && Patterns.fit(tree.low(sign), "of|with|for");
    }

    /** "to arrest them": an infinitive that hangs on a whole clause. */
    static boolean isPurpose(Tree tree, int node, Dependency label) {
        int sign = tree.child(node, Dependency.MARK);
        boolean price =
                sign >= 0
                        && tree.low(sign).equals("for")
                        && Patterns.fit(tree.lemma(node), "release|free");
        if (price && tree.tag(node).equals("VBG") && isPrice(tree, node)) {
            // "demanding a ransom for releasing him"
            return true;
        }
        boolean only = node > 1 && Patterns.fit(tree.low(node - 2), "but|than");
        if (label != Dependency.ADVCL
                || !tree.tag(node).equals("VB")
                || only
                || isOutcome(tree, node)) {
            return false;
        }
        return tree.childrenOf(node, Dependency.MARK).stream()
                .anyMatch(mark -> tree.form(mark).equalsIgnoreCase("to"));
    }

    /** "came back to find them dead", "used a digger to pull houses down": what came of it. */
    static boolean isOutcome(Tree tree, int node) {
        int head = tree.head(node);
        String verb = head < 0 ? "" : tree.lemma(head);
        boolean found =
                Patterns.fit(verb, "come|return|arrive|wake|go|get|rush|run")
                        && Patterns.fit(tree.lemma(node), "find|discover|learn|see|hear");
        boolean means =
                verb.equals("use")
                        && Patterns.fit(tree.tag(head), "VBD|VBG|VBN")
                        && tree.child(head, Dependency.OBJ) >= 0;
        // "drove nearly a million people to flee": they did
        boolean driven =
                Patterns.fit(verb, "drive|force|compel|prompt|lead|push|cause")
                        && Patterns.fit(tree.tag(head), "VBD|VBN|VBZ")
                        && Patterns.fit(tree.lemma(node), "flee|leave|escape|abandon|evacuate")
                        && tree.child(head, Dependency.OBJ) >= 0;
        return found || means || driven;
    }

    /** "in case of desertion", "in the event of an attack": not said to have come about. */
    static boolean isCondition(Tree tree, int noun) {
        int determiner = tree.child(noun, Dependency.DET);
        int sign = tree.child(noun, Dependency.CASE);
        return sign >= 0
                && tree.low(sign).equals("in")
                && (tree.low(noun).equals("case") && determiner < 0
                        || tree.low(noun).equals("event") && determiner >= 0);
    }

    /** "two were killed and three injured": the auxiliary is shared, and so is what bears on it. */
    static boolean isGapped(Tree tree, int node) {
        return tree.tag(node).equals("VBN")
                && tree.child(node, Dependency.AUX, Dependency.AUX_PASS) < 0
                && tree.child(tree.head(node), Dependency.AUX_PASS) >= 0;
    }
}
