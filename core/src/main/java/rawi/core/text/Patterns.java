package rawi.core.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Regular expressions that stand in the program, compiled when first used and kept; a mere list of
 * words is looked up instead. Never for expressions made from data, which would pile up here.
 */
public final class Patterns {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd}|]*[\\p{L}\\p{Nd}]");
    private static final Map<String, Predicate<String>> KNOWN = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether the whole text fits, as by {@link String#matches}. */
    public static boolean fit(String text, String expression) {
        Predicate<String> known = KNOWN.get(expression);
        if (known == null) {
            known = KNOWN.computeIfAbsent(expression, Patterns::test);
        }
        return known.test(text);
    }

    private static Predicate<String> test(String expression) {
        boolean words = WORDS.matcher(expression).matches() && !expression.contains("||");
        return words && !expression.startsWith("|")
                ? Set.copyOf(List.of(expression.split("\\|")))::contains
                : Pattern.compile(expression).asMatchPredicate();
    }
}
