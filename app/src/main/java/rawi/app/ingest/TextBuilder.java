package rawi.app.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a text together and remembers where in the source each character stood. Blanks in a row
 * become one; lines are parted by {@link #line} and {@link #paragraph}.
 */
public final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<TextMap.Run> runs = new ArrayList<>();
    private final List<TextMap.Mark> marks = new ArrayList<>();
    private final int most;

    // The run under way.
    private int runText;
    private int runLength;
    private int runSource;

    private int blank = -1;
    private int breaks;
    private String mark;

    /**
     * @param most characters from which on the rest is left out
     */
    public TextBuilder(int most) {
        this.most = most;
    }

    /** Whether something was left out. */
    public boolean isFull() {
        return text.length() >= most;
    }

    public int length() {
        return text.length();
    }

    /** A character of the source. */
    public void add(char c, int source) {
        if (blank(c)) {
            if (blank < 0) {
                blank = source;
            }
            return;
        }
        settle();
        put(c, source);
    }

    /** Characters that the source writes in another way, such as an entity. */
    public void add(String characters, int source, int sourceLength) {
        if (characters.length() == 1 && (sourceLength == 1 || blank(characters.charAt(0)))) {
            add(characters.charAt(0), source);
            return;
        }
        if (isFull()) {
            return;
        }
        settle();
        closeRun();
        runs.add(new TextMap.Run(text.length(), characters.length(), source, sourceLength));
        text.append(characters);
    }

    /** Words of the source; each character stands at its place after {@code source}. */
    public void addAll(String words, int source) {
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i), source + i);
        }
    }

    /** Words whose places in the source are not known. */
    public void unplaced(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                line();
            } else if (blank(c)) {
                blank = Math.max(blank, 0);
            } else if (!isFull()) {
                settle();
                closeRun();
                text.append(c);
            }
        }
    }

    public void line() {
        breaks = Math.max(breaks, 1);
    }

    public void paragraph() {
        breaks = 2;
    }

    /** What follows stands at the named place. */
    public void mark(String name) {
        mark = name;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    private void settle() {
        if (isFull()) {
            return;
        }
        if (breaks > 0) {
            if (text.length() > 0) {
                closeRun();
                text.append(breaks == 2 ? "\n\n" : "\n");
            }
        } else if (blank >= 0 && text.length() > 0) {
            put(' ', blank);
        }
        breaks = 0;
        blank = -1;
        if (mark != null) {
            marks.add(new TextMap.Mark(text.length(), mark));
            mark = null;
        }
    }

    private void put(char c, int source) {
        if (isFull()) {
            return;
        }
        if (runLength == 0 || runSource + runLength != source) {
            closeRun();
            runText = text.length();
            runSource = source;
        }
        text.append(c);
        runLength++;
    }

    private void closeRun() {
        if (runLength > 0) {
            runs.add(new TextMap.Run(runText, runLength, runSource, runLength));
        }
        runLength = 0;
    }

    /** The text; it ends with a line end unless it is empty. */
    public String text() {
        return text.length() == 0 ? "" : text + "\n";
    }

    public TextMap map(String basis, Optional<String> charset, int skip) {
        closeRun();
        return new TextMap(basis, charset, skip, runs, marks);
    }
}
