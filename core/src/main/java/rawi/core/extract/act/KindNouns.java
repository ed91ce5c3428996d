package rawi.core.extract.act;

import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Tells an English noun that names an occurrence from one that only names a kind of thing. */
final class KindNouns {

    private static final WordSet SPEAK = WordSet.of("say", "state", "add", "note", "read", "quote");
    private static final int MAX_HEADING = 9;
    private static final WordSet OFFICES =
            WordSet.of(
                    "head",
                    "chief",
                    "director",
                    "department",
                    "directorate",
                    "ministry",
                    "bureau",
                    "division");
    private static final WordSet KIND_PREFIX = WordSet.of("anti", "counter", "pro", "non", "pre");

    private KindNouns() {}

    /** Why this noun names only a kind of thing, or empty text when it may name an occurrence. */
    static String namesAKind(Tree tree, int node) {
        Dependency label = tree.label(node);
        if (label == Dependency.COMPOUND
                && tree.head(node) > node
                && !isDenied(tree, node)
                && !isCase(tree, node)) {
            return "only qualifies the noun after it";
        }
        if (label == Dependency.FLAT || label == Dependency.NMOD_POSS) {
            return label == Dependency.FLAT ? "part of a name" : "only qualifies the noun after it";
        }
        int size = tree.size();
        String next = node + 1 < size ? tree.form(node + 1) : "";
        if (next.equals(":") && node <= 1) {
            return "label of a list";
        }
        int row = tree.head(node);
        if (label == Dependency.CONJ
                && row >= 0
                && tree.lemma(node).equals("abuse")
                && tree.lemma(row).equals("violation")) {
            return "wrongs of any kind";
        }
        if (tree.lemma(node).equals("death") && Patterns.fit(next, "threats?")) {
            return "only qualifies the noun after it";
        }
        if (label == Dependency.NSUBJ_PASS
                && row >= 0
                && tree.lemma(node).equals("ransom")
                && tree.lemma(row).equals("pay")) {
            return "told by its verb";
        }
        if (isBackdrop(tree, node)) {
            return "only the background of what is told";
        }
        if (next.equals("to") && node > 0 && tree.form(node - 1).equalsIgnoreCase("in")) {
            return "in order to";
        }
        if (node >= 2
                && tree.form(node - 1).equals("-")
                && KIND_PREFIX.contains(tree.low(node - 2))) {
            return "after anti-, counter- or the like";
        }
        if (speaks(tree, node)) {
            return "a text that speaks";
        }
        int office = tree.head(node);
        if (label == Dependency.NMOD
                && office >= 0
                && OFFICES.contains(tree.lemma(office))
                && Clause.preposition(tree, node).equals("of")) {
            return "what an office is for";
        }
        return isOfAircraft(tree, node)
                ? "a kind of aircraft"
                : namesOperation(tree, node) ? "only tells what a name means" : heading(tree);
    }

    /** "since the war began", "War in the north: …": guide: war as mere background is no claim. */
    private static boolean isBackdrop(Tree tree, int node) {
        if (!Patterns.fit(tree.lemma(node), "(?i)war|conflict|crisis|uprising")) {
            return false;
        }
        for (int i = node + 1; i < Math.min(tree.size(), node + 4); i++) {
            if (tree.form(i).equals(":") && node <= 1) {
                return true;
            }
        }
        int verb = tree.head(node);
        boolean begins =
                verb >= 0
                        && tree.label(node) == Dependency.NSUBJ
                        && Patterns.fit(tree.lemma(verb), "begin|start|break|erupt");
        int mark = begins ? tree.child(verb, Dependency.MARK, Dependency.ADVMOD) : -1;
        return mark >= 0 && Patterns.fit(tree.form(mark), "(?i)since|when|after|before");
    }

    /** "child recruitment cases", "torture incidents": each of them is one. */
    static boolean isCase(Tree tree, int node) {
        int noun = tree.head(node);
        return tree.tag(noun).equals("NNS")
                && Patterns.fit(tree.lemma(noun), "case|incident|instance|act");
    }

    /** "denied bombing civilians", which the parse made a kind of civilians. */
    static boolean isDenied(Tree tree, int node) {
        return node > 0
                && tree.form(node).endsWith("ing")
                && Patterns.fit(tree.lemma(node - 1), "deny|admit");
    }

    /** "the release said", "according to the release": a text, not an event. */
    private static boolean speaks(Tree tree, int node) {
        int verb = tree.head(node);
        boolean says =
                verb >= 0
                        && tree.label(node) == Dependency.NSUBJ
                        && SPEAK.contains(tree.lemma(verb));
        return says || Clause.preposition(tree, node).equals("according to");
    }

    /** "using attack, bomber and fighter aircraft". */
    private static boolean isOfAircraft(Tree tree, int node) {
        for (int child : tree.childrenOf(node, Dependency.CONJ)) {
            if (Patterns.fit(tree.lemma(child), "aircraft|plane|jet")
                    || isOfAircraft(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** "Operation Shield, the operation to …": what a name stands for. */
    private static boolean namesOperation(Tree tree, int node) {
        int name = tree.head(node);
        return name >= 0
                && tree.label(node) == Dependency.APPOS
                && tree.pos(name) == Pos.PROPN
                && tree.lemma(node).equalsIgnoreCase("operation");
    }

    /** A line of the body that no verb and no final stop makes a sentence. */
    private static String heading(Tree tree) {
        int last = tree.size() - 1;
        Block block = tree.sentence().block();
        boolean bare =
                block.kind() == Block.Kind.BODY
                        && tree.size() <= MAX_HEADING
                        && tree.sentence().span().equals(block.span())
                        && Character.isLetterOrDigit(tree.form(last).charAt(0));
        for (int i = 0; bare && i <= last; i++) {
            bare = !Patterns.fit(tree.tag(i), "VB[DPZ]|MD");
        }
        return bare ? "in a heading" : "";
    }
}
