package rawi.app.measure;

import java.util.Locale;

/** A matrix: a number is a shade, zero is empty, no information is hatched. */
final class GridSvg {

    private static final double WIDTH = 760;
    private static final double LEFT = 200;
    private static final double TOP = 34;
    private static final double ROW = 34;

    /** Pixels of a day as a label. */
    private static final double LABEL = 72;

    private GridSvg() {}

    static String of(Picture.Grid picture, Shown shown) {
        boolean rtl = shown.words().language().rightToLeft();
        int columns = picture.columns().size();
        double height = TOP + ROW * picture.rows().size() + 8;
        Svg svg = new Svg(shown.picture(picture), WIDTH, height, rtl);
        double wide = Math.min(150, (WIDTH - LEFT - 8) / Math.max(1, columns));
        int every = (int) Math.ceil(84 / wide);
        for (int c = 0; c < columns; c += every) {
            String label = Svg.cut(shown.cell(picture.columns().get(c)), wide * every - 4);
            double x = LEFT + wide * (c + 0.5);
            if (x + Math.min(wide * every, LABEL) / 2 > WIDTH) {
                continue;
            }
            if (label.matches("[0-9-]+")) {
                svg.number("tick", x, TOP - 12, Svg.Anchor.MIDDLE, label);
            } else {
                svg.text("label", x, TOP - 12, Svg.Anchor.MIDDLE, label);
            }
        }
        for (int r = 0; r < picture.rows().size(); r++) {
            double y = TOP + ROW * r;
            svg.text(
                    "label",
                    LEFT - 12,
                    y + ROW / 2 + 4,
                    Svg.Anchor.END,
                    Svg.cut(shown.cell(picture.rows().get(r)), LEFT - 16));
            for (int c = 0; c < columns; c++) {
                cell(svg, picture.cells().get(r).get(c), LEFT + wide * c, y, wide);
            }
        }
        return svg.done();
    }

    private static void cell(Svg svg, Picture.Cell cell, double x, double y, double wide) {
        double w = wide - 2;
        double h = ROW - 2;
        switch (cell.kind()) {
            case VALUE -> {
                svg.rect("ground", x, y, w, h, "");
                svg.rect(
                        "shade",
                        x,
                        y,
                        w,
                        h,
                        String.format(
                                Locale.ROOT,
                                " fill-opacity=\"%.2f\"",
                                0.12 + 0.55 * cell.weight()));
            }
            case ZERO -> svg.rect("ground", x, y, w, h, "");
            case UNQUANTIFIED -> svg.rect("unquantified", x, y, w, h, "");
            case NO_INFORMATION -> svg.rect("none", x, y, w, h, "");
        }
        if (wide >= 20 && !cell.text().isEmpty()) {
            svg.number("value", x + w / 2, y + h / 2 + 4, Svg.Anchor.MIDDLE, cell.text());
        }
    }
}
