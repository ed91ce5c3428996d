package rawi.core.extract.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import rawi.core.model.TimeRange;
import rawi.core.syntax.ArabicRow;
import rawi.core.text.Patterns;

/**
 * Reads the forms of Arabic dates as days: today and the days of the week, days of a month, months
 * and parts of them, weeks, months and years counted from the day of publication.
 */
final class ArabicDays {

    private final ArabicTimeWords words;
    private final ArabicSpans spans;
    private final ArabicHijri hijri;

    ArabicDays(ArabicTimeWords words) {
        this.words = words;
        spans = new ArabicSpans(words, this);
        hijri = new ArabicHijri(words);
    }

    /** An expression of two ends that begins at a piece, or null. */
    Core span(ArabicRow row, int i, LocalDate published) {
        return spans.span(row, i, published);
    }

    /**
     * What an expression says.
     *
     * @param last its last piece
     * @param ahead whether it lies after the day of publication
     */
    record Core(int last, TimeRange range, boolean ahead) {}

    /** The expression that begins at a piece, or null. */
    Core core(ArabicRow row, int i, LocalDate published, String bound) {
        if (i >= row.size()) {
            return null;
        }
        Core dated = date(row, i, published, bound);
        if (dated != null) {
            return dated;
        }
        Core hijri = this.hijri.read(row, i, published);
        if (hijri != null) {
            return hijri;
        }
        Core both = spans.both(row, i, published);
        if (both != null) {
            return both;
        }
        int day = words.longest(row, i, "DAY");
        if (day >= 0) {
            int last = day;
            LocalDate when =
                    published.plusDays(Integer.parseInt(words.value(row.text(i, day), "DAY")));
            if (words.is(row.at(last + 1), "WEEKDAY")) {
                last++;
            } else if (row.at(last + 1).equals("(") && words.is(row.at(last + 2), "WEEKDAY")) {
                // أمس (الأحد)
                last += row.at(last + 3).equals(")") ? 3 : 2;
            }
            Core exact = date(row, last + 1, published, bound);
            return exact != null ? exact : new Core(last, TimeRange.day(when), false);
        }
        Core night = spans.night(row, i, published, bound);
        if (night != null) {
            return night;
        }
        boolean part = words.value(row.at(i), "PART") != null || row.at(i).equals("يوم");
        if (part) {
            Core inner = core(row, i + 1, published, bound);
            if (inner != null) {
                return inner;
            }
            boolean definite = row.at(i).startsWith("ال");
            return definite ? new Core(i, TimeRange.day(published), false) : null;
        }
        String weekday = words.value(row.at(i), "WEEKDAY");
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
        int dated = Patterns.fit(row.at(i + 1), "الموافق|المصادف") ? i + 2 : i + 1;
        dated += Patterns.fit(row.at(dated), "ل|في") ? 1 : 0;
        Core exact = date(row, dated, published, bound);
        if (exact != null) {
            return exact;
        }
        int back = Math.floorMod(published.getDayOfWeek().getValue() - weekday, 7);
        if (words.value(row.at(i + 1), "NEXT") != null) {
            return new Core(
                    i + 1, TimeRange.day(published.plusDays(back == 0 ? 7 : 7 - back)), true);
        }
        boolean last = words.value(row.at(i + 1), "LAST") != null;
        LocalDate day = published.minusDays(last && back == 0 ? 7 : back);
        return new Core(last ? i + 1 : i, TimeRange.day(day), false);
    }

    /** ١٠ كانون الثاني [2021]، 12/5/2021، 2021-05-12. */
    Core date(ArabicRow row, int i, LocalDate published, String bound) {
        String first = row.at(i);
        if (Patterns.fit(
                first, "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}")) {
            return numeric(first.split("[-./]"), i);
        }
        int ordinal = words.longest(row, i, "ORDINAL");
        if (ordinal >= 0) {
            String day = words.value(row.text(i, ordinal), "ORDINAL");
            return Patterns.fit(row.at(ordinal + 1), "من|شهر|لشهر")
                    ? ofMonth(row, day, ordinal + 1, published, bound)
                    : null;
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
        return ofMonth(row, first, i + 1, published, bound);
    }

    /** A day by its number and its month: 3 آب الجاري، الخامس من آب 2020، 3 من الشهر الجاري. */
    private Core ofMonth(ArabicRow row, String first, int from, LocalDate published, String bound) {
        int at = from;
        while (Patterns.fit(row.at(at), "من|شهر")) {
            at++;
        }
        boolean here =
                at > from
                        && Patterns.fit(row.at(at), "الشهر|هذا")
                        && first.length() < 3
                        && (words.is(row.at(at + 1), "THIS")
                                || words.is(row.at(at + 1), "LAST")
                                || row.at(at).equals("هذا"));
        if (here) {
            boolean back = words.is(row.at(at + 1), "LAST");
            try {
                LocalDate day =
                        published.minusMonths(back ? 1 : 0).withDayOfMonth(Integer.parseInt(first));
                return new Core(at + 1, TimeRange.day(day), day.isAfter(published));
            } catch (DateTimeException e) {
                return null;
            }
        }
        int end = words.longest(row, at, "MONTH");
        if (end < 0 || first.length() > 2) {
            return null;
        }
        int month = Integer.parseInt(words.value(row.text(at, end), "MONTH"));
        end = pair(row, end);
        int day = Integer.parseInt(first);
        int year = yearAt(row, end + 1);
        int last = year > 0 ? yearLast(row, end + 1) : end;
        try {
            LocalDate date = LocalDate.of(year > 0 ? year : published.getYear(), month, day);
            boolean ahead =
                    bound.equals("UNTIL")
                            || bound.equals("SINCE")
                            || words.value(row.at(last + 1), "NEXT") != null;
            if (year <= 0) {
                date = nearest(date, published, ahead);
                boolean word =
                        words.value(row.at(last + 1), "LAST") != null
                                || words.value(row.at(last + 1), "THIS") != null
                                || words.value(row.at(last + 1), "NEXT") != null;
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
        if (Patterns.fit(row.at(end + 1), "[/(–-]")) {
            int other = words.longest(row, end + 2, "MONTH");
            boolean same =
                    other >= 0
                            && words.value(row.text(end + 2, other), "MONTH")
                                    .equals(words.value(row.at(end), "MONTH"));
            if (Patterns.fit(row.at(end + 1), "[–-]") && !same) {
                return end;
            }
            int close = other >= 0 && row.at(other + 1).equals(")") ? other + 1 : other;
            return other >= 0 ? close : end;
        }
        return end;
    }

    static int yearAt(ArabicRow row, int i) {
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

    Core month(ArabicRow row, int i, LocalDate published, String bound) {
        int at = row.at(i).equals("شهر") ? i + 1 : i;
        int end = words.longest(row, at, "MONTH");
        if (end < 0) {
            return null;
        }
        int number = Integer.parseInt(words.value(row.text(at, end), "MONTH"));
        end = pair(row, end);
        int year = yearAt(row, end + 1);
        if (year > 0) {
            return new Core(yearLast(row, end + 1), month(YearMonth.of(year, number)), false);
        }
        YearMonth now = YearMonth.from(published);
        YearMonth month = YearMonth.of(published.getYear(), number);
        String next = row.at(end + 1);
        if (words.value(next, "NEXT") != null) {
            month = month.isAfter(now) ? month : month.plusYears(1);
            return new Core(end + 1, month(month), true);
        }
        if (words.value(next, "LAST") != null) {
            month = month.isBefore(now) ? month : month.minusYears(1);
            return new Core(end + 1, month(month), false);
        }
        boolean here = words.value(next, "THIS") != null;
        if (month.isAfter(now) && !(bound.equals("UNTIL") && month.isBefore(now.plusMonths(5)))) {
            month = month.minusYears(1);
        }
        TimeRange whole = month(month);
        boolean current = here && month.equals(now);
        return new Core(here ? end + 1 : end, current ? soFar(whole, published) : whole, false);
    }

    /** مطلع كانون الأول الماضي، نهاية العام. */
    private Core section(ArabicRow row, int i, LocalDate published, String bound) {
        String word = row.at(i);
        String kind =
                words.value(word, "START") != null
                        ? "START"
                        : words.value(word, "MIDDLE") != null
                                ? "MIDDLE"
                                : words.value(word, "END") != null ? "END" : "";
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

    private static String bare(String word) {
        return word.startsWith("ال") ? word.substring(2) : word;
    }

    /** الأسبوع الماضي، الشهر المقبل، الأسبوعين الماضيين، عام 2019. */
    private Core unit(ArabicRow row, int i, LocalDate published) {
        if (Patterns.fit(row.at(i), "عام|العام|سنة")
                && Patterns.fit(row.at(i + 1), "(19|20)\\d\\d")) {
            return new Core(i + 1, year(Integer.parseInt(row.at(i + 1))), false);
        }
        boolean pointed = Patterns.fit(row.at(i), "هذا|هذه");
        int at = pointed ? i + 1 : i;
        Integer number =
                words.number(row.at(at).startsWith("ال") ? row.at(at).substring(2) : row.at(at));
        Integer teen =
                row.at(at + 1).equals("عشر") || row.at(at + 1).equals("عشرة")
                        ? words.number(bare(row.at(at)) + " " + row.at(at + 1))
                        : null;
        if (teen != null) {
            // "الاثني عشر يوماً الماضية"
            number = teen;
            at++;
        }
        if (number != null) {
            at++;
        }
        String name =
                row.at(at).equals("الشهر")
                        ? "MONTHS"
                        : row.at(at).equals("الشهرين") ? "MONTHS" : words.value(row.at(at), "UNIT");
        if (name == null || !row.at(at).startsWith("ال") && number == null) {
            return null;
        }
        int unit = at;
        int behind = row.at(at + 1).equals("ال") ? at + 2 : at + 1;
        Integer many =
                number != null
                        ? null
                        : Patterns.fit(row.at(behind), "\\d{1,3}")
                                ? Integer.valueOf(row.at(behind))
                                : row.at(behind).startsWith("ال")
                                        ? words.number(bare(row.at(behind)))
                                        : null;
        if (many != null && words.value(row.at(behind + 1), "LAST") != null) {
            // "الأيام العشرة الماضية", "الساعات الـ48 الماضية"
            number = many;
            at = behind;
        }
        String next = row.at(at + 1);
        boolean last = words.value(next, "LAST") != null;
        boolean ahead = words.value(next, "NEXT") != null;
        boolean here = words.is(next, "THIS");
        if (!last && !ahead && !here && !pointed) {
            return null;
        }
        int close = last || ahead || here ? at + 1 : at;
        int n = number != null ? number : row.at(unit).endsWith("ين") ? 2 : 1;
        boolean several = n > 1 || Patterns.fit(row.at(unit), "الايام|الاسابيع");
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
        return new Core(close, way == 0 ? soFar(range, published) : range, ahead);
    }

    /** What of a stretch that lasts has passed. */
    private static TimeRange soFar(TimeRange range, LocalDate published) {
        LocalDate from = range.earliest().orElse(published);
        return from.isAfter(published) ? range : TimeRange.between(from, published);
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

    /** A day some units earlier. */
    static LocalDate minus(LocalDate day, String unit, int n) {
        return switch (unit) {
            case "WEEKS" -> day.minusWeeks(n);
            case "MONTHS" -> day.minusMonths(n);
            case "YEARS" -> day.minusYears(n);
            case "DECADES" -> day.minusYears(10L * n);
            case "HOURS" -> day.minusDays(n / 24);
            default -> day.minusDays(n);
        };
    }

    /** The day, or the month or year in which it lies. */
    static TimeRange around(LocalDate day, String unit) {
        return switch (unit) {
            case "MONTHS" -> month(YearMonth.from(day));
            case "YEARS", "DECADES" -> year(day.getYear());
            default -> TimeRange.day(day);
        };
    }
}
