package rawi.core.extract.who;

import java.util.Set;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/** The words to quote for a noun: the shortest phrase that still identifies. */
public final class NounPhrases {

    private static final WordSet QUANTITIES =
            WordSet.of(
                    "number",
                    "dozen",
                    "hundred",
                    "thousand",
                    "million",
                    "score",
                    "majority",
                    "group",
                    "member",
                    "some",
                    "many",
                    "most",
                    "several",
                    "part",
                    "rest",
                    "couple",
                    "series",
                    "handful",
                    "ten",
                    "all",
                    "both",
                    "each",
                    "one",
                    "two",
                    "three",
                    "percent",
                    "%",
                    "half",
                    "third",
                    "wave",
                    "thousands",
                    "dozens",
                    "hundreds",
                    "scores",
                    "tens",
                    "lot",
                    "end",
                    "side",
                    "none",
                    "any",
                    "few",
                    "type",
                    "kind",
                    "total",
                    "minimum",
                    "maximum",
                    "batch",
                    "bulk",
                    "string",
                    "spate",
                    "barrage",
                    "salvo",
                    "volley",
                    "amount",
                    "quantity",
                    "quantities");
    private static final int MAX_LEFT = 8;

    private NounPhrases() {}

    /** Whether this noun only measures what its "of" names: "dozens of men". */
    public static boolean isQuantity(Tree tree, int node) {
        if (ArabicRow.isArabic(tree)) {
            return tree.pos(node) == Pos.NUM || ArabicRow.of(tree).isQuantity(node);
        }
        return QUANTITIES.contains(Spelling.lower(tree.lemma(node))) || tree.pos(node) == Pos.NUM;
    }

    /** What a quantity is of, or the node itself: "dozens of men" gives men. */
    public static int counted(Tree tree, int node) {
        if (ArabicRow.isArabic(tree)) {
            return node;
        }
        boolean staff =
                tree.lemma(node).equals("member") && tree.child(node, Dependency.COMPOUND) >= 0;
        if (!isQuantity(tree, node) || staff) {
            // "two staff members of a charity" are people, not the charity
            return node;
        }
        for (int child : tree.children(node)) {
            if (child > node
                    && tree.label(child) == Dependency.NMOD
                    && opensWithOf(tree, node, child)) {
                return child;
            }
        }
        return node;
    }

    /** "a number of security and militia forces", whichever word the parse hung "of" on. */
    private static boolean opensWithOf(Tree tree, int quantity, int noun) {
        return caseOf(tree, noun).equals("of")
                || caseOf(tree, noun).equals("out") && isOutOf(tree, noun)
                || caseOf(tree, noun).isEmpty()
                        && tree.leftEdge(noun) == quantity + 1
                        && tree.form(quantity + 1).equals("of");
    }

    /** "180 out of nearly 200 homes". */
    private static boolean isOutOf(Tree tree, int noun) {
        int sign = tree.child(noun, Dependency.CASE);
        return tree.form(sign + 1).equals("of") && tree.tag(sign - 1).equals("CD");
    }

    static String caseOf(Tree tree, int node) {
        int sign = tree.child(node, Dependency.CASE);
        return sign < 0 ? "" : tree.low(sign);
    }

    /** First token of the phrase: names and modifiers, without article and number. */
    public static int first(Tree tree, int head) {
        if (ArabicRow.isArabic(tree)) {
            return head;
        }
        int first = head;
        for (int i = head - 1; i >= 0 && i >= head - MAX_LEFT; i--) {
            if (!tree.isUnder(i, head) || !isModifier(tree, i, head)) {
                break;
            }
            first = i;
        }
        // the number of "a 19-month-old child" is part of what it is
        while (first < head && isLoose(tree, first) && !tree.form(first + 1).equals("-")) {
            first++;
        }
        return first;
    }

    private static boolean isLoose(Tree tree, int i) {
        Dependency label = tree.label(i);
        return label == Dependency.PUNCT && !Patterns.fit(tree.form(i), "[\"“«]")
                || Patterns.fit(tree.form(i), "(?i)least|most|than")
                || label == Dependency.NUMMOD
                || label == Dependency.APPOS && tree.pos(i) == Pos.NUM
                || label == Dependency.DET
                || tree.pos(i) == Pos.DET
                || label == Dependency.CASE
                || label == Dependency.CC && tree.pos(i + 1) == Pos.NUM
                || label == Dependency.ADVMOD;
    }

    private static boolean isModifier(Tree tree, int i, int head) {
        int at = i;
        while (tree.head(at) != head && tree.head(at) >= 0 && tree.head(at) != at) {
            at = tree.head(at);
        }
        Dependency label = tree.label(at);
        return label == Dependency.COMPOUND
                || label == Dependency.AMOD
                || label == Dependency.FLAT
                || label == Dependency.NUMMOD
                || label == Dependency.NMOD_POSS
                || label == Dependency.NMOD_UNMARKED
                || (label == Dependency.PUNCT && tree.form(i).equals("-"))
                || label == Dependency.ADVMOD && tree.head(at) == head && i + 1 < head;
    }

    /** Last token: the rest of the name. */
    public static int last(Tree tree, int head) {
        if (ArabicRow.isArabic(tree)) {
            return ArabicRow.of(tree).of(head).last();
        }
        int last = head;
        for (int child : tree.children(head)) {
            Dependency label = tree.label(child);
            boolean name = label == Dependency.FLAT || label == Dependency.COMPOUND;
            if (child > last && name && child - last <= 3) {
                last = tree.rightEdge(child);
            }
        }
        if (last == head && isUnit(tree, head)) {
            for (int child : tree.children(head)) {
                boolean of =
                        child > head
                                && tree.label(child) == Dependency.NMOD
                                && tree.pos(child) == Pos.PROPN
                                && caseOf(tree, child).equals("of");
                last = of && child - head <= 6 ? tree.rightEdge(child) : last;
            }
        }
        return Math.min(last, head + MAX_LEFT);
    }

    /**
     * Nouns that only say what the name after "of" is: "the city of Mosul", "section of the
     * mosque".
     */
    private static boolean isUnit(Tree tree, int head) {
        return Set.of(
                        "city",
                        "town",
                        "village",
                        "province",
                        "section",
                        "part",
                        "area",
                        "region",
                        "district",
                        "government",
                        "army",
                        "member",
                        "state",
                        "suburb",
                        "port")
                .contains(Spelling.lower(tree.lemma(head)));
    }

    /** The phrase's characters. */
    public static Span span(Tree tree, int head) {
        return new Span(
                tree.sentence().tokens().get(first(tree, head)).start(),
                tree.sentence().tokens().get(last(tree, head)).end());
    }
}
