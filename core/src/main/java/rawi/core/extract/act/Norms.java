package rawi.core.extract.act;

import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Tells what is said to be right, lawful or asked for from what is said to have happened: "attacks
 * on civilians are a war crime", "all parties must end arbitrary arrests". Guide: legal judgments,
 * opinions and appeals are no claims; what they presuppose with its doer is.
 */
public final class Norms {

    private static final int MAX_STEPS = 6;

    private final WordSet words = new WordSet();

    private Norms() {}

    /** Reads {@code lexicon/<lang>/norm_words.tsv}. */
    public static Norms load(DataFiles files, String lang) {
        Norms norms = new Norms();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/norm_words.tsv")) {
            norms.words.add(row.get("pos") + " " + row.get("lemma"));
        }
        return norms;
    }

    /** The norm word that an event noun without participants hangs on, or empty text. */
    String above(Tree tree, int node) {
        int at = node;
        for (int step = 0; step < MAX_STEPS && at >= 0; step++) {
            String word = at == node ? "" : at(tree, at);
            if (!word.isEmpty()) {
                return word;
            }
            at = tree.head(at);
        }
        return "";
    }

    /** "must", "should" beside a verb that no person is subject of. */
    String beside(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            boolean aux = tree.label(child) == Dependency.AUX;
            if (aux && has("aux", tree.form(child))) {
                return tree.form(child);
            }
        }
        return "";
    }

    /**
     * "the authority to detain", "calls to end the strikes": the noun whose infinitive tells what
     * one may or should do, not what is done; empty text without one.
     */
    String entitling(Tree tree, int verb) {
        int at = verb;
        for (int step = 0; step < MAX_STEPS && tree.label(at) == Dependency.CONJ; step++) {
            at = tree.head(at);
        }
        int noun = tree.head(at);
        boolean infinitive = tree.tag(at).equals("VB") && tree.label(at) == Dependency.ACL;
        return infinitive && noun >= 0 && has("aim", tree.lemma(noun)) ? tree.form(noun) : "";
    }

    private String at(Tree tree, int node) {
        boolean predicate = tree.child(node, Dependency.COP) >= 0;
        boolean norm =
                switch (tree.pos(node)) {
                    case VERB, AUX -> has("verb", tree.lemma(node));
                    case NOUN -> has("noun", tree.lemma(node));
                    case ADJ -> predicate && has("adj", tree.lemma(node));
                    default -> false;
                };
        if (norm) {
            return tree.form(node);
        }
        return tree.pos(node) == Pos.VERB || predicate ? beside(tree, node) : "";
    }

    private boolean has(String pos, String lemma) {
        return words.contains(pos + " " + Spelling.lower(lemma));
    }
}
