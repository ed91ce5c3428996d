package rawi.core.extract.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;

/** Finds the time expressions of a report and reads them as days. Safe to share. */
public final class TimeReader {

    private static final Set<String> POSITION =
            Set.of(
                    "early",
                    "earlier",
                    "mid",
                    "late",
                    "later",
                    "end",
                    "beginning",
                    "start",
                    "middle");
    private static final Set<String> LEADS =
            Set.of(
                    "on",
                    "in",
                    "at",
                    "during",
                    "over",
                    "within",
                    "for",
                    "throughout",
                    "of",
                    "the",
                    "-",
                    "as",
                    "early",
                    "earlier",
                    "late",
                    "later",
                    "mid",
                    "end",
                    "beginning",
                    "start",
                    "morning",
                    "evening",
                    "night",
                    "afternoon",
                    "dawn",
                    "middle",
                    "between");

    private final TimeWords words;

    public TimeReader(DataFiles files) {
        this.words = new TimeWords(files, "en");
    }

    public Times read(ParsedText text) {
        Optional<LocalDate> published = text.layout().report().published();
        DateParser parser = new DateParser(words, published);
        List<List<TimeFound>> all = new ArrayList<>();
        Block block = null;
        TimeRange last = null;
        for (int s = 0; s < text.size(); s++) {
            if (text.sentence(s).block() != block) {
                block = text.sentence(s).block();
                parser.newParagraph();
            }
            List<TimeFound> found =
                    text.isRead(s) ? sentence(text, s, parser, published, last) : List.of();
            for (TimeFound time : found) {
                if (time.when().range().earliest().isPresent()) {
                    last = time.when().range();
                }
            }
            all.add(found);
        }
        return new Times(text, all);
    }

    private List<TimeFound> sentence(
            ParsedText text,
            int s,
            DateParser parser,
            Optional<LocalDate> published,
            TimeRange last) {
        List<TimeFound> found = new ArrayList<>();
        Tree tree = text.tree(s);
        TimeRange recent = last;
        for (int i = 0; i < tree.size(); i++) {
            Optional<DateParser.Parsed> parsed = parser.at(tree, i);
            if (parsed.isPresent()) {
                TimeFound time = framed(text, s, tree, i, parsed.get(), parser);
                found.add(time);
                recent = time.when().range();
                i = Math.max(i, time.last());
                continue;
            }
            Optional<Word> same = words.at(tree, i, Kind.SAME);
            boolean dated =
                    same.isPresent()
                            && Set.of("on", "of").contains(low(tree, i + same.get().length()));
            if (same.isPresent() && !dated && recent != null && recent.latest().isPresent()) {
                LocalDate day = recent.latest().get().plusDays(same.get().number());
                found.add(time(text, s, tree, i, i + same.get().length() - 1, TimeRange.day(day)));
                i += same.get().length() - 1;
                continue;
            }
            boolean since =
                    low(tree, i).equals("since")
                            && (tree.tag(i).equals("RB")
                                    || Set.of(".", ",", "or", "and", "")
                                            .contains(low(tree, i + 1)));
            if (since && recent != null) {
                found.add(
                        time(
                                text,
                                s,
                                tree,
                                i,
                                i,
                                new TimeRange(recent.earliest(), Optional.empty())));
                continue;
            }
            Optional<Word> vague = words.at(tree, i, Kind.VAGUE);
            if (vague.isPresent() && published.isPresent()) {
                int end = i + vague.get().length() - 1;
                found.add(time(text, s, tree, i, end, TimeRange.until(published.get())));
                i = end;
            }
        }
        return found;
    }

    /** The expression with what stands before it: "since", "until", "early in", "between". */
    private TimeFound framed(
            ParsedText text,
            int s,
            Tree tree,
            int start,
            DateParser.Parsed parsed,
            DateParser parser) {
        int first = start;
        int last = parsed.last();
        TimeRange range = parsed.range();
        String position = "";
        while (first > 0 && LEADS.contains(low(tree, first - 1)) && start - first < 4) {
            first--;
            if (POSITION.contains(low(tree, first))) {
                position = low(tree, first);
            }
        }
        String before = low(tree, first - 1);
        boolean pair =
                low(tree, last + 1).equals("and")
                        || low(tree, last + 1).equals("to")
                        || low(tree, last + 1).equals("until")
                        || low(tree, last + 1).equals("-")
                        || low(tree, last + 1).equals("–");
        if (pair) {
            Optional<DateParser.Parsed> second = parser.at(tree, last + 2);
            boolean ranged =
                    before.equals("between")
                            || before.equals("from")
                            || low(tree, first).equals("between")
                            || !low(tree, last + 1).equals("and");
            if (second.isPresent() && ranged && inOrder(range, second.get().range())) {
                range =
                        TimeRange.between(
                                range.earliest().get(), second.get().range().latest().get());
                last = second.get().last();
                return time(text, s, tree, Math.max(0, first - 1), last, range);
            }
        }
        range = narrowed(range, position);
        Optional<Word> lead = words.at(tree, first - 1);
        if (lead.isPresent() && lead.get().length() == 1) {
            TimeRange bounded = bounded(range, lead.get().kind());
            if (bounded != null) {
                return time(text, s, tree, first - 1, last, bounded);
            }
        }
        return time(text, s, tree, first, last, range);
    }

    private static boolean inOrder(TimeRange a, TimeRange b) {
        return a.earliest().isPresent()
                && b.latest().isPresent()
                && !a.earliest().get().isAfter(b.latest().get());
    }

    private static TimeRange bounded(TimeRange range, Kind kind) {
        return switch (kind) {
            case SINCE, FROM -> new TimeRange(range.earliest(), Optional.empty());
            case UNTIL, BY -> new TimeRange(Optional.empty(), range.latest());
            case BEFORE ->
                    new TimeRange(Optional.empty(), range.earliest().map(d -> d.minusDays(1)));
            case AFTER -> new TimeRange(range.latest(), Optional.empty());
            default -> null;
        };
    }

    /** "early in December", "at the end of 2017". */
    private static TimeRange narrowed(TimeRange range, String position) {
        if (position.isEmpty() || range.earliest().isEmpty() || range.latest().isEmpty()) {
            return range;
        }
        LocalDate from = range.earliest().get();
        LocalDate to = range.latest().get();
        long days = to.toEpochDay() - from.toEpochDay();
        if (days >= 27 && days <= 30) {
            return switch (position) {
                case "early", "beginning", "start" -> TimeRange.between(from, from.plusDays(9));
                case "mid", "middle" -> TimeRange.between(from.plusDays(10), from.plusDays(19));
                case "late", "end" -> TimeRange.between(from.plusDays(20), to);
                default -> range;
            };
        }
        if (days >= 364) {
            YearMonth start = YearMonth.from(from);
            return switch (position) {
                case "early", "beginning", "start" ->
                        TimeRange.between(from, start.plusMonths(2).atEndOfMonth());
                case "mid", "middle" ->
                        TimeRange.between(
                                start.plusMonths(4).atDay(1), start.plusMonths(7).atEndOfMonth());
                case "late", "end" -> TimeRange.between(start.plusMonths(9).atDay(1), to);
                default -> range;
            };
        }
        return range;
    }

    private static String low(Tree tree, int i) {
        return i >= 0 && i < tree.size() ? tree.form(i).toLowerCase(Locale.ROOT) : "";
    }

    private static TimeFound time(
            ParsedText text, int s, Tree tree, int first, int last, TimeRange range) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(last).end());
        int head = last;
        for (int i = first; i <= last; i++) {
            int up = tree.head(i);
            boolean outside = up < first || up > last;
            if (outside && tree.label(i) != Dependency.CASE && tree.label(i) != Dependency.PUNCT) {
                head = i;
                break;
            }
        }
        return new TimeFound(s, first, last, head, new When(Quote.of(text.text(), span), range));
    }
}
