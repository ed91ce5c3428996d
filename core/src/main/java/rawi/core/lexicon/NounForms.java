package rawi.core.lexicon;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import rawi.core.text.WordMap;

/** The classes of nouns by their written forms, for looking at words that are not tagged yet. */
public final class NounForms {

    private final WordMap<Set<String>> classes = new WordMap<>();

    /**
     * @param forms the written forms of a base form, in lower case
     */
    public NounForms(NounClasses nouns, Function<String, Set<String>> forms) {
        for (String noun : nouns.lemmas()) {
            for (String form : forms.apply(noun)) {
                classes.computeIfAbsent(form, f -> new HashSet<>()).addAll(nouns.of(noun));
            }
        }
    }

    /** What a word in lower case may be, also where it is the plural of a noun that has none. */
    public Set<String> of(String word) {
        Set<String> found = classes.getOrDefault(word, Set.of());
        Set<String> singular =
                word.endsWith("s")
                        ? classes.getOrDefault(word.substring(0, word.length() - 1), Set.of())
                        : Set.of();
        if (singular.isEmpty()) {
            return found;
        }
        Set<String> both = new HashSet<>(found);
        both.addAll(singular);
        return both;
    }
}
