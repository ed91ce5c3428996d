package rawi.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rawi.app.publish.ReportParts;
import rawi.core.data.DataFiles;

/**
 * Incidents by place, as SVG. A settlement is a disc; a country, province or district is its own
 * shape, because the incident was somewhere in it, and a dashed ring where the shape is not known.
 * Discs grow with the square root of the number of incidents. Safe to share between threads.
 */
final class MapFigure {

    private static final int REMEMBERED = 24;

    private final DataFiles files;
    private Outlines outlines;

    /** The ground of frames that were asked for last. */
    private final Map<String, Ground> grounds =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Ground> oldest) {
                            return size() > REMEMBERED;
                        }
                    });

    MapFigure(DataFiles files) {
        this.files = files;
    }

    /** Reads the shapes and draws a map once, so that the first page need not wait for it. */
    void ready() {
        MapFrame.around(35.5, 32.3, 42.4, 37.3).ground(outlines());
    }

    private synchronized Outlines outlines() {
        if (outlines == null) {
            outlines = Outlines.load(files);
        }
        return outlines;
    }

    /**
     * How many incidents a place has.
     *
     * @param areaId the gazetteer's id of an area
     */
    record Spot(
            String place,
            Optional<Double> lat,
            Optional<Double> lon,
            boolean area,
            Optional<String> areaId,
            int count) {}

    /** Whether a map can show the place at all. */
    boolean isDrawn(Spot spot) {
        return spot.lat().isPresent() && spot.lon().isPresent() || !shapes(spot).isEmpty();
    }

    private List<Outlines.Shape> shapes(Spot spot) {
        return spot.areaId().map(id -> outlines().of(id, spot.lon(), spot.lat())).orElse(List.of());
    }

    /** What lies under the places. */
    private record Ground(String svg, List<MapFrame.Name> names) {}

    /** A spot with the shapes of its area. */
    private record Drawn(Spot spot, List<Outlines.Shape> shapes) {

        boolean isShape() {
            return !shapes.isEmpty();
        }
    }

    /**
     * The map; empty when no incident has a place that can be drawn.
     *
     * @param address of what a click on a place shows
     */
    String of(List<Spot> spots, UnaryOperator<String> address, Viewer viewer) {
        Outlines known = outlines();
        List<Drawn> drawn = new ArrayList<>();
        for (Spot spot : spots) {
            List<Outlines.Shape> shapes = shapes(spot);
            if (!shapes.isEmpty() || spot.lat().isPresent() && spot.lon().isPresent()) {
                drawn.add(new Drawn(spot, shapes));
            }
        }
        if (drawn.isEmpty()) {
            return "";
        }
        drawn.sort(
                (a, b) ->
                        a.spot().count() != b.spot().count()
                                ? Integer.compare(b.spot().count(), a.spot().count())
                                : a.spot().place().compareTo(b.spot().place()));
        MapFrame frame = frame(drawn);
        boolean arabic = viewer.language().equals("ar");
        String key = frame + " " + arabic;
        Ground ground = grounds.get(key);
        if (ground == null) {
            // Drawn outside the map's lock: others do not wait for it.
            ground = new Ground(frame.ground(known), frame.names(known, arabic));
            grounds.put(key, ground);
        }
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"map\" role=\"group\" viewBox=\"0 0 ")
                .append(MapFrame.WIDTH)
                .append(' ')
                .append(frame.height())
                .append("\" aria-label=\"")
                .append(ReportParts.escape(viewer.text("desk.overview.map")))
                .append("\"><g aria-hidden=\"true\">")
                .append(ground.svg())
                .append("</g>");
        new Pen(out, frame, drawn, address, viewer).draw(ground.names());
        return out.append("</svg>").toString();
    }

    /** Around all points and provinces; countries are seen as far as the rest reaches. */
    private static MapFrame frame(List<Drawn> drawn) {
        TreeMap<Double, Integer> lons = new TreeMap<>();
        TreeMap<Double, Integer> lats = new TreeMap<>();
        boolean finer = drawn.stream().anyMatch(d -> !isCountry(d));
        for (Drawn one : drawn) {
            if (finer && isCountry(one)) {
                continue;
            }
            if (one.isShape()) {
                Outlines.Box box =
                        one.shapes().stream()
                                .map(Outlines.Shape::box)
                                .reduce(Outlines.Box::and)
                                .orElseThrow();
                lons.put(box.west() / 1000.0, 1);
                lons.put(box.east() / 1000.0, 1);
                lats.put(box.south() / 1000.0, 1);
                lats.put(box.north() / 1000.0, 1);
            } else {
                lons.put(one.spot().lon().orElseThrow(), 1);
                lats.put(one.spot().lat().orElseThrow(), 1);
            }
        }
        return MapFrame.around(lons.firstKey(), lats.firstKey(), lons.lastKey(), lats.lastKey());
    }

    private static boolean isCountry(Drawn one) {
        return one.spot().areaId().filter(id -> id.startsWith("iso:")).isPresent();
    }

    /** Draws places: areas below, discs above them, names where there is room. */
    private static final class Pen {

        private final StringBuilder out;
        private final MapFrame frame;
        private final List<Drawn> drawn;
        private final UnaryOperator<String> address;
        private final Viewer viewer;
        private final MapLabels labels;
        private final int most;

        Pen(
                StringBuilder out,
                MapFrame frame,
                List<Drawn> drawn,
                UnaryOperator<String> address,
                Viewer viewer) {
            this.out = out;
            this.frame = frame;
            this.drawn = drawn;
            this.address = address;
            this.viewer = viewer;
            this.labels = new MapLabels(MapFrame.WIDTH, frame.height());
            this.most =
                    drawn.stream()
                            .filter(d -> !d.isShape())
                            .mapToInt(d -> d.spot().count())
                            .max()
                            .orElse(1);
        }

        void draw(List<MapFrame.Name> countries) {
            // Wide areas first, or they would lie over their own parts.
            drawn.stream()
                    .filter(Drawn::isShape)
                    .sorted((a, b) -> Long.compare(size(b), size(a)))
                    .forEach(this::area);
            List<Drawn> discs = drawn.stream().filter(d -> !d.isShape()).toList();
            for (Drawn one : discs) {
                disc(one);
                labels.take(x(one), y(one), radius(one));
            }
            StringBuilder names = new StringBuilder();
            for (Drawn one : drawn) {
                if (isCountry(one)) {
                    // The ground names it.
                    continue;
                }
                String text = name(one);
                (one.isShape()
                                ? labels.over(middle(one)[0], middle(one)[1], text)
                                : labels.beside(x(one), y(one), radius(one), text))
                        .ifPresent(
                                spot ->
                                        MapLabels.write(
                                                names, spot, text, one.isShape() ? "of" : ""));
            }
            for (MapFrame.Name country : countries) {
                labels.over(country.x(), country.y(), country.text())
                        .ifPresent(at -> MapLabels.write(names, at, country.text(), "country"));
            }
            out.append("<g aria-hidden=\"true\" class=\"names\">").append(names).append("</g>");
        }

        private static long size(Drawn one) {
            Outlines.Box box =
                    one.shapes().stream().map(Outlines.Shape::box).reduce(Outlines.Box::and).get();
            return (long) (box.east() - box.west()) * (box.north() - box.south());
        }

        private String name(Drawn one) {
            boolean arabic = viewer.language().equals("ar");
            return one.shapes().size() == 1 && arabic
                    ? one.shapes().get(0).nameAr()
                    : one.spot().place();
        }

        private double x(Drawn one) {
            return frame.x(one.spot().lon().orElseThrow());
        }

        private double y(Drawn one) {
            return frame.y(one.spot().lat().orElseThrow());
        }

        private double radius(Drawn one) {
            double radius = 4 + 18 * Math.sqrt((double) one.spot().count() / most);
            return one.spot().area() ? radius + 6 : radius;
        }

        /** The middle of the largest part that is seen. */
        private double[] middle(Drawn one) {
            int[] largest = {};
            for (Outlines.Shape shape : one.shapes()) {
                for (int[] ring : shape.rings()) {
                    largest = ring.length > largest.length ? ring : largest;
                }
            }
            double x = 0;
            double y = 0;
            int seen = 0;
            for (int i = 0; i < largest.length; i += 2) {
                double px = frame.x(largest[i] / 1000.0);
                double py = frame.y(largest[i + 1] / 1000.0);
                x += Math.min(MapFrame.WIDTH, Math.max(0, px));
                y += Math.min(frame.height(), Math.max(0, py));
                seen++;
            }
            return new double[] {x / seen, y / seen};
        }

        private void link(Drawn one) {
            String told =
                    name(one)
                            + ": "
                            + viewer.plural("desk.n.incidents", one.spot().count())
                            + (one.spot().area()
                                    ? " (" + viewer.text("desk.overview.area") + ")"
                                    : "");
            out.append("<a href=\"")
                    .append(ReportParts.escape(address.apply(one.spot().place())))
                    .append("\" aria-label=\"")
                    .append(ReportParts.escape(told))
                    .append("\"><title>")
                    .append(ReportParts.escape(told))
                    .append("</title>");
        }

        private void area(Drawn one) {
            StringBuilder path = new StringBuilder();
            one.shapes().forEach(shape -> path.append(frame.path(shape)));
            if (path.length() > 0) {
                link(one);
                out.append("<path class=\"area\" d=\"").append(path).append("\"/></a>");
            }
        }

        private void disc(Drawn one) {
            link(one);
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/></a>",
                            one.spot().area() ? "ring" : "spot",
                            x(one),
                            y(one),
                            radius(one)));
        }
    }
}
