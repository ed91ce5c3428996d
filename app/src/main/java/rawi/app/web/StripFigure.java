package rawi.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rawi.app.publish.ReportParts;

/**
 * When each claim says that it was: a day as a dot, what is less exact as a bar as long as the time
 * in which it may have been, open at the side that nobody tells; a tick is the day of publication.
 */
final class StripFigure {

    private static final int WIDTH = 590;
    private static final int LABEL = 190;
    private static final int END = 40;
    private static final int ROW = 20;
    private static final int LETTERS = 28;

    /** Days that an open side is drawn. */
    private static final int OPEN = 10;

    private StripFigure() {}

    /** One claim. */
    record Row(
            String label,
            String report,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest,
            Optional<LocalDate> published) {}

    /** The strip; empty when no claim tells a day. */
    static String of(List<Row> rows, Viewer viewer) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Row row : rows) {
            for (Optional<LocalDate> day : List.of(row.earliest(), row.latest())) {
                if (day.isPresent()) {
                    first = day.get().isBefore(first) ? day.get() : first;
                    last = day.get().isAfter(last) ? day.get() : last;
                }
            }
        }
        if (first.isAfter(last)) {
            return "";
        }
        for (Row row : rows) {
            // What is published long after is said by an arrow at the edge.
            LocalDate most = last.plusDays(Math.max(21, ChronoUnit.DAYS.between(first, last)));
            if (row.published().filter(d -> !d.isAfter(most)).isPresent()) {
                last = row.published().get().isAfter(last) ? row.published().get() : last;
            }
        }
        return new Pen(first.minusDays(1), last.plusDays(1), viewer).draw(rows);
    }

    private static final class Pen {

        private final LocalDate first;
        private final double scale;
        private final long days;
        private final Side side;
        private final Viewer viewer;
        private final StringBuilder out = new StringBuilder();

        Pen(LocalDate first, LocalDate last, Viewer viewer) {
            this.first = first;
            this.viewer = viewer;
            this.side = Side.of(viewer, WIDTH);
            this.days = ChronoUnit.DAYS.between(first, last);
            this.scale = (WIDTH - LABEL - END) / (double) days;
        }

        private double x(LocalDate day) {
            double x = LABEL + ChronoUnit.DAYS.between(first, day) * scale;
            return Math.min(WIDTH - 8.0, Math.max(LABEL, x));
        }

        String draw(List<Row> rows) {
            int ground = rows.size() * ROW + 6;
            Side.open(out, "strip", WIDTH, ground + 20, viewer.text("desk.strip"));
            axis(ground);
            double y = 4;
            for (Row row : rows) {
                String told = told(row);
                out.append("<a href=\"/reports/")
                        .append(ReportParts.escape(row.report()))
                        .append("\" aria-label=\"")
                        .append(ReportParts.escape(told))
                        .append("\"><title>")
                        .append(ReportParts.escape(told))
                        .append("</title>");
                side.text(out, "", LABEL - 8, y + 12, true, Side.cut(row.label(), LETTERS));
                bar(row, y);
                if (row.published().isPresent()) {
                    double x = x(row.published().get());
                    side.line(out, "published", x, y, x, y + 16);
                }
                out.append("</a>");
                y += ROW;
            }
            return out.append("</svg>").toString();
        }

        private void axis(int ground) {
            long step = 1;
            for (long next : new long[] {2, 7, 14, 30, 91, 182, 365, 730, 1825, 3650}) {
                if (days / step > 5) {
                    step = next;
                }
            }
            for (LocalDate day = first.plusDays(1); x(day) < WIDTH - END; ) {
                side.line(out, "tick", x(day), 2, x(day), ground);
                side.middle(out, "axis", x(day), ground + 14, day.toString());
                day = day.plusDays(step);
            }
        }

        private void bar(Row row, double y) {
            if (row.earliest().isEmpty() && row.latest().isEmpty()) {
                return;
            }
            boolean open = row.earliest().isEmpty() || row.latest().isEmpty();
            LocalDate from = row.earliest().orElseGet(() -> row.latest().get().minusDays(OPEN));
            LocalDate to = row.latest().orElseGet(() -> row.earliest().get().plusDays(OPEN));
            if (from.equals(to)) {
                out.append("<circle class=\"exact\" r=\"5\" cx=\"")
                        .append(Side.tenth(side.x(x(from))))
                        .append("\" cy=\"")
                        .append(Side.tenth(y + 8))
                        .append("\"/>");
            } else {
                double left = x(from);
                side.rect(
                        out,
                        open ? "maybe open" : "maybe",
                        left,
                        y + 3,
                        Math.max(6, x(to) - left),
                        10);
            }
        }

        private String told(Row row) {
            String days =
                    row.earliest().equals(row.latest())
                            ? row.earliest().map(Object::toString).orElse("?")
                            : row.earliest().map(Object::toString).orElse("?")
                                    + " \u2013 "
                                    + row.latest().map(Object::toString).orElse("?");
            return row.label()
                    + ": "
                    + days
                    + row.published()
                            .map(d -> "; " + viewer.text("desk.strip.published") + " " + d)
                            .orElse("");
        }
    }
}
