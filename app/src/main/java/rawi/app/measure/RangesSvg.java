package rawi.app.measure;

/** Values with intervals: a bar from end to end, a dot at the value. */
final class RangesSvg {

    private static final double WIDTH = 760;
    private static final double LEFT = 250;
    private static final double RIGHT = 165;
    private static final double ROW = 26;
    private static final double TOP = 12;

    private RangesSvg() {}

    static String of(Picture.Ranges picture, Shown shown) {
        boolean rtl = shown.words().language().rightToLeft();
        double height = TOP + ROW * picture.bars().size() + 44;
        Svg svg = new Svg(shown.picture(picture), WIDTH, height, rtl);
        Axis axis = axis(picture);
        double bottom = height - 40;
        for (double tick : axis.ticks()) {
            svg.line(tick == 0 ? "zero" : "grid", axis.at(tick), TOP - 4, axis.at(tick), bottom);
            svg.number("tick", axis.at(tick), bottom + 16, Svg.Anchor.MIDDLE, Shown.number(tick));
        }
        svg.text(
                "unit",
                (axis.from() + axis.to()) / 2,
                height - 6,
                Svg.Anchor.MIDDLE,
                shown.column(picture.unit()));
        double y = TOP;
        for (Picture.Bar bar : picture.bars()) {
            bar(svg, axis, bar, y, shown);
            y += ROW;
        }
        return svg.done();
    }

    private static Axis axis(Picture.Ranges picture) {
        double most = 0;
        for (Picture.Bar bar : picture.bars()) {
            for (double value : new double[] {bar.low(), bar.best(), bar.high()}) {
                most = Double.isFinite(value) ? Math.max(most, value) : most;
            }
        }
        return Double.isNaN(picture.most())
                ? Axis.fitting(picture.least(), most, LEFT, WIDTH - RIGHT)
                : new Axis(picture.least(), picture.most(), LEFT, WIDTH - RIGHT);
    }

    private static void bar(Svg svg, Axis axis, Picture.Bar bar, double y, Shown shown) {
        svg.text(
                "label",
                LEFT - 12,
                y + 15,
                Svg.Anchor.END,
                Svg.cut(shown.cell(bar.label()), LEFT - 20));
        if (Double.isNaN(bar.low()) && Double.isNaN(bar.best())) {
            svg.rect("none", axis.from(), y + 3, axis.to() - axis.from(), ROW - 10, "");
            return;
        }
        boolean open = Double.isInfinite(bar.high());
        double from = axis.at(bar.low());
        double to = open ? axis.to() : axis.at(bar.high());
        String cls = "range" + (bar.dashed() ? " alleged" : "") + (open ? " open" : "");
        svg.rect(cls, from, y + 6, Math.max(1.5, to - from), ROW - 16, " rx=\"2\"");
        if (!Double.isNaN(bar.best())) {
            svg.dot("best", axis.at(bar.best()), y + 11, 4.5);
        }
        svg.number("value", WIDTH - RIGHT + 12, y + 15, Svg.Anchor.START, words(bar));
    }

    private static String words(Picture.Bar bar) {
        String best = Double.isNaN(bar.best()) ? "" : Shown.number(bar.best());
        boolean point = bar.low() == bar.best() && bar.high() == bar.best();
        boolean column = bar.low() == 0 && bar.high() == bar.best();
        if (point || column) {
            return best;
        }
        String end = Double.isInfinite(bar.high()) ? "…" : Shown.number(bar.high());
        return (best + " [" + Shown.number(bar.low()) + ", " + end + "]").strip();
    }
}
