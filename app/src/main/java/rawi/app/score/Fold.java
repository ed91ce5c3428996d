package rawi.app.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names as the score compares them: without case, marks, punctuation and articles. */
final class Fold {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Fold() {}

    static String of(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = decomposed.replace("\u00DF", "ss").toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> append(plain, c));
        List<String> words = new ArrayList<>();
        for (String word : plain.toString().split(" ")) {
            if (!word.isEmpty() && !ARTICLES.contains(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static void append(StringBuilder out, int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || c == 0x0640) {
            return;
        }
        switch (c) {
            case 0x0623, 0x0625, 0x0622, 0x0671 -> out.append('\u0627');
            case 0x0649 -> out.append('\u064A');
            case 0x0629 -> out.append('\u0647');
            default -> {
                boolean word =
                        Character.isLetterOrDigit(c)
                                || c == '_'
                                || type == Character.OTHER_NUMBER
                                || type == Character.LETTER_NUMBER;
                out.appendCodePoint(word ? c : ' ');
            }
        }
    }
}
