package rawi.core.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.text.ArabicScript;

/**
 * A condition on the head word of an argument: one of these lemmas or one of these classes.
 *
 * @param lemmas lower-case items of the data file
 * @param classes upper-case items: names of noun classes
 */
public record WordTest(Set<String> lemmas, Set<String> classes) {

    public WordTest {
        lemmas = Set.copyOf(lemmas);
        classes = Set.copyOf(classes);
    }

    static WordTest of(List<String> items) {
        Set<String> lemmas = new HashSet<>();
        Set<String> classes = new HashSet<>();
        for (String item : items) {
            boolean arabic = ArabicScript.isLetter(item.charAt(0));
            if (arabic) {
                lemmas.add(ArabicScript.letters(item));
            } else if (item.length() > 1 && item.equals(item.toUpperCase(Locale.ROOT))) {
                classes.add(item);
            } else {
                lemmas.add(item);
            }
        }
        return new WordTest(lemmas, classes);
    }

    /** Whether a word with this lemma, in one of the classes that {@code inClass} knows, passes. */
    public boolean accepts(String lemma, Predicate<String> inClass) {
        if (lemmas.contains(lemma)) {
            return true;
        }
        for (String name : classes) {
            if (inClass.test(name)) {
                return true;
            }
        }
        return false;
    }
}
