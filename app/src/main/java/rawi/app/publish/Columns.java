package rawi.app.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Text measured in terminal cells, padded and wrapped. */
final class Columns {

    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Isolates that are open where the pen is, the outermost first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int used;

    private Columns(int columns) {
        this.columns = columns;
    }

    /** How many cells the text takes: wide characters two, marks and invisible ones none. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                c >= 0x1100 && c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x1FAFF
                        || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /**
     * Lines of at most so many cells, broken at blanks, within a word only when it is longer. An
     * isolate that a break divides is closed at the end of its line and opened again on the next.
     */
    static List<String> wrap(String text, int columns) {
        if (width(text) <= columns) {
            return List.of(text);
        }
        Columns wrapped = new Columns(columns);
        for (String word : text.split(" +")) {
            wrapped.word(word);
        }
        if (wrapped.used > 0 || wrapped.lines.isEmpty()) {
            wrapped.end();
        }
        return wrapped.lines;
    }

    private void word(String word) {
        if (used > 0 && used + 1 + width(word) > columns) {
            turn();
        }
        if (used > 0) {
            line.append(' ');
            used++;
        }
        Iterator<Integer> letters = word.codePoints().iterator();
        while (letters.hasNext()) {
            int c = letters.next();
            if (used > 0 && used + width(c) > columns) {
                turn();
            }
            line.appendCodePoint(c);
            used += width(c);
            if (c >= 0x2066 && c <= 0x2068) {
                open.addLast(c);
            } else if (c == TerminalMarks.POP) {
                open.pollLast();
            }
        }
    }

    private void turn() {
        end();
        open.forEach(line::appendCodePoint);
    }

    private void end() {
        lines.add(line + String.valueOf(TerminalMarks.POP).repeat(open.size()));
        line.setLength(0);
        used = 0;
    }
}
