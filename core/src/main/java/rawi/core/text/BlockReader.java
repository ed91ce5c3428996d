package rawi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * Cuts a report into blocks. Each line is a paragraph, except in text wrapped to a fixed width,
 * whose lines are joined again.
 */
final class BlockReader {

    private static final int MAX_HEADLINE_WORDS = 28;
    private static final int MAX_DATELINE_WORDS = 12;
    private static final int MAX_BYLINE_WORDS = 9;
    private static final int MAX_WRAP_WIDTH = 120;
    private static final int MIN_WRAP_WIDTH = 40;

    private final List<String> creditCues = new ArrayList<>();
    private final List<String> captionCues = new ArrayList<>();
    private final List<String> bylineCues = new ArrayList<>();
    private final List<String> datelineCues = new ArrayList<>();
    private final WordSet dateWords = new WordSet();
    private final WordSet wires = new WordSet();

    BlockReader(DataFiles files) {
        for (String lang : List.of("en", "ar")) {
            readCues(files, "lexicon/" + lang + "/block_cues.tsv");
        }
    }

    private void readCues(DataFiles files, String path) {
        for (Tsv.Row row : Tsv.read(files, path)) {
            String text = row.get("text");
            switch (row.get("kind")) {
                case "CREDIT" -> creditCues.add(text);
                case "CAPTION" -> captionCues.add(text);
                case "BYLINE" -> bylineCues.add(text);
                case "DATELINE" -> datelineCues.add(text);
                case "DATE" -> dateWords.add(text);
                case "WIRE" -> wires.add(text.toLowerCase(Locale.ROOT));
                default -> throw row.error("no block kind " + row.get("kind"));
            }
        }
    }

    List<Block> read(Report report) {
        List<Block> blocks = new ArrayList<>();
        String text = report.text();
        Optional<Span> title = frontMatterTitle(report);
        title.ifPresent(t -> blocks.add(new Block(Block.Kind.HEADLINE, t, 0)));
        List<Span> paragraphs = paragraphs(text, report.bodyStart());
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i);
            boolean first = i == 0 && title.isEmpty();
            boolean more = i + 1 < paragraphs.size();
            Block.Kind kind = kind(report, span.in(text), first, more, i < 4);
            if (i > 0 && !more && isWire(span.in(text))) {
                kind = Block.Kind.CREDIT;
            }
            blocks.add(new Block(kind, span, blocks.size()));
        }
        return blocks;
    }

    /** The value of {@code title:} in front matter, without its quotation marks. */
    private static Optional<Span> frontMatterTitle(Report report) {
        String text = report.text();
        int at = 0;
        while (at < report.bodyStart()) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > report.bodyStart() ? report.bodyStart() : end;
            if (text.startsWith("title:", at)) {
                int from = at + 6;
                int to = end;
                while (from < to && " \t\"'".indexOf(text.charAt(from)) >= 0) {
                    from++;
                }
                while (to > from && " \t\r\"'".indexOf(text.charAt(to - 1)) >= 0) {
                    to--;
                }
                return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static List<Span> paragraphs(String text, int from) {
        List<int[]> lines = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            lines.add(trimmed(text, at, end));
            boolean pair =
                    end + 1 < text.length()
                            && text.charAt(end) == '\r'
                            && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        int width = wrapWidth(text, lines);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (line == null) {
                continue;
            }
            int end = line[1];
            while (width > 0
                    && i + 1 < lines.size()
                    && lines.get(i + 1) != null
                    && wraps(text, lines.get(i), lines.get(i + 1), width)) {
                end = lines.get(++i)[1];
            }
            spans.add(new Span(line[0], end));
        }
        return spans;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    private static int[] trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokenizer.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end > start ? new int[] {start, end} : null;
    }

    /** The width that the text was wrapped to, or 0 when its lines are paragraphs. */
    private static int wrapWidth(String text, List<int[]> lines) {
        int width = 0;
        for (int[] line : lines) {
            width = Math.max(width, line == null ? 0 : line[1] - line[0]);
        }
        if (width > MAX_WRAP_WIDTH || width < MIN_WRAP_WIDTH) {
            return 0;
        }
        int pairs = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i) != null && lines.get(i + 1) != null) {
                pairs++;
                wrapped += wraps(text, lines.get(i), lines.get(i + 1), width) ? 1 : 0;
            }
        }
        return pairs >= 2 && wrapped * 10 >= pairs * 7 ? width : 0;
    }

    /** Whether the next line's first word had no room on this line. */
    private static boolean wraps(String text, int[] line, int[] next, int width) {
        int word = next[0];
        while (word < next[1] && !Tokenizer.isSpace(text.charAt(word))) {
            word++;
        }
        int slack = 8;
        return line[1] - line[0] + 1 + word - next[0] > width - slack
                && !text.startsWith("-- ", next[0])
                && !text.startsWith("• ", next[0]);
    }

    private Block.Kind kind(
            Report report, String text, boolean first, boolean more, boolean early) {
        String[] words = text.length() > 400 ? new String[0] : text.split("\\s+");
        if (words.length > 0) {
            if (starts(text, creditCues) && !(first && more)) {
                return Block.Kind.CREDIT;
            }
            if (starts(text, captionCues)) {
                return Block.Kind.CAPTION;
            }
            boolean brief = words.length <= MAX_BYLINE_WORDS;
            if (isDateline(words) || brief && starts(text, datelineCues)) {
                return Block.Kind.DATELINE;
            }
            if (early && (isByline(words) || brief && starts(text, bylineCues))) {
                return Block.Kind.BYLINE;
            }
            if (first && isHeadline(report, text, words, more)) {
                return Block.Kind.HEADLINE;
            }
        }
        return Block.Kind.BODY;
    }

    /** "— Reuters", "(AFP)": an agency's bare name. */
    private boolean isWire(String line) {
        return line.length() <= MAX_WRAP_WIDTH
                && wires.contains(
                        line.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean starts(String text, List<String> cues) {
        for (String cue : cues) {
            if (text.regionMatches(true, 0, cue, 0, cue.length())) {
                return true;
            }
        }
        return false;
    }

    /** Only numbers, months, weekdays and names, with at least one date word. */
    private boolean isDateline(String[] words) {
        if (words.length > MAX_DATELINE_WORDS) {
            return false;
        }
        boolean dated = false;
        boolean numbered = false;
        for (String word : words) {
            String bare = word.replaceAll("[^\\p{L}\\p{N}:/.-]", "").toLowerCase(Locale.ROOT);
            String letters = ArabicScript.letters(bare.replaceAll("[^\\p{L}]", ""));
            boolean number = !bare.isEmpty() && letters.isEmpty();
            boolean ordinal = Patterns.fit(bare, "\\d+(st|nd|rd|th)");
            numbered |= number || ordinal;
            dated |= dateWords.contains(letters) || Patterns.fit(bare, "\\d{4}-\\d\\d-\\d\\d.*");
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            boolean small = letters.length() <= 2;
            if (!number && !ordinal && !name && !small && !dateWords.contains(letters)) {
                return false;
            }
        }
        return dated && numbered;
    }

    private static boolean isByline(String[] words) {
        if (words.length > MAX_BYLINE_WORDS || words.length < 2 || !words[0].equals("By")) {
            return false;
        }
        for (String word : words) {
            boolean joins = word.equals("and") || word.equals("in");
            if (!joins && !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return !words[words.length - 1].endsWith(".");
    }

    private static boolean isHeadline(Report report, String text, String[] words, boolean more) {
        if (report.title().isPresent()
                && FoldedText.fold(report.title().get()).strip().equals(FoldedText.fold(text))) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        return more
                && words.length <= MAX_HEADLINE_WORDS
                && last != '.'
                && last != ':'
                && last != ','
                && !(last == '"' && text.length() > 1 && text.charAt(text.length() - 2) == '.');
    }
}
