package rawi.core.extract.when;

import java.util.HashMap;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.ArabicRow;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;

/** The words of {@code lexicon/ar/time_words.tsv} and the numbers that count days with them. */
final class ArabicTimeWords {

    /** Pieces of the longest entry. */
    private static final int LONGEST = 5;

    /** A word of the table: kinds with their values. */
    private final WordMap<Map<String, String>> words = new WordMap<>();

    /** The entries. */
    private final PhraseFilter entries;

    private final WordMap<Integer> numbers = new WordMap<>();

    /** Reads {@code lexicon/ar/time_words.tsv} and {@code lexicon/ar/numbers.tsv}. */
    ArabicTimeWords(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/time_words.tsv")) {
            words.computeIfAbsent(ArabicScript.letters(row.get("words")), k -> new HashMap<>())
                    .putIfAbsent(row.get("kind"), row.get("value"));
        }
        entries = PhraseFilter.of(words.keySet());
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/numbers.tsv")) {
            if (row.get("kind").equals("UNIT")) {
                numbers.putIfAbsent(
                        ArabicScript.letters(row.get("words")), Integer.parseInt(row.get("low")));
            }
        }
    }

    /** The number that a word or some digits say, or null. */
    Integer number(String word) {
        if (Patterns.fit(word, "\\d{1,3}")) {
            return Integer.parseInt(word);
        }
        return numbers.get(word);
    }

    /** The value that words have as a kind of the table, or null. */
    String value(String text, String kind) {
        return words.getOrDefault(text, Map.of()).get(kind);
    }

    /** Whether words are of a kind of the table. */
    boolean is(String text, String kind) {
        return value(text, kind) != null;
    }

    /** Whether an entry of any kind may begin at {@code i}. */
    boolean mayBegin(ArabicRow row, int i) {
        for (int j = Math.min(row.size() - 1, i + LONGEST - 1); j >= i; j--) {
            if (row.mayBe(entries, i, j)) {
                return true;
            }
        }
        return false;
    }

    /** Last piece of the longest entry of a kind that begins at {@code i}, or -1. */
    int longest(ArabicRow row, int i, String kind) {
        for (int j = Math.min(row.size() - 1, i + LONGEST - 1); j >= i; j--) {
            if (row.mayBe(entries, i, j) && value(row.text(i, j), kind) != null) {
                return j;
            }
        }
        return -1;
    }
}
