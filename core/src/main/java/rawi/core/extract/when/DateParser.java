package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.when.TimeWords.Kind;
import rawi.core.extract.when.TimeWords.Word;
import rawi.core.model.TimeRange;
import rawi.core.syntax.Tree;

/**
 * Reads a calendar expression that starts at a token: "3 January 2017", "last Thursday", "the past
 * two weeks". Relative ones are read against the day of publication; weeks run Monday to Sunday.
 */
final class DateParser {

    /** What was read: the last token and the days. */
    record Parsed(int last, TimeRange range) {}

    private static final Set<String> PAST =
            Set.of("last", "past", "previous", "recent", "preceding");
    private static final Set<String> NEXT = Set.of("next", "coming", "following");

    private final TimeWords words;
    private final Optional<LocalDate> published;
    private Optional<Integer> storyYear = Optional.empty();

    DateParser(TimeWords words, Optional<LocalDate> published) {
        this.words = words;
        this.published = published;
    }

    /** Forgets the year that the text spoke of, at a new paragraph. */
    void newParagraph() {
        storyYear = Optional.empty();
    }

    Optional<Parsed> at(Tree tree, int i) {
        if (i < 0 || i >= tree.size()) {
            return Optional.empty();
        }
        try {
            return parse(tree, i);
        } catch (DateTimeException | NumberFormatException e) {
            // "31 June", "99/99/2020": not a date
            return Optional.empty();
        }
    }

    private static String low(Tree tree, int i) {
        return i >= 0 && i < tree.size() ? tree.form(i).toLowerCase(Locale.ROOT) : "";
    }

    private Optional<Parsed> parse(Tree tree, int i) {
        String word = low(tree, i);
        Optional<Parsed> found = numeric(word, i);
        if (found.isEmpty() && Character.isDigit(word.charAt(0))) {
            found = dayMonth(tree, i);
            if (found.isEmpty()) {
                found = year(tree, i);
            }
        }
        if (found.isEmpty() && words.at(tree, i, Kind.MONTH).isPresent()) {
            found = month(tree, i);
        }
        if (found.isEmpty() && words.at(tree, i, Kind.WEEKDAY).isPresent()) {
            found = weekday(tree, i, 0);
        }
        if (found.isEmpty() && words.at(tree, i, Kind.DAY).isPresent()) {
            Word day = words.at(tree, i, Kind.DAY).get();
            found =
                    published.map(
                            p ->
                                    new Parsed(
                                            i + day.length() - 1,
                                            TimeRange.day(p.plusDays(day.number()))));
        }
        if (found.isEmpty() && words.at(tree, i, Kind.SEASON).isPresent()) {
            found = season(tree, i);
        }
        if (found.isEmpty()) {
            found = relative(tree, i);
        }
        return found;
    }

    /** ISO, 2021.08.10, 12/05/2021 (day first). */
    private static Optional<Parsed> numeric(String word, int i) {
        String[] parts = word.split("[./-]");
        if (parts.length != 3 || word.length() < 8) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(Character::isDigit)) {
                return Optional.empty();
            }
        }
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int c = Integer.parseInt(parts[2]);
        LocalDate day = parts[0].length() == 4 ? LocalDate.of(a, b, c) : LocalDate.of(c, b, a);
        return c < 100 && parts[0].length() != 4
                ? Optional.empty()
                : Optional.of(new Parsed(i, TimeRange.day(day)));
    }

    private static int dayNumber(String word) {
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        if (digits.isEmpty()
                || digits.length() > 2
                || !digits.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? day : -1;
    }

    private static int yearNumber(String word) {
        if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        int year = Integer.parseInt(word);
        return year >= 1900 && year <= 2100 ? year : -1;
    }

    /** "10 May", "4 February 2015", "5th of May", "5 to 9 June". */
    private Optional<Parsed> dayMonth(Tree tree, int i) {
        int day = dayNumber(low(tree, i));
        if (day < 0) {
            return Optional.empty();
        }
        int next = i + 1;
        int until = -1;
        boolean joined = Set.of("to", "and", "-", "–", "until").contains(low(tree, next));
        if (joined && dayNumber(low(tree, next + 1)) > day) {
            until = dayNumber(low(tree, next + 1));
            next += 2;
        }
        if (low(tree, next).equals("of")) {
            next++;
        }
        Optional<Word> month = words.at(tree, next, Kind.MONTH);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int last = next;
        int year = explicitYear(tree, next + 1);
        if (year > 0) {
            last = low(tree, next + 1).equals(",") ? next + 2 : next + 1;
        }
        int end = last;
        return days(month.get().number(), day, until, year).map(range -> new Parsed(end, range));
    }

    private int explicitYear(Tree tree, int i) {
        int year = yearNumber(low(tree, i));
        if (year < 0 && low(tree, i).equals(",")) {
            year = yearNumber(low(tree, i + 1));
        }
        return year;
    }

    private Optional<TimeRange> days(int month, int day, int until, int year) {
        Optional<LocalDate> from =
                year > 0 ? Optional.of(LocalDate.of(year, month, day)) : undated(month, day);
        if (year > 0) {
            storyYear = Optional.of(year);
        }
        return from.map(
                d -> until > 0 ? TimeRange.between(d, d.withDayOfMonth(until)) : TimeRange.day(d));
    }

    /** A day without year: of the year that the paragraph tells of, else the last one before. */
    private Optional<LocalDate> undated(int month, int day) {
        if (storyYear.isPresent()) {
            return Optional.of(LocalDate.of(storyYear.get(), month, day));
        }
        return published.map(
                p -> {
                    LocalDate same =
                            LocalDate.of(p.getYear(), month, Math.min(day, 28)).withDayOfMonth(day);
                    return same.isAfter(p) ? LocalDate.of(p.getYear() - 1, month, day) : same;
                });
    }

    /** "May 6, 2006", "Jan. 3", "May 2006", "December". */
    private Optional<Parsed> month(Tree tree, int i) {
        int month = words.at(tree, i, Kind.MONTH).orElseThrow().number();
        boolean verb = low(tree, i).equals("may") || low(tree, i).equals("march");
        boolean capital = Character.isUpperCase(tree.form(i).charAt(0));
        int day = dayNumber(low(tree, i + 1));
        int year = yearNumber(low(tree, i + 1));
        if (year < 0 && low(tree, i + 1).equals(",") && day < 0) {
            year = yearNumber(low(tree, i + 2));
        }
        if (verb && !capital) {
            return Optional.empty();
        }
        if (day > 0) {
            int explicit = explicitYear(tree, i + 2);
            int last = explicit < 0 ? i + 1 : low(tree, i + 2).equals(",") ? i + 3 : i + 2;
            return days(month, day, -1, explicit).map(range -> new Parsed(last, range));
        }
        if (year > 0) {
            storyYear = Optional.of(year);
            int last = low(tree, i + 1).equals(",") ? i + 2 : i + 1;
            return Optional.of(new Parsed(last, whole(YearMonth.of(year, month))));
        }
        if (tree.tag(i).equals("MD") || tree.tag(i).startsWith("VB")) {
            return Optional.empty();
        }
        Optional<YearMonth> known =
                storyYear
                        .map(y -> YearMonth.of(y, month))
                        .or(() -> published.map(p -> recent(p, month)));
        return known.map(m -> new Parsed(i, whole(m)));
    }

    private static YearMonth recent(LocalDate published, int month) {
        YearMonth same = YearMonth.of(published.getYear(), month);
        return same.isAfter(YearMonth.from(published)) ? same.minusYears(1) : same;
    }

    static TimeRange whole(YearMonth month) {
        return TimeRange.between(month.atDay(1), month.atEndOfMonth());
    }

    private static TimeRange wholeYear(int year) {
        return TimeRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The end of "1980-88" or "2011–2013", or -1. */
    private static int endYear(Tree tree, int i, int year) {
        boolean dash = Set.of("-", "–", "/").contains(low(tree, i));
        String end = low(tree, i + 1);
        boolean digits = !end.isEmpty() && end.chars().allMatch(Character::isDigit);
        if (!dash || !digits) {
            return -1;
        }
        return end.length() == 2 ? year / 100 * 100 + Integer.parseInt(end) : yearNumber(end);
    }

    /** A year stands alone only after a preposition of time. */
    private Optional<Parsed> year(Tree tree, int i) {
        String word = low(tree, i);
        if (word.length() == 5 && word.endsWith("s") && yearNumber(word.substring(0, 4)) > 0) {
            int start = yearNumber(word.substring(0, 4));
            return Optional.of(
                    new Parsed(
                            i,
                            TimeRange.between(
                                    LocalDate.of(start, 1, 1), LocalDate.of(start + 9, 12, 31))));
        }
        int year = yearNumber(word);
        String before = low(tree, i - 1);
        boolean timely =
                Set.of(
                                "in",
                                "since",
                                "until",
                                "till",
                                "by",
                                "from",
                                "of",
                                "after",
                                "before",
                                "during",
                                "late",
                                "early",
                                "mid",
                                "and",
                                "to",
                                "between",
                                "-",
                                "throughout",
                                "around",
                                "(")
                        .contains(before);
        boolean named =
                before.equals("the")
                        && i + 1 < tree.size()
                        && (tree.tag(i + 1).startsWith("NN") || tree.tag(i + 1).equals("JJ"));
        if (year < 0 || !(timely || named)) {
            return Optional.empty();
        }
        storyYear = Optional.of(year);
        int second = endYear(tree, i + 1, year);
        if (second > year) {
            return Optional.of(
                    new Parsed(
                            i + 2,
                            TimeRange.between(
                                    LocalDate.of(year, 1, 1), LocalDate.of(second, 12, 31))));
        }
        return Optional.of(new Parsed(i, wholeYear(year)));
    }

    /** "Friday", "last Thursday", "Monday morning": the last such day up to publication. */
    private Optional<Parsed> weekday(Tree tree, int i, int shift) {
        Word word = words.at(tree, i, Kind.WEEKDAY).orElseThrow();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek wanted = DayOfWeek.of(word.number());
        LocalDate p = published.get();
        LocalDate day =
                shift < 0
                        ? p.with(TemporalAdjusters.previous(wanted))
                        : shift > 0
                                ? p.with(TemporalAdjusters.next(wanted))
                                : p.with(TemporalAdjusters.previousOrSame(wanted));
        int last = i;
        if (words.at(tree, i + 1, Kind.PART).isPresent()) {
            last = i + 1;
        }
        // "on Friday 21 October"
        Optional<Parsed> exact =
                Character.isDigit(
                                low(tree, last + 1).isEmpty() ? 'x' : low(tree, last + 1).charAt(0))
                        ? dayMonth(tree, last + 1)
                        : Optional.empty();
        return Optional.of(exact.orElse(new Parsed(last, TimeRange.day(day))));
    }

    private Optional<Parsed> season(Tree tree, int i) {
        int from = words.at(tree, i, Kind.SEASON).orElseThrow().number();
        int next = low(tree, i + 1).equals("of") ? i + 2 : i + 1;
        int year = yearNumber(low(tree, next));
        if (year < 0) {
            return Optional.empty();
        }
        YearMonth start = YearMonth.of(year, from);
        return Optional.of(
                new Parsed(
                        next,
                        TimeRange.between(start.atDay(1), start.plusMonths(2).atEndOfMonth())));
    }

    /** "last week", "this month", "the past two weeks", "the last 24 hours", "three days ago". */
    private Optional<Parsed> relative(Tree tree, int i) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate p = published.get();
        int at = low(tree, i).equals("the") ? i + 1 : i;
        String word = low(tree, at);
        boolean past = PAST.contains(word);
        boolean next = NEXT.contains(word);
        boolean current = word.equals("this") || word.equals("current");
        if (word.equals("new") && low(tree, at + 1).equals("year")) {
            boolean ahead = Set.of("until", "till", "by", "before").contains(low(tree, i - 1));
            LocalDate first = LocalDate.of(p.getYear(), 1, 1);
            return Optional.of(
                    new Parsed(at + 1, TimeRange.day(ahead ? first.plusYears(1) : first)));
        }
        if (next
                && words.at(tree, at + 1, Kind.UNIT).isPresent()
                && tree.tag(at + 1).equals("NNS")) {
            return Optional.of(new Parsed(at + 1, TimeRange.since(p)));
        }
        if (past || next || current) {
            if (words.at(tree, at + 1, Kind.WEEKDAY).isPresent()) {
                return weekday(tree, at + 1, past ? -1 : next ? 1 : 0);
            }
            if (words.at(tree, at + 1, Kind.MONTH).isPresent() && past) {
                return month(tree, at + 1);
            }
            Amount amount = amount(tree, at + 1);
            if (amount != null && (past || next)) {
                LocalDate from = amount.before(p);
                TimeRange range =
                        past ? TimeRange.between(from, p) : TimeRange.between(p, amount.after(p));
                return Optional.of(new Parsed(amount.last(), range));
            }
            Optional<Word> unit = words.at(tree, at + 1, Kind.UNIT);
            if (unit.isPresent() && tree.tag(at + 1).equals("NN")) {
                int shift = past ? -1 : next ? 1 : 0;
                boolean within =
                        Set.of("over", "in", "during", "within", "for", "throughout")
                                .contains(low(tree, i - 1));
                boolean rolling =
                        at > i && (word.equals("past") || (word.equals("last") && within));
                return unit(unit.get().value(), p, shift, rolling, at + 1);
            }
            return Optional.empty();
        }
        Amount amount = amount(tree, at);
        boolean within = Set.of("in", "within").contains(low(tree, i - 1));
        if (amount != null && at == i && within && !low(tree, amount.last() + 1).equals("'")) {
            return Optional.of(new Parsed(amount.last(), TimeRange.between(amount.before(p), p)));
        }
        if (amount != null && low(tree, amount.last() + 1).equals("ago")) {
            return Optional.of(new Parsed(amount.last() + 1, ago(amount, p)));
        }
        return Optional.empty();
    }

    private static Optional<Parsed> unit(
            String unit, LocalDate p, int shift, boolean rolling, int last) {
        TimeRange range =
                switch (unit) {
                    case "WEEKS" -> {
                        LocalDate monday =
                                p.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                        LocalDate from = monday.plusWeeks(shift);
                        yield rolling
                                ? TimeRange.between(p.minusWeeks(1), p)
                                : TimeRange.between(from, cap(from.plusDays(6), p, shift));
                    }
                    case "MONTHS" -> {
                        YearMonth month = YearMonth.from(p).plusMonths(shift);
                        yield rolling
                                ? TimeRange.between(p.minusMonths(1), p)
                                : TimeRange.between(
                                        month.atDay(1), cap(month.atEndOfMonth(), p, shift));
                    }
                    case "YEARS" -> {
                        int year = p.getYear() + shift;
                        yield rolling
                                ? TimeRange.between(p.minusYears(1), p)
                                : TimeRange.between(
                                        LocalDate.of(year, 1, 1),
                                        cap(LocalDate.of(year, 12, 31), p, shift));
                    }
                    case "DECADES" -> TimeRange.between(p.minusYears(10), p);
                    default -> null;
                };
        return range == null ? Optional.empty() : Optional.of(new Parsed(last, range));
    }

    /** The running week, month or year ends with publication (invariant I5). */
    private static LocalDate cap(LocalDate end, LocalDate published, int shift) {
        return shift <= 0 && end.isAfter(published) ? published : end;
    }

    /** A number of units of time. */
    private record Amount(int last, int number, String unit) {

        LocalDate before(LocalDate day) {
            return switch (unit) {
                case "HOURS" -> day.minusDays(Math.max(1, number / 24));
                case "DAYS" -> day.minusDays(number);
                case "WEEKS" -> day.minusWeeks(number);
                case "MONTHS" -> day.minusMonths(number);
                case "DECADES" -> day.minusYears(10L * number);
                default -> day.minusYears(number);
            };
        }

        LocalDate after(LocalDate day) {
            return switch (unit) {
                case "HOURS" -> day.plusDays(Math.max(1, number / 24));
                case "DAYS" -> day.plusDays(number);
                case "WEEKS" -> day.plusWeeks(number);
                case "MONTHS" -> day.plusMonths(number);
                case "DECADES" -> day.plusYears(10L * number);
                default -> day.plusYears(number);
            };
        }
    }

    private static final java.util.List<String> SMALL =
            java.util.List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private Amount amount(Tree tree, int i) {
        int at = i;
        while (Set.of("nearly", "almost", "about", "around", "some", "over")
                .contains(low(tree, at))) {
            at++;
        }
        String word = low(tree, at);
        int number = SMALL.indexOf(word);
        if (word.equals("a") || word.equals("an")) {
            number = 1;
        } else if (word.equals("few") || word.equals("several")) {
            number = 3;
        } else if (number < 0
                && !word.isEmpty()
                && word.length() < 4
                && word.chars().allMatch(Character::isDigit)) {
            number = Integer.parseInt(word);
        }
        Optional<Word> unit = words.at(tree, at + 1, Kind.UNIT);
        return number <= 0 || number > 500 || unit.isEmpty()
                ? null
                : new Amount(at + 1, number, unit.get().value());
    }

    /** "two days ago" is a day; weeks, months and years ago are as wide as their unit. */
    private static TimeRange ago(Amount amount, LocalDate p) {
        LocalDate day = amount.before(p);
        return switch (amount.unit()) {
            case "WEEKS" -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield TimeRange.between(monday, monday.plusDays(6));
            }
            case "MONTHS" -> whole(YearMonth.from(day));
            case "YEARS", "DECADES" -> wholeYear(day.getYear());
            default -> TimeRange.day(day);
        };
    }
}
