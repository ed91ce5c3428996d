package rawi.core.syntax;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.WordMap;

/**
 * The written forms that a base form may take: irregular ones from the table, regular ones by the
 * spelling rules of English. Gives more than exist ("digged"), never fewer; for look-ups only.
 */
public final class EnglishForms {

    private static final String VOWELS = "aeiou";

    private final WordMap<Set<String>> irregular = new WordMap<>();

    private EnglishForms() {}

    /** Reads {@code lexicon/en/irregular_forms.tsv}. */
    public static EnglishForms load(DataFiles files) {
        EnglishForms forms = new EnglishForms();
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/irregular_forms.tsv")) {
            forms.irregular
                    .computeIfAbsent(row.get("lemma"), k -> new HashSet<>())
                    .addAll(row.list("forms"));
        }
        return forms;
    }

    /** The lower-case forms of a base form, itself included. */
    public Set<String> of(String lemma) {
        String word = lemma.toLowerCase(Locale.ROOT);
        Set<String> all = new HashSet<>(irregular.getOrDefault(word, Set.of()));
        all.add(word);
        int n = word.length();
        if (n < 2 || !Character.isLetter(word.charAt(n - 1))) {
            return all;
        }
        char last = word.charAt(n - 1);
        boolean afterVowel = VOWELS.indexOf(word.charAt(n - 2)) >= 0;
        all.add(word + "s");
        all.add(word + "es");
        all.add(word + "ed");
        all.add(word + "ing");
        all.add(word + "ings");
        if (last == 'e') {
            String stem = word.substring(0, n - 1);
            all.add(word + "d");
            all.add(stem + "ing");
            all.add(stem + "ings");
            if (stem.endsWith("i")) {
                all.add(stem.substring(0, n - 2) + "ying");
            }
        } else if (last == 'y' && !afterVowel) {
            String stem = word.substring(0, n - 1);
            all.add(stem + "ies");
            all.add(stem + "ied");
        } else if (last == 'f') {
            all.add(word.substring(0, n - 1) + "ves");
        } else if (afterVowel && VOWELS.indexOf(last) < 0) {
            all.add(word + last + "ed");
            all.add(word + last + "ing");
            all.add(word + last + "ings");
        }
        return all;
    }
}
