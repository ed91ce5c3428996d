package rawi.core.extract.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;
import rawi.core.text.WordSet;

/**
 * Reads times against the day of publication: "yesterday evening", "last Thursday", "the past two
 * weeks", "three days ago". What is not planned has begun by publication (invariant I5).
 */
final class RelativeParser {

    private static final WordSet HABIT = WordSet.of("every", "each", "most", "black", "palm");
    private static final WordSet WITHIN =
            WordSet.of("over", "in", "during", "within", "for", "throughout");

    private final TimeWords words;
    private final DateParser dates;
    private final LocalDate published;

    RelativeParser(TimeWords words, DateParser dates, LocalDate published) {
        this.words = words;
        this.dates = dates;
        this.published = published;
    }

    Optional<Parsed> at(TimeTokens tokens, int i) {
        return day(tokens, i)
                .or(() -> weekday(tokens, i, 0))
                .or(() -> feast(tokens, i))
                .or(() -> pointed(tokens, i))
                .or(() -> ago(tokens, i))
                .or(() -> within(tokens, i))
                .or(() -> quarter(tokens, i))
                .or(() -> running(tokens, i));
    }

    /** "the third quarter", "third-quarter losses": the last such quarter that has begun. */
    private Optional<Parsed> quarter(TimeTokens tokens, int i) {
        int at = tokens.low(i).equals("the") ? i + 1 : i;
        int quarter = words.number(tokens, at, Kind.ORDINAL);
        int last = tokens.low(at + 1).equals("-") ? at + 2 : at + 1;
        boolean told = tokens.low(last + 1).equals("of");
        if (quarter < 1 || quarter > 4 || !tokens.low(last).equals("quarter") || told) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(published.getYear(), quarter * 3 - 2, 1);
        LocalDate begun = first.isAfter(published) ? first.minusYears(1) : first;
        return Optional.of(new Parsed(last, Unit.QUARTER.around(begun), Unit.QUARTER));
    }

    /** "the year-earlier quarter", "the year-ago period": a year before. */
    private Optional<Parsed> yearBefore(TimeTokens tokens, int i) {
        int back = tokens.low(i + 1).equals("-") ? i + 2 : i + 1;
        boolean year = tokens.low(i).equals("year");
        if (!year || !Set.of("ago", "earlier").contains(tokens.low(back))) {
            return Optional.empty();
        }
        String unit = tokens.low(back + 1);
        LocalDate then = published.minusYears(1);
        if (unit.equals("quarter") || unit.equals("month")) {
            Unit found = unit.equals("month") ? Unit.MONTH : Unit.QUARTER;
            return Optional.of(new Parsed(back + 1, found.around(then), found));
        }
        int last = unit.equals("period") ? back + 1 : back;
        return Optional.of(new Parsed(last, Unit.YEAR.around(then), Unit.YEAR));
    }

    private Optional<Parsed> day(TimeTokens tokens, int i) {
        Optional<Word> day = words.at(tokens, i, Kind.DAY);
        if (day.isPresent()) {
            int last = part(tokens, i + day.get().length() - 1);
            LocalDate at = published.plusDays(day.get().number());
            dates.tellsOfNow();
            return Optional.of(new Parsed(last, TimeRange.day(at), Unit.DAY));
        }
        return nightOf(tokens, i).or(() -> night(tokens, i));
    }

    /** "overnight Friday": from that day to the next. */
    private Optional<Parsed> nightOf(TimeTokens tokens, int i) {
        return words.at(tokens, i, Kind.NIGHT)
                .map(w -> i + w.length())
                .flatMap(next -> weekday(tokens, next, 0))
                .filter(p -> p.range().earliest().isPresent())
                .map(
                        p -> {
                            LocalDate day = p.range().earliest().get();
                            return new Parsed(
                                    p.last(), TimeRange.between(day, day.plusDays(1)), Unit.DAY);
                        });
    }

    private Optional<Parsed> night(TimeTokens tokens, int i) {
        return words.at(tokens, i, Kind.NIGHT)
                .map(
                        w ->
                                new Parsed(
                                        i + w.length() - 1,
                                        TimeRange.between(published.minusDays(1), published),
                                        Unit.DAY));
    }

    /** The last token when a part of the day follows: "Monday morning". */
    private int part(TimeTokens tokens, int last) {
        return words.at(tokens, last + 1, Kind.PART).map(w -> last + w.length()).orElse(last);
    }

    /** "Friday", "last Thursday", "Monday morning": the last such day up to publication. */
    private Optional<Parsed> weekday(TimeTokens tokens, int i, int shift) {
        Optional<Word> word = words.at(tokens, i, Kind.WEEKDAY);
        if (word.isEmpty() || HABIT.contains(tokens.low(i - 1)) || !tokens.isCapital(i)) {
            return Optional.empty();
        }
        int last = part(tokens, i);
        int sign = Set.of(",", "(", "the").contains(tokens.low(last + 1)) ? 1 : 0;
        Optional<Parsed> exact =
                dates.at(tokens, last + 1 + sign).filter(p -> p.unit() == Unit.DAY);
        if (exact.isPresent()) {
            // "on Friday 21 October", "Thursday, Dec. 15"
            return exact.map(p -> agreeing(p, DayOfWeek.of(word.get().number())));
        }
        dates.tellsOfNow();
        DayOfWeek wanted = DayOfWeek.of(word.get().number());
        Optional<Parsed> week = week(tokens, last, wanted);
        if (week.isPresent()) {
            return week;
        }
        boolean ahead = shift > 0 || shift == 0 && tokens.isAhead(i);
        LocalDate day =
                published.with(
                        ahead
                                ? TemporalAdjusters.next(wanted)
                                : shift < 0
                                        ? TemporalAdjusters.previous(wanted)
                                        : TemporalAdjusters.previousOrSame(wanted));
        return Optional.of(new Parsed(last, TimeRange.day(day), Unit.DAY));
    }

    /** A date whose year was guessed and whose weekday is told: of a year in which they agree. */
    private Parsed agreeing(Parsed date, DayOfWeek wanted) {
        LocalDate day = date.range().earliest().orElseThrow();
        boolean single = date.range().latest().filter(day::equals).isPresent();
        if (!single || day.getDayOfWeek() == wanted) {
            return date;
        }
        for (int year : new int[] {published.getYear(), published.getYear() - 1}) {
            LocalDate other = day.withYear(year);
            if (other.getDayOfWeek() == wanted) {
                return new Parsed(date.last(), TimeRange.day(other), Unit.DAY);
            }
        }
        LocalDate next = day.plusYears(1);
        return next.getDayOfWeek() == wanted
                ? new Parsed(date.last(), TimeRange.day(next), Unit.DAY)
                : date;
    }

    /** "Tuesday of last week", "Monday this week". */
    private Optional<Parsed> week(TimeTokens tokens, int last, DayOfWeek wanted) {
        int at = tokens.low(last + 1).equals("of") ? last + 2 : last + 1;
        if (!tokens.low(at + 1).equals("week")) {
            return Optional.empty();
        }
        int weeks = direction(tokens, at);
        if (weeks > 1) {
            return Optional.empty();
        }
        LocalDate day =
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(weeks)
                        .with(TemporalAdjusters.nextOrSame(wanted));
        return Optional.of(new Parsed(at + 1, TimeRange.day(day), Unit.DAY));
    }

    /** -1 past, 0 running, 1 coming; 9 for any other word. */
    private int direction(TimeTokens tokens, int i) {
        return words.is(tokens, i, Kind.PAST)
                ? -1
                : words.is(tokens, i, Kind.NEXT) ? 1 : words.is(tokens, i, Kind.THIS) ? 0 : 9;
    }

    private Optional<Parsed> feast(TimeTokens tokens, int i) {
        Optional<Word> word =
                words.at(tokens, i, Kind.FEAST).or(() -> words.at(tokens, i, Kind.HIJRI));
        if (word.isEmpty() || !tokens.isCapital(i)) {
            return Optional.empty();
        }
        int end = i + word.get().length() - 1;
        boolean name =
                word.get().kind() == Kind.HIJRI
                        && (tokens.isCapital(end + 1) || i > 1 && tokens.isCapital(i - 1));
        if (name) {
            // "Ali Shaaban Omar" is a man, no month
            return Optional.empty();
        }
        int year = DateParser.yearNumber(tokens, end + 1);
        Unit unit = word.get().kind() == Kind.HIJRI ? Unit.MONTH : Unit.SPAN;
        return Feasts.of(word.get(), year, published)
                .map(range -> new Parsed(year > 0 ? end + 1 : end, range, unit));
    }

    /** "last week", "this month", "the past two weeks", "the last 24 hours", "next Friday". */
    private Optional<Parsed> pointed(TimeTokens tokens, int i) {
        boolean the = tokens.low(i).equals("the");
        int at = the ? i + 1 : i;
        int way = direction(tokens, at);
        if (way > 1) {
            return Optional.empty();
        }
        String word = tokens.low(at);
        int then = at + 1;
        if (word.equals("this") && direction(tokens, then) % 9 != 0) {
            // "this past week", "this coming Sunday"
            way = direction(tokens, then);
            word = tokens.low(then);
            then++;
        }
        Optional<Parsed> named = named(tokens, then, way);
        if (named.isPresent()) {
            return named;
        }
        Optional<Amount> amount = amount(tokens, then);
        boolean definite = the || !word.equals("following");
        if (amount.filter(a -> isPartOf(tokens, a.last())).isPresent() || isPartOf(tokens, then)) {
            return Optional.empty();
        }
        if (amount.isPresent() && way != 0 && definite) {
            dates.tellsOfNow();
            return Optional.of(rolling(amount.get(), way));
        }
        Optional<Word> unit = words.at(tokens, then, Kind.UNIT);
        if (unit.isEmpty() || tokens.low(then).endsWith("s")) {
            return Optional.empty();
        }
        boolean within = WITHIN.contains(tokens.low(i - 1));
        boolean rolling = word.equals("past") || the && word.equals("last") && within;
        dates.tellsOfNow();
        return Optional.of(unit(Unit.valueOf(unit.get().value()), way, rolling, then));
    }

    private Optional<Amount> amount(TimeTokens tokens, int i) {
        return Amount.at(words, tokens, i).or(() -> Amount.bare(words, tokens, i));
    }

    /** "the last two weeks of May": a part of what follows. */
    private boolean isPartOf(TimeTokens tokens, int last) {
        int at = tokens.low(last + 2).equals("the") ? last + 3 : last + 2;
        return tokens.low(last + 1).equals("of") && dates.at(tokens, at).isPresent();
    }

    /** "last Thursday", "last December", "this summer". */
    private Optional<Parsed> named(TimeTokens tokens, int i, int way) {
        if (words.is(tokens, i, Kind.WEEKDAY)) {
            return weekday(tokens, i, way);
        }
        int month = tokens.isCapital(i) ? words.number(tokens, i, Kind.MONTH) : -1;
        if (month > 0) {
            if (tokens.isDigits(i + 1) || DateParser.yearNumber(tokens, i + 1) > 0) {
                return dates.at(tokens, i);
            }
            LocalDate same = LocalDate.of(published.getYear(), month, 1);
            boolean past = same.isBefore(published.withDayOfMonth(1));
            LocalDate first =
                    way < 0 && !past
                            ? same.minusYears(1)
                            : way > 0 && !same.isAfter(published) ? same.plusYears(1) : same;
            return Optional.of(new Parsed(i, Unit.MONTH.around(first), Unit.MONTH));
        }
        int season = words.number(tokens, i, Kind.SEASON);
        if (season > 0) {
            return Optional.of(DateParser.season(i, dates.seasonYear(season, way), season));
        }
        return Optional.empty();
    }

    private Parsed rolling(Amount amount, int way) {
        TimeRange range;
        if (amount.isVague()) {
            range = way < 0 ? TimeRange.until(published) : TimeRange.since(published);
        } else {
            range =
                    way < 0
                            ? TimeRange.between(amount.before(published), published)
                            : TimeRange.between(published, amount.after(published));
        }
        return new Parsed(amount.last(), range, Unit.SPAN);
    }

    private Parsed unit(Unit unit, int way, boolean rolling, int last) {
        if (rolling && unit != Unit.WEEKEND) {
            TimeRange range = TimeRange.between(unit.shift(published, -1), published);
            return new Parsed(last, range, Unit.SPAN);
        }
        if (unit == Unit.WEEKEND && way <= 0) {
            LocalDate saturday =
                    published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            TimeRange days = TimeRange.between(saturday, saturday.plusDays(1));
            return new Parsed(last, days, unit);
        }
        TimeRange whole = unit.around(unit.shift(published, way));
        return new Parsed(last, whole, unit);
    }

    /** "two days ago" is a day; months and years ago are as wide as their unit. */
    private Optional<Parsed> ago(TimeTokens tokens, int i) {
        Optional<Amount> amount = amount(tokens, i);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int after = amount.get().last() + 1;
        boolean half = tokens.low(after).equals("and") && tokens.low(after + 2).equals("half");
        int sign = half ? after + 3 : after;
        boolean back = tokens.low(sign).equals("back") && !tokens.tag(sign).equals("RP");
        if (!tokens.low(sign).equals("ago") && !back) {
            return Optional.empty();
        }
        if (amount.get().isVague()) {
            return Optional.of(new Parsed(sign, TimeRange.until(published), Unit.SPAN));
        }
        Unit unit = amount.get().unit();
        LocalDate day = amount.get().before(published);
        if (half) {
            day = unit == Unit.YEAR ? day.minusMonths(6) : day.minusDays(15);
        }
        Unit wide = unit == Unit.HOUR || unit == Unit.WEEK ? Unit.DAY : unit;
        if (Set.of("nearly", "almost").contains(tokens.low(i))) {
            // not longer ago than that
            TimeRange least = TimeRange.between(day, wide.around(day).latest().orElseThrow());
            return Optional.of(new Parsed(sign, least, unit));
        }
        return Optional.of(new Parsed(sign, wide.around(day), unit));
    }

    /** "in two weeks", "within 24 hours": before publication, or after it in a plan. */
    private Optional<Parsed> within(TimeTokens tokens, int i) {
        if (!Set.of("in", "within").contains(tokens.low(i - 1))) {
            return Optional.empty();
        }
        Optional<Amount> found =
                amount(tokens, i).filter(a -> a.unit().ordinal() <= Unit.MONTH.ordinal());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Amount amount = found.get();
        boolean rank =
                tokens.low(i - 2).equals("time")
                        || tokens.tag(i - 2).equals("JJS")
                        || tokens.tag(i - 3).equals("JJS");
        boolean more =
                Set.of("of", "'", "’", "-", "from", "after")
                        .contains(tokens.low(amount.last() + 1));
        boolean ahead = tokens.isAhead(i);
        if (rank || more || amount.isVague() && !ahead) {
            return Optional.empty();
        }
        if (!ahead) {
            return Optional.of(rolling(amount, -1));
        }
        TimeRange range =
                amount.isVague()
                        ? TimeRange.since(published)
                        : TimeRange.between(published, amount.after(published));
        return Optional.of(new Parsed(amount.last(), range, Unit.SPAN));
    }

    /** "the end of the month", "the new year": a unit that is running or about to begin. */
    private Optional<Parsed> running(TimeTokens tokens, int i) {
        if (!tokens.low(i).equals("the")) {
            boolean year = tokens.low(i).equals("new") && tokens.low(i + 1).equals("year");
            return year && tokens.isCapital(i)
                    ? Optional.of(newYear(tokens, i - 1, i + 1))
                    : Optional.empty();
        }
        if (tokens.low(i + 1).equals("new") && tokens.low(i + 2).equals("year")) {
            return Optional.of(newYear(tokens, i - 1, i + 2));
        }
        Optional<Parsed> before = yearBefore(tokens, i + 1);
        if (before.isPresent()) {
            return before;
        }
        Optional<Word> unit = words.at(tokens, i + 1, Kind.UNIT);
        if (unit.filter(w -> w.value().equals("WEEKEND")).isPresent()) {
            return Optional.of(unit(Unit.WEEKEND, -1, false, i + 1));
        }
        boolean part = tokens.low(i - 1).equals("of") && words.is(tokens, i - 2, Kind.POSITION);
        if (unit.isEmpty() || !part || tokens.low(i + 1).endsWith("s")) {
            return Optional.empty();
        }
        Unit found = Unit.valueOf(unit.get().value());
        if (found.ordinal() < Unit.WEEK.ordinal() || tokens.low(i + 2).equals("of")) {
            return Optional.empty();
        }
        return Optional.of(new Parsed(i + 1, found.around(published), found));
    }

    private Parsed newYear(TimeTokens tokens, int before, int last) {
        boolean ahead =
                tokens.isAhead(last)
                        || Set.of("until", "till", "by", "before").contains(tokens.low(before));
        LocalDate first = LocalDate.of(published.getYear(), 1, 1);
        return new Parsed(last, TimeRange.day(ahead ? first.plusYears(1) : first), Unit.DAY);
    }
}
