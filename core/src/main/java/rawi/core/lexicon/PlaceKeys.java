package rawi.core.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;
import rawi.core.text.FoldedText;
import rawi.core.text.WordSet;

/** Keys under which a place name is filed, so that spellings of one name meet. */
public final class PlaceKeys {

    private static final WordSet ARTICLES =
            WordSet.of(
                    "al", "el", "as", "ash", "ar", "at", "ath", "ez", "az", "ad", "adh", "an",
                    "es");

    /** How spellings vary: what stands there, what may stand there; {@code $} at the end only. */
    private static final String[][] SPELLINGS = {
        {"q", "k"},
        {"k", "q"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"aa", "a"},
        {"iyy", "iy"},
        {"ay", "ei"},
        {"ai", "ay"},
        {"ei", "ay"},
        {"dj", "j"},
        {"$ah", "a"},
        {"$eh", "a"},
        {"$eh", "ah"},
        {"$a", "ah"},
        {"$e", "a"},
        {"$iyeh", "iyah"},
        {" al ", " "},
        {" el ", " al "},
        {" ", ""},
    };

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

    /**
     * Other keys that a name may be filed under: each way in which transliterations vary, and each
     * two of them together. The key itself is not among them.
     */
    static Set<String> variants(String key) {
        Set<String> once = new LinkedHashSet<>();
        for (String[] pair : SPELLINGS) {
            respell(key, pair, once);
        }
        Set<String> all = new LinkedHashSet<>(once);
        for (String variant : once) {
            for (String[] pair : SPELLINGS) {
                respell(variant, pair, all);
            }
        }
        all.remove(key);
        return all;
    }

    private static void respell(String key, String[] pair, Set<String> into) {
        if (pair[0].startsWith("$")) {
            String end = pair[0].substring(1);
            if (key.endsWith(end)) {
                into.add(key.substring(0, key.length() - end.length()) + pair[1]);
            }
        } else if (key.contains(pair[0])) {
            into.add(key.replace(pair[0], pair[1]));
        }
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
