package rawi.app.store.search;

import java.util.ArrayList;
import java.util.List;
import rawi.core.text.ArabicScript;

/**
 * One word of a text or a query, folded.
 *
 * <p>Arabic writes and, so, by, to, as and the ({@code و ف ب ل ك ال}) together with the next word.
 * The {@linkplain #stem} of a word is what is left when all that may be such a prefix is taken off,
 * as long as three letters stay: the same for a word with and without them, but perhaps shorter
 * than the word ({@code لبنان} → {@code نان}). The {@linkplain #forms} are the word and what it is
 * after each step, so that Lebanon is not found in every word that ends like it.
 *
 * <p>The stem of an English word is the word without the plural's ending.
 */
public record Word(String text) {

    /** A longer word is cut, in UTF-16 code units. */
    static final int MAX_LENGTH = 40;

    private static final int MIN_STEM = 3;

    /** Words beyond this carry no prefix that anyone would leave out. */
    private static final int MAX_PREFIXED = 15;

    private static final String CLITICS = "وفبلك";

    /** The word without prefixes, or without the ending of the plural. */
    public String stem() {
        List<String> forms = forms();
        return forms.get(forms.size() - 1);
    }

    /** Whether it is written in Arabic letters. */
    boolean isArabic() {
        return ArabicScript.isLetter(text.charAt(0));
    }

    /** The word, then what it is after each prefix or ending taken off. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        forms.add(text);
        if (!isArabic()) {
            String singular = singular(text);
            if (!singular.equals(text)) {
                forms.add(singular);
            }
            return forms;
        }
        if (text.length() > MAX_PREFIXED) {
            return forms;
        }
        String left = text;
        for (int cut = prefix(left); cut > 0; cut = prefix(left)) {
            left = left.substring(cut);
            forms.add(left);
        }
        return forms;
    }

    private static String singular(String word) {
        int n = word.length();
        char last = word.charAt(n - 1);
        if (last != 's' || n < 4 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")) {
            return word.substring(0, n - 2);
        }
        char before = word.charAt(n - 2);
        return before == 's' || before == 'u' || before == 'i' ? word : word.substring(0, n - 1);
    }

    /** What a person who asks for this word means: the word without article or plural. */
    Word asked() {
        if (!isArabic()) {
            return new Word(stem());
        }
        int at = 0;
        if (starts(at, 'و') || starts(at, 'ف')) {
            at++;
        }
        if (starts(at, 'ب') || starts(at, 'ك')) {
            at++;
        }
        boolean article = text.startsWith("ال", at) || text.startsWith("لل", at);
        int cut = at + 2;
        return article && text.length() - cut >= MIN_STEM ? new Word(text.substring(cut)) : this;
    }

    private boolean starts(int at, char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private static int prefix(String word) {
        if (word.startsWith("ال") && word.length() - 2 >= MIN_STEM) {
            return 2;
        }
        return CLITICS.indexOf(word.charAt(0)) >= 0 && word.length() - 1 >= MIN_STEM ? 1 : 0;
    }
}
