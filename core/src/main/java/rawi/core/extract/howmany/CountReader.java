package rawi.core.extract.howmany;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Count;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;

/** Reads how many a noun phrase says; ages, dates, money, distances and names are no counts. */
public final class CountReader {

    private static final Set<String> NO_COUNT =
            Set.of(
                    "year",
                    "month",
                    "week",
                    "day",
                    "hour",
                    "minute",
                    "kilometre",
                    "kilometer",
                    "km",
                    "mile",
                    "metre",
                    "meter",
                    "percent",
                    "%",
                    "dollar",
                    "pound",
                    "lira",
                    "euro",
                    "dinar",
                    "am",
                    "pm",
                    "degree",
                    "tonne",
                    "ton",
                    "kilogram",
                    "kg",
                    "litre",
                    "liter",
                    "hectare",
                    "acre",
                    "mw",
                    "megawatt",
                    "calibre",
                    "mm");

    private final NumberWords numbers;

    public CountReader(DataFiles files) {
        this.numbers = new NumberWords(files, "en");
    }

    /**
     * How many the phrase of each head says; the sum where people are counted together.
     *
     * @param heads coordinated heads of one role, in text order
     */
    public Optional<Count> of(
            ParsedText text, int sentence, List<Integer> heads, Entities entities) {
        Tree tree = text.tree(sentence);
        List<NumberWords.Number> found = numbers.find(tree);
        List<Count> counts = new ArrayList<>();
        int uncounted = 0;
        for (int head : heads) {
            if (isSubset(tree, head)) {
                continue;
            }
            Optional<Count> one = one(text, sentence, head, found, entities);
            if (one.isPresent()) {
                counts.add(one.get());
            } else if (!isPart(tree, head)) {
                uncounted++;
            }
        }
        if (counts.isEmpty() || (counts.size() == 1 && uncounted == 0)) {
            return counts.stream().findFirst();
        }
        boolean people = counts.stream().allMatch(c -> c.unit().equals("people"));
        if (counts.size() == 1) {
            return Optional.of(counts.get(0));
        }
        if (!people || uncounted > 0) {
            return Optional.empty();
        }
        return sum(text, counts);
    }

    /** "four people, two of them children": a part of those counted before. */
    private static boolean isSubset(Tree tree, int head) {
        for (int i = tree.leftEdge(head); i <= tree.rightEdge(head); i++) {
            if (i > 0
                    && tree.form(i).equals("them")
                    && tree.form(i - 1).equals("of")
                    && tree.leftEdge(head) > 0
                    && tree.form(tree.leftEdge(head) - 1).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Tree tree, int head) {
        return NounPhrases.isQuantity(tree, head);
    }

    private static Optional<Count> sum(ParsedText text, List<Count> counts) {
        Span span = counts.get(0).quote().span();
        long low = 0;
        long high = 0;
        boolean lowOpen = false;
        boolean highOpen = false;
        for (Count c : counts) {
            span = span.cover(c.quote().span());
            lowOpen |= c.low().isEmpty();
            highOpen |= c.high().isEmpty();
            low += c.low().orElse(0);
            high += c.high().orElse(0);
        }
        return Optional.of(
                new Count(
                        Quote.of(text.text(), span),
                        lowOpen ? OptionalLong.empty() : OptionalLong.of(low),
                        highOpen ? OptionalLong.empty() : OptionalLong.of(high),
                        "people"));
    }

    private Optional<Count> one(
            ParsedText text,
            int sentence,
            int head,
            List<NumberWords.Number> found,
            Entities entities) {
        Tree tree = text.tree(sentence);
        int first = NounPhrases.first(tree, head);
        int from = Math.max(0, first - 6);
        for (NumberWords.Number number : found) {
            boolean within = number.last() >= from && number.first() <= head;
            if (!within || !counts(tree, number, head)) {
                continue;
            }
            int counted = NounPhrases.counted(tree, head);
            String lemma = tree.lemma(counted).toLowerCase(Locale.ROOT);
            String measure = tree.lemma(head).toLowerCase(Locale.ROOT);
            boolean unit = NO_COUNT.contains(lemma) || NO_COUNT.contains(measure);
            boolean dated = number.first() > 0 && entities.is(sentence, number.first() - 1, "TIME");
            if (unit || dated || isMoney(tree, number) || isYear(tree, number)) {
                return Optional.empty();
            }
            Span span =
                    new Span(
                            tree.sentence().tokens().get(number.first()).start(),
                            tree.sentence().tokens().get(number.last()).end());
            return Optional.of(
                    new Count(
                            Quote.of(text.text(), span),
                            number.low(),
                            number.high(),
                            unit(tree, sentence, counted, entities)));
        }
        return Optional.empty();
    }

    private static boolean isYear(Tree tree, NumberWords.Number number) {
        String form = tree.form(number.last());
        return number.first() == number.last()
                && form.length() == 4
                && (form.startsWith("19") || form.startsWith("20"))
                && form.chars().allMatch(Character::isDigit);
    }

    private static boolean isMoney(Tree tree, NumberWords.Number number) {
        int before = number.first() - 1;
        return before >= 0 && "$£€".contains(tree.form(before));
    }

    /** Whether the number modifies the head, is the head, or measures what the head is of. */
    private static boolean counts(Tree tree, NumberWords.Number number, int head) {
        for (int i = number.first(); i <= number.last(); i++) {
            if (i == head) {
                return true;
            }
            boolean modifies =
                    tree.head(i) == head
                            && i < head
                            && (tree.label(i) == Dependency.NUMMOD
                                    || tree.label(i) == Dependency.AMOD
                                    || tree.label(i) == Dependency.DET
                                    || tree.label(i) == Dependency.COMPOUND);
            if (modifies) {
                return true;
            }
            // "dozens of men", where the men were taken as head
            boolean measures =
                    tree.head(head) == i && i < head && NounPhrases.counted(tree, i) == head;
            if (measures) {
                return true;
            }
        }
        return false;
    }

    private static String unit(Tree tree, int sentence, int counted, Entities entities) {
        String lemma = tree.lemma(counted).toLowerCase(Locale.ROOT);
        if (lemma.equals("family") || lemma.equals("household")) {
            return "families";
        }
        boolean people =
                entities.is(sentence, counted, "PERSON") || entities.is(sentence, counted, "ARMED");
        if (people || NounPhrases.isQuantity(tree, counted)) {
            return "people";
        }
        return tree.form(counted).toLowerCase(Locale.ROOT);
    }
}
