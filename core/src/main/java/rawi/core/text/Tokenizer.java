package rawi.core.text;

import java.util.List;
import java.util.Locale;
import rawi.core.model.Span;

/**
 * Cuts text into words and signs as the English Web Treebank does: clitics, hyphens between
 * letters, currency signs and per cent stand alone; decimals, times, addresses and abbreviations
 * stay whole. One pass, linear time.
 */
final class Tokenizer {

    private static final WordSet WHOLE_PREFIX = WordSet.of("co", "re", "e", "x", "t");
    private static final WordSet CLITICS = WordSet.of("s", "re", "ve", "ll", "d", "m");
    private static final String OPENERS = "\"“”„«»‘’'`([{<";
    private static final String CLOSERS = "\"“”„«»‘’'`)]}>";
    private static final String ALONE = "$£€¥%#&*=~|•·…–—،؛؟,;:!?/";

    /** Words as they stand in texts of which the spelling is kept. */
    private static final int MOST = 30_000;

    private static final Remembered<Spelling> SPELLINGS =
            new Remembered<>(MOST, word -> Spelling.of(visible(word)));

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Appends the tokens of {@code text} between two offsets. */
    void cut(String text, int from, int to, List<Token> out) {
        int at = from;
        while (at < to) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && (!isSpace(text.charAt(end)) || isInsideWord(text, end))) {
                end++;
            }
            chunk(text, at, end, out);
            at = end;
        }
    }

    /** A gap between two tatweels, or a direction mark between two Arabic letters. */
    private static boolean isInsideWord(String text, int i) {
        return ArabicScript.isGap(text, i)
                || ArabicScript.isInvisible(text.charAt(i))
                        && i > 0
                        && i + 1 < text.length()
                        && ArabicScript.isWordPart(text.charAt(i - 1))
                        && ArabicScript.isWordPart(text.charAt(i + 1));
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2007'
                || c == '\ufeff'
                || c == '\u061c'
                || c == '\u200b'
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || Character.isISOControl(c);
    }

    private void chunk(String text, int from, int to, List<Token> out) {
        int start = from;
        while (start < to && isSign(text.charAt(start)) && !startsNumber(text, start, to)) {
            start = sign(text, start, to, out);
        }
        if (start >= to) {
            return;
        }
        int end = start;
        // Closing signs come off the right end, then stand in order after the word.
        end = to;
        while (end > start && isTrailing(text, start, end)) {
            end--;
        }
        if (end > start) {
            word(text, start, end, out);
        }
        int at = Math.max(end, start);
        while (at < to) {
            at = sign(text, at, to, out);
        }
    }

    private static boolean startsNumber(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == '.' || c == '\'' || c == '’')
                && at + 1 < to
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isSign(char c) {
        return OPENERS.indexOf(c) >= 0
                || CLOSERS.indexOf(c) >= 0
                || ALONE.indexOf(c) >= 0
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '\u2022';
    }

    private boolean isTrailing(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (c == '.') {
            String word = text.substring(start, end);
            int cut = lastInner(word);
            return abbreviations.of(word.substring(cut)) == null;
        }
        return CLOSERS.indexOf(c) >= 0
                || (ALONE.indexOf(c) >= 0 && c != '/' && c != '#')
                || c == '-'
                || c == '_';
    }

    /** Start of the part of a chunk after its last inner sign: "(Gen." or "pro-U.S.". */
    private static int lastInner(String word) {
        for (int i = word.length() - 2; i >= 0; i--) {
            char c = word.charAt(i);
            if (c == '-'
                    || c == '/'
                    || c == '('
                    || OPENERS.indexOf(c) >= 0
                    || c == '–'
                    || c == '—') {
                return i + 1;
            }
        }
        return 0;
    }

    /** One sign, or a run of the same: "--", "...", "!!". */
    private static int sign(String text, int at, int to, List<Token> out) {
        char c = text.charAt(at);
        int end = at + 1;
        boolean runs = "-.!?*=_`\"'~".indexOf(c) >= 0;
        while (runs && end < to && text.charAt(end) == c) {
            end++;
        }
        add(text, at, end, out);
        return end;
    }

    private static void add(String text, int from, int to, List<Token> out) {
        if (to > from) {
            Spelling spelling = SPELLINGS.of(text, from, to);
            if (!spelling.form().isEmpty()) {
                out.add(new Token(new Span(from, to), spelling, ""));
            }
        }
    }

    /**
     * The word without soft hyphens, joiners and other characters that nobody sees. Arabic words
     * keep them: their letters are read, and led back to their places, by a folding of their own.
     */
    private static String visible(String word) {
        boolean hidden = false;
        for (int i = 0; i < word.length(); i++) {
            if (ArabicScript.isWordPart(word.charAt(i))) {
                return word;
            }
            hidden |= isHidden(word.charAt(i));
        }
        if (!hidden) {
            return word;
        }
        StringBuilder seen = new StringBuilder();
        word.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isHidden(char c) {
        return c > '~' && Character.getType(c) == Character.FORMAT;
    }

    private void word(String text, int from, int to, List<Token> out) {
        if (isAddress(text, from, to)) {
            add(text, from, to, out);
            return;
        }
        int start = from;
        for (int i = from; i < to; i++) {
            int width = innerCut(text, from, start, i, to);
            if (width > 0 && text.charAt(i) == '_') {
                // #حي_الورود: the line stands for a blank
                add(text, start, i, out);
                start = i + 1;
            } else if (width > 0) {
                clitics(text, start, i, out);
                add(text, i, i + width, out);
                i += width - 1;
                start = i + 1;
            } else if (width < 0) {
                clitics(text, start, i, out);
                start = i;
            }
        }
        clitics(text, start, to, out);
    }

    /** Width of a sign that stands alone inside a word, -1 for a cut without sign, 0 for none. */
    private static int innerCut(String text, int from, int start, int i, int to) {
        char c = text.charAt(i);
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + 1 < to ? text.charAt(i + 1) : ' ';
        if (Character.isLetterOrDigit(c)) {
            return isArabicEdge(before, c) && i > start ? -1 : 0;
        }
        if (ArabicScript.isGap(text, i)) {
            return 0;
        }
        switch (c) {
            case '_' -> {
                boolean joins = ArabicScript.isLetter(before) && ArabicScript.isLetter(after);
                return joins ? 1 : 0;
            }
            case '-' -> {
                if (after == '-') {
                    int end = i;
                    while (end < to && text.charAt(end) == '-') {
                        end++;
                    }
                    return end - i;
                }
                String prefix = text.substring(start, i).toLowerCase(Locale.ROOT);
                if (Character.isDigit(before) && Character.isDigit(after)) {
                    return isDate(text, from, to) ? 0 : 1;
                }
                return WHOLE_PREFIX.contains(prefix) ? 0 : 1;
            }
            case '–',
                    '—',
                    '…',
                    '(',
                    ')',
                    '[',
                    ']',
                    '"',
                    '“',
                    '”',
                    '«',
                    '»',
                    '=',
                    '%',
                    '$',
                    '£',
                    '€',
                    ';',
                    '!',
                    '?',
                    '،',
                    '؛',
                    '؟' -> {
                return 1;
            }
            case '/' -> {
                return Character.isDigit(before) && Character.isDigit(after) ? 0 : 1;
            }
            case ',', ':' -> {
                return Character.isDigit(before) && Character.isDigit(after) ? 0 : 1;
            }
            case '.' -> {
                if (after == '.') {
                    int end = i;
                    while (end < to && text.charAt(end) == '.') {
                        end++;
                    }
                    return end - i;
                }
                if (after == '['
                        || (after != '\'' && after != '’' && CLOSERS.indexOf(after) >= 0)) {
                    return Character.isLetterOrDigit(before) ? 1 : 0;
                }
                // "town.The": a missing space
                boolean missingSpace =
                        i + 2 < to
                                && (Character.isLowerCase(before)
                                                && Character.isUpperCase(after)
                                                && i - start > 1
                                        || ArabicScript.isWordPart(before)
                                                && ArabicScript.isLetter(after)
                                                && i - start > 2);
                return missingSpace ? 1 : 0;
            }
            default -> {
                return 0;
            }
        }
    }

    /** "40شخصاً", "الـ40", "ب17": Arabic letters and a number written without a blank. */
    private static boolean isArabicEdge(char before, char c) {
        boolean digit = Character.isDigit(c);
        return digit
                ? ArabicScript.isWordPart(before)
                : Character.isDigit(before) && ArabicScript.isLetter(c);
    }

    private static boolean isDate(String text, int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '-') {
                marks++;
            } else if (!Character.isDigit(c)) {
                return false;
            }
        }
        return marks == 2;
    }

    private static boolean isAddress(String text, int from, int to) {
        for (int i = from; i < to - 2; i++) {
            char c = text.charAt(i);
            if (c == '@' && i > from) {
                return true;
            }
            if (c == ':' && text.startsWith("://", i)) {
                return true;
            }
        }
        return text.regionMatches(true, from, "www.", 0, 4);
    }

    /** "don't", "Israel's", "they've", "cannot". */
    private static void clitics(String text, int from, int to, List<Token> out) {
        if (to <= from) {
            return;
        }
        for (int i = to - 1; i > from && i >= to - 4; i--) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') {
                continue;
            }
            String after = text.substring(i + 1, to).toLowerCase(Locale.ROOT);
            if (after.equals("t")
                    && i - 1 > from
                    && Character.toLowerCase(text.charAt(i - 1)) == 'n') {
                add(text, from, i - 1, out);
                add(text, i - 1, to, out);
                return;
            }
            if (CLITICS.contains(after)) {
                clitics(text, from, i, out);
                add(text, i, to, out);
                return;
            }
        }
        if (to - from == 6 && text.regionMatches(true, from, "cannot", 0, 6)) {
            add(text, from, from + 3, out);
            add(text, from + 3, to, out);
            return;
        }
        add(text, from, to, out);
    }
}
