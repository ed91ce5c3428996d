package rawi.app.publish;

import rawi.app.words.Language;
import rawi.app.words.Marks;
import rawi.app.words.Script;

/**
 * Isolates of Unicode (FSI … PDI) around words that read the other way than the user's language,
 * and lines that keep their columns whichever way the terminal runs.
 */
public final class TerminalMarks implements Marks {

    static final char FIRST_STRONG = '\u2068';
    static final char RIGHT_TO_LEFT = '\u2067';
    static final char POP = '\u2069';

    /** Tells a terminal that goes by the first strong letter that the line is Arabic. */
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private final boolean rightToLeft;

    public TerminalMarks(Language language) {
        this.rightToLeft = language.rightToLeft();
    }

    /** The words without what could command the terminal, isolated when they read the other way. */
    @Override
    public String foreign(String words) {
        String clean = clean(words);
        boolean other =
                rightToLeft
                        ? Script.hasLeftToRight(clean) || clean.chars().anyMatch(Character::isDigit)
                        : Script.hasRightToLeft(clean);
        return other ? FIRST_STRONG + clean + POP : clean;
    }

    /** "3–5" and "2020-12-17" would be turned around among Arabic letters. */
    @Override
    public String number(String digits) {
        boolean plain = digits.chars().allMatch(Character::isDigit);
        return rightToLeft && !plain ? FIRST_STRONG + digits + POP : digits;
    }

    /** A cell of the user's language, which its neighbours cannot pull into their direction. */
    public String cell(String text) {
        return rightToLeft && !text.isEmpty() ? RIGHT_TO_LEFT + text + POP : text;
    }

    /** What a line begins with. */
    public String lineStart() {
        return rightToLeft ? RIGHT_TO_LEFT_MARK : "";
    }

    /** The text without control characters and without those that turn the reading direction. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Script.turns(c)) {
                out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
