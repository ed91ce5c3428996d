package rawi.core.extract.act;

import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Whom an English event noun concerns that tells why others act: "took them for conscription". */
final class NounPurposes {

    private NounPurposes() {}

    /** "rounded up young men for forced recruitment": what those are taken for. */
    static boolean isPurpose(Tree tree, int node) {
        int verb = takingVerb(tree, node);
        return verb >= 0
                && verb < node
                && Clause.isVerb(tree, verb)
                && Patterns.fit(tree.lemma(node), "recruitment|conscription|enlistment|service")
                && Clause.preposition(tree, node).equals("for");
    }

    /** The verb that "for …" hangs on, at once or by its object; -1 without. */
    static int takingVerb(Tree tree, int node) {
        int up = tree.head(node);
        if (tree.label(node) == Dependency.OBL) {
            return up;
        }
        boolean object =
                tree.label(node) == Dependency.NMOD && up >= 0 && tree.label(up) == Dependency.OBJ;
        return object ? tree.head(up) : -1;
    }

    /** Who is taken for it suffers it, who takes them does it. */
    static void purpose(Tree tree, int node, Participants roles) {
        if (ArabicRow.isArabic(tree) || !isPurpose(tree, node) || !roles.targets.isEmpty()) {
            return;
        }
        Clause clause = Clause.of(tree, takingVerb(tree, node));
        clause.objects.stream().filter(roles::isPerson).forEach(roles.targets::add);
        if (roles.agents.isEmpty()) {
            clause.subjects.stream().filter(roles::isActing).forEach(roles.agents::add);
        }
    }

    /** "stayed indoors out of fear": who does a thing in fear has it. */
    static void fearing(Tree tree, int node, TriggerEntry entry, Participants roles) {
        int verb = tree.head(node);
        boolean why =
                entry.type() == ClaimType.FEAR
                        && !ArabicRow.isArabic(tree)
                        && roles.targets.isEmpty()
                        && verb >= 0
                        && tree.label(node) == Dependency.OBL
                        && Clause.isVerb(tree, verb)
                        && Patterns.fit(
                                Clause.preposition(tree, node), "for|in|out of|from|of|due to");
        if (why) {
            Clause clause = Clause.of(tree, verb);
            (clause.passive ? clause.objects : clause.subjects)
                    .stream().filter(roles::isPerson).forEach(roles.targets::add);
        }
    }
}
