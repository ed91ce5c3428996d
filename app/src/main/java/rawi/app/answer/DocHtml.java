package rawi.app.answer;

import java.util.List;
import rawi.app.publish.HtmlWriter;
import rawi.app.publish.ReportParts;
import rawi.app.words.Script;
import rawi.app.words.Wording;

/** A document as a page that needs nothing else, or as the parts of one. */
public final class DocHtml {

    private final Wording words;
    private final StringBuilder out = new StringBuilder();
    private int list = -1;

    private DocHtml(Wording words) {
        this.words = words;
    }

    public static String page(Doc doc, Wording words) {
        String style = HtmlWriter.resource("page.css") + HtmlWriter.resource("answer.css");
        return "<!doctype html>\n<html lang=\""
                + words.language().code()
                + "\" dir=\""
                + words.language().direction()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta"
                + " http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src '"
                + HtmlWriter.hash(style)
                + "'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(doc.title())
                + "</title>\n<style>"
                + style
                + "</style>\n</head>\n<body class=\"answer\">\n<main>\n<h1>"
                + escape(doc.title())
                + "</h1>\n"
                + parts(doc, words)
                + "</main>\n</body>\n</html>\n";
    }

    /** All but the title, for a page that brings its own frame and style. */
    public static String parts(Doc doc, Wording words) {
        return new DocHtml(words).of(doc);
    }

    private String of(Doc doc) {
        for (Doc.Block block : doc.blocks()) {
            block(block);
        }
        close(-1);
        out.append("<section class=\"footnotes\"><ol>\n");
        for (int i = 0; i < doc.notes().size(); i++) {
            int n = i + 1;
            out.append("<li id=\"n").append(n).append("\">");
            spans(doc.notes().get(i));
            out.append(" <a href=\"#r").append(n).append("\" aria-label=\"");
            out.append(escape(words.text("answer.back"))).append("\">↩</a></li>\n");
        }
        return out.append("</ol></section>\n").toString();
    }

    private void block(Doc.Block block) {
        if (block instanceof Doc.Item item) {
            item(item);
            return;
        }
        close(-1);
        if (block instanceof Doc.Heading heading) {
            String tag = "h" + (heading.level() + 1);
            out.append('<').append(tag).append('>').append(escape(heading.text()));
            out.append("</").append(tag).append(">\n");
        } else if (block instanceof Doc.Paragraph paragraph) {
            out.append("<p>");
            spans(paragraph.spans());
            out.append("</p>\n");
        } else if (block instanceof Doc.Table table) {
            table(table);
        }
    }

    private void item(Doc.Item item) {
        close(item.depth());
        while (list < item.depth()) {
            out.append("<ul>\n");
            list++;
        }
        out.append("<li>");
        spans(item.spans());
        out.append("</li>\n");
    }

    private void close(int depth) {
        while (list > depth) {
            out.append("</ul>\n");
            list--;
        }
    }

    private void spans(List<Doc.Span> spans) {
        for (Doc.Span span : spans) {
            String text = escape(span.text());
            switch (span.kind()) {
                case STRONG -> out.append("<strong><bdi>").append(text).append("</bdi></strong>");
                case QUOTE -> {
                    boolean rtl = Script.hasRightToLeft(span.text());
                    out.append("<q lang=\"").append(rtl ? "ar" : "en").append("\" dir=\"");
                    out.append(rtl ? "rtl" : "ltr").append("\">").append(text).append("</q>");
                }
                case SOFT -> out.append("<small>").append(text).append("</small>");
                case NAME -> out.append("<bdi>").append(text).append("</bdi>");
                case NOTE -> {
                    int n = span.note();
                    out.append("<sup id=\"r").append(n).append("\"><a href=\"#n").append(n);
                    out.append("\">").append(n).append("</a></sup>");
                }
                default -> out.append(text);
            }
        }
    }

    private void table(Doc.Table table) {
        out.append("<div class=\"scroll\"><table><thead><tr>");
        for (String cell : table.head()) {
            out.append("<th scope=\"col\">").append(escape(cell)).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                out.append(c == 0 ? "<th scope=\"row\">" : "<td>").append("<bdi>");
                out.append(escape(row.get(c))).append("</bdi>");
                out.append(c == 0 ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static String escape(String text) {
        return ReportParts.escape(text);
    }
}
