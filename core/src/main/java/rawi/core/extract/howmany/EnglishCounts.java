package rawi.core.extract.howmany;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Count;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Reads how many an English noun phrase says. */
final class EnglishCounts implements CountReader {

    /** Verbs by which a toll comes to a number. */
    private static final WordSet COMES_TO =
            WordSet.of(
                    "reach",
                    "rise",
                    "climb",
                    "stand",
                    "increase",
                    "jump",
                    "mount",
                    "hit",
                    "grow",
                    "soar",
                    "total",
                    "be",
                    "come");

    private final NumberWords numbers;

    EnglishCounts(DataFiles files) {
        this.numbers = new NumberWords(files, "en");
    }

    @Override
    public Optional<Count> of(
            ParsedText text, int sentence, List<Integer> heads, Entities entities) {
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        CountedPhrases phrases = phrases(text, sentence, entities);
        List<Count> counts = new ArrayList<>();
        boolean first = false;
        int others = 0;
        for (int head : heads) {
            if (phrases.isSubset(head)) {
                continue;
            }
            Optional<Count> one =
                    phrases.numberOf(head).flatMap(n -> count(text, sentence, phrases, n, head));
            first |= one.isPresent() && head == heads.get(0);
            if (one.isPresent()) {
                counts.add(one.get());
            } else if (phrases.single(head).isPresent()) {
                counts.add(single(text, sentence, phrases.single(head).getAsInt()));
            } else if (!NounPhrases.isQuantity(phrases.tree(), head)) {
                others++;
            }
        }
        return together(text, sentence, heads, phrases, counts, first, others);
    }

    /** Articles only count beside numbers: "120 soldiers and a general". */
    private Optional<Count> together(
            ParsedText text,
            int sentence,
            List<Integer> heads,
            CountedPhrases phrases,
            List<Count> counts,
            boolean first,
            int others) {
        List<Count> numbered = counts.stream().filter(c -> !isArticle(c)).toList();
        if (numbered.isEmpty()) {
            Optional<Count> before =
                    heads.size() == 1 && !counts.isEmpty()
                            ? phrases.numberBefore(heads.get(0))
                                    .flatMap(
                                            at ->
                                                    count(
                                                            text,
                                                            sentence,
                                                            phrases,
                                                            at.number(),
                                                            at.head()))
                            : Optional.empty();
            return before.map(c -> sum(text, List.of(c, counts.get(0))));
        }
        OptionalInt after = phrases.singleAfter(heads.get(heads.size() - 1));
        if (counts.size() == 1 && heads.size() == 1 && after.isPresent()) {
            Count one = single(text, sentence, after.getAsInt());
            return Optional.of(sum(text, List.of(counts.get(0), one)));
        }
        boolean people = numbered.stream().allMatch(c -> c.unit().equals("people"));
        if (numbered.size() == 1 && (counts.size() == 1 || !people)) {
            return first || people || others == 0 ? Optional.of(numbered.get(0)) : Optional.empty();
        }
        return people && others == 0 ? Optional.of(sum(text, counts)) : Optional.empty();
    }

    private static boolean isArticle(Count count) {
        return Patterns.fit(count.quote().text(), "(?i)an?|his|her|their|the|its|my");
    }

    /** "89 cases of torture": the number before the noun that the deeds are counted by. */
    @Override
    public Optional<Count> blows(ParsedText text, int sentence, int head, Entities entities) {
        Optional<Count> own = of(text, sentence, List.of(head), entities);
        Tree tree = text.tree(sentence);
        int counted = tree.label(head) == Dependency.NMOD ? tree.head(head) : -1;
        boolean cases =
                counted >= 0
                        && counted < head
                        && Patterns.fit(tree.lemma(counted), "case|incident|act|instance|count")
                        && tree.tag(counted).equals("NNS");
        return own.isEmpty() && cases ? of(text, sentence, List.of(counted), entities) : own;
    }

    @Override
    public Optional<Count> before(ParsedText text, int sentence, int verb, Entities entities) {
        CountedPhrases phrases = phrases(text, sentence, entities);
        return phrases.ofThemBefore(verb).map(n -> count(text, n, "people"));
    }

    @Override
    public Optional<Count> occasions(ParsedText text, int sentence, int head, Entities entities) {
        return phrases(text, sentence, entities)
                .occasions(head)
                .map(
                        n ->
                                count(
                                        text,
                                        n,
                                        text.tree(sentence)
                                                .form(Math.min(n.last() + 1, n.limit()))
                                                .toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Count> reached(ParsedText text, int sentence, int head, Entities entities) {
        Tree tree = text.tree(sentence);
        int subject = head;
        while (subject >= 0 && tree.label(subject) == Dependency.NMOD) {
            subject = tree.head(subject);
        }
        int verb = subject < 0 ? -1 : tree.head(subject);
        if (verb < 0
                || tree.label(subject) != Dependency.NSUBJ
                || !COMES_TO.contains(tree.lemma(verb))) {
            return Optional.empty();
        }
        CountedPhrases phrases = phrases(text, sentence, entities);
        for (int child : tree.children(verb)) {
            boolean end =
                    tree.label(child) == Dependency.OBJ
                            || tree.label(child) == Dependency.OBL
                                    && tree.child(child, Dependency.CASE) >= 0
                                    && Patterns.fit(
                                            tree.form(tree.child(child, Dependency.CASE)),
                                            "to|at|past|above");
            Optional<Count> count =
                    end && child > verb
                            ? phrases.numberOf(child)
                                    .flatMap(n -> count(text, sentence, phrases, n, child))
                                    .filter(c -> c.unit().equals("people"))
                            : Optional.empty();
            if (count.isPresent()) {
                return count;
            }
        }
        return Optional.empty();
    }

    private CountedPhrases phrases(ParsedText text, int sentence, Entities entities) {
        return new CountedPhrases(numbers, text.tree(sentence), sentence, entities);
    }

    private static Optional<Count> count(
            ParsedText text,
            int sentence,
            CountedPhrases phrases,
            NumberWords.Number number,
            int head) {
        int counted = NounPhrases.counted(phrases.tree(), head);
        String unit =
                counted >= number.first() && counted <= number.last()
                        ? "people"
                        : phrases.unit(counted);
        return Optional.of(count(text.tree(sentence), text, number, unit));
    }

    private static Count count(ParsedText text, NumberWords.Number number, String unit) {
        return count(text.tree(number.sentence()), text, number, unit);
    }

    private static Count count(Tree tree, ParsedText text, NumberWords.Number number, String unit) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(number.first()).start(),
                        tree.sentence().tokens().get(number.last()).end());
        return new Count(Quote.of(text.text(), span), number.low(), number.high(), unit);
    }

    private static Count single(ParsedText text, int sentence, int article) {
        Tree tree = text.tree(sentence);
        Span span =
                new Span(
                        tree.sentence().tokens().get(article).start(),
                        tree.sentence().tokens().get(article).end());
        OptionalLong one = OptionalLong.of(1);
        return new Count(Quote.of(text.text(), span), one, one, "people");
    }

    private static Count sum(ParsedText text, List<Count> counts) {
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
        return new Count(
                Quote.of(text.text(), span),
                lowOpen ? OptionalLong.empty() : OptionalLong.of(low),
                highOpen ? OptionalLong.empty() : OptionalLong.of(high),
                "people");
    }
}
