package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/**
 * Finds the words that a codebook entry asks for beside its head: those of a phrase, the particle
 * of a verb, the modifiers of a noun.
 */
final class PhraseMatch {

    private PhraseMatch() {}

    /** The verb of a phrase that the rest of the sentence hangs on; the marked word otherwise. */
    static int head(Tree tree, int first, int last, int marked) {
        if (Clause.isVerb(tree, marked)) {
            return marked;
        }
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            boolean top = head < first || head > last;
            if (top && Clause.isVerb(tree, i)) {
                return i;
            }
        }
        return marked;
    }

    /** Words that the phrase does not name: "took [two men] hostage". */
    static List<Integer> free(List<Integer> nodes, TriggerEntry entry, int[] at) {
        List<Integer> own = new ArrayList<>();
        for (int w = 0; w < at.length; w++) {
            if (!entry.companions().get(w).equals("*")) {
                own.add(at[w]);
            }
        }
        return nodes.stream().filter(n -> !own.contains(n)).toList();
    }

    /** Token indexes of the phrase's words, or an empty array. */
    static int[] at(Tree tree, int start, TriggerEntry entry) {
        List<String> words = entry.companions();
        int[] at = new int[words.size()];
        int position = start;
        for (int w = 0; w < words.size(); w++) {
            if (words.get(w).equals("*")) {
                at[w] = position;
                continue;
            }
            // the subject stands between an Arabic verb and what belongs to it
            boolean parted = w == 1 && Clause.isVerb(tree, start) && ArabicRow.isArabic(tree);
            boolean free = w > 0 && words.get(w - 1).equals("*") || parted;
            int limit = Math.min(tree.size(), position + (free ? 4 : 1));
            int hit = -1;
            for (int i = position; i < limit && hit < 0; i++) {
                // "shot at least two": no "at" of the phrase's
                boolean hedge =
                        i + 1 < tree.size()
                                && tree.low(i).equals("at")
                                && (tree.low(i + 1).equals("least")
                                        || tree.low(i + 1).equals("most"));
                if (!hedge
                        && (words.get(w).equals(tree.lemma(i))
                                || words.get(w).equals(tree.low(i)))) {
                    hit = i;
                }
            }
            if (hit < 0 && free && !parted && Clause.isVerb(tree, start)) {
                hit = behindNouns(tree, position, limit, words.get(w));
            }
            if (hit < 0 && parted && words.size() < 4) {
                hit = object(tree, start, words.get(w));
            }
            if (hit < 0) {
                return new int[0];
            }
            at[w] = hit;
            position = hit + 1;
        }
        return at;
    }

    /** "forced more than 4,000 families to leave": past the rest of a long object, or -1. */
    private static int behindNouns(Tree tree, int object, int from, String word) {
        for (int i = object; i < Math.min(tree.size(), from + 7); i++) {
            boolean found = i >= from && (word.equals(tree.lemma(i)) || word.equals(tree.low(i)));
            if (found) {
                return i;
            }
            boolean within =
                    Patterns.fit(tree.tag(i), "NN.*|DT|JJ.?|CD|PRP.?|POS|HYPH|CC")
                            || Patterns.fit(tree.low(i), "of|than|least|most|estimated")
                            || isHedge(tree, i);
            if (!within) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isHedge(Tree tree, int i) {
        return tree.low(i).equals("at")
                && i + 1 < tree.size()
                && Patterns.fit(tree.low(i + 1), "least|most");
    }

    /** "أحكمت وحدات من الجيش سيطرتها": the verb's object behind however long a subject, or -1. */
    private static int object(Tree tree, int verb, String lemma) {
        for (int object : ArabicClause.of(tree, verb).objects) {
            if (object > verb && lemma.equals(tree.lemma(object))) {
                return object;
            }
        }
        return -1;
    }

    /**
     * Last token of the verb with its particle; the verb itself when none is asked; -1: missing.
     */
    static int particleAt(Tree tree, int verb, TriggerEntry entry) {
        if (entry.companions().isEmpty()) {
            return verb;
        }
        String particle = entry.companions().get(0);
        for (int i = verb + 1; i < Math.min(tree.size(), verb + 6); i++) {
            if (!tree.form(i).equalsIgnoreCase(particle)) {
                continue;
            }
            boolean own =
                    tree.head(i) == verb
                            && (tree.label(i) == Dependency.COMPOUND_PRT
                                    || tree.label(i) == Dependency.ADVMOD
                                    || tree.label(i) == Dependency.OBL);
            if (own || i == verb + 1) {
                return i;
            }
        }
        return -1;
    }

    /**
     * First token of a noun with its required modifiers; the noun itself when none; -1: missing.
     */
    static int modifiersFrom(Tree tree, int noun, TriggerEntry entry) {
        int first = noun;
        List<String> words = entry.companions();
        for (int w = words.size() - 1; w >= 0; w--) {
            int hit = -1;
            for (int i = first - 1; i >= 0 && i >= first - 3 && hit < 0; i--) {
                if (words.get(w).equals(Spelling.lower(tree.lemma(i)))
                        || words.get(w).equalsIgnoreCase(tree.form(i))) {
                    hit = i;
                }
                // "protests in March" are no protest march
                boolean parted = hit < 0 && tree.tag(i).equals("IN");
                if (parted || !tree.form(i).equals("-") && !tree.isUnder(i, noun)) {
                    break;
                }
            }
            if (hit < 0) {
                return -1;
            }
            first = hit;
        }
        return first;
    }
}
