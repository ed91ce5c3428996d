package rawi.app.measure;

import java.time.LocalDate;
import java.util.Arrays;

/** Weeks side by side, a strip for each line; all strips share one scale. */
final class WeeksSvg {

    private static final double WIDTH = 760;
    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double STRIP = 132;
    private static final double PLOT = 84;

    private WeeksSvg() {}

    static String of(Picture.Weeks picture, Shown shown) {
        boolean rtl = shown.words().language().rightToLeft();
        int n = picture.lines().stream().mapToInt(l -> l.values().length).max().orElse(0);
        double height = STRIP * picture.lines().size() + 26;
        Svg svg = new Svg(shown.picture(picture), WIDTH, height, rtl);
        double[] ends = ends(picture);
        double top = 0;
        for (Picture.Line line : picture.lines()) {
            strip(svg, line, picture, shown, new double[] {top, n, ends[0], ends[1]});
            top += STRIP;
        }
        days(svg, picture.from(), n, height - 8);
        return svg.done();
    }

    private static double[] ends(Picture.Weeks picture) {
        double least = 0;
        double most = 1;
        for (Picture.Line line : picture.lines()) {
            for (double[] all :
                    new double[][] {line.values(), line.low(), line.high(), line.limit()}) {
                for (double value : all) {
                    if (Double.isFinite(value)) {
                        least = Math.min(least, value);
                        most = Math.max(most, value);
                    }
                }
            }
        }
        return new double[] {least, most};
    }

    private static double at(double week, double n) {
        return LEFT + (WIDTH - LEFT - RIGHT) * week / n;
    }

    private static void strip(
            Svg svg, Picture.Line line, Picture.Weeks picture, Shown shown, double[] frame) {
        double top = frame[0];
        double n = frame[1];
        double bottom = top + 30 + PLOT;
        Axis axis = Axis.fitting(frame[2], frame[3], bottom, top + 30);
        svg.text("label strong", LEFT, top + 20, Svg.Anchor.START, shown.cell(line.label()));
        svg.text("unit", WIDTH - RIGHT, top + 20, Svg.Anchor.END, shown.column(picture.unit()));
        for (double tick : axis.ticks()) {
            svg.line(
                    tick == 0 ? "zero" : "grid", LEFT, axis.at(tick), WIDTH - RIGHT, axis.at(tick));
            svg.number("tick", LEFT - 8, axis.at(tick) + 4, Svg.Anchor.END, Shown.number(tick));
        }
        for (int w = 0; w < line.values().length; w++) {
            Picture.Mark mark = line.marks().get(w);
            if (mark == Picture.Mark.ASSUMED || mark == Picture.Mark.INCOMPLETE) {
                svg.rect(
                        mark == Picture.Mark.ASSUMED ? "assumed" : "incomplete",
                        at(w, n),
                        top + 30,
                        at(w + 1.0, n) - at(w, n),
                        PLOT,
                        "");
            }
        }
        if (line.bars()) {
            columns(svg, line, axis, n);
        } else {
            curve(svg, line, axis, n);
        }
        for (int w = 0; w < line.limit().length; w++) {
            if (Double.isFinite(line.limit()[w])) {
                double y = axis.at(line.limit()[w]);
                svg.line("limit", at(w, n), y, at(w + 1.0, n), y);
            }
        }
    }

    private static void columns(Svg svg, Picture.Line line, Axis axis, double n) {
        double zero = axis.at(0);
        for (int w = 0; w < line.values().length; w++) {
            double left = at(w + 0.14, n);
            double wide = at(w + 0.86, n) - left;
            double y = axis.at(line.values()[w]);
            boolean alarm = line.marks().get(w) == Picture.Mark.ALARM;
            if (line.high().length > 0 && line.high()[w] > line.values()[w]) {
                double up = axis.at(line.high()[w]);
                svg.rect("tocome", left, up, wide, y - up, "");
            }
            svg.rect(alarm ? "column alarm" : "column", left, y, wide, zero - y, "");
        }
    }

    private static void curve(Svg svg, Picture.Line line, Axis axis, double n) {
        int weeks = line.values().length;
        if (line.low().length == weeks) {
            double[] band = new double[4 * weeks];
            for (int w = 0; w < weeks; w++) {
                band[2 * w] = at(w + 0.5, n);
                band[2 * w + 1] = axis.at(line.high()[w]);
                int back = 4 * weeks - 2 * w - 2;
                band[back] = at(w + 0.5, n);
                band[back + 1] = axis.at(line.low()[w]);
            }
            svg.path("band", band, true);
        }
        double[] points = new double[2 * weeks];
        Arrays.setAll(points, i -> i % 2 == 0 ? at(i / 2 + 0.5, n) : axis.at(line.values()[i / 2]));
        svg.path("curve", points, false);
        for (int w = 0; w < weeks && weeks <= 60; w++) {
            svg.dot("best", points[2 * w], points[2 * w + 1], 2.6);
        }
    }

    /** The Mondays that there is room to write. */
    private static void days(Svg svg, LocalDate from, int n, double y) {
        int every = Math.max(1, (int) Math.ceil(n / 8.0));
        for (int w = 0; w < n && at(w + 0.5, n) + 36 <= WIDTH; w += every) {
            svg.number("tick", at(w + 0.5, n), y, Svg.Anchor.MIDDLE, from.plusWeeks(w).toString());
        }
    }
}
