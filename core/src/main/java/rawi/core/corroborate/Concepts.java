package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.ArabicLetters;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;

/** Sorts of people and things that words of either language name ({@code lexicon/concepts.tsv}). */
final class Concepts {

    /**
     * One sort.
     *
     * @param weight 0 to 2: how much it says that two claims share it
     * @param apart standing that excludes others, such as CIVIL against ARMED; empty for most
     * @param actor id of the actor that the word alone names; empty for most
     */
    record Concept(int id, String name, int weight, String apart, String actor) {}

    private final List<Concept> all = new ArrayList<>();
    private final Map<String, List<Concept>> byWord = new HashMap<>();

    private Concepts() {}

    static Concepts load(DataFiles files) {
        Concepts concepts = new Concepts();
        for (Tsv.Row row : Tsv.read(files, "lexicon/concepts.tsv")) {
            Concept concept =
                    new Concept(
                            concepts.all.size(),
                            row.get("concept"),
                            Integer.parseInt(row.get("weight")),
                            row.get("apart"),
                            row.get("actor"));
            concepts.all.add(concept);
            row.list("en").forEach(w -> concepts.add(FoldedText.fold(w), concept));
            row.list("ar").forEach(w -> concepts.add(ArabicLetters.of(w).text(), concept));
        }
        return concepts;
    }

    private void add(String word, Concept concept) {
        byWord.computeIfAbsent(word, k -> new ArrayList<>(1)).add(concept);
    }

    Concept get(int id) {
        return all.get(id);
    }

    /** Ids of the sorts that these words name, ascending. */
    int[] of(String words) {
        TreeSet<Integer> found = new TreeSet<>();
        for (String word : words(words)) {
            forms(word).stream()
                    .map(byWord::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .ifPresent(hit -> hit.forEach(c -> found.add(c.id())));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Folded words, without punctuation. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = FoldedText.fold(text);
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                String made = word.toString();
                words.add(
                        ArabicScript.isLetter(made.charAt(0))
                                ? ArabicLetters.of(made).text()
                                : made);
                word.setLength(0);
            }
        }
        return words;
    }

    /** The word and what is left without plural, article or clitic. */
    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>();
        forms.add(word);
        if (ArabicScript.isLetter(word.charAt(0))) {
            for (String front : new String[] {"ال", "وال", "بال", "لل", "و", "ل", "ب", "ف"}) {
                if (word.startsWith(front) && word.length() - front.length() >= 3) {
                    forms.add(word.substring(front.length()));
                }
            }
        } else {
            for (String end : new String[] {"es", "s"}) {
                if (word.endsWith(end) && word.length() > end.length() + 2) {
                    forms.add(word.substring(0, word.length() - end.length()));
                }
            }
            if (word.endsWith("ies")) {
                forms.add(word.substring(0, word.length() - 3) + "y");
            }
        }
        return forms;
    }
}
