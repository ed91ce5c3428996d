package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Reads times against what the text told last: "the following day", "two days earlier", "that
 * month", "at dawn", "over the same period".
 */
final class NarrativeParser {

    private static final WordSet PERIODS = WordSet.of("period", "time", "timeframe");
    private static final WordSet OVER = WordSet.of("over", "during", "in", "within", "throughout");

    private final TimeWords words;
    private final Optional<LocalDate> published;

    NarrativeParser(TimeWords words, Optional<LocalDate> published) {
        this.words = words;
        this.published = published;
    }

    Optional<Parsed> at(TimeTokens tokens, int i, Told told) {
        return pointed(tokens, i, told)
                .or(() -> apart(tokens, i, told))
                .or(() -> part(tokens, i, told))
                .or(() -> period(tokens, i, told))
                .or(() -> nthDay(tokens, i, told));
    }

    /** "that night", "the same week", "the next day", "the month before". */
    private Optional<Parsed> pointed(TimeTokens tokens, int i, Told told) {
        boolean that = tokens.low(i).equals("that");
        if (!that && !tokens.low(i).equals("the")) {
            return Optional.empty();
        }
        int at = i + 1;
        int way = that ? 0 : 9;
        if (tokens.low(at).equals("same") || tokens.low(at).equals("very")) {
            way = 0;
            at++;
        } else if (!that && Set.of("next", "following").contains(tokens.low(at))) {
            way = 1;
            at++;
        } else if (!that && Set.of("previous", "preceding").contains(tokens.low(at))) {
            way = -1;
            at++;
        }
        Unit unit = unit(tokens, at);
        int last = at;
        if (unit == null) {
            return Optional.empty();
        }
        if (way == 9) {
            way = words.number(tokens, at + 1, Kind.LATER);
            boolean sign = Math.abs(way) == 1 && words.is(tokens, at + 1, Kind.LATER);
            if (!sign || isNoun(tokens, at + 2) || tokens.low(at + 2).equals("yesterday")) {
                return Optional.empty();
            }
            last = at + 1;
        } else if (words.is(tokens, at + 1, Kind.PART)) {
            last = at + 1;
        }
        if (way > 0 && tokens.isAhead(i) || isDated(tokens, last)) {
            return Optional.empty();
        }
        int shift = way;
        int end = last;
        return told.anchor(unit)
                .or(() -> shift < 0 ? published : Optional.empty())
                .map(day -> new Parsed(end, unit.around(unit.shift(day, shift)), unit));
    }

    private Unit unit(TimeTokens tokens, int i) {
        if (words.is(tokens, i, Kind.PART)) {
            return Unit.DAY;
        }
        Optional<Word> unit =
                words.at(tokens, i, Kind.UNIT).filter(w -> !tokens.low(i).endsWith("s"));
        return unit.map(w -> Unit.valueOf(w.value())).orElse(null);
    }

    /** "the night of 9 December", "the day before the vote": told by what follows. */
    private boolean isDated(TimeTokens tokens, int last) {
        return Set.of("of", "on").contains(tokens.low(last + 1));
    }

    private static boolean isNoun(TimeTokens tokens, int i) {
        String tag = tokens.tag(i);
        return tag.startsWith("NN") || tag.equals("DT") || tag.equals("PRP$") || tag.equals("JJ");
    }

    /** "two days earlier", "a month later". */
    private Optional<Parsed> apart(TimeTokens tokens, int i, Told told) {
        Optional<Amount> found =
                Amount.at(words, tokens, i).or(() -> Amount.bare(words, tokens, i));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Amount amount = found.get();
        int sign = amount.last() + 1;
        int way = words.number(tokens, sign, Kind.LATER);
        boolean free = !isNoun(tokens, sign + 1) || Patterns.fit(tokens.low(sign), "later|earlier");
        // "three years before he died": told against what follows, not what was told
        boolean clause =
                Patterns.fit(tokens.low(sign), "before|after")
                        && Patterns.fit(tokens.tag(sign + 1), "PRP|EX|CD|JJR|RBR|WP");
        if (!words.is(tokens, sign, Kind.LATER) || !free || clause) {
            return Optional.empty();
        }
        Optional<LocalDate> anchor =
                told.anchor(amount.unit()).or(() -> way < 0 ? published : Optional.empty());
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = anchor.get();
        if (amount.isVague()) {
            TimeRange open = way < 0 ? TimeRange.until(from) : TimeRange.since(from);
            boolean same = amount.unit() == Unit.HOUR;
            return Optional.of(new Parsed(sign, same ? TimeRange.day(from) : open, Unit.SPAN));
        }
        LocalDate day = way < 0 ? amount.before(from) : amount.after(from);
        Unit unit = amount.unit();
        boolean exact = unit == Unit.HOUR || unit == Unit.WEEK;
        return Optional.of(new Parsed(sign, (exact ? Unit.DAY : unit).around(day), unit));
    }

    /** "before dawn", "in the evening", of the day that the paragraph told. */
    private Optional<Parsed> part(TimeTokens tokens, int i, Told told) {
        Optional<Word> part = words.at(tokens, i, Kind.PART);
        if (part.isEmpty() || told.day().isEmpty() || !told.isNear()) {
            return Optional.empty();
        }
        boolean the = tokens.low(i - 1).equals("the");
        int sign = the ? i - 2 : i - 1;
        boolean timely = Set.of("at", "in", "before", "by", "around").contains(tokens.low(sign));
        boolean habit = tokens.low(i).equals("night") && !the;
        int up = tokens.tree().head(i);
        boolean told2 = up >= 0 && Patterns.fit(tokens.tag(up), "VB[DNG]");
        if (!timely || habit || !told2 || isDated(tokens, i + part.get().length() - 1)) {
            return Optional.empty();
        }
        return Optional.of(new Parsed(i + part.get().length() - 1, told.day().get(), Unit.HOUR));
    }

    /** "over the same period", "in the week" of a weekly note. */
    private Optional<Parsed> period(TimeTokens tokens, int i, Told told) {
        if (!tokens.low(i).equals("the") || !OVER.contains(tokens.low(i - 1))) {
            return Optional.empty();
        }
        boolean same = tokens.low(i + 1).equals("same");
        if (same && PERIODS.contains(tokens.low(i + 2)) && told.any().isPresent()) {
            boolean moment = tokens.low(i + 2).equals("time");
            return moment
                    ? Optional.empty()
                    : Optional.of(new Parsed(i + 2, closed(told.any().get()), Unit.SPAN));
        }
        boolean week = tokens.low(i + 1).equals("week");
        if (!week || isNoun(tokens, i + 2) || Set.of("of", "that").contains(tokens.low(i + 2))) {
            return Optional.empty();
        }
        boolean after = words.is(tokens, i + 2, Kind.LATER);
        return after ? Optional.empty() : published.map(p -> lastWeek(i + 1, p));
    }

    private static Parsed lastWeek(int last, LocalDate published) {
        return new Parsed(
                last, TimeRange.between(published.minusDays(7), published.minusDays(1)), Unit.WEEK);
    }

    private TimeRange closed(TimeRange range) {
        boolean open = range.latest().isEmpty() && range.earliest().isPresent();
        return open && published.filter(p -> !p.isBefore(range.earliest().get())).isPresent()
                ? TimeRange.between(range.earliest().get(), published.get())
                : range;
    }

    /** "for the third day running": that many days up to the one told of. */
    private Optional<Parsed> nthDay(TimeTokens tokens, int i, Told told) {
        boolean sign =
                tokens.low(i - 1).equals("for") && Set.of("the", "a").contains(tokens.low(i));
        int number = sign ? words.number(tokens, i + 1, Kind.ORDINAL) : -1;
        if (number < 2) {
            return Optional.empty();
        }
        int at = i + 2;
        boolean row = Set.of("consecutive", "straight", "successive").contains(tokens.low(at));
        at += row ? 1 : 0;
        boolean day = tokens.low(at).equals("day") || tokens.low(at).equals("night");
        Optional<LocalDate> last = told.here().flatMap(TimeRange::latest).or(() -> published);
        if (!day || last.isEmpty()) {
            return Optional.empty();
        }
        boolean in = tokens.low(at + 1).equals("in") && tokens.low(at + 3).equals("row");
        int end = in ? at + 3 : tokens.low(at + 1).equals("running") ? at + 1 : at;
        TimeRange range = TimeRange.between(last.get().minusDays(number - 1L), last.get());
        return Optional.of(new Parsed(end, range, Unit.SPAN));
    }
}
