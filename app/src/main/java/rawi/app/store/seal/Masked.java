package rawi.app.store.seal;

import java.util.List;

/**
 * A thing with a mask over some of its letters.
 *
 * @param text as long as it was, with {@link #BLOCK} in place of what is hidden
 * @param hidden the letters; none when nothing had to be hidden
 */
public record Masked(String text, List<Stretch> hidden) {

    /** Stands for one hidden code unit. */
    public static final char BLOCK = '\u2588';

    public Masked {
        hidden = List.copyOf(hidden);
    }

    public boolean isMasked() {
        return !hidden.isEmpty();
    }

    /**
     * Masks ranges, except what JSON writes in ways of its own and what breaks lines, so that a
     * quotation and its JSON stay alike.
     */
    static Masked over(String text, List<int[]> ranges) {
        StringBuilder out = new StringBuilder(text);
        List<Stretch> hidden = new java.util.ArrayList<>();
        for (int[] range : Stretch.joined(ranges)) {
            int from = range[0];
            for (int i = range[0]; i <= range[1]; i++) {
                boolean open = i == range[1] || isLeft(text.charAt(i));
                if (open) {
                    if (i > from) {
                        hidden.add(new Stretch(from, text.substring(from, i)));
                    }
                    from = i + 1;
                } else {
                    out.setCharAt(i, BLOCK);
                }
            }
        }
        return new Masked(out.toString(), hidden);
    }

    private static boolean isLeft(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == BLOCK;
    }
}
