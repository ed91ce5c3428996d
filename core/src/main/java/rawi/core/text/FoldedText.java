package rawi.core.text;

import java.text.Normalizer;
import java.util.Arrays;
import rawi.core.model.Span;

/**
 * A text folded for comparison, with a map back to the stored text.
 *
 * <p>Case, Latin diacritics, typographic marks, Arabic vowel signs, tatweel, alef, yeh and teh
 * marbuta forms, Arabic-Indic and Persian digits are made alike; a word that tatweel and a gap
 * split is joined. Each folded character knows the stored character it came from, so a match found
 * here is quoted from there.
 */
public final class FoldedText {

    /** Words that are no plain English whose folded form is kept. */
    private static final int MOST = 10_000;

    private static final Remembered<String> FOLDED = new Remembered<>(MOST, FoldedText::foldAll);

    private final String folded;
    private final int[] origins;
    private final int sourceLength;

    private FoldedText(String folded, int[] origins, int sourceLength) {
        this.folded = folded;
        this.origins = origins;
        this.sourceLength = sourceLength;
    }

    public static FoldedText of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 16];
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            int width = Character.charCount(code);
            int before = out.length();
            if (!ArabicScript.isGap(text, i)) {
                fold(code, out);
            }
            if (out.length() > origins.length) {
                origins = Arrays.copyOf(origins, out.length() * 2);
            }
            Arrays.fill(origins, before, out.length(), i);
            i += width;
        }
        return new FoldedText(out.toString(), Arrays.copyOf(origins, out.length()), text.length());
    }

    /** The folded form of a short string. */
    public static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c < 128 && !(c >= 'A' && c <= 'Z');
        }
        return plain ? text : FOLDED.of(text);
    }

    private static String foldAll(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            if (!ArabicScript.isGap(text, i)) {
                fold(code, out);
            }
            i += Character.charCount(code);
        }
        return out.toString();
    }

    private static void fold(int code, StringBuilder out) {
        if (code < 128) {
            out.append((char) (code >= 'A' && code <= 'Z' ? code + 32 : code));
            return;
        }
        switch (code) {
            case '‘', '’', '‚', '‛', 'ʼ', 'ʿ', 'ʾ', '`', '´' -> out.append('\'');
            case '“', '”', '„', '«', '»' -> out.append('"');
            case '‐', '‑', '–', '—', '−' -> out.append('-');
            case '\u00a0', '\u202f', '\u2009' -> out.append(' ');
            case 'ـ', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\ufeff' -> {}
            case 'ة', 'ہ', 'ە' -> out.append('ه');
            case 'آ', 'أ', 'إ', 'ٱ', 'ى', 'ی', 'ک' -> out.append(ArabicScript.letter((char) code));
            case '٬' -> out.append(',');
            case '٫' -> out.append('.');
            case 'ı' -> out.append('i');
            default -> foldOther(code, out);
        }
    }

    private static void foldOther(int code, StringBuilder out) {
        if (code >= 0x0660 && code <= 0x0669 || code >= 0x06f0 && code <= 0x06f9) {
            out.append((char) ('0' + (code & 15)));
            return;
        }
        if (Character.getType(code) == Character.NON_SPACING_MARK
                || (code >= 0x202a && code <= 0x202e)
                || (code >= 0x2066 && code <= 0x2069)) {
            return;
        }
        if (code >= 0xfb50 && code <= 0xfefc && code != 0xfeff) {
            // Ready-made joined shapes, as PDF files hold them.
            String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
            plain.codePoints().filter(c -> c != code).forEach(c -> fold(c, out));
            return;
        }
        if (!Character.isLetter(code)) {
            out.appendCodePoint(code);
            return;
        }
        if (ArabicScript.isLetter((char) code) && code <= 0x06ff) {
            // A hamza on waw or yeh is no diacritic: it stays.
            out.append((char) code);
            return;
        }
        String parts =
                Normalizer.normalize(
                        Character.toString(Character.toLowerCase(code)), Normalizer.Form.NFD);
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(out::appendCodePoint);
    }

    /** The folded characters. */
    public String text() {
        return folded;
    }

    /**
     * The stored characters behind a folded stretch.
     *
     * @param start first folded character
     * @param end one past the last folded character
     */
    public Span origin(int start, int end) {
        int after = end < origins.length ? origins[end] : sourceLength;
        // Two folded characters may come from one stored character.
        return new Span(origins[start], Math.max(after, origins[end - 1] + 1));
    }
}
