package rawi.core.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters of one word as this program compares them, each with the place it came from: no
 * marks, no tatweel, one alef, one yeh, plain digits. Teh marbuta stays apart from heh, which may
 * be a pronoun.
 */
public final class ArabicLetters {

    /** Words whose letters are kept: each is asked for by the tagger, the tree and its rows. */
    private static final int MOST = 30_000;

    private static final Remembered<ArabicLetters> READ =
            new Remembered<>(MOST, ArabicLetters::read);

    private final String letters;
    private final int[] origins;

    private ArabicLetters(String letters, int[] origins) {
        this.letters = letters;
        this.origins = origins;
    }

    public static ArabicLetters of(String word) {
        return READ.of(word);
    }

    private static ArabicLetters read(String word) {
        int n = word.length();
        StringBuilder out = new StringBuilder(n);
        int[] origins = new int[n * 3 + 1];
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            if (c == 'ـ'
                    || ArabicScript.isMark(c)
                    || ArabicScript.isInvisible(c)
                    || ArabicScript.isGap(word, i)) {
                continue;
            }
            if (c >= '\ufb50' && c <= '\ufefc') {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                for (int k = 0; k < plain.length() && k < 3; k++) {
                    origins[out.length()] = i;
                    out.append(ArabicScript.letter(plain.charAt(k)));
                }
                continue;
            }
            origins[out.length()] = i;
            out.append(ArabicScript.letter(c));
        }
        origins[out.length()] = n;
        return new ArabicLetters(out.toString(), Arrays.copyOf(origins, out.length() + 1));
    }

    /** The letters alone. */
    public String text() {
        return letters;
    }

    public int length() {
        return letters.length();
    }

    /** Place in the word of letter {@code i}; the word's length for the end. */
    public int origin(int i) {
        return origins[i];
    }
}
