package rawi.app.words;

import java.util.Optional;

/** Which way words read and in what language, told from their letters. */
public final class Script {

    private Script() {}

    /** Whether the character belongs to a script written from right to left. */
    public static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    public static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(Script::isRightToLeft);
    }

    public static boolean hasLeftToRight(String text) {
        return text.codePoints().anyMatch(Script::isLeftToRight);
    }

    /** The language of most letters; empty for digits and signs alone. */
    public static Optional<Language> of(String text) {
        long right = text.codePoints().filter(Script::isRightToLeft).count();
        long left = text.codePoints().filter(Script::isLeftToRight).count();
        if (right + left == 0) {
            return Optional.empty();
        }
        return Optional.of(right >= left ? Language.ARABIC : Language.ENGLISH);
    }

    /**
     * Whether the character turns the reading direction of what follows: embeddings, overrides and
     * isolates.
     */
    public static boolean turns(char c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
