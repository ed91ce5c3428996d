package rawi.core.extract.voice;

import java.util.HashSet;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * Words of saying, thinking, wishing and judging, what may hold their content ({@code
 * attribution_words.tsv}), and how far the words of such a cue reach.
 */
final class AttributionWords {

    static final String CLAUSE = "clause";
    static final String OBJECT = "object";

    private static final WordSet DAYS =
            WordSet.of(
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Between "in a" and the noun of a setting stand at most two words. */
    private static final int SETTING = 5;

    /** At most so many tokens lie between a verb such as "continue" and the one that it leads. */
    private static final int LED = 3;

    private final WordMap<Set<String>> holders = new WordMap<>();
    private final WordSet saying = new WordSet();

    AttributionWords(DataFiles files, String lang) {
        String folder = "lexicon/" + lang + "/";
        for (Tsv.Row row : Tsv.read(files, folder + "report_verbs.tsv")) {
            Set<String> of = of(row.get("lemma"), Pos.VERB);
            of.add(CLAUSE);
            if (row.list("content").contains("noun")) {
                of.add(OBJECT);
            }
            if (row.list("content").contains("bare")) {
                of.add("bare");
            }
            if (row.get("stance").equals("SAY")) {
                saying.add(row.get("lemma"));
            }
        }
        for (Tsv.Row row : Tsv.read(files, folder + "attribution_words.tsv")) {
            of(row.get("lemma"), Pos.valueOf(row.get("pos"))).addAll(row.list("content"));
        }
    }

    private Set<String> of(String lemma, Pos pos) {
        return holders.computeIfAbsent(lemma + '/' + pos, k -> new HashSet<>());
    }

    /** What may hold the content of the word at a node; empty when it is no such word. */
    Set<String> holders(Tree tree, int node) {
        String lemma = Spelling.lower(tree.lemma(node));
        int particle = tree.child(node, Dependency.COMPOUND_PRT);
        Set<String> phrasal =
                particle < 0 ? Set.of() : get(lemma + '_' + tree.low(particle), tree.pos(node));
        return phrasal.isEmpty() ? get(lemma, tree.pos(node)) : phrasal;
    }

    private Set<String> get(String lemma, Pos pos) {
        return holders.getOrDefault(lemma + '/' + pos, Set.of());
    }

    /** Whether what the verb holds is said rather than thought. */
    boolean isSaying(Tree tree, int node) {
        String lemma = Spelling.lower(tree.lemma(node));
        int particle = tree.child(node, Dependency.COMPOUND_PRT);
        return saying.contains(lemma)
                || particle >= 0 && saying.contains(lemma + '_' + tree.low(particle));
    }

    /** The first word of a cue: its auxiliaries, adverbs between them and "continues to". */
    int first(Tree tree, int word) {
        int head = tree.head(word);
        boolean led =
                head >= 0
                        && head < word
                        && word - head <= LED
                        && tree.label(word) == Dependency.XCOMP
                        && holders(tree, head).contains("lead");
        if (led) {
            return first(tree, head);
        }
        int first = word > 0 && tree.low(word - 1).equals("to") ? word - 1 : word;
        while (first > 0 && tree.head(first - 1) == word && helps(tree, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean helps(Tree tree, int node) {
        return switch (tree.label(node)) {
            case AUX, AUX_PASS, COP -> true;
            case ADVMOD -> tree.pos(node) != Pos.SCONJ && !tree.tag(node).startsWith("W");
            default -> false;
        };
    }

    /** "said Friday", "wrote in a long letter": the last word that tells where it was said. */
    int setting(Tree tree, int last) {
        boolean day = last + 1 < tree.size() && DAYS.contains(tree.low(last + 1));
        int at = day ? last + 2 : last + 1;
        if (at + 2 < tree.size() && tree.low(at).equals("in") && tree.pos(at + 1) == Pos.DET) {
            for (int i = at + 2; i < Math.min(tree.size(), at + SETTING); i++) {
                if (get(tree.lemma(i), Pos.NOUN).contains("setting")) {
                    return i;
                }
            }
        }
        return at - 1;
    }
}
