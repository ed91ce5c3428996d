package rawi.core.extract.howmany;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Reads number expressions in a row of tokens: "at least 1,200", "dozens", "two to three". */
final class NumberWords {

    private enum Kind {
        UNIT,
        SCALE,
        VAGUE,
        JOIN,
        LEAST,
        OVER,
        MOST,
        UNDER,
        NEARLY,
        ABOUT,
        MEASURE,
        GROUP,
        NAMED,
        MONTH
    }

    private record Word(List<String> words, Kind kind, OptionalLong low, OptionalLong high) {}

    /**
     * A number expression.
     *
     * @param first first token, hedges included
     * @param last last token
     * @param limit last token of the sentence
     */
    record Number(
            int sentence, int first, int last, int limit, OptionalLong low, OptionalLong high) {}

    /** What was read, before the sentence is known. */
    private record Range(int first, int last, OptionalLong low, OptionalLong high) {}

    private static final OptionalLong NONE = OptionalLong.empty();

    private final WordMap<List<Word>> byFirst = new WordMap<>();
    private final WordSet measures = new WordSet();
    private final WordSet groups = new WordSet();

    /** "no one was hurt", "every one of them": no number. */
    private static final WordSet WHOEVER = WordSet.of("no", "any", "every", "some", "each");

    private final WordSet names = new WordSet();
    private final WordSet months = new WordSet();

    NumberWords(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/numbers.tsv")) {
            List<String> words = List.of(row.get("words").split(" "));
            Kind kind = Kind.valueOf(row.get("kind"));
            switch (kind) {
                case MEASURE -> measures.add(words.get(0));
                case GROUP -> groups.add(words.get(0));
                case NAMED -> names.add(words.get(0));
                case MONTH -> months.add(words.get(0));
                default ->
                        byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                                .add(new Word(words, kind, value(row, "low"), value(row, "high")));
            }
        }
        byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
    }

    private static OptionalLong value(Tsv.Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? NONE : OptionalLong.of(Long.parseLong(cell));
    }

    /** Whether a noun is one of time, length, weight, money or share. */
    boolean isMeasure(String lemma) {
        return measures.contains(Spelling.lower(lemma));
    }

    /** Whether a noun is made of so many people: "a family of five". */
    boolean isGroup(String lemma) {
        return groups.contains(Spelling.lower(lemma));
    }

    /** Whether a number after this word is a name: "Branch 215". */
    boolean isNamed(String word) {
        return names.contains(word);
    }

    boolean isMonth(String word) {
        return months.contains(word);
    }

    private static String low(Tree tree, int i) {
        return i >= 0 && i < tree.size() ? tree.low(i) : "";
    }

    private Word at(Tree tree, int i) {
        if (low(tree, i).equals("one") && WHOEVER.contains(low(tree, i - 1))) {
            return null;
        }
        for (Word word : byFirst.getOrDefault(low(tree, i), List.of())) {
            int n = word.words().size();
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
    List<Number> find(Tree tree, int sentence) {
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Range range = hedged(tree, i);
            if (range != null) {
                found.add(
                        new Number(
                                sentence,
                                range.first(),
                                range.last(),
                                tree.size() - 1,
                                range.low(),
                                range.high()));
                i = range.last();
            }
        }
        return found;
    }

    private Range hedged(Tree tree, int i) {
        if (low(tree, i).equals("between") || low(tree, i).equals("from")) {
            Range from = exact(tree, i + 1);
            String join = low(tree, i).equals("between") ? "and" : "to";
            boolean joined = from != null && low(tree, from.last() + 1).equals(join);
            Range to = joined ? exact(tree, from.last() + 2) : null;
            if (to != null && to.high().getAsLong() >= from.low().getAsLong()) {
                return new Range(i, to.last(), from.low(), to.high());
            }
        }
        Word word = at(tree, i);
        boolean hedge =
                word != null
                        && word.kind().ordinal() >= Kind.LEAST.ordinal()
                        && word.kind().ordinal() <= Kind.ABOUT.ordinal();
        if (!hedge) {
            return plain(tree, i);
        }
        Range n = hedged(tree, i + word.words().size());
        if (n == null) {
            return null;
        }
        return switch (word.kind()) {
            case LEAST -> new Range(i, n.last(), n.low(), NONE);
            case OVER -> new Range(i, n.last(), plus(n.low(), 1), NONE);
            case MOST, NEARLY -> new Range(i, n.last(), NONE, n.high());
            case UNDER -> new Range(i, n.last(), NONE, plus(n.high(), -1));
            default -> new Range(i, n.last(), n.low(), n.high());
        };
    }

    private static OptionalLong plus(OptionalLong value, long by) {
        return value.isPresent() ? OptionalLong.of(Math.max(0, value.getAsLong() + by)) : value;
    }

    private Range plain(Tree tree, int i) {
        Word word = at(tree, i);
        Range first =
                word != null && word.kind() == Kind.VAGUE
                        ? new Range(i, i + word.words().size() - 1, word.low(), word.high())
                        : exact(tree, i);
        if (first == null) {
            return null;
        }
        int join = first.last() + 1;
        if (low(tree, join).equals("or") && low(tree, join + 1).equals("more")) {
            return new Range(i, join + 1, first.low(), NONE);
        }
        Word sign = at(tree, join);
        if (sign == null || sign.kind() != Kind.JOIN) {
            return first;
        }
        int next = join + sign.words().size();
        Word vague = at(tree, next);
        Range second =
                vague != null && vague.kind() == Kind.VAGUE
                        ? new Range(
                                next, next + vague.words().size() - 1, vague.low(), vague.high())
                        : exact(tree, next);
        boolean more =
                second != null
                        && first.low().isPresent()
                        && second.high().isPresent()
                        && second.high().getAsLong() > first.low().getAsLong();
        return more ? new Range(i, second.last(), first.low(), second.high()) : first;
    }

    /** A number in digits or words, with its scales: "2.5 million", "two hundred and fifty". */
    private Range exact(Tree tree, int i) {
        if (i >= tree.size()) {
            return null;
        }
        double value = digits(tree.form(i));
        int last = i;
        Word word = at(tree, i);
        boolean written = value < 0 && word != null && word.kind() == Kind.UNIT;
        if (written) {
            value = word.low().getAsLong();
            last = i + word.words().size() - 1;
            int ones = ones(tree, last + 1);
            if (value >= 20 && value < 100 && value % 10 == 0 && ones >= 0) {
                value += at(tree, ones).low().getAsLong();
                last = ones;
            }
        }
        if (value < 0) {
            return null;
        }
        boolean scaled = false;
        for (Word scale = at(tree, last + 1);
                scale != null && scale.kind() == Kind.SCALE;
                scale = at(tree, last + 1)) {
            value *= scale.low().getAsLong();
            scaled = true;
            last++;
        }
        if (written && scaled) {
            int rest = low(tree, last + 1).equals("and") ? last + 2 : last + 1;
            Range small = digits(low(tree, rest)) < 0 ? exact(tree, rest) : null;
            if (small != null && small.low().getAsLong() < value / 2 && value >= 100) {
                value += small.low().getAsLong();
                last = small.last();
            }
        }
        long whole = Math.round(Math.min(value, 1e15));
        return new Range(i, last, OptionalLong.of(whole), OptionalLong.of(whole));
    }

    /** The token of the ones in "twenty-five" or "twenty five", or -1. */
    private int ones(Tree tree, int i) {
        int at = low(tree, i).equals("-") ? i + 1 : i;
        Word ones = at(tree, at);
        boolean small =
                ones != null
                        && ones.kind() == Kind.UNIT
                        && ones.words().size() == 1
                        && ones.low().getAsLong() < 10
                        && !Patterns.fit(ones.words().get(0), "both|once|twice");
        return small ? at : -1;
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
