package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of the earth on a picture, plate carrée with the width of its middle latitude.
 *
 * @param west degrees of the left edge
 * @param north degrees of the upper edge
 * @param scale pixels a degree of latitude
 * @param squeeze how much narrower a degree of longitude is
 */
record MapFrame(double west, double north, double scale, double squeeze, int height) {

    static final int WIDTH = 900;
    private static final int MOST_HIGH = 620;

    /** Pixels a degree from which districts are drawn. */
    private static final double NEAR = 160;

    /** Pixels; what is nearer to what was drawn before is left out. */
    private static final double FINE = 0.9;

    /** Pixels outside the picture that shapes are cut at. */
    private static final int AROUND = 8;

    /** A frame with everything in the box, which is in degrees. */
    static MapFrame around(double west, double south, double east, double north) {
        double squeeze = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(0.9, east - west) * 1.25;
        double high = Math.max(0.6, north - south) * 1.25;
        double scale = Math.min(WIDTH / (wide * squeeze), MOST_HIGH / high);
        int height = (int) Math.max(320, Math.min(MOST_HIGH, high * scale));
        double middle = (west + east) / 2;
        double centre = (south + north) / 2;
        return new MapFrame(
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

    private double lon(double x) {
        return west + x / scale / squeeze;
    }

    private double lat(double y) {
        return north - y / scale;
    }

    private Outlines.Box box() {
        return new Outlines.Box(
                (int) Math.floor(lon(-AROUND) * 1000),
                (int) Math.floor(lat(height + AROUND) * 1000),
                (int) Math.ceil(lon(WIDTH + AROUND) * 1000),
                (int) Math.ceil(lat(-AROUND) * 1000));
    }

    /** Countries with their provinces, near enough also districts; and a line for distances. */
    String ground(Outlines outlines) {
        StringBuilder out = new StringBuilder();
        Outlines.Box box = box();
        StringBuilder land = new StringBuilder();
        StringBuilder border = new StringBuilder();
        StringBuilder within = new StringBuilder();
        for (Outlines.Country country : outlines.countries()) {
            if (country.box().meets(box)) {
                for (Outlines.Shape shape : country.provinces()) {
                    fill(land, shape);
                }
                country.border().forEach(line -> line(border, line));
                country.within().forEach(line -> line(within, line));
            }
        }
        path(out, "land", land);
        if (scale > NEAR) {
            StringBuilder districts = new StringBuilder();
            for (Outlines.Shape shape : outlines.districts()) {
                if (shape.box().meets(box)) {
                    shape.rings().forEach(ring -> line(districts, ring));
                }
            }
            path(out, "districts", districts);
        }
        path(out, "provinces", within);
        path(out, "border", border);
        distance(out);
        return out.toString();
    }

    private static void path(StringBuilder out, String name, StringBuilder path) {
        if (path.length() > 0) {
            out.append("<path class=\"").append(name).append("\" d=\"").append(path).append("\"/>");
        }
    }

    /** The outline of an area as the data of a path; empty outside the picture. */
    String path(Outlines.Shape shape) {
        StringBuilder out = new StringBuilder();
        fill(out, shape);
        return out.toString();
    }

    private void fill(StringBuilder out, Outlines.Shape shape) {
        if (!shape.box().meets(box())) {
            return;
        }
        for (int[] ring : shape.rings()) {
            double[] points = new double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                points[i] = x(ring[i] / 1000.0);
                points[i + 1] = y(ring[i + 1] / 1000.0);
            }
            draw(out, cut(points), true);
        }
    }

    /** What of a ring lies within the picture and a little around it. */
    private double[] cut(double[] ring) {
        double[] now = ring;
        for (int side = 0; side < 4 && now.length > 0; side++) {
            double[] next = new double[now.length * 2 + 4];
            int size = 0;
            for (int i = 0; i < now.length; i += 2) {
                int j = (i + 2) % now.length;
                double here = inside(side, now[i], now[i + 1]);
                double there = inside(side, now[j], now[j + 1]);
                if (here >= 0) {
                    next[size++] = now[i];
                    next[size++] = now[i + 1];
                }
                if (here >= 0 != there >= 0) {
                    double part = here / (here - there);
                    next[size++] = now[i] + part * (now[j] - now[i]);
                    next[size++] = now[i + 1] + part * (now[j + 1] - now[i + 1]);
                }
            }
            now = java.util.Arrays.copyOf(next, size);
        }
        return now;
    }

    private double inside(int side, double x, double y) {
        return switch (side) {
            case 0 -> x + AROUND;
            case 1 -> WIDTH + AROUND - x;
            case 2 -> y + AROUND;
            default -> height + AROUND - y;
        };
    }

    private static void draw(StringBuilder out, double[] points, boolean closed) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < points.length; i += 2) {
            boolean first = i == 0;
            boolean last = i == points.length - 2;
            double far = Math.abs(points[i] - lastX) + Math.abs(points[i + 1] - lastY);
            if (first || last || far >= FINE) {
                point(out, first, points[i], points[i + 1]);
                lastX = points[i];
                lastY = points[i + 1];
            }
        }
        if (closed && points.length > 0) {
            out.append('Z');
        }
    }

    private static void point(StringBuilder out, boolean first, double x, double y) {
        out.append(first ? 'M' : 'L').append(tenth(x)).append(' ').append(tenth(y));
    }

    private static String tenth(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    /** The parts of a line that may be seen. */
    private void line(StringBuilder out, int[] line) {
        boolean open = false;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i + 3 < line.length; i += 2) {
            double x = x(line[i] / 1000.0);
            double y = y(line[i + 1] / 1000.0);
            double nextX = x(line[i + 2] / 1000.0);
            double nextY = y(line[i + 3] / 1000.0);
            boolean seen =
                    Math.max(x, nextX) > -AROUND
                            && Math.min(x, nextX) < WIDTH + AROUND
                            && Math.max(y, nextY) > -AROUND
                            && Math.min(y, nextY) < height + AROUND;
            if (!seen) {
                open = false;
                continue;
            }
            if (!open) {
                point(out, true, x, y);
                lastX = x;
                lastY = y;
                open = true;
            }
            boolean last = i + 5 >= line.length;
            if (last || Math.abs(nextX - lastX) + Math.abs(nextY - lastY) >= FINE) {
                point(out, false, nextX, nextY);
                lastX = nextX;
                lastY = nextY;
            }
        }
    }

    /** A name and where it stands. */
    record Name(String text, double x, double y) {}

    /** The name of each country in the middle of what is seen of it. */
    List<Name> names(Outlines outlines, boolean arabic) {
        List<Name> names = new ArrayList<>();
        Outlines.Box box = box();
        int step = 30;
        for (Outlines.Country country : outlines.countries()) {
            if (!country.box().meets(box) || country.name().isEmpty()) {
                continue;
            }
            double sumX = 0;
            double sumY = 0;
            int seen = 0;
            for (int x = step; x < WIDTH; x += step) {
                for (int y = step; y < height; y += step) {
                    int lon = (int) (lon(x) * 1000);
                    int lat = (int) (lat(y) * 1000);
                    if (country.box().holds(lon, lat)
                            && country.provinces().stream().anyMatch(s -> s.holds(lon, lat))) {
                        sumX += x;
                        sumY += y;
                        seen++;
                    }
                }
            }
            if (seen >= 6) {
                names.add(
                        new Name(
                                arabic ? country.nameAr() : country.name(),
                                sumX / seen,
                                sumY / seen));
            }
        }
        return names;
    }

    /** A bar of a round number of kilometres. */
    private void distance(StringBuilder out) {
        double kilometre = scale / 111.2;
        int length = 1;
        for (int next : List.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)) {
            if (next * kilometre < 160) {
                length = next;
            }
        }
        out.append(
                String.format(
                        Locale.ROOT,
                        "<path class=\"scale\" d=\"M12 %d v6 h%.1f v-6\"/><text class=\"deg\""
                                + " x=\"16\" y=\"%d\">%d km</text>",
                        height - 18,
                        length * kilometre,
                        height - 16,
                        length));
    }
}
