package rawi.core.extract.voice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.who.Entities;
import rawi.core.syntax.ParsedText;
import rawi.core.text.ArabicScript;
import rawi.core.text.Block;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * Finds which words of an Arabic report hang on which source: verbs of saying with أن, إن or عن,
 * بحسب and its like, participles that carry on (مضيفاً), and those that point back (المصدر ذاته).
 * Safe to share.
 */
final class ArabicVoices implements VoiceReader {

    final WordMap<Voice.Stance> verbs = new WordMap<>();
    final WordMap<List<String>> contents = new WordMap<>();
    final WordMap<String> phrases = new WordMap<>();
    final PhraseFilter phraseFilter;
    final WordSet performed = new WordSet();

    /** Nouns that speak though they name no person. */
    final Set<String> tellers = new HashSet<>();

    /**
     * Reads {@code report_verbs.tsv}, {@code source_nouns.tsv} and {@code attribution.tsv} of
     * {@code lexicon/ar}.
     */
    ArabicVoices(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/report_verbs.tsv")) {
            verbs.putIfAbsent(
                    ArabicScript.letters(row.get("lemma")),
                    Voice.Stance.valueOf(row.get("stance")));
            if (!row.get("content").isEmpty()) {
                contents.put(ArabicScript.letters(row.get("lemma")), row.list("content"));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/attribution.tsv")) {
            String words = ArabicScript.letters(row.get("words"));
            if (row.get("kind").equals("PERFORMED")) {
                performed.add(words);
                continue;
            }
            phrases.putIfAbsent(
                    words.endsWith(" ل") ? words.substring(0, words.length() - 2) : words,
                    row.get("kind"));
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/source_nouns.tsv")) {
            if (row.get("kind").equals("SPEAKS")) {
                tellers.add(ArabicScript.letters(row.get("lemma")));
            }
        }
        phraseFilter = PhraseFilter.of(phrases.keySet());
    }

    @Override
    public Voices read(ParsedText text, Entities entities) {
        ArabicVoiceReading reading = new ArabicVoiceReading(this, text, entities);
        for (int s = 0; s < text.size(); s++) {
            if (text.isParsed(s) && mayTell(text.sentence(s).block().kind())) {
                reading.sentence(s);
            }
        }
        new ArabicQuotations(text, reading.voices).goOn();
        return new Voices(List.of(), reading.voices, List.of());
    }

    private static boolean mayTell(Block.Kind kind) {
        return kind == Block.Kind.BODY || kind == Block.Kind.HEADLINE;
    }
}
