package rawi.app.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Tells the language of a text from its script and its commonest words. */
final class LanguageGuess {

    private static final int SAMPLE = 20_000;
    private static final char LATIN_END = 0x0250;
    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "by", "were",
                    "with", "from", "at", "as", "an", "said", "has", "have", "had", "is", "are",
                    "be", "it", "its", "after", "their", "who", "which");

    private LanguageGuess() {}

    /** {@code en}, {@code ar}, or empty when the text looks like neither. */
    static Optional<String> of(String text, int from) {
        String sample = text.substring(from, Math.min(text.length(), from + SAMPLE));
        int arabic = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            if (c >= 0x0600 && c <= 0x06FF
                    || c >= 0x0750 && c <= 0x077F
                    || c >= 0xFB50 && c < 0xFEFF) {
                arabic++;
            } else if (c < LATIN_END) {
                latin++;
            } else {
                other++;
            }
        }
        if (arabic > latin && arabic > other) {
            return Optional.of("ar");
        }
        if (latin <= other) {
            return Optional.empty();
        }
        return english(sample) ? Optional.of("en") : Optional.empty();
    }

    private static boolean english(String sample) {
        StringTokenizer words =
                new StringTokenizer(
                        sample.toLowerCase(Locale.ROOT),
                        " \t\r\n\f.,;:!?()[]\"\u201C\u201D'\u2019-");
        int all = 0;
        int known = 0;
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            // words of a paragraph in another script say nothing of these
            all += word.charAt(0) < LATIN_END ? 1 : 0;
            known += ENGLISH.contains(word) ? 1 : 0;
        }
        // A headline or a fragment has few function words; Latin letters are then enough.
        return all < 12 || known * 10 >= all;
    }
}
