package rawi.app.web;

import java.util.List;
import java.util.OptionalLong;
import rawi.app.publish.ReportParts;

/** The ranges of a number by origin, one bar each on one axis, as SVG. */
final class RangeFigure {

    private static final int WIDTH = 420;
    private static final int LEFT = 150;
    private static final int ROW = 24;

    private RangeFigure() {}

    static String of(String told, List<IncidentView.Range> by) {
        long most = 1;
        for (IncidentView.Range range : by) {
            most = Math.max(most, Math.max(range.low().orElse(0), range.high().orElse(0)));
        }
        // An open side is drawn beyond the largest number that anybody gives.
        double scale = (WIDTH - LEFT - 60.0) / most;
        StringBuilder out = new StringBuilder();
        int height = ROW * by.size() + 20;
        out.append("<svg class=\"ranges\" role=\"img\" viewBox=\"0 0 ").append(WIDTH).append(' ');
        out.append(height).append("\" aria-label=\"");
        out.append(ReportParts.escape(told));
        out.append("\">");
        int y = 6;
        for (IncidentView.Range range : by) {
            String label = range.label();
            double from = LEFT + range.low().orElse(0) * scale;
            boolean open = range.high().isEmpty();
            double to = open ? WIDTH - 40.0 : LEFT + high(range.high()) * scale;
            out.append("<text x=\"").append(LEFT - 8).append("\" y=\"").append(y + 12);
            out.append("\" text-anchor=\"end\">").append(ReportParts.escape(cut(label)));
            out.append("</text><rect class=\"range").append(open ? " open" : "").append("\" x=\"");
            out.append(round(from))
                    .append("\" y=\"")
                    .append(y)
                    .append("\" height=\"14\" rx=\"3\" width=\"");
            out.append(round(Math.max(4, to - from))).append("\"/><text x=\"");
            out.append(round(Math.max(from + 4, to) + 6))
                    .append("\" y=\"")
                    .append(y + 12)
                    .append("\">");
            out.append(IncidentView.range(range.low(), range.high())).append("</text>");
            y += ROW;
        }
        return out.append("</svg>").toString();
    }

    private static long high(OptionalLong high) {
        return high.orElse(0);
    }

    private static String cut(String label) {
        return label.length() > 24 ? label.substring(0, 23) + "\u2026" : label;
    }

    private static long round(double x) {
        return Math.round(x);
    }
}
