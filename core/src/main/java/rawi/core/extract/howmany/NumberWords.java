package rawi.core.extract.howmany;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Tree;

/** Reads number expressions in a row of tokens: "at least 1,200", "dozens", "two to three". */
final class NumberWords {

    private enum Kind {
        UNIT,
        SCALE,
        VAGUE,
        LEAST,
        OVER,
        MOST,
        UNDER,
        NEARLY,
        ABOUT
    }

    private record Word(List<String> words, Kind kind, OptionalLong low, OptionalLong high) {}

    /**
     * A number expression.
     *
     * @param first first token, hedges included
     * @param last last token
     */
    record Number(int first, int last, OptionalLong low, OptionalLong high) {}

    private final Map<String, List<Word>> byFirst = new HashMap<>();

    NumberWords(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/numbers.tsv")) {
            List<String> words = List.of(row.get("words").split(" "));
            Word word =
                    new Word(
                            words,
                            Kind.valueOf(row.get("kind")),
                            value(row, "low"),
                            value(row, "high"));
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(word);
        }
        byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
    }

    private static OptionalLong value(Tsv.Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    private static String low(Tree tree, int i) {
        return tree.form(i).toLowerCase(Locale.ROOT);
    }

    private Word at(Tree tree, int i) {
        for (Word word : byFirst.getOrDefault(low(tree, i), List.of())) {
            int n = word.words().size();
            if (i + n > tree.size()) {
                continue;
            }
            boolean same = true;
            for (int k = 1; k < n && same; k++) {
                same = word.words().get(k).equals(low(tree, i + k));
            }
            if (same) {
                return word;
            }
        }
        return null;
    }

    /** All number expressions of a sentence. */
    List<Number> find(Tree tree) {
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Number number = hedged(tree, i);
            if (number != null) {
                found.add(number);
                i = number.last();
            }
        }
        return found;
    }

    private Number hedged(Tree tree, int i) {
        if (low(tree, i).equals("between") && i + 3 < tree.size()) {
            Number from = exact(tree, i + 1);
            boolean and =
                    from != null
                            && from.last() + 2 < tree.size()
                            && low(tree, from.last() + 1).equals("and");
            Number to = and ? exact(tree, from.last() + 2) : null;
            if (to != null && to.high().getAsLong() >= from.low().getAsLong()) {
                return new Number(i, to.last(), from.low(), to.high());
            }
        }
        Word word = at(tree, i);
        if (word == null || word.kind().ordinal() < Kind.LEAST.ordinal()) {
            return plain(tree, i);
        }
        int next = i + word.words().size();
        if (next >= tree.size()) {
            return null;
        }
        Number n = plain(tree, next);
        if (n == null) {
            return null;
        }
        OptionalLong none = OptionalLong.empty();
        return switch (word.kind()) {
            case LEAST -> new Number(i, n.last(), n.low(), none);
            case OVER -> new Number(i, n.last(), plus(n.low(), 1), none);
            case MOST -> new Number(i, n.last(), none, n.high());
            case UNDER -> new Number(i, n.last(), none, plus(n.high(), -1));
            case NEARLY -> new Number(i, n.last(), none, n.high());
            default -> new Number(i, n.last(), n.low(), n.high());
        };
    }

    private static OptionalLong plus(OptionalLong value, long by) {
        return value.isPresent() ? OptionalLong.of(Math.max(0, value.getAsLong() + by)) : value;
    }

    private Number plain(Tree tree, int i) {
        Word word = at(tree, i);
        if (word != null && word.kind() == Kind.VAGUE) {
            return new Number(i, i + word.words().size() - 1, word.low(), word.high());
        }
        Number first = exact(tree, i);
        if (first == null) {
            return null;
        }
        int join = first.last() + 1;
        if (join + 1 < tree.size()) {
            String sign = low(tree, join);
            boolean range =
                    sign.equals("to") || sign.equals("-") || sign.equals("–") || sign.equals("or");
            Number second = range ? exact(tree, join + 1) : null;
            if (second != null && second.high().getAsLong() > first.low().getAsLong()) {
                return new Number(i, second.last(), first.low(), second.high());
            }
            if (sign.equals("or") && low(tree, join + 1).equals("more")) {
                return new Number(i, join + 1, first.low(), OptionalLong.empty());
            }
        }
        return first;
    }

    /** A number in digits or words, with its scales: "2.5 million", "two hundred". */
    private Number exact(Tree tree, int i) {
        double value = digits(tree.form(i));
        int last = i;
        Word word = at(tree, i);
        if (value < 0 && word != null && word.kind() == Kind.UNIT) {
            value = word.low().getAsLong();
            if (value >= 20 && i + 2 < tree.size() && low(tree, i + 1).equals("-")) {
                Word ones = at(tree, i + 2);
                if (ones != null && ones.kind() == Kind.UNIT && ones.low().getAsLong() < 10) {
                    value += ones.low().getAsLong();
                    last = i + 2;
                }
            }
        }
        if (value < 0) {
            return null;
        }
        while (last + 1 < tree.size()) {
            Word scale = at(tree, last + 1);
            if (scale == null || scale.kind() != Kind.SCALE) {
                break;
            }
            value *= scale.low().getAsLong();
            last++;
        }
        long whole = Math.round(Math.min(value, 1e15));
        return new Number(i, last, OptionalLong.of(whole), OptionalLong.of(whole));
    }

    /** The value of digits such as 1,200 or 2.5; -1 when the form is no number. */
    static double digits(String form) {
        if (form.isEmpty() || form.length() > 15 || !Character.isDigit(form.charAt(0))) {
            return -1;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == ',') {
                continue;
            }
            if (c >= '0' && c <= '9' || c == '.') {
                plain.append(c);
            } else {
                return -1;
            }
        }
        try {
            return Double.parseDouble(plain.toString());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
