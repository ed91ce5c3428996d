package rawi.core.extract.act;

import java.util.List;
import java.util.Set;
import rawi.core.lexicon.Frame;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;

/** Who does a deed that others are made to do, and "at the hands of" whom it is suffered. */
final class Compulsion {

    private Compulsion() {}

    /** "forced them to dig": who forces does it; who digs suffers it. */
    static void compelled(Tree tree, int verb, Participants roles) {
        int up = tree.head(verb);
        boolean forced =
                tree.label(verb) == Dependency.XCOMP
                        && up >= 0
                        && Set.of("force", "compel", "make", "order", "oblige", "coerce")
                                .contains(tree.lemma(up));
        if (forced && roles.agents.isEmpty() && !roles.targets.isEmpty()) {
            Clause.of(tree, up).subjects.forEach(n -> roles.add(Frame.Role.AGENT, n));
        }
    }

    /** "killed at the hands of the army". */
    static void hands(Tree tree, int verb, Participants roles) {
        for (int hands : Clause.obliques(tree, verb).getOrDefault("at", List.of())) {
            if (tree.lemma(hands).equals("hand")) {
                Clause.obliques(tree, hands)
                        .getOrDefault("of", List.of())
                        .forEach(n -> roles.add(Frame.Role.AGENT, n));
            }
        }
        for (int later : tree.childrenOf(verb, Dependency.CONJ)) {
            // "detained and tortured at the hands of guards"
            boolean shares =
                    roles.agents.isEmpty()
                            && tree.tag(verb).equals("VBN")
                            && tree.tag(later).equals("VBN")
                            && tree.child(later, Dependency.NSUBJ_PASS, Dependency.AUX_PASS) < 0;
            if (shares) {
                hands(tree, later, roles);
            }
        }
    }
}
