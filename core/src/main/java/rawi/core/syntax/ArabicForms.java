package rawi.core.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rawi.core.text.ArabicScript;

/**
 * The base forms that a written Arabic word may have, however it is cut and tagged: with each run
 * of proclitics and each pronoun taken off. Gives more than exist, never fewer; for look-ups only.
 */
public final class ArabicForms {

    private static final String PROCLITICS = "وفبلكسا";
    private static final int MOST_PROCLITICS = 3;
    private static final List<String> PRONOUNS =
            List.of("", "ه", "ها", "هم", "هن", "هما", "نا", "كم", "كن", "ي", "ني", "ك");

    private final ArabicMorphology morphology;

    public ArabicForms(ArabicLexicon lexicon) {
        this.morphology = new ArabicMorphology(lexicon);
    }

    /** All base forms of a word as stored, its stems' letters and its clitics among them. */
    public Set<String> bases(String word) {
        String letters = ArabicScript.letters(word);
        Set<String> bases = new HashSet<>();
        for (int from = 0; from < letters.length() && from <= MOST_PROCLITICS; from++) {
            if (from > 0 && PROCLITICS.indexOf(letters.charAt(from - 1)) < 0) {
                break;
            }
            if (from > 0) {
                bases.add(letters.substring(from - 1, from));
            }
            boolean afterLam = from > 0 && letters.charAt(from - 1) == 'ل';
            for (String pronoun : PRONOUNS) {
                int to = letters.length() - pronoun.length();
                if (to > from && letters.endsWith(pronoun)) {
                    bases.add(pronoun);
                    morphology.bases(
                            letters.substring(from, to), afterLam, !pronoun.isEmpty(), bases);
                }
            }
        }
        if (bases.isEmpty()) {
            bases.add(word);
        }
        return bases;
    }
}
