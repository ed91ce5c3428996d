package rawi.app.measure;

import java.util.Locale;

/** Actors on a circle, ties as bowed arrows; nearness on the circle means nothing. */
final class NetSvg {

    private static final double WIDTH = 760;
    private static final double MIDDLE = WIDTH / 2;

    private NetSvg() {}

    static String of(Picture.Net picture, Shown shown, int number) {
        boolean rtl = shown.words().language().rightToLeft();
        int n = picture.nodes().size();
        double radius = n == 2 ? 90 : Math.min(190, 70 + 12.0 * n);
        double height = (n == 2 ? 60 : 2 * radius) + 90;
        Svg svg = new Svg(shown.picture(picture), WIDTH, height, rtl);
        String tip = "tip" + number;
        for (String kind : new String[] {"hostile", "cooperative"}) {
            svg.raw(
                    "<defs><marker id=\""
                            + tip
                            + kind
                            + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"9\""
                            + " markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                            + "<path class=\"tip "
                            + kind
                            + "\" d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>\n");
        }
        double[][] at = new double[n][];
        double most = 0.001;
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n - (n == 2 ? Math.PI : Math.PI / 2);
            at[i] =
                    new double[] {
                        svg.x(MIDDLE + radius * Math.cos(angle)),
                        height / 2 + radius * Math.sin(angle)
                    };
            most = Math.max(most, picture.nodes().get(i).strength());
        }
        for (Picture.Edge edge : picture.edges()) {
            svg.raw(edge(edge, at, height / 2, tip));
        }
        for (int i = 0; i < n; i++) {
            Picture.Node node = picture.nodes().get(i);
            double r = 6 + 8 * Math.sqrt(node.strength() / most);
            // Points are mirrored already; the label grows away from the circle.
            boolean right = at[i][0] >= MIDDLE - 1;
            svg.raw(
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"node\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n<text"
                                    + " class=\"label\" direction=\"ltr\" x=\"%.1f\" y=\"%.1f\""
                                    + " text-anchor=\"%s\">%s</text>%n",
                            at[i][0],
                            at[i][1],
                            r,
                            at[i][0] + (right ? r + 6 : -r - 6),
                            at[i][1] + 4,
                            right ? "start" : "end",
                            rawi.app.publish.ReportParts.escape(Svg.cut(node.name(), 230))));
        }
        return svg.done();
    }

    private static String edge(Picture.Edge edge, double[][] at, double middle, String tip) {
        double[] a = at[edge.from()];
        double[] b = at[edge.to()];
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double far = Math.max(1, Math.hypot(dx, dy));
        // Both directions of a pair bow to different sides.
        double cx = (a[0] + b[0]) / 2 - dy / far * 0.16 * far;
        double cy = (a[1] + b[1]) / 2 + dx / far * 0.16 * far;
        double end = Math.max(1, Math.hypot(b[0] - cx, b[1] - cy));
        double x = b[0] - (b[0] - cx) / end * 16;
        double y = b[1] - (b[1] - cy) / end * 16;
        String kind = edge.hostile() ? "hostile" : "cooperative";
        return String.format(
                Locale.ROOT,
                "<path class=\"tie %s%s\" stroke-width=\"%.1f\" d=\"M%.1f,%.1f Q%.1f,%.1f"
                        + " %.1f,%.1f\" marker-end=\"url(#%s%s)\"/>%n",
                kind,
                edge.dashed() ? " alleged" : "",
                1.2 + Math.min(4, edge.weight()),
                a[0],
                a[1],
                cx,
                cy,
                x,
                y,
                tip,
                kind);
    }
}
