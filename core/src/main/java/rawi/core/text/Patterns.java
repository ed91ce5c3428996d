package rawi.core.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Regular expressions that stand in the program, compiled when first used and kept. Where only few
 * words fit one they are looked up instead ({@link FiniteWords}); of another it is kept which words
 * fit. Never for expressions made from data, which would pile up here.
 */
public final class Patterns {

    private static final String ANY_CASE = "(?i)";
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** A digit that must be there, then anything with groups but without alternatives. */
    private static final String NUMBER = "\\\\d(?![*?]|\\{0)[^|()]*(\\([^|()]*\\)[^|()]*)*";

    /** Expressions that only numbers fit, as hardly any word is. */
    private static final Pattern DIGIT_FIRST = Pattern.compile(NUMBER + "(\\|" + NUMBER + ")*");

    /** Words of which it is kept whether they fit an expression. */
    private static final int MOST = 1_000;

    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param words all that fit, where they are few; else null
     */
    private record Known(String expression, WordSet words, Predicate<String> fits) {}

    /** The last two expressions of each hash, found without comparing letters. */
    private static final Known[] AT_HAND = new Known[4096];

    private Patterns() {}

    /** Whether the whole text fits, as by {@link String#matches}. */
    public static boolean fit(String text, String expression) {
        int at = expression.hashCode() & AT_HAND.length - 1;
        Known last = AT_HAND[at];
        if (last == null || last.expression != expression) {
            last = other(expression, at);
        }
        return last.words != null ? last.words.contains(text) : last.fits.test(text);
    }

    private static Known other(String expression, int at) {
        Known last = AT_HAND[at ^ 1];
        if (last == null || last.expression != expression) {
            Known known = KNOWN.computeIfAbsent(expression, Patterns::test);
            last = new Known(expression, known.words, known.fits);
            AT_HAND[at ^ 1] = AT_HAND[at];
            AT_HAND[at] = last;
        }
        return last;
    }

    private static Known test(String expression) {
        boolean anyCase = expression.startsWith(ANY_CASE);
        String plain = anyCase ? expression.substring(ANY_CASE.length()) : expression;
        Optional<Set<String>> words = FiniteWords.of(plain);
        if (words.isEmpty() || anyCase && !ASCII.matcher(plain).matches()) {
            Predicate<String> fits = Pattern.compile(expression).asMatchPredicate();
            Remembered<Boolean> remembered = new Remembered<>(MOST, fits::test);
            boolean number = DIGIT_FIRST.matcher(expression).matches();
            return new Known(
                    expression,
                    null,
                    number ? text -> startsWithDigit(text) && remembered.of(text) : remembered::of);
        }
        if (!anyCase) {
            return new Known(expression, WordSet.copyOf(words.get()), null);
        }
        WordSet low = new WordSet();
        words.get().forEach(word -> low.add(lower(word)));
        return new Known(expression, null, text -> low.contains(lower(text)));
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** As such expressions compare: only unaccented Latin letters have two cases. */
    private static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                StringBuilder low = new StringBuilder(text);
                for (int k = i; k < low.length(); k++) {
                    char upper = low.charAt(k);
                    if (upper >= 'A' && upper <= 'Z') {
                        low.setCharAt(k, (char) (upper + 32));
                    }
                }
                return low.toString();
            }
        }
        return text;
    }
}
