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
    private static final String ANY_CASE = "(?i)";
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
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
        boolean anyCase = expression.startsWith(ANY_CASE);
        String list = anyCase ? expression.substring(ANY_CASE.length()) : expression;
        boolean words = WORDS.matcher(list).matches() && !list.contains("||");
        if (!words || list.startsWith("|") || anyCase && !ASCII.matcher(list).matches()) {
            return Pattern.compile(expression).asMatchPredicate();
        }
        Set<String> known = Set.copyOf(List.of((anyCase ? lower(list) : list).split("\\|")));
        return anyCase ? text -> known.contains(lower(text)) : known::contains;
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
