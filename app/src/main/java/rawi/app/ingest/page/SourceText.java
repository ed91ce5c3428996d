package rawi.app.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import rawi.app.ingest.TextBuilder;

/**
 * Writes a block's words with their places in the page's source. The parser tells where a text node
 * begins and ends; within it, entities are undone one by one.
 */
final class SourceText {

    private static final int LONGEST_ENTITY = 40;

    private final String source;
    private final TextBuilder out;

    SourceText(String source, TextBuilder out) {
        this.source = source;
        this.out = out;
    }

    void write(Block block) {
        out.paragraph();
        for (Node node : block.nodes) {
            if (node instanceof TextNode text) {
                write(text);
            } else if (node instanceof Element) {
                out.line();
            }
        }
        out.paragraph();
    }

    private void write(TextNode node) {
        String text = node.getWholeText();
        int start = node.sourceRange().startPos();
        int end = node.sourceRange().endPos();
        boolean known = start >= 0 && end >= start && end <= source.length();
        if (known && end - start == text.length() && source.startsWith(text, start)) {
            out.addAll(text, start);
        } else if (known) {
            align(text, start, end);
        } else {
            out.unplaced(text.replace('\n', ' '));
        }
    }

    /** Walks text and source side by side; where they part for good, the rest goes as a whole. */
    private void align(String text, int start, int end) {
        int at = start;
        int i = 0;
        while (i < text.length()) {
            if (at < end && source.charAt(at) == text.charAt(i) && text.charAt(i) != '&') {
                out.add(text.charAt(i++), at++);
                continue;
            }
            int length = at < end && source.charAt(at) == '&' ? entity(text, i, at, end) : 0;
            if (length == 0) {
                if (at < end && source.charAt(at) == '\r') {
                    at++;
                    continue;
                }
                rest(text.substring(i), at, Math.max(at, end));
                return;
            }
            int written = undone.length();
            out.add(undone, at, length);
            at += length;
            i += written;
        }
    }

    private String undone = "";

    /** Length in the source of the entity at {@code at} that makes the text at {@code i}; or 0. */
    private int entity(String text, int i, int at, int end) {
        int semicolon = source.indexOf(';', at);
        if (semicolon > 0 && semicolon < Math.min(end, at + LONGEST_ENTITY)) {
            String plain = Parser.unescapeEntities(source.substring(at, semicolon + 1), false);
            if (text.startsWith(plain, i) && plain.length() <= 2) {
                undone = plain;
                return semicolon + 1 - at;
            }
        }
        if (text.charAt(i) == '&') {
            undone = "&";
            return 1;
        }
        for (int length = 3; length < 12 && at + length <= end; length++) {
            String plain = Parser.unescapeEntities(source.substring(at, at + length), false);
            if (plain.length() == 1 && text.charAt(i) == plain.charAt(0)) {
                undone = plain;
                return length;
            }
        }
        return 0;
    }

    private void rest(String text, int from, int to) {
        String words = text.replaceAll("\\s+", " ");
        if (words.isBlank()) {
            out.add(' ', from);
        } else {
            out.add(words, from, to - from);
        }
    }
}
