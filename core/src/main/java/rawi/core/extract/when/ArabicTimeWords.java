package rawi.core.extract.when;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.ArabicRow;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;

/** The words of {@code lexicon/ar/time_words.tsv} and the numbers that count days with them. */
final class ArabicTimeWords {

    /** A word of the table: kinds with their values. */
    private final Map<String, Map<String, String>> words = new HashMap<>();

    /** Whatever letters an entry may begin with. */
    private final Set<String> openings = new HashSet<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads {@code lexicon/ar/time_words.tsv} and {@code lexicon/ar/numbers.tsv}. */
    ArabicTimeWords(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/time_words.tsv")) {
            words.computeIfAbsent(ArabicScript.letters(row.get("words")), k -> new HashMap<>())
                    .putIfAbsent(row.get("kind"), row.get("value"));
        }
        for (String entry : words.keySet()) {
            for (int end = 1; end <= entry.length(); end++) {
                openings.add(entry.substring(0, end));
            }
        }
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

    /** Last piece of the longest entry of a kind that begins at {@code i}, or -1. */
    int longest(ArabicRow row, int i, String kind) {
        if (!openings.contains(row.at(i))) {
            return -1;
        }
        for (int j = Math.min(row.size() - 1, i + 4); j >= i && i < row.size(); j--) {
            if (value(row.text(i, j), kind) != null) {
                return j;
            }
        }
        return -1;
    }
}
