package rawi.core.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A word as it is written, one object for all its occurrences, with what every reader asks of it:
 * so a word is put in lower case or folded once, not at each place, and two equal words are mostly
 * one string, which compares at a glance. Safe to share.
 */
public final class Spelling {

    /** Spellings that are kept; of others there are several objects. */
    private static final int MOST = 30_000;

    /** Before it only the letters A to Z have a lower case. */
    private static final char FIRST_ACCENTED = '\u00c0';

    private static final Object[] NO_NOTES = {};

    private static final Remembered<Spelling> ALL = new Remembered<>(MOST, Spelling::new);

    private final String form;
    private final String low;

    /** Made when first asked for; two threads make equal ones. */
    private String folded;

    private String letters;

    /** What {@link WordNotes} keep of the word, each at its place. */
    private Object[] notes = NO_NOTES;

    private Spelling(String form) {
        this.form = form;
        String lower = form.toLowerCase(Locale.ROOT);
        this.low = one(lower, form);
    }

    /** A word in lower case; mostly the word itself, or the one string kept for it. */
    public static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean small = c < 'A' || c > 'Z' && c < FIRST_ACCENTED;
            if (!small && !ArabicScript.isLetter(c)) {
                return ALL.of(word).low;
            }
        }
        return word;
    }

    /** The spelling of a word. */
    static Spelling of(String form) {
        return ALL.of(form);
    }

    /** The string that is kept for equal ones. */
    private static String one(String word, String form) {
        return word.equals(form) ? form : ALL.of(word).form;
    }

    String form() {
        return form;
    }

    /** In lower case. */
    String low() {
        return low;
    }

    /** {@link FoldedText#fold} of it. */
    String folded() {
        String word = folded;
        if (word == null) {
            word = one(FoldedText.fold(form), form);
            folded = word;
        }
        return word;
    }

    /** {@link ArabicScript#letters} of it. */
    String letters() {
        String word = letters;
        if (word == null) {
            word = one(ArabicScript.letters(form), form);
            letters = word;
        }
        return word;
    }

    /** What is kept at a place, or null. */
    Object note(int place) {
        Object[] all = notes;
        return place < all.length ? all[place] : null;
    }

    /**
     * Keeps something at a place. What two threads keep at once may be lost; it must be fit to be
     * seen by others without waiting, as what has only final fields is.
     */
    void keep(int place, Object value) {
        Object[] all = notes;
        if (place >= all.length) {
            all = Arrays.copyOf(all, place + 1);
            all[place] = value;
            notes = all;
        } else {
            all[place] = value;
        }
    }
}
