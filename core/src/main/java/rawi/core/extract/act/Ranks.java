package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;

/**
 * Who takes recruits where nobody is named as doing it: those whose ranks they enter, "forced to
 * join the rebels", "recruited into the army".
 */
final class Ranks {

    private Ranks() {}

    static void fill(Tree tree, int node, TriggerEntry entry, Participants roles) {
        boolean taken =
                entry.type().code().startsWith("recruitment.")
                        && roles.agents.isEmpty()
                        && PassiveVoice.of(tree, node)
                        && !roles.targets.isEmpty();
        if (!taken) {
            return;
        }
        for (int into : entered(tree, node)) {
            int owner = owner(tree, into);
            if (roles.isActing(owner)) {
                roles.add(Frame.Role.AGENT, owner);
            }
        }
    }

    private static List<Integer> entered(Tree tree, int node) {
        List<Integer> all =
                new ArrayList<>(Clause.obliques(tree, node).getOrDefault("into", List.of()));
        for (int child : tree.childrenOf(node, Dependency.XCOMP)) {
            Map<String, List<Integer>> obliques = Clause.obliques(tree, child);
            if (tree.lemma(child).equals("join")) {
                all.addAll(tree.childrenOf(child, Dependency.OBJ));
            } else if (tree.lemma(child).equals("enlist") || tree.lemma(child).equals("serve")) {
                all.addAll(obliques.getOrDefault("in", List.of()));
            }
        }
        return all;
    }

    /** "the ranks of the militia", "its ranks": whose they are. */
    private static int owner(Tree tree, int noun) {
        if (!tree.lemma(noun).equals("rank")) {
            return noun;
        }
        int owner = tree.child(noun, Dependency.NMOD_POSS);
        List<Integer> of = Clause.obliques(tree, noun).getOrDefault("of", List.of());
        return owner >= 0 ? owner : of.isEmpty() ? noun : of.get(0);
    }
}
