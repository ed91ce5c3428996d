package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Relation;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;

/** The cues of one language and the words that matter beside them. Safe to share. */
public final class CueTable {

    /** A cue found in a sentence, from its first to its last token. */
    record Hit(Cue cue, int first, int last) {}

    private final WordMap<List<Cue>> byFirst = new WordMap<>();
    private final List<Cue> results = new ArrayList<>();
    private final WordMap<Set<String>> words = new WordMap<>();

    private CueTable() {}

    /**
     * Reads {@code relation_cues.tsv} and {@code relation_words.tsv}.
     *
     * @param lang ISO 639-1 code of the folder under {@code lexicon}
     * @throws IllegalArgumentException with file and line when a row is malformed
     */
    public static CueTable load(DataFiles files, String lang) {
        CueTable table = new CueTable();
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/relation_cues.tsv")) {
            table.add(cue(row, row.get("words")));
        }
        table.byFirst
                .values()
                .forEach(l -> l.sort(Comparator.comparing((Cue c) -> c.words().size()).reversed()));
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/relation_words.tsv")) {
            table.words
                    .computeIfAbsent(row.get("role"), k -> new HashSet<>())
                    .add(row.get("lemma"));
        }
        return table;
    }

    private void add(Cue cue) {
        if (cue.shape() == Cue.Shape.RESULT) {
            results.add(cue);
            return;
        }
        byFirst.computeIfAbsent(cue.words().get(0), k -> new ArrayList<>()).add(cue);
    }

    /** A row of the table as a cue with these words. */
    static Cue cue(Tsv.Row row, String words) {
        try {
            return new Cue(
                    Arrays.asList(words.split(" ")),
                    Cue.Shape.valueOf(row.get("shape").toUpperCase(Locale.ROOT)),
                    Relation.Kind.valueOf(row.get("kind")),
                    Cue.Direction.valueOf(row.get("start").toUpperCase(Locale.ROOT)),
                    row.list("from"),
                    row.list("to"));
        } catch (IllegalArgumentException e) {
            throw row.error(e.getMessage());
        }
    }

    /** Cues that have no words of their own. */
    List<Cue> results() {
        return results;
    }

    /** Whether a base form has a role such as {@code remedy} or {@code carrier}. */
    boolean is(String role, String lemma) {
        return words.getOrDefault(role, Set.of()).contains(Spelling.lower(lemma));
    }

    /** The cues of a sentence in text order, the longest first where two begin together. */
    List<Hit> in(Tree tree) {
        List<Hit> hits = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (i < free) {
                continue;
            }
            int longest = 0;
            for (Cue cue : at(tree, i)) {
                int last = last(tree, cue, i);
                boolean shorter = longest > 0 && cue.words().size() < longest;
                if (last >= 0 && !shorter) {
                    longest = cue.words().size();
                    hits.add(new Hit(cue, i, last));
                    free = Math.max(free, last + (longest > 1 ? 1 : 0));
                }
            }
        }
        return hits;
    }

    private List<Cue> at(Tree tree, int i) {
        String form = tree.low(i);
        List<Cue> byForm = byFirst.getOrDefault(form, List.of());
        String lemma = Spelling.lower(tree.lemma(i));
        if (lemma.equals(form) || !byFirst.containsKey(lemma)) {
            return byForm;
        }
        List<Cue> all = new ArrayList<>(byForm);
        byFirst.get(lemma).stream().filter(c -> c.shape() == Cue.Shape.VERB).forEach(all::add);
        return all;
    }

    /** Last token of the cue that begins here, or -1. */
    private static int last(Tree tree, Cue cue, int start) {
        int n = cue.words().size();
        if (start + n > tree.size()) {
            return -1;
        }
        for (int w = 1; w < n; w++) {
            if (!cue.words().get(w).equals(tree.low(start + w))) {
                return -1;
            }
        }
        return start + n - 1;
    }
}
