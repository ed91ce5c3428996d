package rawi.core.text;

/** What the reader knows of Arabic letters, whatever the word they stand in. */
public final class ArabicScript {

    private static final char TATWEEL = 'ـ';

    private ArabicScript() {}

    /** Whether {@code c} is a letter of the Arabic script; marks, digits and tatweel are none. */
    public static boolean isLetter(char c) {
        return c >= 'ء' && c <= 'ي' && c != TATWEEL
                || c >= 'ٱ' && c <= 'ۓ'
                || c >= '\u0750' && c <= '\u077f'
                || c >= '\ufb50' && c <= '\ufdfb'
                || c >= '\ufe70' && c <= '\ufefc';
    }

    /** Whether {@code c} is a vowel sign or another mark that most writers leave out. */
    public static boolean isMark(char c) {
        return c >= '\u064b' && c <= '\u065f'
                || c == '\u0670'
                || c >= '\u0610' && c <= '\u061a'
                || c >= '\u06d6' && c <= '\u06ed';
    }

    /** Whether {@code c} only steers the direction or the joining of letters. */
    public static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u061c'
                || c == '\ufeff';
    }

    /**
     * The letter without hamza on alef, Persian or final shape; digits as ASCII; teh marbuta stays.
     */
    public static char letter(char c) {
        return switch (c) {
            case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            default -> c >= '٠' && c <= '٩' || c >= '۰' && c <= '۹' ? (char) ('0' + (c & 15)) : c;
        };
    }

    /** {@link ArabicLetters} of a word whose places nobody asks for. */
    public static String letters(String word) {
        return ArabicLetters.of(word).text();
    }

    /**
     * Whether the blank or dot at {@code i} splits a word to dodge filters: tatweel touches it on
     * both sides ({@code انـ ـتـهاك}).
     */
    static boolean isGap(String text, int i) {
        char c = text.charAt(i);
        return (c == ' ' || c == '.' || c == '\u00a0' || c == '-' || c == '_')
                && i > 1
                && i + 2 < text.length()
                && text.charAt(i - 1) == TATWEEL
                && text.charAt(i + 1) == TATWEEL
                && isWordPart(text.charAt(i - 2))
                && isWordPart(text.charAt(i + 2));
    }

    /** Letters, marks and tatweel. */
    static boolean isWordPart(char c) {
        return isLetter(c) || isMark(c) || c == TATWEEL;
    }

    /** Whether most letters of this stretch are Arabic. */
    public static boolean dominates(String text, int from, int to) {
        int arabic = 0;
        int other = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                arabic++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        return arabic > other;
    }
}
