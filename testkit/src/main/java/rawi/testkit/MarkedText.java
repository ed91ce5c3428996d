package rawi.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the expected spans written where they are: {@code "Police said [at least twelve] were
 * hurt."}. Marks may not nest; a doubled bracket stands for itself.
 *
 * @param text the text without marks
 * @param marks the marked stretches in text order
 */
public record MarkedText(String text, List<Mark> marks) {

    /** From {@code start} (included) to {@code end} (excluded) of the text without marks. */
    public record Mark(int start, int end, String words) {}

    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            boolean bracket = c == '[' || c == ']';
            if (bracket && i + 1 < marked.length() && marked.charAt(i + 1) == c) {
                text.append(c);
                i++;
            } else if (c == '[' && open < 0) {
                open = text.length();
            } else if (c == ']' && open >= 0) {
                marks.add(new Mark(open, text.length(), text.substring(open)));
                open = -1;
            } else if (bracket) {
                throw new IllegalArgumentException("stray " + c + " at " + i + " in: " + marked);
            } else {
                text.append(c);
            }
        }
        if (open >= 0) {
            throw new IllegalArgumentException("mark never closed in: " + marked);
        }
        return new MarkedText(text.toString(), List.copyOf(marks));
    }

    /** The one mark of the text. */
    public Mark only() {
        if (marks.size() != 1) {
            throw new IllegalArgumentException(marks.size() + " marks, wanted one, in: " + text);
        }
        return marks.get(0);
    }
}
