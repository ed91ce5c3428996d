package rawi.app.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.model.Span;
import rawi.core.text.FoldedText;

/**
 * The words of a stretch of text as they are searched: the stem of each in text order, and the
 * forms of those that have more than one.
 *
 * @param stems at their places; {@link #FILLER} where a word came too often
 * @param forms each marked with {@link #MARK}, without place
 */
public record Words(List<String> stems, Set<String> forms) {

    /**
     * Longer texts are searched in stretches that overlap, so that PostgreSQL's bounds (16,383
     * places, a megabyte) are never reached and both databases find the same.
     */
    static final int STRETCH = 4000;

    static final int OVERLAP = 20;

    /** PostgreSQL keeps 255 places of a word; both databases get no more. */
    private static final int MAX_PLACES = 255;

    /** Tatweel, which no folded word holds. */
    static final String MARK = "ـ";

    static final String FILLER = MARK + MARK;

    /** A word and where it stands in the text it was read from. */
    public record At(Word word, Span span) {}

    /** All words of a text, with their places in it. */
    public static List<At> find(String text) {
        FoldedText folded = FoldedText.of(text);
        String letters = folded.text();
        List<At> found = new ArrayList<>();
        int i = 0;
        while (i < letters.length()) {
            int code = letters.codePointAt(i);
            int width = Character.charCount(code);
            if (!Character.isLetterOrDigit(code)) {
                i += width;
                continue;
            }
            int start = i;
            while (i < letters.length()) {
                code = letters.codePointAt(i);
                width = Character.charCount(code);
                if (!Character.isLetterOrDigit(code) || i + width - start > Word.MAX_LENGTH) {
                    break;
                }
                i += width;
            }
            found.add(new At(new Word(letters.substring(start, i)), folded.origin(start, i)));
        }
        return found;
    }

    /** The stretches of a text. */
    public static List<Words> stretches(String text) {
        List<At> all = find(text);
        List<Words> stretches = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(all.size(), from + STRETCH);
            stretches.add(of(all.subList(from, to)));
            from = to - OVERLAP;
            if (to == all.size()) {
                break;
            }
        } while (true);
        return stretches;
    }

    private static Words of(List<At> words) {
        List<String> stems = new ArrayList<>(words.size());
        Set<String> forms = new LinkedHashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (At at : words) {
            List<String> all = at.word().forms();
            String stem = all.get(all.size() - 1);
            stems.add(times.merge(stem, 1, Integer::sum) <= MAX_PLACES ? stem : FILLER);
            if (all.size() > 1 && at.word().isArabic()) {
                all.forEach(form -> forms.add(MARK + form));
            }
        }
        return new Words(stems, forms);
    }
}
