package rawi.app.publish;

import java.util.Optional;
import java.util.stream.Collectors;
import rawi.app.words.Language;
import rawi.app.words.Script;
import rawi.app.words.Wording;
import rawi.core.model.Claim;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** One report as a section of the page: head with figures, text with lit words, cards. */
final class HtmlReport {

    private static final int LONGEST_TITLE = 160;

    private HtmlReport() {}

    static String of(ReadReport read, String id, PageWords words) {
        Report report = read.report();
        StringBuilder out = new StringBuilder(report.text().length() * 3 + 4096);
        out.append("<section class=\"report\" id=\"").append(id).append("\" aria-labelledby=\"");
        String title = title(report);
        out.append(id)
                .append("-t\">\n<header class=\"head\"><h2")
                .append(HtmlMarks.attributes(title));
        out.append(" id=\"").append(id).append("-t\">").append(Html.escape(title));
        out.append("</h2>\n<p class=\"meta\">").append(meta(report, words)).append(" \u00B7 ");
        out.append(HtmlMarks.HTML.foreign(report.file())).append(" \u00B7 <b>");
        out.append(words.plural("n.claims", read.claims().size())).append("</b></p>\n");
        for (Problem problem : read.problems()) {
            out.append("<p class=\"problem\">").append(words.remark(problem.reason()));
            out.append("</p>\n");
        }
        if (!read.claims().isEmpty()) {
            out.append(ReportFigure.of(read, id + "-", words));
        }
        out.append("</header>\n<div class=\"text\" lang=\"").append(Html.escape(report.lang()));
        out.append("\" dir=\"").append(direction(report)).append("\">");
        out.append(LitText.of(read, id + "-")).append("</div>\n");
        out.append("<div class=\"claims\" role=\"region\" aria-label=\"");
        out.append(words.attribute("page.claims")).append("\">\n");
        if (read.claims().isEmpty()) {
            out.append("<p class=\"none\">" + words.html("page.no_claims") + "</p>\n");
        }
        ClaimTies ties = new ClaimTies(read.claims());
        for (Claim claim : read.claims()) {
            out.append(ClaimCard.of(claim, ties, id + "-", words));
        }
        return out.append("</div>\n</section>\n").toString();
    }

    /** A line of the list of reports, with a bar of its families. */
    static String line(ReadReport read, String id, PageWords words) {
        StringBuilder out = new StringBuilder();
        String title = title(read.report());
        out.append("<li><a href=\"#").append(id).append("\"><span><span class=\"name\"");
        out.append(HtmlMarks.attributes(title)).append(">").append(Html.escape(title));
        out.append("</span><small>");
        out.append(meta(read.report(), words)).append("</small></span><svg aria-hidden=\"true\">");
        double x = 0;
        double all = Math.max(1, read.claims().size());
        for (var family : ReportFigure.families(read.claims()).entrySet()) {
            double width = 100 * family.getValue() / all;
            out.append("<rect class=\"").append(family.getKey()).append("\" height=\"100%\" x=\"");
            double from = words.language().rightToLeft() ? 100 - x - width : x;
            out.append(TimeScale.percent(from)).append("\" width=\"");
            out.append(TimeScale.percent(width)).append("\"/>");
            x += width;
        }
        // A report that could not be read in its language has no number of claims, not zero.
        boolean unread = read.claims().isEmpty() && !read.problems().isEmpty();
        out.append("</svg><b title=\"").append(words.attribute("page.claims")).append("\">");
        out.append(unread ? "\u2013" : Integer.toString(read.claims().size()));
        return out.append("</b></a></li>\n").toString();
    }

    /** Publisher and day. */
    private static String meta(Report report, PageWords words) {
        String day = report.published().map(words::day).orElse(words.html("report.undated"));
        return words.html("report.by", report.publisher(), new Wording.Own(day));
    }

    private static String direction(Report report) {
        return Language.of(report.lang()).or(() -> Script.of(report.text())).stream()
                .map(Language::direction)
                .findFirst()
                .orElse("auto");
    }

    /** The title given, else the text's first line, else the file's name. */
    static String title(Report report) {
        String given =
                report.title()
                        .or(() -> firstLine(report))
                        .orElse(report.file())
                        .codePoints()
                        .mapToObj(Character::toString)
                        .limit(LONGEST_TITLE)
                        .collect(Collectors.joining());
        return given.length() < LONGEST_TITLE ? given : given + "\u2026";
    }

    private static Optional<String> firstLine(Report report) {
        String text = report.text();
        int start = LitText.afterBlanks(text, report.bodyStart());
        int end = start;
        while (end < text.length()
                && end - start <= LONGEST_TITLE
                && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String line = text.substring(start, end).replace("\uFEFF", "").strip();
        return Optional.of(line).filter(l -> !l.isEmpty());
    }
}
