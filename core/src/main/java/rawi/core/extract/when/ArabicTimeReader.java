package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Finds the time expressions of Arabic sentences and reads them as days. */
final class ArabicTimeReader implements TimeReader {

    /** Kinds of words that tell how a time bounds what happened. */
    private static final List<String> BOUNDS =
            List.of("SINCE", "UNTIL", "DURING", "BEFORE", "AFTER");

    private final ArabicTimeWords words;
    private final ArabicDays days;

    /** Reads {@code lexicon/ar/time_words.tsv} and {@code lexicon/ar/numbers.tsv}. */
    ArabicTimeReader(DataFiles files) {
        words = new ArabicTimeWords(files);
        days = new ArabicDays(words);
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
        if (row.at(i - 1).equals("ل") && row.isNumber(i - 2) && row.at(i - 3).equals("رقم")) {
            // "المرسوم رقم 32 لعام 2015": its number
            return null;
        }
        boolean word = words.mayBegin(row, i);
        int vague = word ? words.longest(row, i, "VAGUE") : -1;
        if (vague >= 0) {
            return found(text, tree, i, vague, TimeRange.until(published), true);
        }
        ArabicDays.Core span = days.span(row, i, published);
        if (span != null) {
            return found(text, tree, i, span.last(), span.range(), false);
        }
        String bound = "";
        int at = i;
        for (String kind : word ? BOUNDS : List.<String>of()) {
            int end = words.longest(row, i, kind);
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
        ArabicDays.Core core = days.core(row, at, published, bound);
        if (core == null
                && bound.equals("DURING")
                && row.at(at).equals("ايام")
                && Patterns.fit(row.at(at - 1), "خلال|غضون")) {
            return found(text, tree, i, at, TimeRange.since(published), false);
        }
        if (core == null) {
            return null;
        }
        int since = bound.isEmpty() ? since(row, i) : -1;
        TimeRange range = bounded(core.range(), since >= 0 ? "SINCE" : bound);
        return found(text, tree, since >= 0 ? since : i, core.last(), range, false);
    }

    /** "منذ اندلاع الحرب في البلاد منتصف أبريل": the word of beginning before a time, or -1. */
    private static int since(ArabicRow row, int time) {
        for (int i = time - 1; i >= Math.max(0, time - 7); i--) {
            if (row.at(i).equals("منذ")) {
                boolean began =
                        Patterns.fit(
                                row.at(i + 1),
                                "اندلاع|بدء|بداية|بدا|انطلاق|تولي|سقوط|سيطرة|انقلاب|وصول|استيلاء|اعلان");
                return began ? i : -1;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.:؛]")) {
                return -1;
            }
        }
        return -1;
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
        boolean more = Patterns.fit(row.at(at), "اكثر") && row.at(at + 1).equals("من");
        if (more || Patterns.fit(row.at(at), "نحو|حوالي|قرابة")) {
            // منذ أكثر من عام
            return ago(text, tree, row, i, more ? at + 2 : at + 1, bound, published);
        }
        Integer number = words.number(row.at(at));
        int unitAt = number == null ? at : at + 1;
        String unit = words.value(row.at(unitAt), "UNIT");
        if (unit == null && row.at(unitAt).endsWith("ا")) {
            // 18 شهراً
            String word = row.at(unitAt);
            unit = words.value(word.substring(0, word.length() - 1), "UNIT");
        }
        boolean named =
                Patterns.fit(row.at(unitAt + 1), "(19|20)\\d\\d")
                        || words.longest(row, unitAt + 1, "MONTH") >= 0
                        || words.is(row.at(unitAt + 1), "WEEKDAY");
        if (unit == null || row.at(unitAt).startsWith("ال") || number == null && named) {
            // "منذ عام 2018", "منذ شهر آذار": which one, not how long
            return null;
        }
        boolean dual =
                Patterns.fit(row.at(unitAt), ".*(ين|ان)")
                        && !Patterns.fit(row.at(unitAt), "سنين|ثوان");
        int n = number != null ? number : dual ? 2 : 1;
        if (number == null && !dual && tree.tag(unitAt).endsWith("NNS")) {
            return null;
        }
        LocalDate day = ArabicDays.minus(published, unit, n);
        TimeRange range =
                bound.equals("SINCE") ? TimeRange.since(day) : ArabicDays.around(day, unit);
        return found(text, tree, i, unitAt, range, false);
    }
}
