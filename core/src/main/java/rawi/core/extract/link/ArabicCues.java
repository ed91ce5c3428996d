package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;

/** The cues of Arabic, found in the row of a sentence's pieces whatever hangs on them. */
final class ArabicCues {

    /** Pieces that may stand between a verb and its preposition: a subject, a time. */
    private static final int GAP = 9;

    /** Pieces of the longest cue. */
    private static final int LONGEST = 7;

    /** A cue found, from its first piece to its last, which is the preposition of a verb. */
    record Hit(Cue cue, int first, int last) {}

    private final WordMap<List<Cue>> byWords = new WordMap<>();
    private final PhraseFilter phrases;
    private final WordMap<List<Cue>> byVerb = new WordMap<>();

    /** Reads {@code lexicon/ar/relation_cues.tsv}. */
    ArabicCues(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/relation_cues.tsv")) {
            Cue cue = CueTable.cue(row, ArabicScript.letters(row.get("words")));
            boolean verb = cue.shape() == Cue.Shape.VERB;
            String key = verb ? cue.words().get(0) : String.join(" ", cue.words());
            (verb ? byVerb : byWords).computeIfAbsent(key, k -> new ArrayList<>()).add(cue);
        }
        phrases = PhraseFilter.of(byWords.keySet());
    }

    /** The cues of a sentence in text order, the longest where several begin together. */
    List<Hit> in(Tree tree) {
        ArabicRow row = ArabicRow.of(tree);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.isVerb(i)) {
                for (Cue cue : byVerb.getOrDefault(tree.lemma(i), List.of())) {
                    int sign = sign(row, cue, i);
                    if (sign >= 0) {
                        hits.add(new Hit(cue, i, sign));
                        break;
                    }
                }
                continue;
            }
            int last = longest(row, i);
            if (last >= 0) {
                for (Cue cue : byWords.get(row.text(i, last))) {
                    hits.add(new Hit(cue, i, last));
                }
                i = last;
            }
        }
        return hits;
    }

    /** Last piece of the longest cue that begins at a piece and ends with a word or proclitic. */
    private int longest(ArabicRow row, int i) {
        int found = -1;
        for (int j = i; j < Math.min(row.size(), i + LONGEST); j++) {
            boolean whole = row.at(j).length() == 1 || !row.isGlued(j + 1) || isSign(row.at(j + 1));
            boolean may = whole && row.mayBe(phrases, i, j);
            if (may && byWords.containsKey(row.text(i, j))) {
                found = j;
            }
        }
        return found;
    }

    private static boolean isSign(String letters) {
        return !letters.isEmpty() && !ArabicScript.isLetter(letters.charAt(0));
    }

    /** Last piece of the preposition that a verb asks for; the verb where it asks for none. */
    private static int sign(ArabicRow row, Cue cue, int verb) {
        if (cue.words().size() == 1) {
            return verb;
        }
        for (int i = verb + 1; i < Math.min(row.size(), verb + GAP); i++) {
            if (row.at(i).equals(cue.words().get(1))) {
                return i;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.؛،]")) {
                return -1;
            }
        }
        return -1;
    }
}
