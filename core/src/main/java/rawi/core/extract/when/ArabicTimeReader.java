// Over 500 lines by five: each form of date is a short method over the same table.
package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;

/** Finds the time expressions of Arabic sentences and reads them as days. */
final class ArabicTimeReader implements TimeReader {

    /** A word of the table: kinds with their values. */
    private final Map<String, Map<String, String>> words = new HashMap<>();

    /** Whatever letters an entry may begin with. */
    private final Set<String> openings = new HashSet<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads {@code lexicon/ar/time_words.tsv} and {@code lexicon/ar/numbers.tsv}. */
    ArabicTimeReader(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/time_words.tsv")) {
            words.computeIfAbsent(ArabicScript.letters(row.get("words")), k -> new HashMap<>())
                    .putIfAbsent(row.get("kind"), row.get("value"));
        }
        for (String entry : words.keySet()) {
            for (int end = 1; end <= entry.length(); end++) {
                openings.add(entry.substring(0, end));
            }
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/numbers.tsv")) {
            if (row.get("kind").equals("UNIT")) {
                numbers.putIfAbsent(
                        ArabicScript.letters(row.get("words")), Integer.parseInt(row.get("low")));
            }
        }
    }

    @Override
    public Times read(ParsedText text, EventWords classes) {
        List<List<TimeFound>> all = new ArrayList<>();
        Optional<LocalDate> published = text.layout().report().published();
        for (int s = 0; s < text.size(); s++) {
            boolean read = text.isRead(s) && published.isPresent();
            all.add(read ? in(text.text(), text.tree(s), published.get()) : List.of());
        }
        return new ArabicTimes(text, all);
    }

    /** One core expression. */
    private record Core(int last, TimeRange range, boolean ahead) {}

    /** The expressions of a sentence, in text order. */
    private List<TimeFound> in(String text, Tree tree, LocalDate published) {
        ArabicRow row = ArabicRow.of(tree);
        List<TimeFound> found = new ArrayList<>();
        int i = 0;
        while (i < row.size()) {
            TimeFound next = at(text, tree, row, i, published);
            if (next != null) {
                found.add(next);
                i = next.last() + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    private TimeFound at(String text, Tree tree, ArabicRow row, int i, LocalDate published) {
        int vague = longest(row, i, "VAGUE");
        if (vague >= 0) {
            return found(text, tree, i, vague, TimeRange.until(published), true);
        }
        String bound = "";
        int at = i;
        for (String kind : List.of("SINCE", "UNTIL", "DURING", "BEFORE", "AFTER")) {
            int end = longest(row, i, kind);
            if (end >= at && end + 1 < row.size()) {
                bound = kind;
                at = end + 1;
            }
        }
        if (row.at(i).equals("منذ") && row.at(at - 1).equals("مطلع")) {
            at--;
        }
        if (bound.equals("SINCE") || bound.equals("BEFORE")) {
            TimeFound ago = ago(text, tree, row, i, at, bound, published);
            if (ago != null) {
                return ago;
            }
        }
        Core core = core(row, at, published, bound);
        if (core == null && bound.equals("DURING") && row.at(at).equals("ايام")) {
            return found(text, tree, i, at, TimeRange.since(published), false);
        }
        if (core == null) {
            return null;
        }
        TimeRange range = bounded(core.range(), bound);
        return found(text, tree, i, core.last(), range, false);
    }

    private static TimeFound found(
            String text, Tree tree, int first, int last, TimeRange range, boolean vague) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(last).end());
        TimeFound.Force force = vague ? TimeFound.Force.VAGUE : TimeFound.Force.DATE;
        When when = new When(Quote.of(text, span), range);
        return new TimeFound(tree.sentence().index(), first, last, first, when, force, -1);
    }

    private static TimeRange bounded(TimeRange range, String bound) {
        Optional<LocalDate> none = Optional.empty();
        return switch (bound) {
            case "SINCE" -> new TimeRange(range.earliest(), none);
            case "UNTIL" -> new TimeRange(none, range.latest());
            case "BEFORE" -> new TimeRange(none, range.earliest().map(d -> d.minusDays(1)));
            case "AFTER" -> new TimeRange(range.latest(), none);
            default -> range;
        };
    }

    /** قبل ثلاثة أيام، منذ شهرين. */
    private TimeFound ago(
            String text,
            Tree tree,
            ArabicRow row,
            int i,
            int at,
            String bound,
            LocalDate published) {
        Integer number = number(row.at(at));
        int unitAt = number == null ? at : at + 1;
        String unit = value(row.at(unitAt), "UNIT");
        if (unit == null || row.at(unitAt).startsWith("ال")) {
            return null;
        }
        boolean dual =
                Patterns.fit(row.at(unitAt), ".*(ين|ان)")
                        && !Patterns.fit(row.at(unitAt), "سنين|ثوان");
        int n = number != null ? number : dual ? 2 : 1;
        if (number == null && !dual && tree.tag(unitAt).endsWith("NNS")) {
            return null;
        }
        LocalDate day = minus(published, unit, n);
        TimeRange range = bound.equals("SINCE") ? TimeRange.since(day) : around(day, unit);
        return found(text, tree, i, unitAt, range, false);
    }

    private static LocalDate minus(LocalDate day, String unit, int n) {
        return switch (unit) {
            case "WEEKS" -> day.minusWeeks(n);
            case "MONTHS" -> day.minusMonths(n);
            case "YEARS" -> day.minusYears(n);
            case "DECADES" -> day.minusYears(10L * n);
            case "HOURS" -> day.minusDays(n / 24);
            default -> day.minusDays(n);
        };
    }

    private static TimeRange around(LocalDate day, String unit) {
        return switch (unit) {
            case "MONTHS" -> month(YearMonth.from(day));
            case "YEARS", "DECADES" -> year(day.getYear());
            default -> TimeRange.day(day);
        };
    }

    private Core core(ArabicRow row, int i, LocalDate published, String bound) {
        if (i >= row.size()) {
            return null;
        }
        Core dated = date(row, i, published, bound);
        if (dated != null) {
            return dated;
        }
        int day = longest(row, i, "DAY");
        if (day >= 0) {
            int last = day;
            LocalDate when = published.plusDays(Integer.parseInt(value(row.text(i, day), "DAY")));
            if (value(row.at(last + 1), "WEEKDAY") != null) {
                last++;
            }
            Core exact = date(row, last + 1, published, bound);
            return exact != null ? exact : new Core(last, TimeRange.day(when), false);
        }
        boolean part = value(row.at(i), "PART") != null || row.at(i).equals("يوم");
        if (part) {
            Core inner = core(row, i + 1, published, bound);
            if (inner != null) {
                return inner;
            }
            boolean definite = row.at(i).startsWith("ال");
            return definite ? new Core(i, TimeRange.day(published), false) : null;
        }
        String weekday = value(row.at(i), "WEEKDAY");
        if (weekday != null) {
            return weekday(row, i, Integer.parseInt(weekday), published, bound);
        }
        Core section = section(row, i, published, bound);
        if (section != null) {
            return section;
        }
        Core month = month(row, i, published, bound);
        return month != null ? month : unit(row, i, published);
    }

    private Core weekday(ArabicRow row, int i, int weekday, LocalDate published, String bound) {
        Core exact = date(row, i + 1, published, bound);
        if (exact != null) {
            return exact;
        }
        int back = Math.floorMod(published.getDayOfWeek().getValue() - weekday, 7);
        if (value(row.at(i + 1), "NEXT") != null) {
            return new Core(
                    i + 1, TimeRange.day(published.plusDays(back == 0 ? 7 : 7 - back)), true);
        }
        boolean last = value(row.at(i + 1), "LAST") != null;
        LocalDate day = published.minusDays(last && back == 0 ? 7 : back);
        return new Core(last ? i + 1 : i, TimeRange.day(day), false);
    }

    /** ١٠ كانون الثاني [2021]، 12/5/2021، 2021-05-12. */
    private Core date(ArabicRow row, int i, LocalDate published, String bound) {
        String first = row.at(i);
        if (Patterns.fit(
                first, "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}")) {
            return numeric(first.split("[-./]"), i);
        }
        if (!Patterns.fit(first, "\\d{1,4}")) {
            return null;
        }
        String sign = row.at(i + 1);
        if (Patterns.fit(sign, "[-./]")
                && Patterns.fit(row.at(i + 2), "\\d{1,2}")
                && Patterns.fit(row.at(i + 3), "[-./]")
                && Patterns.fit(row.at(i + 4), "\\d{1,4}")) {
            return numeric(new String[] {first, row.at(i + 2), row.at(i + 4)}, i + 4);
        }
        int at = i + 1;
        while (Patterns.fit(row.at(at), "من|شهر")) {
            at++;
        }
        int end = longest(row, at, "MONTH");
        if (end < 0 || first.length() > 2) {
            return null;
        }
        int month = Integer.parseInt(value(row.text(at, end), "MONTH"));
        end = pair(row, end);
        int day = Integer.parseInt(first);
        int year = yearAt(row, end + 1);
        int last = year > 0 ? yearLast(row, end + 1) : end;
        try {
            LocalDate date = LocalDate.of(year > 0 ? year : published.getYear(), month, day);
            boolean ahead =
                    bound.equals("UNTIL")
                            || bound.equals("SINCE")
                            || value(row.at(last + 1), "NEXT") != null;
            if (year <= 0) {
                date = nearest(date, published, ahead);
                boolean word =
                        value(row.at(last + 1), "LAST") != null
                                || value(row.at(last + 1), "THIS") != null
                                || value(row.at(last + 1), "NEXT") != null;
                last = word ? last + 1 : last;
            }
            return new Core(last, TimeRange.day(date), date.isAfter(published));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate nearest(LocalDate date, LocalDate published, boolean ahead) {
        LocalDate past = date.isAfter(published) ? date.minusYears(1) : date;
        LocalDate next = past.plusYears(1);
        boolean soon = next.isBefore(published.plusDays(ahead ? 120 : 21));
        return soon ? next : past;
    }

    private static Core numeric(String[] parts, int last) {
        try {
            int a = Integer.parseInt(parts[0]);
            int b = Integer.parseInt(parts[1]);
            int c = Integer.parseInt(parts[2]);
            LocalDate day =
                    a > 31 ? LocalDate.of(a, b, c) : LocalDate.of(c < 100 ? 2000 + c : c, b, a);
            return new Core(last, TimeRange.day(day), false);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** أيلول/سبتمبر: the second name of one month. */
    private int pair(ArabicRow row, int end) {
        if (Patterns.fit(row.at(end + 1), "[/(]")) {
            int other = longest(row, end + 2, "MONTH");
            int close = other >= 0 && row.at(other + 1).equals(")") ? other + 1 : other;
            return other >= 0 ? close : end;
        }
        return end;
    }

    private static int yearAt(ArabicRow row, int i) {
        int at = Patterns.fit(row.at(i), "عام|سنة|من") ? i + 1 : i;
        at = Patterns.fit(row.at(at), "عام|العام|سنة") ? at + 1 : at;
        return Patterns.fit(row.at(at), "(19|20)\\d\\d") ? Integer.parseInt(row.at(at)) : -1;
    }

    private static int yearLast(ArabicRow row, int i) {
        int at = i;
        while (!Patterns.fit(row.at(at), "(19|20)\\d\\d")) {
            at++;
        }
        return at;
    }

    private Core month(ArabicRow row, int i, LocalDate published, String bound) {
        int at = row.at(i).equals("شهر") ? i + 1 : i;
        int end = longest(row, at, "MONTH");
        if (end < 0) {
            return null;
        }
        int number = Integer.parseInt(value(row.text(at, end), "MONTH"));
        end = pair(row, end);
        int year = yearAt(row, end + 1);
        if (year > 0) {
            return new Core(yearLast(row, end + 1), month(YearMonth.of(year, number)), false);
        }
        YearMonth now = YearMonth.from(published);
        YearMonth month = YearMonth.of(published.getYear(), number);
        String next = row.at(end + 1);
        if (value(next, "NEXT") != null) {
            month = month.isAfter(now) ? month : month.plusYears(1);
            return new Core(end + 1, month(month), true);
        }
        if (value(next, "LAST") != null) {
            month = month.isBefore(now) ? month : month.minusYears(1);
            return new Core(end + 1, month(month), false);
        }
        boolean here = value(next, "THIS") != null;
        if (month.isAfter(now) && !(bound.equals("UNTIL") && month.isBefore(now.plusMonths(5)))) {
            month = month.minusYears(1);
        }
        return new Core(here ? end + 1 : end, month(month), false);
    }

    /** مطلع كانون الأول الماضي، نهاية العام. */
    private Core section(ArabicRow row, int i, LocalDate published, String bound) {
        String word = row.at(i);
        String kind =
                value(word, "START") != null
                        ? "START"
                        : value(word, "MIDDLE") != null
                                ? "MIDDLE"
                                : value(word, "END") != null ? "END" : "";
        if (kind.isEmpty()) {
            return null;
        }
        Core month = month(row, i + 1, published, bound);
        if (month != null) {
            YearMonth of = YearMonth.from(month.range().earliest().orElseThrow());
            TimeRange range =
                    switch (kind) {
                        case "START" -> TimeRange.between(of.atDay(1), of.atDay(10));
                        case "MIDDLE" -> TimeRange.between(of.atDay(11), of.atDay(20));
                        default -> TimeRange.between(of.atDay(21), of.atEndOfMonth());
                    };
            return new Core(month.last(), range, month.ahead());
        }
        Core unit =
                Patterns.fit(row.at(i + 1), "العام|السنة|الشهر|الاسبوع|عام|شهر")
                        ? unit(row, i + 1, published)
                        : null;
        boolean bare = unit == null && Patterns.fit(row.at(i + 1), "العام|السنة|الشهر");
        if (bare) {
            boolean ofYear = !row.at(i + 1).equals("الشهر");
            boolean coming = ofYear && kind.equals("START") && bound.equals("UNTIL");
            TimeRange whole =
                    ofYear
                            ? year(published.getYear() + (coming ? 1 : 0))
                            : month(YearMonth.from(published));
            unit = new Core(i + 1, whole, false);
        }
        if (unit == null) {
            return null;
        }
        LocalDate from = unit.range().earliest().orElse(published);
        LocalDate to = unit.range().latest().orElse(published);
        TimeRange range =
                kind.equals("START")
                        ? bound.equals("UNTIL")
                                ? TimeRange.day(from)
                                : TimeRange.between(
                                        from, from.plusDays(9).isAfter(to) ? to : from.plusDays(9))
                        : kind.equals("END")
                                ? TimeRange.between(
                                        to.minusDays(9).isBefore(from) ? from : to.minusDays(9), to)
                                : TimeRange.between(from, to);
        return new Core(unit.last(), range, unit.ahead());
    }

    /** الأسبوع الماضي، الشهر المقبل، الأسبوعين الماضيين، عام 2019. */
    private Core unit(ArabicRow row, int i, LocalDate published) {
        if (Patterns.fit(row.at(i), "عام|العام|سنة")
                && Patterns.fit(row.at(i + 1), "(19|20)\\d\\d")) {
            return new Core(i + 1, year(Integer.parseInt(row.at(i + 1))), false);
        }
        int at = i;
        Integer number = number(row.at(at).startsWith("ال") ? row.at(at).substring(2) : row.at(at));
        if (number != null) {
            at++;
        }
        String name =
                row.at(at).equals("الشهر")
                        ? "MONTHS"
                        : row.at(at).equals("الشهرين") ? "MONTHS" : value(row.at(at), "UNIT");
        if (name == null || !row.at(at).startsWith("ال") && number == null) {
            return null;
        }
        String next = row.at(at + 1);
        boolean last = value(next, "LAST") != null;
        boolean ahead = value(next, "NEXT") != null;
        boolean here = value(next, "THIS") != null;
        if (!last && !ahead && !here) {
            return null;
        }
        int n = number != null ? number : row.at(at).endsWith("ين") ? 2 : 1;
        boolean several = n > 1 || row.at(at).equals("الايام") || row.at(at).equals("الاسابيع");
        if (several) {
            LocalDate from = minus(published, name, n == 1 ? 7 : n);
            TimeRange range =
                    ahead
                            ? TimeRange.between(
                                    published,
                                    published.plusDays(published.toEpochDay() - from.toEpochDay()))
                            : TimeRange.between(from, published);
            return new Core(at + 1, range, ahead);
        }
        int way = last ? -1 : ahead ? 1 : 0;
        TimeRange range =
                switch (name) {
                    case "WEEKS" -> week(published, way);
                    case "MONTHS" -> month(YearMonth.from(published).plusMonths(way));
                    case "YEARS" -> year(published.getYear() + way);
                    default -> TimeRange.day(published.plusDays(way));
                };
        return new Core(at + 1, range, ahead);
    }

    private static TimeRange week(LocalDate published, int way) {
        LocalDate monday =
                published.minusDays(published.getDayOfWeek().getValue() - 1L).plusWeeks(way);
        return TimeRange.between(monday, monday.plusDays(6));
    }

    private static TimeRange month(YearMonth month) {
        return TimeRange.between(month.atDay(1), month.atEndOfMonth());
    }

    private static TimeRange year(int year) {
        return TimeRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Integer number(String word) {
        if (Patterns.fit(word, "\\d{1,3}")) {
            return Integer.parseInt(word);
        }
        return numbers.get(word);
    }

    private String value(String text, String kind) {
        return words.getOrDefault(text, Map.of()).get(kind);
    }

    private int longest(ArabicRow row, int i, String kind) {
        if (!openings.contains(row.at(i))) {
            return -1;
        }
        for (int j = Math.min(row.size() - 1, i + 4); j >= i && i < row.size(); j--) {
            if (value(row.text(i, j), kind) != null) {
                return j;
            }
        }
        return -1;
    }
}
