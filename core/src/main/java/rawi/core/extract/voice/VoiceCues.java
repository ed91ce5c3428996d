package rawi.core.extract.voice;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordNotes;
import rawi.core.text.WordSet;

/** Tells from bare words whether a sentence may name a source; what it passes by names none. */
public final class VoiceCues {

    /** Words of which it is kept whether they are cues. */
    private static final int MOST = 20_000;

    private final WordSet words = new WordSet();

    /** Whether a written word is a cue. */
    private final WordNotes<Boolean> cues;

    private VoiceCues(Function<String, Set<String>> keys) {
        this.cues = new WordNotes<>(MOST, form -> isCue(keys.apply(form), form));
    }

    private boolean isCue(Set<String> keys, String form) {
        return form.equals(":") || keys.stream().anyMatch(words::contains);
    }

    /**
     * The cues of a language whose forms can be listed.
     *
     * @param forms the written forms of a base form, in lower case
     */
    public static VoiceCues of(DataFiles files, String lang, Function<String, Set<String>> forms) {
        VoiceCues cues = new VoiceCues(word -> Set.of(Spelling.lower(word)));
        cues.read(files, lang, forms);
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/source_nouns.tsv")) {
            if (row.get("kind").equals("CARRIES")) {
                cues.words.addAll(forms.apply(row.get("lemma")));
            }
        }
        cues.words.add("according");
        return cues;
    }

    /**
     * The cues of Arabic: its words of saying, and the longest word of each phrase that a source
     * follows or that carries on with one.
     *
     * @param bases the base forms that a written word may have
     */
    public static VoiceCues arabic(DataFiles files, Function<String, Set<String>> bases) {
        VoiceCues cues = new VoiceCues(bases);
        cues.read(files, "ar", lemma -> Set.of(ArabicScript.letters(lemma)));
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/attribution.tsv")) {
            if (Patterns.fit(row.get("kind"), "ACCORDING|CARRY")) {
                Stream.of(ArabicScript.letters(row.get("words")).split(" "))
                        .max(Comparator.comparing(String::length))
                        .filter(word -> word.length() > 2)
                        .ifPresent(cues.words::add);
            }
        }
        return cues;
    }

    private void read(DataFiles files, String lang, Function<String, Set<String>> forms) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/report_verbs.tsv")) {
            if (row.get("lemma").indexOf('_') < 0) {
                words.addAll(forms.apply(row.get("lemma")));
            }
        }
    }

    /** Whether the sentence has a word of saying or a colon. */
    public boolean in(List<Token> tokens) {
        for (Token token : tokens) {
            if (cues.of(token)) {
                return true;
            }
        }
        return false;
    }
}
