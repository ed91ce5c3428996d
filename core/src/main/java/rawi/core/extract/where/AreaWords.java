package rawi.core.extract.where;

import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;

/** The words of an area that no gazetteer has: "areas controlled by the rebels". */
final class AreaWords {

    private static final int MAX_WORDS = 10;

    private AreaWords() {}

    /** The noun with its modifiers and with whose or which area it is. */
    static Span span(Tree tree, int noun) {
        Span words = NounPhrases.span(tree, noun);
        int last = noun;
        for (int child : tree.children(noun)) {
            boolean held =
                    child > noun
                            && tree.label(child) == Dependency.ACL
                            && tree.tag(child).equals("VBN")
                            && tree.child(child, Dependency.OBL_AGENT, Dependency.OBL) >= 0;
            boolean of =
                    child > noun
                            && tree.label(child) == Dependency.NMOD
                            && tree.child(child, Dependency.CASE) >= 0
                            && tree.form(tree.child(child, Dependency.CASE)).equals("of");
            if (held || of) {
                last = Math.max(last, end(tree, child));
            }
        }
        Span end = tree.sentence().tokens().get(last).span();
        return end.end() > words.end() ? words.cover(end) : words;
    }

    /** Last token before a comma, a joining word or a clause. */
    private static int end(Tree tree, int node) {
        int last = node;
        int edge = Math.min(tree.rightEdge(node), node + MAX_WORDS);
        for (int i = node + 1; i <= edge; i++) {
            boolean stop =
                    tree.label(i) == Dependency.CC
                            || tree.form(i).equals(",")
                            || tree.tag(i).startsWith("W")
                            || tree.pos(i) == Pos.VERB;
            if (stop) {
                break;
            }
            last = tree.pos(i) == Pos.PUNCT ? last : i;
        }
        return last;
    }
}
