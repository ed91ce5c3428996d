package rawi.app.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rawi.app.publish.HtmlWriter;
import rawi.app.publish.ReportParts;
import rawi.app.publish.Version;
import rawi.app.words.Wording;

/** A sheet as a page that needs nothing else, or as the parts of one. */
public final class SheetHtml {

    /** Rows that a page shows; data forms have all. */
    private static final int MOST_ROWS = 400;

    private final Shown shown;

    public SheetHtml(Wording words) {
        this.shown = new Shown(words);
    }

    public String page(Sheet sheet) {
        String style = HtmlWriter.resource("page.css") + HtmlWriter.resource("measure.css");
        Wording words = shown.words();
        String title = escape(shown.title(sheet.measure()));
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
                + title
                + "</title>\n<style>"
                + style
                + "</style>\n</head>\n<body class=\"sheet\">\n<main>\n<h1>"
                + title
                + "</h1>\n"
                + parts(sheet)
                + "</main>\n</body>\n</html>\n";
    }

    /** All but the title, for a page that brings its own frame and style. */
    public String parts(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append("<p class=\"warning\" role=\"note\">");
        out.append(escape(shown.warning(sheet.measure()))).append("</p>\n");
        parameters(sheet, out);
        if (sheet.isRefused()) {
            out.append("<section class=\"refused\"><h2>");
            out.append(escape(text("measure.refused.heading"))).append("</h2><p>");
            out.append(escape(text("measure.refused.explained"))).append("</p><ul>\n");
            for (String reason : sheet.refusedFor()) {
                out.append("<li>").append(escape(shown.refusal(sheet, reason))).append("</li>\n");
            }
            out.append("</ul></section>\n");
        }
        int number = 0;
        for (Picture picture : sheet.pictures()) {
            out.append("<figure><figcaption>").append(escape(shown.picture(picture)));
            out.append("</figcaption><div class=\"scroll\">").append(svg(picture, number++));
            out.append("</div>").append(legend(picture)).append("</figure>\n");
        }
        for (Sheet.Table table : sheet.tables()) {
            table(table, out);
        }
        notes(sheet, out);
        return out.toString();
    }

    private String svg(Picture picture, int number) {
        if (picture instanceof Picture.Ranges ranges) {
            return RangesSvg.of(ranges, shown);
        }
        if (picture instanceof Picture.Weeks weeks) {
            return WeeksSvg.of(weeks, shown);
        }
        if (picture instanceof Picture.Grid grid) {
            return GridSvg.of(grid, shown);
        }
        return NetSvg.of((Picture.Net) picture, shown, number);
    }

    private String legend(Picture picture) {
        Set<String> keys = new LinkedHashSet<>();
        if (picture instanceof Picture.Ranges ranges) {
            keys.add("best");
            for (Picture.Bar bar : ranges.bars()) {
                if (bar.low() != bar.high()) {
                    keys.add(Double.isInfinite(bar.high()) ? "open" : "range");
                }
                if (bar.dashed()) {
                    keys.add("alleged");
                }
                if (Double.isNaN(bar.low()) && Double.isNaN(bar.best())) {
                    keys.add("none");
                }
            }
        } else if (picture instanceof Picture.Weeks weeks) {
            for (Picture.Line line : weeks.lines()) {
                keys.add(line.bars() ? "best" : "band");
                if (line.limit().length > 0) {
                    keys.add("limit");
                }
                for (int w = 0; w < line.values().length; w++) {
                    if (line.bars() && line.high()[w] > line.values()[w]) {
                        keys.add("to_come");
                    }
                    switch (line.marks().get(w)) {
                        case ALARM -> keys.add("alarm");
                        case INCOMPLETE -> keys.add("incomplete");
                        case ASSUMED -> keys.add("assumed");
                        default -> {}
                    }
                }
            }
        } else if (picture instanceof Picture.Grid grid) {
            keys.add("best");
            grid.cells().stream()
                    .flatMap(List::stream)
                    .map(
                            cell ->
                                    switch (cell.kind()) {
                                        case VALUE -> "best";
                                        case ZERO -> "zero";
                                        case UNQUANTIFIED -> "unquantified";
                                        case NO_INFORMATION -> "none";
                                    })
                    .forEach(keys::add);
            keys.add("none");
        } else if (picture instanceof Picture.Net net) {
            net.edges().forEach(e -> keys.add(e.hostile() ? "hostile" : "cooperative"));
            net.edges().stream().filter(Picture.Edge::dashed).forEach(e -> keys.add("alleged"));
        }
        StringBuilder out = new StringBuilder("<ul class=\"legend\">");
        for (String key : keys) {
            out.append("<li><i class=\"").append(key).append("\"></i>");
            out.append(escape(text("measure.legend." + key))).append("</li>");
        }
        return out.append("</ul>").toString();
    }

    private void parameters(Sheet sheet, StringBuilder out) {
        out.append("<dl class=\"asked\">");
        for (Sheet.Parameter parameter : sheet.parameters()) {
            out.append("<div><dt>").append(escape(shown.parameter(parameter)));
            out.append("</dt><dd><bdi>").append(escape(shown.value(parameter)));
            out.append("</bdi></dd></div>");
        }
        out.append("</dl>\n");
    }

    private void table(Sheet.Table table, StringBuilder out) {
        out.append("<details").append(table.rows().size() <= 40 ? " open" : "");
        out.append("><summary><h2>").append(escape(shown.table(table)));
        out.append("</h2> <b>").append(table.rows().size()).append("</b></summary>");
        out.append("<div class=\"scroll\"><table><thead><tr>");
        for (String column : table.columns()) {
            out.append("<th scope=\"col\">").append(escape(shown.column(column))).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        List<List<Object>> rows = new ArrayList<>(table.rows());
        for (List<Object> row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            out.append("<tr>");
            for (Object cell : row) {
                boolean number = cell instanceof Number;
                out.append(number ? "<td class=\"n\">" : "<td>").append("<bdi>");
                out.append(escape(shown.cell(cell))).append("</bdi></td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div></details>\n");
    }

    private void notes(Sheet sheet, StringBuilder out) {
        out.append("<section class=\"notes\"><h2>");
        out.append(escape(text("measure.what_must_hold"))).append("</h2><ul>\n");
        for (Sheet.Note note : sheet.notes()) {
            if (!sheet.refusedFor().contains(note.key())) {
                out.append("<li>").append(escape(shown.note(note))).append("</li>\n");
            }
        }
        out.append("</ul><h2>").append(escape(text("measure.method"))).append("</h2><p>");
        out.append(
                escape(
                        shown.words()
                                .text(
                                        "measure.made",
                                        new Wording.Own(shown.method(sheet.measure())),
                                        sheet.measure().version(),
                                        "rawi " + Version.TEXT)));
        out.append("</p></section>\n");
    }

    private String text(String key) {
        return shown.words().text(key);
    }

    private static String escape(String text) {
        return ReportParts.escape(text);
    }
}
