package rawi.core.lexicon;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The classes of nouns by their written forms, for looking at words that are not tagged yet. */
public final class NounForms {

    private final NounClasses nouns;
    private final Function<String, Set<String>> bases;

    /**
     * @param bases the nouns of a class that have a written form, in lower case
     */
    public NounForms(NounClasses nouns, Function<String, Set<String>> bases) {
        this.nouns = nouns;
        this.bases = bases;
    }

    /** What a word in lower case may be, also where it is the plural of a noun that has none. */
    public Set<String> of(String word) {
        Set<String> found = new HashSet<>();
        add(word, found);
        if (word.endsWith("s")) {
            add(word.substring(0, word.length() - 1), found);
        }
        return found;
    }

    private void add(String form, Set<String> found) {
        for (String noun : bases.apply(form)) {
            found.addAll(nouns.of(noun));
        }
    }
}
