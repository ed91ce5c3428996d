package rawi.core.extract.howmany;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/** Which number of a sentence counts which noun, by the words between them. */
final class CountedPhrases {

    private static final int WIDE = 8;

    /** A number and the noun it counts. */
    record At(NumberWords.Number number, int head) {}

    private final NumberWords words;
    private final Tree tree;
    private final int sentence;
    private final Entities entities;
    private final List<NumberWords.Number> numbers;

    CountedPhrases(NumberWords words, Tree tree, int sentence, Entities entities) {
        this.words = words;
        this.tree = tree;
        this.sentence = sentence;
        this.entities = entities;
        this.numbers = words.find(tree, sentence);
    }

    Tree tree() {
        return tree;
    }

    private String low(int i) {
        return i >= 0 && i < tree.size() ? tree.low(i) : "";
    }

    /** The number that counts a noun. */
    Optional<NumberWords.Number> numberOf(int head) {
        return numberOf(head, NounPhrases.counted(tree, head)).or(() -> numberOf(head, head));
    }

    private Optional<NumberWords.Number> numberOf(int head, int noun) {
        NumberWords.Number best = null;
        for (NumberWords.Number number : numbers) {
            // "31 dead and 40 wounded": a number is counted by itself
            if (number.first() <= head && head <= number.last() && isCount(number)) {
                best = number;
            }
        }
        for (NumberWords.Number number : best == null ? numbers : List.<NumberWords.Number>of()) {
            boolean outer =
                    low(number.last() + 1).equals("of") && isPhrase(number.last() + 2, noun);
            boolean before = number.last() < noun && isPhrase(number.last() + 1, noun);
            boolean group =
                    isGroup(head) && number.first() == head + 2 && low(head + 1).equals("of");
            boolean behind = isBehind(number, noun);
            if ((outer || before || group || behind) && isCount(number)) {
                best = number;
                break;
            }
        }
        return Optional.ofNullable(best).filter(n -> !words.isMeasure(tree.lemma(noun)));
    }

    /** "air strikes -- eight in the last day". */
    private boolean isBehind(NumberWords.Number number, int noun) {
        boolean dash = Patterns.fit(low(number.first() - 1), "--|–|—|:");
        boolean alone =
                number.last() + 1 >= tree.size()
                        || !Patterns.fit(tree.tag(number.last() + 1), "NN.*|JJ.*|VB.*|HYPH");
        return dash && number.first() - 2 == noun && alone;
    }

    /** "a family of five". */
    private boolean isGroup(int head) {
        return words.isGroup(tree.lemma(head));
    }

    /** Whether the tokens from one on are the modifiers of a noun and the noun. */
    private boolean isPhrase(int start, int noun) {
        // "twenty (20) people"
        boolean again = low(start).equals("(") && low(start + 2).equals(")") && start + 3 <= noun;
        int from = again && tree.tag(start + 1).equals("CD") ? start + 3 : start;
        if (from > noun || noun - from > WIDE) {
            return false;
        }
        for (int i = from; i < noun; i++) {
            String tag = tree.tag(i);
            boolean modifies =
                    tag.startsWith("JJ")
                            || tag.startsWith("NN")
                            || tag.equals("DT")
                            || tag.equals("PRP$")
                            || tag.equals("POS")
                            || tag.equals("VBN")
                            || tag.equals("VBG")
                            || tag.equals("RB")
                            || tag.equals("HYPH")
                            || tag.equals("AFX")
                            || Patterns.fit(tag, "IN|RP") && tree.tag(i + 1).equals("HYPH")
                            || tag.equals("CC") && i > from && tree.tag(i - 1).startsWith("JJ")
                            || low(i).equals(",") && i > from && tree.tag(i + 1).startsWith("JJ");
            boolean other = words.isMeasure(tree.lemma(i)) || entities.is(sentence, i, "TIME");
            if (!modifies || other) {
                return false;
            }
        }
        return !(low(from).equals("-") || Patterns.fit(low(from), "st|nd|rd|th"));
    }

    /** No year, price, age, measure, name or part of a name. */
    private boolean isCount(NumberWords.Number number) {
        String form = tree.form(number.last());
        boolean bare = number.first() == number.last();
        boolean year = bare && form.length() == 4 && Patterns.fit(form, "(19|20)[0-9][0-9]");
        String before = low(number.first() - 1);
        boolean glued =
                Patterns.fit(before, "[-–/.:]")
                        && tree.sentence().tokens().get(number.first() - 1).end()
                                == tree.sentence().tokens().get(number.first()).start();
        boolean price = !before.isEmpty() && "$£€¥".contains(before);
        boolean named = bare && words.isNamed(before) && Character.isDigit(form.charAt(0));
        String after = low(number.last() + 1);
        boolean joined =
                after.equals("-")
                        && tree.sentence().tokens().get(number.last() + 1).start()
                                == tree.sentence().tokens().get(number.last()).end();
        boolean day =
                (bare || low(number.first()).equals("between"))
                        && Character.isDigit(form.charAt(0))
                        && form.length() < 3
                        && words.isMonth(after);
        boolean measured =
                number.last() + 1 < tree.size() && words.isMeasure(tree.lemma(number.last() + 1));
        boolean dated =
                bare
                        && number.first() > 0
                        && tree.tag(number.first() - 1).equals("NNP")
                        && Character.isDigit(form.charAt(0))
                        && words.isMonth(before);
        return !(year
                || glued
                || price
                || named
                || joined
                || measured
                || dated
                || day
                || isBothAnd(number)
                || isOften(number));
    }

    private boolean isOften(NumberWords.Number number) {
        return Patterns.fit(low(number.last()), "once|twice");
    }

    /** "both the army and the militia": no number of anything. */
    private boolean isBothAnd(NumberWords.Number number) {
        boolean both = low(number.first()).equals("both");
        return both
                && (tree.tag(number.first()).equals("CC")
                        || Patterns.fit(
                                low(number.last() + 1),
                                "sides?|parties|ends|ways|directions|banks"));
    }

    /** "four people, two of them children": a part of those counted before. */
    boolean isSubset(int head) {
        int from = head;
        for (int i = head; i >= Math.max(1, head - 6); i--) {
            if (Patterns.fit(tree.tag(i), "VB[DZP]")) {
                break;
            }
            from = i;
        }
        for (int i = from; i <= Math.min(tree.size() - 2, head + 2); i++) {
            boolean ofThem =
                    low(i).equals("of") && Patterns.fit(low(i + 1), "them|whom|those|these|which");
            boolean apart = i > 1 && hasCommaBefore(i);
            if (ofThem && apart) {
                return true;
            }
        }
        return low(NounPhrases.first(tree, head) - 1).equals("including");
    }

    /** Whether the number before "of them" follows a comma or dash. */
    private boolean hasCommaBefore(int of) {
        for (int i = of - 1; i >= Math.max(0, of - 4); i--) {
            if (Patterns.fit(low(i), "[,(–—-]|--")) {
                return true;
            }
        }
        return false;
    }

    /** The article of one person who counts beside others, as a token. */
    OptionalInt single(int head) {
        boolean one = tree.tag(head).equals("NN") && isPerson(head);
        for (int i = head - 1; one && i >= Math.max(0, head - 6); i--) {
            if (Patterns.fit(low(i), "an?|his|her|their|its|my")) {
                return OptionalInt.of(i);
            }
            if (!Patterns.fit(tree.tag(i), "JJ.*|NN.*|HYPH|CD|VBN|VBG")) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    /** "120 soldiers and" before "a general". */
    Optional<At> numberBefore(int head) {
        OptionalInt article = single(head);
        if (article.isEmpty() || !low(article.getAsInt() - 1).equals("and")) {
            return Optional.empty();
        }
        int noun = article.getAsInt() - 2;
        return noun >= 0 && tree.tag(noun).startsWith("NN") && isPerson(noun)
                ? numberOf(noun).map(n -> new At(n, noun))
                : Optional.empty();
    }

    /** "and a general" right behind counted people: the article, as a token. */
    OptionalInt singleAfter(int head) {
        if (!low(head + 1).equals("and")
                || !Patterns.fit(low(head + 2), "an?")
                || !isPerson(head)) {
            return OptionalInt.empty();
        }
        for (int i = head + 3; i < Math.min(tree.size(), head + 9); i++) {
            boolean end = i + 1 == tree.size() || !tree.tag(i + 1).startsWith("NN");
            if (tree.tag(i).equals("NN") && end) {
                boolean subject =
                        tree.label(i) == Dependency.NSUBJ || tree.label(i) == Dependency.NSUBJ_PASS;
                return isPerson(i) && !subject ? OptionalInt.of(head + 2) : OptionalInt.empty();
            }
            if (!Patterns.fit(tree.tag(i), "JJ.*|NN.*|HYPH")) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    private boolean isPerson(int node) {
        return entities.is(sentence, node, "PERSON") || entities.is(sentence, node, "ARMED");
    }

    /** "ten of them" right before a verb. */
    Optional<NumberWords.Number> ofThemBefore(int verb) {
        int at = verb - 1;
        while (at > 0 && Patterns.fit(tree.tag(at), "VB.*|RB|MD")) {
            at--;
        }
        if (at < 2
                || !Patterns.fit(low(at), "them|whom|those|these")
                || !low(at - 1).equals("of")) {
            return Optional.empty();
        }
        int end = at - 2;
        return numbers.stream().filter(n -> n.last() == end && isCount(n)).findFirst();
    }

    /** "four times", "on three occasions", "at least once", in the words after a verb. */
    Optional<NumberWords.Number> occasions(int head) {
        for (NumberWords.Number number : numbers) {
            boolean near = number.first() > head - 4 && number.first() < head + 14;
            int next = number.last() + 1;
            boolean often =
                    Patterns.fit(low(next), "times|occasions")
                            && !Patterns.fit(low(next + 1), "as|more|the|higher|larger");
            boolean once = Patterns.fit(low(number.last()), "once|twice");
            boolean hedged = number.first() < number.last() || low(number.last()).equals("twice");
            if (near && (often || once && hedged) && sameClause(head, number.first())) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private boolean sameClause(int a, int b) {
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            boolean verb = Patterns.fit(tree.tag(i), "VB[DZP]") && tree.label(i) != Dependency.AUX;
            if (verb || Patterns.fit(low(i), "[,;]|and|but|that")) {
                return false;
            }
        }
        return true;
    }

    /** What is counted: people, or the noun as written. */
    String unit(int counted) {
        String lemma = Spelling.lower(tree.lemma(counted));
        if (lemma.equals("family") || lemma.equals("household")) {
            return isFamilyOf(counted) ? "people" : "families";
        }
        if (isPerson(counted) || NounPhrases.isQuantity(tree, counted)) {
            return "people";
        }
        return tree.low(counted);
    }

    private boolean isFamilyOf(int head) {
        return low(head + 1).equals("of") && numbers.stream().anyMatch(n -> n.first() == head + 2);
    }
}
