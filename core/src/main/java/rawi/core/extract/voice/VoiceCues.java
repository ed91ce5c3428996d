package rawi.core.extract.voice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.Token;

/** Tells from bare words whether a sentence may name a source; what it passes by names none. */
public final class VoiceCues {

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "«", "»", "‘", "``", "''", ":");

    private final Set<String> words = new HashSet<>();

    /**
     * @param forms the written forms of a base form, in lower case
     */
    public VoiceCues(DataFiles files, String lang, Function<String, Set<String>> forms) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/report_verbs.tsv")) {
            if (row.get("lemma").indexOf('_') < 0) {
                words.addAll(forms.apply(row.get("lemma")));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/source_nouns.tsv")) {
            if (row.get("kind").equals("CARRIES")) {
                words.addAll(forms.apply(row.get("lemma")));
            }
        }
        words.add("according");
    }

    /** Whether the sentence has a word of saying, a quotation mark or a colon. */
    public boolean in(List<Token> tokens) {
        for (Token token : tokens) {
            if (MARKS.contains(token.form())
                    || words.contains(token.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
