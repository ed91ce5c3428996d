package rawi.core.extract.voice;

import java.util.List;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;

/** The words of parts of a tree, as spans of the text; none when there are none. */
final class Stretches {

    private Stretches() {}

    static List<Span> of(Tree tree, int first, int last) {
        Span span = Told.covered(tree, first, last);
        return span == null ? List.of() : List.of(span);
    }

    /** All that hangs on a node. */
    static List<Span> under(Tree tree, int node) {
        return of(tree, tree.leftEdge(node), tree.rightEdge(node));
    }

    /** All that hangs on a source but its preposition; none for -1. */
    static List<Span> source(Tree tree, int node) {
        if (node < 0) {
            return List.of();
        }
        int first = tree.leftEdge(node);
        boolean sign = tree.child(node, Dependency.CASE) == first && first < node;
        return name(tree, sign ? first + 1 : first, tree.rightEdge(node));
    }

    /** Words that name a source, without a comma at their end. */
    static List<Span> name(Tree tree, int first, int last) {
        boolean comma = last > first && tree.form(last).equals(",");
        return of(tree, first, comma ? last - 1 : last);
    }

    static Attribution attribution(int source, Tree tree, int first, int last, List<Span> content) {
        return new Attribution(source(tree, source), of(tree, first, last), content, false);
    }
}
