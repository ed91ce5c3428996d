package rawi.app.ingest;

import java.util.Locale;
import java.util.Set;

/** Guesses whether a text is English or Arabic, by script and the commonest words. */
final class Language {

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "a", "that", "was", "were", "by", "on", "for",
                    "with", "said", "from", "have", "has");
    private static final int SAMPLE = 20_000;

    private Language() {}

    /** {@code en}, {@code ar}, or {@code und} when it is neither. */
    static String guess(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        long arabic = sample.chars().filter(c -> c >= 0x0600 && c <= 0x06FF).count();
        long latin = sample.chars().filter(c -> Character.isLetter(c) && c < 0x0250).count();
        if (arabic > latin) {
            return "ar";
        }
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long known = 0;
        for (String word : words) {
            known += ENGLISH.contains(word) ? 1 : 0;
        }
        return latin > 0 && (known * 100 >= words.length * 8L || words.length < 12) ? "en" : "und";
    }
}
