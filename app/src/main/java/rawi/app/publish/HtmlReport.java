package rawi.app.publish;

import java.util.Optional;
import java.util.stream.Collectors;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Claim;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** One report as a section of the page: head with figures, text with lit words, cards. */
final class HtmlReport {

    private static final int LONGEST_TITLE = 160;

    private HtmlReport() {}

    static String of(ReadReport read, String id, TypeTitles titles) {
        Report report = read.report();
        StringBuilder out = new StringBuilder(report.text().length() * 3 + 4096);
        out.append("<section class=\"report\" id=\"").append(id).append("\" aria-labelledby=\"");
        out.append(id).append("-t\">\n<header class=\"head\"><h2 dir=\"auto\" id=\"").append(id);
        out.append("-t\">").append(Html.escape(title(report))).append("</h2>\n<p class=\"meta\">");
        out.append(meta(report)).append(" \u00B7 <bdi>").append(Html.escape(report.file()));
        out.append("</bdi> \u00B7 <b>").append(claims(read.claims().size())).append("</b></p>\n");
        for (Problem problem : read.problems()) {
            out.append("<p class=\"problem\">").append(Html.escape(problem.reason()));
            out.append("</p>\n");
        }
        if (!read.claims().isEmpty()) {
            out.append(ReportFigure.of(read, id + "-", titles));
        }
        out.append("</header>\n<div class=\"text\" lang=\"").append(Html.escape(report.lang()));
        out.append("\" dir=\"auto\">").append(LitText.of(read, id + "-")).append("</div>\n");
        out.append("<div class=\"claims\" role=\"region\" aria-label=\"claims\">\n");
        if (read.claims().isEmpty()) {
            out.append("<p class=\"none\">No claims.</p>\n");
        }
        ClaimTies ties = new ClaimTies(read.claims());
        for (Claim claim : read.claims()) {
            out.append(ClaimCard.of(claim, ties, id + "-", titles));
        }
        return out.append("</div>\n</section>\n").toString();
    }

    /** A line of the list of reports, with a bar of its families. */
    static String line(ReadReport read, String id) {
        StringBuilder out = new StringBuilder();
        out.append("<li><a href=\"#").append(id).append("\"><span dir=\"auto\">");
        out.append(Html.escape(title(read.report()))).append("<small>");
        out.append(meta(read.report())).append("</small></span><svg aria-hidden=\"true\">");
        double x = 0;
        double all = Math.max(1, read.claims().size());
        for (var family : ReportFigure.families(read.claims()).entrySet()) {
            double width = 100 * family.getValue() / all;
            out.append("<rect class=\"").append(family.getKey()).append("\" height=\"100%\" x=\"");
            out.append(TimeScale.percent(x)).append("\" width=\"");
            out.append(TimeScale.percent(width)).append("\"/>");
            x += width;
        }
        // A report that could not be read in its language has no number of claims, not zero.
        boolean unread = read.claims().isEmpty() && !read.problems().isEmpty();
        out.append("</svg><b title=\"claims\">");
        out.append(unread ? "\u2013" : Integer.toString(read.claims().size()));
        return out.append("</b></a></li>\n").toString();
    }

    static String claims(long n) {
        return n == 1 ? "1 claim" : n + " claims";
    }

    private static String meta(Report report) {
        return "<bdi>"
                + Html.escape(report.publisher())
                + "</bdi>, "
                + report.published().map(d -> "<time>" + d + "</time>").orElse("no date");
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
