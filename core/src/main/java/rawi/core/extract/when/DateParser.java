package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Reads dates of the calendar: "3 January 2017", "Dec. 6th", "21.12.2020", "May 2016", "2011–13",
 * "summer 2014". Where the year is not said it is the one told of, else the last one that fits.
 */
final class DateParser {

    private static final WordSet JOINS = WordSet.of("to", "and", "-", "–", "until", "or", "&");
    private static final WordSet DASHES = WordSet.of("-", "–", "/");

    private final TimeWords words;
    private final Optional<LocalDate> published;
    private Optional<Integer> storyYear = Optional.empty();
    private boolean current;

    DateParser(TimeWords words, Optional<LocalDate> published) {
        this.words = words;
        this.published = published;
    }

    /** Forgets the year the text spoke of, unless the whole text tells of the past. */
    void newParagraph() {
        if (current) {
            storyYear = Optional.empty();
        }
    }

    /** From here on the text is known to tell of its own days. */
    void tellsOfNow() {
        current = true;
        storyYear = Optional.empty();
    }

    Optional<Parsed> at(TimeTokens tokens, int i) {
        String word = tokens.low(i);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Character.isDigit(word.charAt(0))) {
                return numeric(word, i).or(() -> dayMonth(tokens, i)).or(() -> year(tokens, i));
            }
            return month(tokens, i).or(() -> season(tokens, i)).or(() -> ordinalDay(tokens, i));
        } catch (DateTimeException | NumberFormatException e) {
            // "31 June", "99/99/2020": not a date
            return Optional.empty();
        }
    }

    private Optional<Parsed> numeric(String word, int i) {
        String[] parts = word.split("[./-]");
        if (parts.length != 3 || word.length() < 6) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c < 58)) {
                return Optional.empty();
            }
        }
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int c = Integer.parseInt(parts[2]);
        if (parts[0].length() == 4) {
            return Optional.of(new Parsed(i, TimeRange.day(LocalDate.of(a, b, c)), Unit.DAY));
        }
        boolean brief = parts[2].length() == 2 && parts[0].length() < 3 && word.indexOf('-') < 0;
        if (parts[2].length() != 4 && !brief) {
            return Optional.empty();
        }
        int year = brief ? (c < 50 ? 2000 + c : 1900 + c) : c;
        boolean dotted = word.indexOf('.') > 0;
        return Optional.of(new Parsed(i, TimeRange.day(dayOf(year, a, b, dotted)), Unit.DAY));
    }

    /** Day first, unless only month first makes a date, or one nearer before publication. */
    private LocalDate dayOf(int year, int a, int b, boolean dotted) {
        if (b > 12 && a <= 12) {
            return LocalDate.of(year, a, b);
        }
        LocalDate day = LocalDate.of(year, b, a);
        if (dotted || a > 12 || published.isEmpty()) {
            return day;
        }
        LocalDate other = LocalDate.of(year, a, b);
        LocalDate p = published.get();
        boolean nearer = !other.isAfter(p) && (day.isAfter(p) || other.isAfter(day));
        return nearer && other.isAfter(p.minusDays(60)) ? other : day;
    }

    private static int day(TimeTokens tokens, int i) {
        String word = tokens.low(i);
        int end = word.length();
        while (end > 0 && Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        String tail = word.substring(end);
        boolean sign = tail.isEmpty() || Set.of("st", "nd", "rd", "th").contains(tail);
        if (end == 0 || end > 2 || !sign || !Character.isDigit(word.charAt(0))) {
            return -1;
        }
        for (int k = 0; k < end; k++) {
            if (!Character.isDigit(word.charAt(k))) {
                return -1;
            }
        }
        int day = Integer.parseInt(word.substring(0, end));
        return day >= 1 && day <= 31 ? day : -1;
    }

    static int yearNumber(TimeTokens tokens, int i) {
        if (tokens.low(i).length() != 4 || !tokens.isDigits(i)) {
            return -1;
        }
        int year = Integer.parseInt(tokens.low(i));
        return year >= 1000 && year <= 2100 ? year : -1;
    }

    private record Days(int last, int from, int to) {}

    /** "5", "5 and 6", "5, 6 and 7", "11-13": days of one month. */
    private static Days days(TimeTokens tokens, int i) {
        int from = day(tokens, i);
        if (from < 0) {
            return null;
        }
        int last = i;
        int to = from;
        for (int k = i + 1; k < i + 8; k += 2) {
            boolean joined = JOINS.contains(tokens.low(k)) || tokens.low(k).equals(",");
            int next = joined ? day(tokens, k + 1) : -1;
            if (next <= to || DateParser.yearNumber(tokens, k + 1) > 0) {
                break;
            }
            to = next;
            last = k + 1;
        }
        return new Days(last, from, to);
    }

    /** "10 May", "4 February 2015", "the 5th of May", "5 to 9 June". */
    private Optional<Parsed> dayMonth(TimeTokens tokens, int i) {
        Days days = days(tokens, i);
        if (days == null) {
            return Optional.empty();
        }
        int next = days.last() + 1;
        if (tokens.low(next).equals("of") || tokens.low(next).equals("-")) {
            next++;
        }
        Optional<Word> month = monthAt(tokens, next);
        if (month.isEmpty() || !tokens.isCapital(next)) {
            return Optional.empty();
        }
        int end = next + month.get().length() - 1;
        end = secondName(tokens, end, month.get().number());
        return dated(tokens, days, month.get().number(), end);
    }

    private Optional<Word> monthAt(TimeTokens tokens, int i) {
        return words.at(tokens, i, Kind.MONTH).or(() -> words.at(tokens, i, Kind.BARE_MONTH));
    }

    /** "Kanun al-Awwal/December": the other name of the same month. */
    private int secondName(TimeTokens tokens, int last, int month) {
        Optional<Word> other =
                DASHES.contains(tokens.low(last + 1))
                        ? monthAt(tokens, last + 2)
                        : Optional.empty();
        return other.filter(w -> w.number() == month).map(w -> last + 1 + w.length()).orElse(last);
    }

    private Optional<Parsed> dated(TimeTokens tokens, Days days, int month, int end) {
        int comma = tokens.low(end + 1).equals(",") ? 1 : 0;
        int year = yearNumber(tokens, end + 1 + comma);
        int last = year > 0 ? end + 1 + comma : end;
        if (words.is(tokens, last + 1, Kind.NAMED) && tokens.isCapital(last + 1)) {
            // "the 8 March Coalition"
            return Optional.empty();
        }
        LocalDate from =
                year > 0
                        ? LocalDate.of(year, month, days.from())
                        : undated(tokens, month, days.from(), last).orElse(null);
        if (from == null) {
            return Optional.empty();
        }
        tellsOf(from.getYear(), year > 0, false);
        TimeRange range = TimeRange.between(from, from.withDayOfMonth(days.to()));
        return Optional.of(new Parsed(last, range, Unit.DAY));
    }

    private void tellsOf(int year, boolean said, boolean bare) {
        if (said && !(bare && current)) {
            storyYear = Optional.of(year);
        }
        if (published.isPresent() && year >= published.get().getYear()) {
            current = true;
        }
    }

    /** A day without year: of the year told of; else the last one, or the next one in a plan. */
    private Optional<LocalDate> undated(TimeTokens tokens, int month, int day, int at) {
        if (storyYear.isPresent()) {
            return Optional.of(LocalDate.of(storyYear.get(), month, day));
        }
        return published.map(
                p -> {
                    // 29 February needs a year that has one
                    int leap = month == 2 && day == 29 ? p.getYear() / 4 * 4 : p.getYear();
                    LocalDate same = LocalDate.of(leap, month, day);
                    if (!same.isAfter(p)) {
                        boolean next = tokens.isAhead(at) && same.isBefore(p.minusMonths(6));
                        return next ? LocalDate.of(leap + 1, month, day) : same;
                    }
                    boolean soon = same.isBefore(p.plusMonths(2)) && !tokens.isPast(at);
                    boolean ahead = tokens.isAhead(at) && same.isBefore(p.plusMonths(6));
                    return soon || ahead ? same : LocalDate.of(leap - 1, month, day);
                });
    }

    /** "May 6, 2006", "Jan. 3", "December 11-13", "May 2006", "December". */
    private Optional<Parsed> month(TimeTokens tokens, int i) {
        Optional<Word> word = monthAt(tokens, i);
        if (word.isEmpty() || !tokens.isCapital(i) || day(tokens, i - 1) > 0) {
            return Optional.empty();
        }
        int month = word.get().number();
        int end = secondName(tokens, i + word.get().length() - 1, month);
        Days days = days(tokens, end + 1);
        if (days != null && !tokens.low(days.last() + 1).equals("%")) {
            return dated(tokens, days, month, days.last());
        }
        int skip = Set.of(",", "of").contains(tokens.low(end + 1)) ? 1 : 0;
        int year = yearNumber(tokens, end + 1 + skip);
        if (year > 0) {
            tellsOf(year, true, true);
            return Optional.of(
                    new Parsed(end + 1 + skip, Unit.MONTH.around(day(year, month)), Unit.MONTH));
        }
        Optional<Parsed> told = toldYear(tokens, end + 1, month);
        if (told.isPresent()) {
            return told;
        }
        String tag = tokens.tag(i);
        boolean other = tag.equals("MD") || tag.startsWith("VB") || tag.equals("JJ");
        if (other
                || isMarch(tokens, i)
                || isFirstName(tokens, i)
                || word.get().kind() == Kind.BARE_MONTH
                || isNamed(tokens, end + 1)) {
            return Optional.empty();
        }
        Optional<LocalDate> known =
                storyYear
                        .map(y -> day(y, month))
                        .or(() -> published.map(p -> recent(tokens, p, month, i)));
        return known.map(d -> new Parsed(end, Unit.MONTH.around(d), Unit.MONTH));
    }

    /** "the Long March", "a March of Return": no month. */
    private static boolean isMarch(TimeTokens tokens, int i) {
        boolean goes = Set.of("of", "for", "to", "on").contains(tokens.low(i + 1));
        boolean noun =
                Patterns.fit(tokens.tag(i - 1), "DT|JJ|NNPS?")
                        && !tokens.tag(i + 1).startsWith("NN");
        return tokens.low(i).equals("march") && (goes || noun);
    }

    /** "April Jones was hurt". */
    private static boolean isFirstName(TimeTokens tokens, int i) {
        boolean free = i == 0 || !Patterns.fit(tokens.tag(i - 1), "IN|JJ|RB|HYPH|TO|CC");
        return free && tokens.tag(i + 1).equals("NNP") && tokens.isCapital(i + 1);
    }

    /** "June last year", "January of this year". */
    private Optional<Parsed> toldYear(TimeTokens tokens, int i, int month) {
        int at = tokens.low(i).equals("of") ? i + 1 : i;
        if (!tokens.low(at + 1).equals("year") || published.isEmpty()) {
            return Optional.empty();
        }
        int way =
                words.is(tokens, at, Kind.THIS)
                        ? 0
                        : words.is(tokens, at, Kind.PAST)
                                ? -1
                                : words.is(tokens, at, Kind.NEXT) ? 1 : 9;
        if (way > 1) {
            return Optional.empty();
        }
        LocalDate first = day(published.get().getYear() + way, month);
        return Optional.of(new Parsed(at + 1, Unit.MONTH.around(first), Unit.MONTH));
    }

    private boolean isNamed(TimeTokens tokens, int i) {
        return words.is(tokens, i, Kind.NAMED) && tokens.isCapital(i);
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    /** The last such month, or the next one in a plan. */
    private static LocalDate recent(TimeTokens tokens, LocalDate p, int month, int at) {
        YearMonth same = YearMonth.of(p.getYear(), month);
        YearMonth now = YearMonth.from(p);
        boolean ahead = tokens.isAhead(at);
        if (same.isAfter(now)) {
            return (ahead ? same : same.minusYears(1)).atDay(1);
        }
        return (ahead && same.isBefore(now) ? same.plusYears(1) : same).atDay(1);
    }

    /** "on the 14th": the last such day. */
    private Optional<Parsed> ordinalDay(TimeTokens tokens, int i) {
        boolean the = tokens.low(i).equals("the") && !tokens.isDigits(i + 1);
        int day = the && tokens.low(i - 1).equals("on") ? day(tokens, i + 1) : -1;
        if (day < 0 || published.isEmpty() || tokens.tag(i + 2).startsWith("NN")) {
            return Optional.empty();
        }
        Optional<Word> month =
                tokens.low(i + 2).equals("of") ? monthAt(tokens, i + 3) : Optional.empty();
        if (month.isPresent()) {
            return Optional.empty();
        }
        LocalDate p = published.get();
        LocalDate same = p.withDayOfMonth(1);
        LocalDate found = day > p.getDayOfMonth() ? same.minusMonths(1) : same;
        return Optional.of(new Parsed(i + 1, TimeRange.day(found.withDayOfMonth(day)), Unit.DAY));
    }

    /** A year alone, years from and to, a decade; a bare number needs a word of time before it. */
    private Optional<Parsed> year(TimeTokens tokens, int i) {
        String word = tokens.low(i);
        if (Patterns.fit(word, "[12][0-9]{2}0s")) {
            LocalDate start = day(Integer.parseInt(word.substring(0, 4)), 1);
            return Optional.of(new Parsed(i, Unit.DECADE.around(start), Unit.DECADE));
        }
        int year = yearNumber(tokens, i);
        if (year < 0 || !isYear(tokens, i)) {
            return Optional.empty();
        }
        int second = endYear(tokens, i + 1, year);
        if (second > year) {
            return Optional.of(
                    new Parsed(
                            i + 2,
                            TimeRange.between(day(year, 1), day(second, 12).withDayOfMonth(31)),
                            Unit.SPAN));
        }
        boolean named = tokens.low(i - 1).equals("the") || i > 3;
        tellsOf(year, !named && !tokens.low(i - 1).equals("since"), true);
        return Optional.of(new Parsed(i, Unit.YEAR.around(day(year, 1)), Unit.YEAR));
    }

    private boolean isYear(TimeTokens tokens, int i) {
        int value = Integer.parseInt(tokens.low(i));
        boolean likely = value >= 1600 && value < 2100;
        String next = tokens.tag(i + 1);
        boolean counts = next.startsWith("NN") || next.equals("JJ") || next.equals("CD");
        if (tokens.low(i - 1).equals("the") || tokens.tag(i - 1).equals("PRP$")) {
            return likely && counts && !tokens.low(i + 1).equals("people");
        }
        Optional<Word> before = words.at(tokens, i - 1, Kind.YEARLY);
        if (before.isEmpty()) {
            return false;
        }
        boolean firm = before.get().value().equals("FIRM") && likely;
        return firm || likely && !counts;
    }

    /** The end of "1980-88" or "2011–2013", or -1. */
    private static int endYear(TimeTokens tokens, int i, int year) {
        if (!DASHES.contains(tokens.low(i)) || !tokens.isDigits(i + 1)) {
            return -1;
        }
        String end = tokens.low(i + 1);
        return end.length() == 2
                ? year / 100 * 100 + Integer.parseInt(end)
                : yearNumber(tokens, i + 1);
    }

    /** "summer 2014", "the spring of 2013", "in the summer". */
    private Optional<Parsed> season(TimeTokens tokens, int i) {
        Optional<Word> word = words.at(tokens, i, Kind.SEASON);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int next = tokens.low(i + 1).equals("of") ? i + 2 : i + 1;
        int year = yearNumber(tokens, next);
        if (year > 0) {
            tellsOf(year, true, true);
            return Optional.of(season(next, year, word.get().number()));
        }
        boolean definite =
                tokens.low(i - 1).equals("the")
                        && Set.of("in", "during", "over", "since", "of").contains(tokens.low(i - 2))
                        && !tokens.low(i + 1).equals("of")
                        && !tokens.tag(i + 1).startsWith("NN");
        if (!definite || published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(season(i, begunYear(word.get().number()), word.get().number()));
    }

    /**
     * The year of a season seen from publication.
     *
     * @param way -1 the last one, 0 this one, 1 the next one
     */
    int seasonYear(int month, int way) {
        LocalDate p = published.orElseThrow();
        LocalDate start = day(p.getYear(), month);
        boolean winter = month == 12 && p.getMonthValue() < 6;
        if (way == 0) {
            return winter ? p.getYear() - 1 : p.getYear();
        }
        if (way > 0) {
            return start.isAfter(p) ? p.getYear() : p.getYear() + 1;
        }
        LocalDate begun = start.isAfter(p) ? start.minusYears(1) : start;
        boolean running = !begun.plusMonths(3).minusDays(1).isBefore(p);
        return running ? begun.getYear() - 1 : begun.getYear();
    }

    private int begunYear(int month) {
        LocalDate p = published.orElseThrow();
        return day(p.getYear(), month).isAfter(p) ? p.getYear() - 1 : p.getYear();
    }

    static Parsed season(int last, int year, int month) {
        return new Parsed(last, Unit.months(YearMonth.of(year, month), 3), Unit.SEASON);
    }
}
