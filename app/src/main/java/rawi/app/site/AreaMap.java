package rawi.app.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.corroborate.Incident;
import rawi.core.disclose.Area;
import rawi.core.disclose.Areas;
import rawi.core.disclose.Outline;
import rawi.core.disclose.SharedIncident;

/**
 * Provinces coloured by their number of shown incidents; districts in outline. There is no point on
 * it, and a province without incidents is hatched, for no report is no proof of nothing.
 */
final class AreaMap {

    private static final int WIDTH = 640;
    private static final long[] STEPS = {5, 10, 20};

    private final Frame frame;
    private final Areas areas;
    private final Map<String, Long> counts = new TreeMap<>();
    private long elsewhere;

    AreaMap(Frame frame) {
        this.frame = frame;
        this.areas = frame.names().known().areas();
        for (SharedIncident incident : frame.shared().incidents()) {
            if (incident.kind() == Incident.Kind.INCIDENT) {
                Area province = areas.around(incident.area(), 1);
                if (province.level() == 1 && areas.outlines().containsKey(province.code())) {
                    counts.merge(province.code(), 1L, Long::sum);
                } else {
                    elsewhere++;
                }
            }
        }
    }

    String html() {
        StringBuilder out = new StringBuilder();
        if (!counts.isEmpty()) {
            svg(out);
            key(out);
        }
        if (elsewhere > 0) {
            out.append("<p>").append(frame.say("site.map.elsewhere", elsewhere)).append("</p>\n");
        }
        return out.toString();
    }

    /** Longitudes are drawn narrower, as they are in the middle of the map. */
    private record Screen(double west, double north, double scale, double squeeze) {

        double x(int lon) {
            return (lon - west) * squeeze * scale;
        }

        double y(int lat) {
            return (north - lat) * scale;
        }
    }

    private void svg(StringBuilder out) {
        TreeSet<String> countries = new TreeSet<>();
        counts.keySet().forEach(code -> countries.add(areas.byCode(code).orElseThrow().within()));
        List<Area> drawn =
                areas.outlines().keySet().stream()
                        .map(code -> areas.byCode(code).orElseThrow())
                        .filter(area -> countries.contains(areas.around(area, 0).code()))
                        .toList();
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (Area area : drawn) {
            for (List<int[]> rings : areas.outlines().get(area.code()).polygons()) {
                int[] ring = rings.get(0);
                for (int i = 0; i < ring.length; i += 2) {
                    box[0] = Math.min(box[0], ring[i]);
                    box[1] = Math.min(box[1], ring[i + 1]);
                    box[2] = Math.max(box[2], ring[i]);
                    box[3] = Math.max(box[3], ring[i + 1]);
                }
            }
        }
        double squeeze = Math.cos(Math.toRadians((box[1] + box[3]) / 2000.0));
        Screen screen = new Screen(box[0], box[3], WIDTH / ((box[2] - box[0]) * squeeze), squeeze);
        int height = (int) Math.ceil(screen.y(box[1]));
        out.append("<svg class=\"map\" viewBox=\"-2 -2 ")
                .append(WIDTH + 4)
                .append(' ')
                .append(height + 4)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(frame.say("site.map"))
                .append(
                        "\"><defs><pattern id=\"hatch\" width=\"7\" height=\"7\""
                                + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line"
                                + " class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\"/></pattern></defs>\n");
        for (Area area : drawn) {
            area(out, area, screen);
        }
        for (Area area : drawn) {
            if (area.level() == 1 && counts.containsKey(area.code())) {
                label(out, area, screen);
            }
        }
        out.append("</svg>\n");
    }

    private void area(StringBuilder out, Area area, Screen screen) {
        String path = path(areas.outlines().get(area.code()), screen);
        if (area.level() == 2) {
            out.append("<path class=\"district\" d=\"").append(path).append("\"/>\n");
            return;
        }
        Long n = counts.get(area.code());
        String title =
                frame.area(area)
                        + ": "
                        + (n == null
                                ? frame.say("site.map.none")
                                : frame.say("site.map.number", n));
        if (n != null) {
            out.append("<path class=\"c").append(step(n)).append("\" d=\"").append(path);
        } else {
            out.append("<path class=\"base\" d=\"")
                    .append(path)
                    .append("\"/><path fill=\"url(#hatch)\" d=\"")
                    .append(path);
        }
        out.append("\"><title>").append(title).append("</title></path>\n");
    }

    private void label(StringBuilder out, Area area, Screen screen) {
        int[] largest = new int[0];
        for (List<int[]> rings : areas.outlines().get(area.code()).polygons()) {
            largest = rings.get(0).length > largest.length ? rings.get(0) : largest;
        }
        double x = 0;
        double y = 0;
        for (int i = 0; i < largest.length; i += 2) {
            x += screen.x(largest[i]);
            y += screen.y(largest[i + 1]);
        }
        int points = largest.length / 2;
        out.append("<text x=\"")
                .append(number(x / points))
                .append("\" y=\"")
                .append(number(y / points))
                .append("\">")
                .append(frame.area(area))
                .append(" · ")
                .append(counts.get(area.code()))
                .append("</text>\n");
    }

    private static int step(long n) {
        int step = 1;
        while (step <= STEPS.length && n > STEPS[step - 1]) {
            step++;
        }
        return step;
    }

    private static String path(Outline outline, Screen screen) {
        StringBuilder out = new StringBuilder();
        for (List<int[]> rings : outline.polygons()) {
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    out.append(i == 0 ? "M" : "L")
                            .append(number(screen.x(ring[i])))
                            .append(' ')
                            .append(number(screen.y(ring[i + 1])));
                }
                out.append('Z');
            }
        }
        return out.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void key(StringBuilder out) {
        out.append("<ul class=\"key\">");
        entry(out, 0, frame.say("site.map.none"));
        long from = 3;
        for (int i = 0; i < STEPS.length; i++) {
            entry(out, i + 1, "<bdi dir=\"ltr\">" + from + "–" + STEPS[i] + "</bdi>");
            from = STEPS[i] + 1;
        }
        entry(out, STEPS.length + 1, frame.say("site.map.more", STEPS[STEPS.length - 1]));
        out.append("</ul>\n");
    }

    private static void entry(StringBuilder out, int step, String text) {
        out.append("<li><svg viewBox=\"0 0 10 8\" aria-hidden=\"true\"><rect class=\"k")
                .append(step)
                .append("\" width=\"10\" height=\"8\"/></svg>")
                .append(text)
                .append("</li>");
    }
}
