package rawi.app.score;

/**
 * A claim without partner.
 *
 * @param how {@code missed} when only the gold has it, {@code extra} when only the program has
 * @param around the line of the text with the trigger in brackets, cut at some words from it
 */
public record Miss(String file, String how, String id, String type, String around) {

    private static final int SIDE = 40;

    static Miss of(String file, String how, Coded claim, String text) {
        Coded.Mark at = claim.trigger();
        return new Miss(file, how, claim.id(), claim.type(), around(at, text));
    }

    private static String around(Coded.Mark at, String text) {
        if (at.start() < 0 || at.start() > at.end() || at.end() > text.length()) {
            return "[" + at.quote() + "]";
        }
        int from = Math.max(0, at.start() - SIDE);
        int to = Math.min(text.length(), at.end() + SIDE);
        String before = text.substring(from, at.start());
        String after = text.substring(at.end(), to);
        before = before.substring(before.lastIndexOf('\n') + 1);
        after = after.indexOf('\n') < 0 ? after : after.substring(0, after.indexOf('\n'));
        return before + "[" + text.substring(at.start(), at.end()) + "]" + after;
    }
}
