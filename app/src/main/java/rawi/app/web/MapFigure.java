package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rawi.app.publish.ReportParts;
import rawi.app.store.Linked;

/**
 * Incidents by place, as SVG. A settlement is a disc; a province, district or place that is not
 * sure is a dashed ring around its seat, because the incident was somewhere in it. Discs grow with
 * the square root of the number of incidents.
 */
final class MapFigure {

    private static final int WIDTH = 900;
    private static final int MOST_HIGH = 620;
    private static final int NAMED = 24;

    private MapFigure() {}

    private static final class Spot {
        private final double lat;
        private final double lon;
        private boolean area;
        private int count;

        Spot(double lat, double lon) {
            this.lat = lat;
            this.lon = lon;
        }
    }

    /**
     * The map; empty when no incident has a point.
     *
     * @param address of what a click on a place shows
     */
    static String of(List<Linked.Row> rows, UnaryOperator<String> address, Viewer viewer) {
        Map<String, Spot> spots = new TreeMap<>();
        for (Linked.Row row : rows) {
            if (row.lat().isPresent() && row.lon().isPresent()) {
                Spot spot =
                        spots.computeIfAbsent(
                                row.place(), p -> new Spot(row.lat().get(), row.lon().get()));
                spot.count++;
                spot.area |= row.area();
            }
        }
        if (spots.isEmpty()) {
            return "";
        }
        Frame frame = Frame.around(spots);
        List<Map.Entry<String, Spot>> order = new ArrayList<>(spots.entrySet());
        order.sort((a, b) -> Integer.compare(b.getValue().count, a.getValue().count));
        int most = order.get(0).getValue().count;
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"map\" role=\"group\" viewBox=\"0 0 ").append(WIDTH).append(' ');
        out.append(frame.height()).append("\" aria-label=\"");
        out.append(ReportParts.escape(viewer.text("desk.overview.map"))).append("\">");
        frame.grid(out);
        for (int i = 0; i < order.size(); i++) {
            spot(out, frame, order.get(i), most, i < NAMED, address, viewer);
        }
        return out.append("</svg>").toString();
    }

    private static void spot(
            StringBuilder out,
            Frame frame,
            Map.Entry<String, Spot> one,
            int most,
            boolean named,
            UnaryOperator<String> address,
            Viewer viewer) {
        Spot spot = one.getValue();
        double x = frame.x(spot.lon);
        double y = frame.y(spot.lat);
        double radius = 4 + 22 * Math.sqrt((double) spot.count / most);
        String told =
                one.getKey()
                        + ": "
                        + viewer.plural("desk.n.incidents", spot.count)
                        + (spot.area ? " (" + viewer.text("desk.overview.area") + ")" : "");
        out.append("<a href=\"").append(ReportParts.escape(address.apply(one.getKey())));
        out.append("\" aria-label=\"").append(ReportParts.escape(told)).append("\"><title>");
        out.append(ReportParts.escape(told)).append("</title><circle class=\"");
        out.append(spot.area ? "area" : "spot");
        out.append(
                String.format(
                        Locale.ROOT,
                        "\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                        x,
                        y,
                        spot.area ? radius + 8 : radius));
        if (named) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%.1f\">",
                            Math.min(WIDTH - 90.0, x + radius + 3),
                            y + 4));
            out.append(ReportParts.escape(one.getKey())).append("</text>");
        }
        out.append("</a>");
    }

    /** A stretch of the earth, plate carrée with the width of its middle latitude. */
    private record Frame(double west, double north, double scale, double squeeze, int height) {

        static Frame around(Map<String, Spot> spots) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (Spot spot : spots.values()) {
                west = Math.min(west, spot.lon);
                east = Math.max(east, spot.lon);
                south = Math.min(south, spot.lat);
                north = Math.max(north, spot.lat);
            }
            double squeeze = Math.cos(Math.toRadians((south + north) / 2));
            double wide = Math.max(0.6, east - west) * 1.25;
            double high = Math.max(0.4, north - south) * 1.25;
            double scale = Math.min(WIDTH / (wide * squeeze), MOST_HIGH / high);
            int height = (int) Math.max(240, Math.min(MOST_HIGH, high * scale));
            double middle = (west + east) / 2;
            double centre = (south + north) / 2;
            return new Frame(
                    middle - WIDTH / scale / squeeze / 2,
                    centre + height / scale / 2,
                    scale,
                    squeeze,
                    height);
        }

        double x(double lon) {
            return (lon - west) * scale * squeeze;
        }

        double y(double lat) {
            return (north - lat) * scale;
        }

        /** Lines of latitude and longitude, so that distances can be read. */
        void grid(StringBuilder out) {
            double step = height / scale > 8 ? 5 : height / scale > 2 ? 1 : 0.25;
            for (double lat = Math.ceil((north - height / scale) / step) * step;
                    lat < north;
                    lat += step) {
                out.append(
                        String.format(
                                Locale.ROOT,
                                "<path class=\"grid\" d=\"M0 %.1fH%d\"/><text class=\"deg\" x=\"2\""
                                        + " y=\"%.1f\">%.2f\u00b0 N</text>",
                                y(lat),
                                WIDTH,
                                y(lat) - 2,
                                lat));
            }
            for (double lon = Math.ceil(west / step) * step;
                    x(lon) < WIDTH;
                    lon += step) {
                out.append(
                        String.format(
                                Locale.ROOT,
                                "<path class=\"grid\" d=\"M%.1f 0V%d\"/><text class=\"deg\""
                                        + " x=\"%.1f\" y=\"%d\">%.2f\u00b0 E</text>",
                                x(lon),
                                height,
                                x(lon) + 2,
                                height - 2,
                                lon));
            }
        }
    }
}
