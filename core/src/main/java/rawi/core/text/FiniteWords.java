package rawi.core.text;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All words that fit a regular expression, where it is plain enough to have few: letters,
 * alternatives, groups, sets of letters, and what may be left out. {@code kill(s|ed)?} has three.
 */
final class FiniteWords {

    private static final int MOST = 300;
    private static final String MEANING = "\\^$.|?*+()[]{}";

    private final String expression;
    private int at;
    private boolean plain = true;

    private FiniteWords(String expression) {
        this.expression = expression;
    }

    /** The words; empty when the expression is not so plain or has many. */
    static Optional<Set<String>> of(String expression) {
        if (expression.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return Optional.empty();
        }
        FiniteWords words = new FiniteWords(expression);
        Set<String> all = words.alternatives();
        return words.plain && words.at == expression.length()
                ? Optional.of(Set.copyOf(all))
                : Optional.empty();
    }

    private Set<String> alternatives() {
        Set<String> all = new LinkedHashSet<>(row());
        while (plain && isAt('|')) {
            at++;
            all.addAll(row());
        }
        return all;
    }

    private Set<String> row() {
        Set<String> words = Set.of("");
        while (plain && at < expression.length() && !isAt('|') && !isAt(')')) {
            Set<String> next = atom();
            if (isAt('?')) {
                at++;
                next = new LinkedHashSet<>(next);
                next.add("");
                plain &= !isAt('?') && !isAt('+');
            }
            plain &= words.size() * next.size() <= MOST;
            words = plain ? joined(words, next) : Set.of();
        }
        return words;
    }

    private Set<String> atom() {
        char c = expression.charAt(at++);
        if (c == '[') {
            return oneOf();
        }
        if (c == '(') {
            plain &= !isAt('?');
            Set<String> words = plain ? alternatives() : Set.of();
            plain &= isAt(')');
            at++;
            return words;
        }
        plain &= MEANING.indexOf(c) < 0;
        return Set.of(String.valueOf(c));
    }

    private Set<String> oneOf() {
        int end = expression.indexOf(']', at + 1);
        String letters = end < 0 ? "\\" : expression.substring(at, end);
        at = end + 1;
        // a sign between letters is a range
        boolean range = letters.indexOf('-', 1) > 0;
        plain &= !range && letters.indexOf('\\') < 0 && !letters.startsWith("^");
        plain &= letters.indexOf('[') < 0 && !letters.contains("&&");
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < letters.length(); i++) {
            words.add(letters.substring(i, i + 1));
        }
        return words;
    }

    private static Set<String> joined(Set<String> before, Set<String> behind) {
        Set<String> all = new LinkedHashSet<>();
        for (String first : before) {
            for (String second : behind) {
                all.add(first + second);
            }
        }
        return all;
    }

    private boolean isAt(char c) {
        return at < expression.length() && expression.charAt(at) == c;
    }
}
