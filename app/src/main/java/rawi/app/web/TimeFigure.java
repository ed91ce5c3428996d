package rawi.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import rawi.app.publish.ReportParts;
import rawi.app.store.Linked;

/**
 * Incidents over time as bars. Solid: the whole interval lies within the bar's time. Pale: the
 * interval is longer, and the incident stands in every bar that it may belong to. A hatched ground
 * means that no report of that time is there at all, which is not the same as nothing happening.
 */
final class TimeFigure {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 170;
    private static final int GROUND = 130;

    private TimeFigure() {}

    static String of(
            List<Linked.Period> periods,
            LocalDate from,
            LocalDate to,
            Map<String, Long> published,
            BiFunction<String, String, String> address,
            Viewer viewer) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int step = days <= 70 ? 1 : days <= 500 ? 7 : days <= 3_000 ? 30 : 365;
        int bars = (int) ((days + step - 1) / step);
        int[] sure = new int[bars];
        int[] may = new int[bars + 1];
        long[] reports = new long[bars];
        published.forEach(
                (day, n) -> {
                    long at = ChronoUnit.DAYS.between(from, LocalDate.parse(day)) / step;
                    if (at >= 0 && at < bars) {
                        reports[(int) at] += n;
                    }
                });
        for (Linked.Period period : periods) {
            place(period, from, step, sure, may);
        }
        for (int i = 1; i < bars; i++) {
            may[i] += may[i - 1];
        }
        int most = 1;
        for (int i = 0; i < bars; i++) {
            most = Math.max(most, sure[i] + may[i]);
        }
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"time\" role=\"group\" viewBox=\"0 0 ").append(WIDTH).append(' ');
        out.append(HEIGHT).append("\" aria-label=\"");
        out.append(ReportParts.escape(viewer.text("desk.overview.time"))).append("\">");
        out.append("<defs><pattern id=\"nothing\" width=\"6\" height=\"6\"");
        out.append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        out.append("<rect class=\"hatch\" width=\"2\" height=\"6\"/></pattern></defs>");
        double wide = (double) WIDTH / bars;
        for (int i = 0; i < bars; i++) {
            LocalDate begin = from.plusDays((long) i * step);
            LocalDate end = begin.plusDays(step - 1L);
            double x = i * wide;
            double high = (GROUND - 14.0) * sure[i] / most;
            double pale = (GROUND - 14.0) * may[i] / most;
            boolean silent = reports[i] == 0 && sure[i] + may[i] == 0;
            String told =
                    begin
                            + (step > 1 ? " \u2013 " + end : "")
                            + ": "
                            + (silent
                                    ? viewer.text("desk.overview.silent")
                                    : viewer.text(
                                            "desk.overview.bar", sure[i], may[i], reports[i]));
            out.append("<a href=\"")
                    .append(ReportParts.escape(address.apply(begin.toString(), end.toString())))
                    .append("\" aria-label=\"")
                    .append(ReportParts.escape(told))
                    .append("\"><title>")
                    .append(ReportParts.escape(told))
                    .append("</title>");
            rect(out, silent ? "none" : "zero", x, 14, wide, GROUND - 14.0);
            rect(out, "pale", x, GROUND - high - pale, wide, pale);
            rect(out, "sure", x, GROUND - high, wide, high);
            out.append("</a>");
        }
        int every = Math.max(1, (bars + 9) / 10);
        for (int i = 0; i < bars; i += every) {
            out.append("<text x=\"")
                    .append(Math.round(i * wide))
                    .append("\" y=\"")
                    .append(HEIGHT - 18);
            out.append("\">").append(from.plusDays((long) i * step)).append("</text>");
        }
        out.append("<text x=\"2\" y=\"11\">").append(most).append("</text>");
        return out.append("</svg>").toString();
    }

    /**
     * @param may how much more stands in each bar than in the one before
     */
    private static void place(
            Linked.Period period, LocalDate from, int step, int[] sure, int[] may) {
        // An open side is no wider than a year, or old matters would fill the whole line.
        LocalDate end = period.latest().orElseGet(() -> period.earliest().get().plusDays(365));
        LocalDate begin = period.earliest().orElseGet(() -> end.minusDays(365));
        long first = Math.floorDiv(ChronoUnit.DAYS.between(from, begin), (long) step);
        long last = Math.floorDiv(ChronoUnit.DAYS.between(from, end), (long) step);
        if (first == last) {
            if (first >= 0 && first < sure.length) {
                sure[(int) first] += period.count();
            }
        } else if (last >= 0 && first < sure.length) {
            may[(int) Math.max(0, first)] += period.count();
            may[(int) Math.min(last, sure.length - 1L) + 1] -= period.count();
        }
    }

    private static void rect(
            StringBuilder out, String kind, double x, double y, double width, double height) {
        if (height <= 0) {
            return;
        }
        out.append("<rect class=\"").append(kind);
        out.append(
                String.format(
                        java.util.Locale.ROOT,
                        "\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        x,
                        y,
                        Math.max(1, width - 1),
                        height));
    }
}
