package rawi.app.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a report's text back to what it was taken from. Text offsets count UTF-16 code units
 * of the text; source offsets count those of the source as decoded with {@code charset}.
 *
 * @param basis what the source is, such as {@code file} or {@code part 2 of the mail}
 * @param charset how the source's bytes were decoded; empty when the way ends at characters
 * @param skip bytes before the first decoded character, such as a byte order mark
 * @param runs stretches in text order; what lies between two runs was not in the source
 * @param marks places that have a name, such as {@code page 3}, in text order
 */
public record TextMap(
        String basis, Optional<String> charset, int skip, List<Run> runs, List<Mark> marks) {

    public static final TextMap NONE =
            new TextMap("none", Optional.empty(), 0, List.of(), List.of());

    /**
     * Text from {@code text} on comes from source from {@code source} on. When both lengths are the
     * same, it does so character by character (blanks may differ); else only as a whole.
     */
    public record Run(int text, int length, int source, int sourceLength) {}

    /** From {@code text} on, the text stands at the named place. */
    public record Mark(int text, String name) {}

    /** Offsets into the source, from {@code start} (included) to {@code end} (excluded). */
    public record Range(int start, int end) {}

    public TextMap {
        runs = List.copyOf(runs);
        marks = List.copyOf(marks);
    }

    /** The map of a text that is its source as it stands. */
    public static TextMap whole(String basis, String charset, int skip, int length) {
        return new TextMap(
                basis,
                Optional.of(charset),
                skip,
                length == 0 ? List.of() : List.of(new Run(0, length, 0, length)),
                List.of());
    }

    /** Where in the source some of the text stands; empty when none of it does. */
    public Optional<Range> source(int start, int end) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int i = firstAfter(start); i < runs.size() && runs.get(i).text < end; i++) {
            Run run = runs.get(i);
            boolean even = run.length == run.sourceLength;
            int a = Math.max(start, run.text) - run.text;
            int b = Math.min(end, run.text + run.length) - run.text;
            from = Math.min(from, run.source + (even ? a : 0));
            to = Math.max(to, run.source + (even ? b : run.sourceLength));
        }
        return to < 0 ? Optional.empty() : Optional.of(new Range(from, to));
    }

    /** The name of the place where the text at an offset stands. */
    public Optional<String> place(int offset) {
        String name = null;
        for (Mark mark : marks) {
            if (mark.text > offset) {
                break;
            }
            name = mark.name;
        }
        return Optional.ofNullable(name);
    }

    /** Byte offsets of some source characters in {@code bytes}, the source undecoded. */
    public Optional<Range> bytes(byte[] bytes, Range characters) {
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        CharsetDecoder decoder =
                Charset.forName(charset.get())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        advance(decoder, in, characters.start);
        int from = in.position();
        advance(decoder, in, characters.end - characters.start);
        return Optional.of(new Range(from, in.position()));
    }

    private static void advance(CharsetDecoder decoder, ByteBuffer in, int characters) {
        CharBuffer out = CharBuffer.allocate(Math.min(Math.max(characters, 1), 8192));
        for (int left = characters; left > 0; ) {
            out.clear().limit(Math.min(left, out.capacity()));
            decoder.decode(in, out, true);
            if (out.position() == 0) {
                return;
            }
            left -= out.position();
        }
    }

    private int firstAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (run.text + run.length <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The map as one line of text, for storing; {@link #read} reads it. */
    public String write() {
        StringBuilder out = new StringBuilder();
        out.append(escape(basis)).append('|').append(charset.orElse("")).append('|').append(skip);
        out.append('|');
        int text = 0;
        int source = 0;
        for (Run run : runs) {
            out.append(run.text - text).append(',').append(run.length).append(',');
            out.append(run.source - source);
            if (run.sourceLength != run.length) {
                out.append(',').append(run.sourceLength);
            }
            out.append(' ');
            text = run.text + run.length;
            source = run.source + run.sourceLength;
        }
        out.append('|');
        for (Mark mark : marks) {
            out.append(mark.text).append('=').append(escape(mark.name)).append(';');
        }
        return out.toString();
    }

    /**
     * The map behind a line that {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the line is none
     */
    public static TextMap read(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("a map has 5 parts, got " + parts.length);
        }
        List<Run> runs = new ArrayList<>();
        int text = 0;
        int source = 0;
        for (String run : parts[3].isEmpty() ? new String[0] : parts[3].split(" ")) {
            String[] n = run.split(",");
            int length = Integer.parseInt(n[1]);
            int sourceLength = n.length > 3 ? Integer.parseInt(n[3]) : length;
            Run next =
                    new Run(
                            text + Integer.parseInt(n[0]),
                            length,
                            source + Integer.parseInt(n[2]),
                            sourceLength);
            runs.add(next);
            text = next.text + length;
            source = next.source + sourceLength;
        }
        List<Mark> marks = new ArrayList<>();
        for (String mark : parts[4].isEmpty() ? new String[0] : parts[4].split(";")) {
            int equals = mark.indexOf('=');
            marks.add(
                    new Mark(
                            Integer.parseInt(mark.substring(0, equals)),
                            unescape(mark.substring(equals + 1))));
        }
        Optional<String> charset = Optional.of(parts[1]).filter(c -> !c.isEmpty());
        return new TextMap(unescape(parts[0]), charset, Integer.parseInt(parts[2]), runs, marks);
    }

    private static String escape(String name) {
        return name.replace("%", "%25")
                .replace("|", "%7C")
                .replace(";", "%3B")
                .replace("\n", "%0A");
    }

    private static String unescape(String name) {
        return name.replace("%0A", "\n")
                .replace("%3B", ";")
                .replace("%7C", "|")
                .replace("%25", "%");
    }
}
