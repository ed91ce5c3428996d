package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Reads what stands around a calendar expression: "early in", "the first week of", "since",
 * "between … and …".
 */
final class TimeFrame {

    /** Tokens of an expression with the words around it, and its days. */
    record Framed(int first, int last, TimeRange range) {

        TimeFound found(ParsedText text, int s, Tree tree, TimeFound.Force force, int only) {
            Span span =
                    new Span(
                            tree.sentence().tokens().get(first).start(),
                            tree.sentence().tokens().get(last).end());
            When when = new When(Quote.of(text.text(), span), range);
            return new TimeFound(s, first, last, head(tree), when, force, only);
        }

        private int head(Tree tree) {
            for (int i = first; i <= last; i++) {
                int up = tree.head(i);
                boolean outside = up < first || up > last;
                boolean sign =
                        tree.label(i) == Dependency.CASE || tree.label(i) == Dependency.PUNCT;
                if (outside && !sign) {
                    return i;
                }
            }
            return last;
        }
    }

    private static final WordSet BETWEEN = WordSet.of("between", "from");

    private final TimeWords words;
    private final Optional<LocalDate> published;

    TimeFrame(TimeWords words, Optional<LocalDate> published) {
        this.words = words;
        this.published = published;
    }

    /**
     * @param start first token of the expression
     * @param free first token that no earlier expression holds
     * @param other reads an expression at another token
     */
    Framed around(
            TimeTokens tokens,
            int start,
            Parsed parsed,
            int free,
            IntFunction<Optional<Parsed>> other) {
        int before = leftOf(tokens, start, free);
        Optional<Framed> pair = pair(tokens, before, parsed, free, other);
        if (pair.isPresent()) {
            return pair.get();
        }
        Framed placed = placed(tokens, start, parsed, free);
        int first = led(tokens, placed.first(), free);
        Framed whole = new Framed(first, placed.last(), placed.range());
        if (parsed.unit() == Unit.HOUR && first > free && tokens.tag(first - 1).equals("IN")) {
            // "before dawn"
            return new Framed(first - 1, placed.last(), placed.range());
        }
        if (isModifier(tokens, placed)) {
            return placed;
        }
        return bounded(tokens, whole, parsed.unit(), free).orElseGet(() -> begun(tokens, whole));
    }

    /** The first of the words before a time that change nothing: "late in the night of". */
    private int led(TimeTokens tokens, int first, int free) {
        int at = first;
        while (at > free
                && words.is(tokens, at - 1, Kind.LEAD)
                && !tokens.tag(at - 1).equals("RP")) {
            at--;
        }
        return at;
    }

    /** The token before the expression and its article. */
    private static int leftOf(TimeTokens tokens, int start, int free) {
        boolean the = start - 1 >= free && tokens.low(start - 1).equals("the");
        return the ? start - 2 : start - 1;
    }

    /** "between 5 and 9 May" with months of their own, "from Monday to Friday", "May–June". */
    private Optional<Framed> pair(
            TimeTokens tokens,
            int before,
            Parsed first,
            int free,
            IntFunction<Optional<Parsed>> other) {
        String join = tokens.low(first.last() + 1);
        boolean framed = before >= free && BETWEEN.contains(tokens.low(before));
        boolean and = join.equals("and");
        boolean reach = Set.of("to", "until", "till", "through", "-", "–").contains(join);
        if (!and && !reach) {
            return Optional.empty();
        }
        int at = first.last() + 2;
        at +=
                tokens.low(at).equals("the") && !Patterns.fit(tokens.low(at + 1), "past|last")
                        ? 1
                        : 0;
        Optional<Parsed> second = other.apply(at).filter(p -> p.range().latest().isPresent());
        boolean days = second.filter(p -> p.unit() == first.unit()).isPresent();
        boolean joined = framed || reach || days && !Patterns.fit(tokens.low(at + 1), "['’]s?");
        if (second.isEmpty() || !joined || first.range().earliest().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = first.range().earliest().get();
        LocalDate to = second.get().range().latest().get();
        boolean guessed = DateParser.yearNumber(tokens, first.last()) < 0;
        boolean dated = DateParser.yearNumber(tokens, second.get().last()) > 0;
        if (guessed && dated && from.getYear() != to.getYear()) {
            // "between 3 May and 7 June 2019": one year for both
            LocalDate same = from.withYear(to.getYear());
            from = same.isAfter(to) ? same.minusYears(1) : same;
        }
        if (from.isAfter(to) && first.unit() == Unit.DAY) {
            // "from Friday to Monday", where each was read as the last such day
            from = from.isBefore(to.plusDays(7)) ? from.minusDays(7) : from;
        }
        if (from.isAfter(to) && first.unit() == Unit.MONTH) {
            from = from.minusYears(1);
        }
        if (from.isAfter(to)) {
            return Optional.empty();
        }
        int start = Math.max(free, framed ? before : led(tokens, before + 1, free));
        return Optional.of(new Framed(start, second.get().last(), TimeRange.between(from, to)));
    }

    /** "early in December", "the end of 2017", "the first two weeks of May", "later this month". */
    private Framed placed(TimeTokens tokens, int start, Parsed parsed, int free) {
        TimeRange range = parsed.range();
        if (range.earliest().isEmpty() || range.latest().isEmpty()) {
            return new Framed(start, parsed.last(), range);
        }
        int at = start - 1;
        at -= at >= free && tokens.low(at).equals("the") ? 1 : 0;
        boolean of = at >= free && Set.of("of", "in", "-", "on").contains(tokens.low(at));
        at -= of ? 1 : 0;
        if (at >= free && of && tokens.low(at + 1).equals("of")) {
            Optional<Framed> nth = nth(tokens, at, parsed, free);
            if (nth.isPresent()) {
                return nth.get();
            }
        }
        Optional<Word> position =
                at >= free ? words.at(tokens, at, Kind.POSITION) : Optional.empty();
        if (position.isEmpty()) {
            return new Framed(start, parsed.last(), range);
        }
        int first = at > free && tokens.low(at - 1).equals("the") ? at - 1 : at;
        TimeRange part =
                switch (position.get().value()) {
                    case "EARLIER" -> until(range, published);
                    case "LATER" -> from(range, published, tokens.isAhead(start));
                    default -> parsed.unit().part(range, position.get().value());
                };
        return new Framed(first, parsed.last(), part);
    }

    private static TimeRange until(TimeRange range, Optional<LocalDate> end) {
        boolean over = end.filter(e -> range.latest().get().isAfter(e)).isPresent();
        boolean begun = end.filter(e -> !range.earliest().get().isAfter(e)).isPresent();
        return over && begun ? TimeRange.between(range.earliest().get(), end.get()) : range;
    }

    private static TimeRange from(TimeRange range, Optional<LocalDate> start, boolean ahead) {
        boolean within =
                start.filter(p -> !range.earliest().get().isAfter(p))
                        .filter(p -> range.latest().get().isAfter(p))
                        .isPresent();
        return within && ahead ? TimeRange.between(start.get(), range.latest().get()) : range;
    }

    /** What is no plan and runs at publication ends there (invariant I5). */
    private Framed begun(TimeTokens tokens, Framed framed) {
        TimeRange range = framed.range();
        boolean closed = range.earliest().isPresent() && range.latest().isPresent();
        if (!closed || tokens.isAhead(framed.last())) {
            return framed;
        }
        return new Framed(framed.first(), framed.last(), until(range, published));
    }

    /** "the first week of", "the last two months of", "the second half of". */
    private Optional<Framed> nth(TimeTokens tokens, int at, Parsed parsed, int free) {
        Optional<Word> unit = words.at(tokens, at, Kind.UNIT);
        boolean half = tokens.low(at).equals("half");
        if (unit.isEmpty() && !half) {
            return Optional.empty();
        }
        int number = 1;
        int back = at - 1;
        int told = words.number(tokens, back, Kind.NUMBER);
        if (told < 0 && tokens.isDigits(back) && tokens.low(back).length() < 3) {
            told = Integer.parseInt(tokens.low(back));
        }
        if (told > 0) {
            number = told;
            back--;
        } else if (unit.isPresent() && tokens.low(at).endsWith("s")) {
            number = unit.get().value().equals("DAY") ? 3 : 2;
        }
        int ordinal = words.number(tokens, back, Kind.ORDINAL);
        if (back < free || ordinal == 0 || !words.is(tokens, back, Kind.ORDINAL)) {
            return Optional.empty();
        }
        Unit part = half ? Unit.SPAN : Unit.valueOf(unit.get().value());
        int first = back > free && tokens.low(back - 1).equals("the") ? back - 1 : back;
        TimeRange range = Unit.nth(parsed.range(), part, ordinal, number);
        if (parsed.unit() == Unit.SPAN && range.earliest().equals(range.latest())) {
            // a day of a feast, whose own days are not certain
            LocalDate day = range.earliest().orElseThrow();
            range = TimeRange.between(day, day.plusDays(2));
        }
        return Optional.of(new Framed(first, parsed.last(), range));
    }

    /** Whether the time stands before a noun: "the 2011 uprising", "Friday's attack". */
    private static boolean isModifier(TimeTokens tokens, Framed framed) {
        if (Patterns.fit(tokens.low(framed.last() + 1), "['’]s?")) {
            return true;
        }
        if (tokens.low(framed.first() - 1).equals("on")) {
            return false;
        }
        int head = framed.head(tokens.tree());
        int up = tokens.tree().head(head);
        Dependency label = tokens.tree().label(head);
        boolean modifies =
                label == Dependency.AMOD
                        || label == Dependency.COMPOUND
                        || label == Dependency.NUMMOD
                        || label == Dependency.NMOD_UNMARKED && up == framed.last() + 1;
        return modifies && up > framed.last() && up - framed.last() <= 3;
    }

    private Optional<Framed> bounded(TimeTokens tokens, Framed framed, Unit unit, int free) {
        int last = framed.first() - 1;
        // "before dawn on Thursday" is on Thursday
        boolean part = unit == Unit.HOUR || words.is(tokens, framed.first(), Kind.PART);
        for (int at = last; at >= Math.max(free, last - 1); at--) {
            for (Kind kind :
                    new Kind[] {
                        Kind.SINCE, Kind.FROM, Kind.UNTIL, Kind.BY, Kind.BEFORE, Kind.AFTER
                    }) {
                Optional<Word> word = words.at(tokens, at, kind);
                if (!part && word.isPresent() && at + word.get().length() == framed.first()) {
                    return bound(tokens, framed, unit, kind)
                            .map(range -> new Framed(at(framed, word.get()), framed.last(), range));
                }
            }
        }
        return Optional.empty();
    }

    private static int at(Framed framed, Word word) {
        return framed.first() - word.length();
    }

    private Optional<TimeRange> bound(TimeTokens tokens, Framed framed, Unit unit, Kind kind) {
        Optional<LocalDate> from = framed.range().earliest();
        Optional<LocalDate> to = framed.range().latest();
        Optional<LocalDate> none = Optional.empty();
        TimeRange range =
                switch (kind) {
                    case SINCE -> new TimeRange(from, none);
                    case FROM -> isOpen(tokens, framed) ? new TimeRange(from, none) : null;
                    case UNTIL, BY ->
                            new TimeRange(none, isAhead(from) && isWide(unit, framed) ? from : to);
                    case BEFORE -> new TimeRange(none, from.map(d -> d.minusDays(1)));
                    default -> new TimeRange(to, none);
                };
        return Optional.ofNullable(range);
    }

    /** "until January" in a plan ends where January begins; "until the end of January" does not. */
    private static boolean isWide(Unit unit, Framed framed) {
        return framed.range().earliest().isPresent()
                && framed.range().earliest().get().getDayOfMonth() == 1
                && (unit == Unit.MONTH || unit == Unit.YEAR);
    }

    private boolean isAhead(Optional<LocalDate> day) {
        return published.filter(p -> day.filter(d -> d.isAfter(p)).isPresent()).isPresent();
    }

    /** "from 5 May on", "started from Monday": not "a report from Monday". */
    private static boolean isOpen(TimeTokens tokens, Framed framed) {
        if (Patterns.fit(tokens.low(framed.last() + 1), "on|onwards?")) {
            return true;
        }
        int up = tokens.tree().head(framed.head(tokens.tree()));
        return up >= 0 && tokens.tag(up).startsWith("VB");
    }
}
