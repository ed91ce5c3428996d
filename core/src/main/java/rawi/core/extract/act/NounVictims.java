package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Who suffers, and at whose hands, what an event noun names where a word of suffering stands
 * between: "victims of torture", "subject to arrest", "abuse at the hands of guards".
 */
final class NounVictims {

    private NounVictims() {}

    /** "endured torture at the hands of guards". */
    static void atTheHands(Tree tree, int node, int up, Frame frame, Participants roles) {
        for (int at : up < 0 ? new int[] {node} : new int[] {node, up}) {
            for (int hands : Clause.obliques(tree, at).getOrDefault("at", List.of())) {
                if (tree.lemma(hands).equals("hand") && frame.role("by") == Frame.Role.AGENT) {
                    List<Integer> own = Clause.obliques(tree, hands).getOrDefault("of", List.of());
                    List<Integer> whose =
                            own.isEmpty()
                                    ? Clause.obliques(tree, at).getOrDefault("of", List.of())
                                    : own;
                    whose.forEach(n -> roles.add(Frame.Role.AGENT, n));
                }
            }
        }
    }

    /** "416 people have been victims of arbitrary arrests", "became a victim of torture". */
    static void suffering(Tree tree, int first, Participants roles) {
        int victim = tree.head(first);
        boolean of =
                victim >= 0
                        && tree.label(first) == Dependency.NMOD
                        && tree.lemma(victim).equals("victim")
                        && Clause.preposition(tree, first).equals("of");
        // "returnees have been subject to arrest and torture"
        boolean to =
                victim >= 0
                        && Patterns.fit(tree.low(victim), "subject|vulnerable|exposed")
                        && tree.pos(victim) == Pos.ADJ
                        && Clause.preposition(tree, first).equals("to");
        if (!of && !to || !roles.targets.isEmpty()) {
            return;
        }
        int verb = tree.label(victim) == Dependency.XCOMP ? tree.head(victim) : victim;
        boolean told = verb != victim || tree.child(victim, Dependency.COP) >= 0;
        int subject = told ? tree.child(verb, Dependency.NSUBJ, Dependency.NSUBJ_PASS) : -1;
        List<Integer> people = subject < 0 ? List.of() : Clause.conjuncts(tree, subject);
        people.forEach(n -> roles.add(Frame.Role.TARGET, n));
    }

    /** "his whereabouts remain unknown", "know nothing of the fate of the men": whose it is. */
    static void whoseState(Tree tree, int first, int last, Frame frame, Participants roles) {
        boolean open = roles.targets.isEmpty() && !ArabicRow.isArabic(tree);
        if (!open || frame.role("possessive") != Frame.Role.TARGET) {
            return;
        }
        for (int i = first; i <= last; i++) {
            if (tree.pos(i) == Pos.NOUN) {
                int owner = tree.child(i, Dependency.NMOD_POSS);
                List<Integer> of = Clause.obliques(tree, i).getOrDefault("of", List.of());
                List<Integer> whose = owner >= 0 ? Clause.conjuncts(tree, owner) : of;
                whose.forEach(n -> roles.add(Frame.Role.TARGET, n));
            }
        }
    }

    /** "extracted my fingernails", "broke the ribs of the boy": whose the entry's own noun is. */
    static void whoseBody(
            Tree tree, TriggerEntry entry, List<Integer> objects, Participants roles) {
        boolean own = entry.slots().containsKey("object") && roles.targets.isEmpty();
        if (!own || !entry.type().code().startsWith("integrity.") || ArabicRow.isArabic(tree)) {
            return;
        }
        for (int part : objects) {
            if (entry.slots().get("object").lemmas().contains(tree.lemma(part))) {
                int owner = tree.child(part, Dependency.NMOD_POSS);
                List<Integer> of = Clause.obliques(tree, part).getOrDefault("of", List.of());
                List<Integer> whose = owner >= 0 ? List.of(owner) : of;
                whose.forEach(n -> roles.add(Frame.Role.TARGET, n));
            }
        }
    }
}
