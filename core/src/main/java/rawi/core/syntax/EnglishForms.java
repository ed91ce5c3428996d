package rawi.core.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.WordMap;

/**
 * The written forms that a base form may take: irregular ones from the table, regular ones by the
 * spelling rules of English. Gives more than exist ("digged"), never fewer; for look-ups only.
 */
public final class EnglishForms {

    private static final String VOWELS = "aeiou";

    /** Endings of a form and what stands for each in a base form that may have it. */
    private static final List<List<String>> ENDINGS =
            List.of(
                    List.of("", ""),
                    List.of("s", ""),
                    List.of("es", ""),
                    List.of("ed", ""),
                    List.of("ing", ""),
                    List.of("ings", ""),
                    List.of("d", ""),
                    List.of("ing", "e"),
                    List.of("ings", "e"),
                    List.of("ying", "ie"),
                    List.of("ies", "y"),
                    List.of("ied", "y"),
                    List.of("ves", "f"));

    /** Endings before which the last letter may have been doubled. */
    private static final List<String> DOUBLING = List.of("ed", "ing", "ings");

    private final WordMap<Set<String>> irregular = new WordMap<>();

    /** The base forms of irregular ones. */
    private final WordMap<Set<String>> bases = new WordMap<>();

    private EnglishForms() {}

    /** Reads {@code lexicon/en/irregular_forms.tsv}. */
    public static EnglishForms load(DataFiles files) {
        EnglishForms forms = new EnglishForms();
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/irregular_forms.tsv")) {
            forms.irregular
                    .computeIfAbsent(row.get("lemma"), k -> new HashSet<>())
                    .addAll(row.list("forms"));
            for (String form : row.list("forms")) {
                forms.bases.computeIfAbsent(form, k -> new HashSet<>()).add(row.get("lemma"));
            }
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

    /**
     * The base forms, of those that are asked about, whose {@linkplain #of forms} a word in lower
     * case is among.
     */
    public Set<String> basesOf(String form, Predicate<String> asked) {
        Set<String> found = new HashSet<>(bases.getOrDefault(form, Set.of()));
        for (List<String> ending : ENDINGS) {
            if (form.endsWith(ending.get(0))) {
                found.add(cut(form, ending.get(0).length()) + ending.get(1));
            }
        }
        for (String ending : DOUBLING) {
            int stem = form.length() - ending.length();
            if (stem > 1
                    && form.endsWith(ending)
                    && form.charAt(stem - 1) == form.charAt(stem - 2)) {
                found.add(cut(form, ending.length() + 1));
            }
        }
        found.removeIf(base -> !asked.test(base) || !of(base).contains(form));
        return found;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
