package rawi.app.answer;

import java.util.List;

/** A document as plain text or Markdown, footnotes at the end. */
public final class DocText {

    private final boolean markdown;
    private final StringBuilder out = new StringBuilder();

    private DocText(boolean markdown) {
        this.markdown = markdown;
    }

    public static String plain(Doc doc) {
        return new DocText(false).of(doc);
    }

    public static String markdown(Doc doc) {
        return new DocText(true).of(doc);
    }

    private String of(Doc doc) {
        heading(0, doc.title());
        Doc.Block before = null;
        for (Doc.Block block : doc.blocks()) {
            if (before instanceof Doc.Item && !(block instanceof Doc.Item)) {
                out.append('\n');
            }
            block(block);
            before = block;
        }
        out.append('\n');
        for (int i = 0; i < doc.notes().size(); i++) {
            out.append(markdown ? "[^" + (i + 1) + "]: " : "[" + (i + 1) + "] ");
            spans(doc.notes().get(i));
            out.append('\n');
        }
        return out.toString();
    }

    private void block(Doc.Block block) {
        if (block instanceof Doc.Heading heading) {
            heading(heading.level(), heading.text());
        } else if (block instanceof Doc.Paragraph paragraph) {
            spans(paragraph.spans());
            out.append("\n\n");
        } else if (block instanceof Doc.Item item) {
            out.append("    ".repeat(item.depth())).append("- ");
            spans(item.spans());
            out.append('\n');
        } else if (block instanceof Doc.Table table) {
            table(table);
        }
    }

    private void heading(int level, String text) {
        if (markdown) {
            out.append("#".repeat(level + 1)).append(' ').append(escape(text)).append("\n\n");
        } else {
            out.append(level > 0 ? "\n" : "").append(text).append('\n');
            out.append((level == 0 ? "=" : level == 1 ? "-" : "").repeat(text.length()));
            out.append(level < 2 ? "\n\n" : "");
        }
    }

    private void spans(List<Doc.Span> spans) {
        for (Doc.Span span : spans) {
            String text = markdown ? escape(span.text()) : span.text();
            switch (span.kind()) {
                case STRONG -> out.append(markdown ? "**" + text + "**" : text);
                case QUOTE -> out.append('“').append(text).append('”');
                case NOTE -> out.append(markdown ? "[^" : "[").append(span.note()).append(']');
                default -> out.append(text);
            }
        }
    }

    private void table(Doc.Table table) {
        if (!markdown) {
            for (List<String> row : table.rows()) {
                List<String> told = new java.util.ArrayList<>();
                for (int c = 1; c < row.size(); c++) {
                    if (!row.get(c).equals(table.empty())) {
                        String head = row.size() > 2 ? table.head().get(c) + ": " : "";
                        told.add(head + row.get(c));
                    }
                }
                out.append("  ").append(row.get(0)).append(": ");
                out.append(told.isEmpty() ? table.empty() : String.join("; ", told));
                out.append('\n');
            }
            out.append('\n');
            return;
        }
        row(table.head());
        row(table.head().stream().map(cell -> "---").toList());
        table.rows().forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        for (String cell : cells) {
            out.append("| ").append(cell.equals("---") ? cell : escape(cell)).append(' ');
        }
        out.append("|\n");
    }

    /** Words of reports must not become markup. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '#', '|' -> out.append('\\').append(c);
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                case '\n', '\r' -> out.append(' ');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
