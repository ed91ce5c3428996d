package rawi.app.web;

import java.util.List;
import java.util.Locale;

/** The ranges of a number by origin, one bar each on one axis from nought, as SVG. */
final class RangeFigure {

    private static final int WIDTH = 640;
    private static final int LABEL = 210;
    private static final int END = 70;
    private static final int ROW = 24;
    private static final int LETTERS = 32;

    private RangeFigure() {}

    static String of(String told, List<IncidentView.Range> by, Viewer viewer) {
        long most = 1;
        for (IncidentView.Range range : by) {
            most = Math.max(most, Math.max(range.low().orElse(0), range.high().orElse(0)));
        }
        Side side = Side.of(viewer, WIDTH);
        double scale = (WIDTH - LABEL - END) / (double) most;
        int ground = ROW * by.size() + 8;
        StringBuilder out = new StringBuilder();
        Side.open(out, "ranges", WIDTH, ground + 22, told);
        long step = step(most);
        for (long n = 0; n <= most; n += step) {
            double x = LABEL + n * scale;
            side.line(out, "tick", x, 2, x, ground);
            side.middle(out, "axis", x, ground + 14, String.format(Locale.ROOT, "%d", n));
        }
        double y = 6;
        for (IncidentView.Range range : by) {
            boolean open = range.high().isEmpty();
            double from = LABEL + range.low().orElse(0) * scale;
            // An open side is drawn beyond the largest number that anybody gives.
            double to = open ? WIDTH - END + 24.0 : LABEL + range.high().getAsLong() * scale;
            double wide = Math.max(5, to - from);
            side.text(out, "", LABEL - 8, y + 12, true, Side.cut(range.label(), LETTERS));
            side.rect(out, open ? "range open" : "range", from, y, wide, 14);
            side.text(
                    out,
                    "value",
                    from + wide + 5,
                    y + 12,
                    false,
                    IncidentView.range(range.low(), range.high()));
            y += ROW;
        }
        return out.append("</svg>").toString();
    }

    /** 1, 2 or 5 of a power of ten, so that there are no more than eight. */
    private static long step(long most) {
        for (long ten = 1; ; ten *= 10) {
            for (long n : new long[] {1, 2, 5}) {
                if (most / (n * ten) <= 7) {
                    return n * ten;
                }
            }
        }
    }
}
