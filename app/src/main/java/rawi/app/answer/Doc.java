package rawi.app.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * A document of headings, paragraphs, lists and tables with footnotes.
 *
 * @param notes footnotes, the first one is number 1
 */
public record Doc(String title, List<Block> blocks, List<List<Span>> notes) {

    public Doc {
        blocks = List.copyOf(blocks);
        notes = notes.stream().map(List::copyOf).toList();
    }

    /** Words of one sort. */
    public record Span(String text, Kind kind, int note) {

        static Span plain(String text) {
            return new Span(text, Kind.PLAIN, 0);
        }

        static Span strong(String text) {
            return new Span(text, Kind.STRONG, 0);
        }

        /** Words of a report, in its own language. */
        static Span quote(String text) {
            return new Span(text, Kind.QUOTE, 0);
        }

        static Span name(String text) {
            return new Span(text, Kind.NAME, 0);
        }

        static Span soft(String text) {
            return new Span(text, Kind.SOFT, 0);
        }

        static Span note(int number) {
            return new Span("", Kind.NOTE, number);
        }
    }

    /** How words are meant. */
    public enum Kind {
        PLAIN,
        STRONG,
        QUOTE,
        SOFT,
        /** A name of another hand, such as an outlet's: it keeps its own direction. */
        NAME,
        NOTE
    }

    /** A piece of the document. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 1 to 3; the title is above them
     */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * An item of a list.
     *
     * @param depth 0 or 1
     */
    public record Item(int depth, List<Span> spans) implements Block {
        public Item {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A table.
     *
     * @param empty what an empty cell says, so that plain text may say it once a row
     */
    public record Table(List<String> head, List<List<String>> rows, String empty) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Collects a document. */
    static final class Builder {

        private final List<Block> blocks = new ArrayList<>();
        private final List<List<Span>> notes = new ArrayList<>();

        void heading(int level, String text) {
            blocks.add(new Heading(level, text));
        }

        void paragraph(Span... spans) {
            blocks.add(new Paragraph(List.of(spans)));
        }

        void item(int depth, List<Span> spans) {
            blocks.add(new Item(depth, spans));
        }

        void table(List<String> head, List<List<String>> rows, String empty) {
            blocks.add(new Table(head, rows, empty));
        }

        Span note(List<Span> spans) {
            notes.add(List.copyOf(spans));
            return Span.note(notes.size());
        }

        Doc done(String title) {
            return new Doc(title, blocks, notes);
        }
    }
}
