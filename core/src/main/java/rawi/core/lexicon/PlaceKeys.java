package rawi.core.lexicon;

import java.util.Set;
import rawi.core.text.FoldedText;

/** Keys under which a place name is filed, so that spellings of one name meet. */
public final class PlaceKeys {

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "as", "ash", "ar", "at", "ath", "ez", "az", "ad", "adh", "an", "es");

    private PlaceKeys() {}

    /** Folded, without apostrophes, hyphens as spaces, without a leading article. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean gap = false;
        String folded = FoldedText.fold(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\'') {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = key.length() > 0;
                continue;
            }
            if (gap) {
                key.append(' ');
                gap = false;
            }
            key.append(c);
        }
        String text = key.toString();
        int space = text.indexOf(' ');
        return space > 0 && ARTICLES.contains(text.substring(0, space))
                ? text.substring(space + 1)
                : text;
    }

    /** A looser key: how transliterations of Arabic names vary is levelled. */
    public static String loose(String key) {
        StringBuilder out = new StringBuilder(key.length());
        String[] words = key.split(" ");
        for (int w = 0; w < words.length; w++) {
            if (words.length > 1 && ARTICLES.contains(words[w])) {
                continue;
            }
            append(words[w], out);
        }
        return out.toString();
    }

    private static void append(String word, StringBuilder out) {
        String w =
                word.replace("ou", "u")
                        .replace("oo", "u")
                        .replace("ee", "i")
                        .replace("aa", "a")
                        .replace("ay", "ei")
                        .replace("ai", "ei")
                        .replace("ey", "ei")
                        .replace("aw", "o")
                        .replace("au", "o")
                        .replace("dj", "j")
                        .replace("q", "k")
                        .replace("y", "i");
        char last = 0;
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean finalH = c == 'h' && i == w.length() - 1 && i > 2 && "aeiou".indexOf(last) >= 0;
            if (c != last && !finalH) {
                out.append(c);
            }
            last = c;
        }
    }
}
