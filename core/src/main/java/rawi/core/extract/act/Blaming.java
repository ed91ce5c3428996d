package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.BlameWords;
import rawi.core.lexicon.BlameWords.Blame;
import rawi.core.model.Certainty;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Who is blamed for an event: "attacks blamed on X", "accused X of shelling". */
final class Blaming {

    private final BlameWords blame;

    Blaming(BlameWords blame) {
        this.blame = blame;
    }

    private static List<Integer> blamed(
            Tree tree, int word, int event, Blame way, Clause clause, Participants roles) {
        if (way.agent().equals("claimant")) {
            return Clause.of(tree, Math.max(0, tree.head(word))).subjects;
        }
        List<Integer> who = clause.slot(way.agent());
        if (who.isEmpty() && way.agent().equals("on")) {
            // "blamed the strike on Israel", where the parse hung Israel on the strike
            who = Clause.obliques(tree, event).getOrDefault("on", List.of());
            who.forEach(roles.targets::remove);
        }
        return who;
    }

    /**
     * Adds those whom the text only blames for the event at {@code node}.
     *
     * @param noun the word that stands for the event in its clause, most often {@code node} itself
     */
    void of(Tree tree, int node, int noun, Participants roles) {
        for (int child : tree.children(node)) {
            if (tree.label(child) == Dependency.ACL || tree.label(child) == Dependency.ACL_RELCL) {
                blame(tree, child, node, roles);
            }
        }
        for (int i = node + 1; i <= Math.min(tree.size() - 1, node + 9); i++) {
            boolean bare =
                    Patterns.fit(tree.tag(i), "VBN|VBD")
                            && tree.child(
                                            i,
                                            Dependency.NSUBJ,
                                            Dependency.OBJ,
                                            Dependency.AUX_PASS,
                                            Dependency.AUX)
                                    < 0;
            boolean inner = bare && tree.head(i) != node && isNearest(tree, node, i);
            if (inner && !blame.of(tree.lemma(i)).isEmpty()) {
                // "attacks on convoys in the desert blamed on cells"
                for (int on : Clause.obliques(tree, i).getOrDefault("on", List.of())) {
                    roles.agents.add(on);
                    roles.blamed.add(on);
                }
            }
        }
        int sign = tree.child(noun, Dependency.CASE);
        boolean behind = sign >= 0 && tree.low(sign).equals("behind");
        if (behind && tree.child(noun, Dependency.COP) >= 0) {
            // "the army was behind dozens of killings"
            for (int subject : tree.childrenOf(noun, Dependency.NSUBJ)) {
                roles.agents.addAll(Clause.conjuncts(tree, subject));
                roles.blamed.addAll(Clause.conjuncts(tree, subject));
            }
        }
        int head = tree.head(noun);
        if (head < 0) {
            return;
        }
        blame(tree, head, noun, roles);
    }

    /** "the sweep follows attacks blamed on cells": no verb stands before the blame. */
    private static boolean isNearest(Tree tree, int node, int blame) {
        for (int i = node + 1; i < blame; i++) {
            if (Patterns.fit(tree.tag(i), "VB[DPZ]|MD")) {
                return tree.isUnder(blame, node);
            }
        }
        return true;
    }

    /** "the strike, which the ministry blamed on the rebels". */
    private static boolean isRelative(Tree tree, int word, int event, List<Integer> slot) {
        boolean clause =
                tree.label(word) == Dependency.ACL_RELCL || tree.label(word) == Dependency.ACL;
        return clause
                && tree.head(word) == event
                && slot.stream().anyMatch(n -> Clause.RELATIVE.contains(tree.low(n)));
    }

    private void blame(Tree tree, int word, int event, Participants roles) {
        List<Blame> ways = blame.of(tree.lemma(word));
        if (ways.isEmpty()) {
            return;
        }
        Clause clause = Clause.of(tree, word);
        for (Blame way : ways) {
            boolean stands =
                    switch (way.event()) {
                        case "ccomp" -> tree.label(event) == Dependency.CCOMP;
                        case "xcomp" -> tree.label(event) == Dependency.XCOMP;
                        default ->
                                clause.slot(way.event()).contains(event)
                                        || isRelative(tree, word, event, clause.slot(way.event()))
                                        || (way.event().equals("of")
                                                && tree.head(event) == word
                                                && tree.label(event) == Dependency.ADVCL);
                    };
            if (!stands) {
                continue;
            }
            List<Integer> who = blamed(tree, word, event, way, clause, roles);
            for (int node : who) {
                roles.agents.add(node);
                if (way.certainty() == Certainty.PURPORTED) {
                    roles.blamed.add(node);
                }
            }
            if (!who.isEmpty()) {
                roles.why.add("agent only blamed: " + tree.lemma(word));
            }
        }
    }
}
