package rawi.app.store.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rawi.core.model.Span;
import rawi.core.text.FoldedText;

/**
 * Finds the forms of one person's name and masks them: in any case and spelling that folding makes
 * alike, across line ends, behind Arabic one-letter words, but not inside of longer words.
 */
public final class NameMask {

    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_HIDDEN = 20;

    /** What may stand between the words of a name. */
    private static final String GAP = "[^\\p{L}\\p{N}]{0,6}";

    /** The end of a sentence or line, behind which another one begins. */
    private static final String ENDS = ".!?\n\u061f\u06d4";

    private final List<Pattern> names;

    private NameMask(List<Pattern> names) {
        this.names = names;
    }

    /**
     * @throws IllegalArgumentException when a form is too short to be told from other words
     */
    public static NameMask of(List<String> forms) {
        return new NameMask(forms.stream().map(NameMask::pattern).toList());
    }

    private static Pattern pattern(String form) {
        List<String> words =
                Arrays.stream(FoldedText.fold(form).split("[^\\p{L}\\p{N}]+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        String letters = String.join("", words);
        if (letters.codePointCount(0, letters.length()) < LEAST_LETTERS) {
            throw new IllegalArgumentException(
                    "a name needs at least " + LEAST_LETTERS + " letters, got \"" + form + "\"");
        }
        boolean arabic =
                Character.UnicodeScript.of(letters.codePointAt(0))
                        == Character.UnicodeScript.ARABIC;
        String joined = words.stream().map(Pattern::quote).collect(Collectors.joining(GAP));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                        + (arabic ? "[\u0648\u0641\u0628\u0644\u0643]{0,2}(?:\u0627\u0644)?" : "")
                        + "("
                        + joined
                        + ")(?![\\p{L}\\p{N}])");
    }

    /** Whether a form of the name stands in the text. */
    public boolean isIn(String text) {
        String folded = FoldedText.of(text).text();
        return names.stream().anyMatch(name -> name.matcher(folded).find());
    }

    private List<int[]> ranges(String text) {
        FoldedText folded = FoldedText.of(text);
        List<int[]> ranges = new ArrayList<>();
        for (Pattern name : names) {
            Matcher matcher = name.matcher(folded.text());
            while (matcher.find()) {
                Span span = folded.origin(matcher.start(1), matcher.end(1));
                ranges.add(new int[] {span.start(), span.end()});
            }
        }
        return ranges;
    }

    public Masked text(String text) {
        return Masked.over(text, ranges(text));
    }

    /** Masks inside of the strings of a JSON text. */
    public Masked json(String json) {
        List<int[]> ranges = new ArrayList<>();
        for (JsonStrings.At string : JsonStrings.of(json)) {
            for (int[] range : ranges(string.value())) {
                ranges.add(string.range(range[0], range[1]));
            }
        }
        return Masked.over(json, ranges);
    }

    /**
     * The sentences around stretches, masked: what is left of a text must not be a test for guesses
     * of a name whose hash is known.
     */
    public static String withoutSentences(String text, List<int[]> stretches) {
        List<int[]> wide = new ArrayList<>();
        for (int[] stretch : stretches) {
            int from = stretch[0];
            while (from > 0 && !isEnd(text, from - 1, stretch[0] - from)) {
                from--;
            }
            int to = stretch[1];
            while (to < text.length() && !isEnd(text, to, to - stretch[1])) {
                to++;
            }
            wide.add(new int[] {from, to});
        }
        return Masked.over(text, wide).text();
    }

    /** Too near to the name, it is the end of an abbreviation, or too little would be hidden. */
    private static boolean isEnd(String text, int at, int distance) {
        return distance >= LEAST_HIDDEN && ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** The strings of a JSON text that hold one of the stretches, masked from end to end. */
    public static String withoutStrings(String json, List<int[]> stretches) {
        List<int[]> wide = new ArrayList<>();
        for (JsonStrings.At string : JsonStrings.of(json)) {
            int[] all = string.range(0, string.value().length());
            if (stretches.stream().anyMatch(s -> s[0] < all[1] && all[0] < s[1])) {
                wide.add(all);
            }
        }
        return Masked.over(json, wide).text();
    }
}
