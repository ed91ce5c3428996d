package rawi.core.extract.act;

import java.util.List;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** "forced them to leave", "saw soldiers burn": the object of one verb is the doer of the next. */
final class ObjectControl {

    private static final WordSet VERBS =
            WordSet.of(
                    "force",
                    "order",
                    "ask",
                    "tell",
                    "urge",
                    "allow",
                    "compel",
                    "oblige",
                    "instruct",
                    "persuade",
                    "press",
                    "pressure",
                    "encourage",
                    "enable",
                    "help",
                    "cause",
                    "lead",
                    "require",
                    "coerce",
                    "permit",
                    "make",
                    "let",
                    "direct",
                    "command",
                    "lure",
                    "keep",
                    "leave",
                    "see",
                    "accuse",
                    "suspect",
                    "blame",
                    "charge",
                    "sentence",
                    "convict",
                    "jail",
                    "arrest",
                    "detain",
                    "punish",
                    "fine",
                    "prevent",
                    "stop",
                    "prompt",
                    "push",
                    "drive",
                    "convince",
                    "motivate",
                    "spur",
                    "incite",
                    "threaten",
                    "describe",
                    "witness",
                    "watch",
                    "film");

    private ObjectControl() {}

    /** Whether the object of a verb with this lemma does what the next verb tells. */
    static boolean isOf(String lemma) {
        return VERBS.contains(lemma);
    }

    /** Who does what hangs on a verb as its infinitive, gerund or state; empty for its subject. */
    static List<Integer> of(Tree tree, int node, int head) {
        // "called on the militia to free them", "appealed to the army to leave"
        for (int asked : tree.childrenOf(head, Dependency.OBL)) {
            boolean calls =
                    Patterns.fit(tree.lemma(head), "call|appeal")
                            && Patterns.fit(Clause.preposition(tree, asked), "on|upon|to")
                            && asked > head
                            && asked < node
                            && tree.tag(node).equals("VB");
            if (calls) {
                return Clause.conjuncts(tree, asked);
            }
        }
        // "found three men dead", "left him wounded": what an object is said to be
        boolean said =
                tree.pos(node) == Pos.ADJ
                        || tree.tag(node).equals("VBN")
                                && Patterns.fit(tree.lemma(head), "have|get|find|leave|keep");
        if (!PassiveVoice.of(tree, head) && (said || VERBS.contains(tree.lemma(head)))) {
            int object = tree.child(head, Dependency.OBJ, Dependency.IOBJ);
            if (object >= 0) {
                return Clause.conjuncts(tree, object);
            }
        }
        return List.of();
    }
}
