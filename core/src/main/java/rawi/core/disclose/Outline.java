package rawi.core.disclose;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of an area in thousandths of a degree, WGS84: good to about a hundred metres, for
 * maps and for telling in which area a place lies.
 *
 * @param polygons each a list of rings, the outer one first and counterclockwise; a ring is lon,
 *     lat, lon, lat … and not closed
 */
public record Outline(List<List<int[]>> polygons) {

    public Outline {
        polygons = polygons.stream().map(List::copyOf).toList();
    }

    /** {@code lon,lat lon,lat;ring|polygon}. */
    static Outline parse(String text) {
        List<List<int[]>> polygons = new ArrayList<>();
        for (String polygon : text.split("\\|")) {
            List<int[]> rings = new ArrayList<>();
            for (String ring : polygon.split(";")) {
                String[] numbers = ring.split("[ ,]");
                int[] points = new int[numbers.length];
                for (int i = 0; i < numbers.length; i++) {
                    points[i] = Integer.parseInt(numbers[i]);
                }
                rings.add(points);
            }
            polygons.add(rings);
        }
        return new Outline(polygons);
    }

    /** Whether a point lies inside, by the number of edges that a line to the west crosses. */
    boolean holds(double lat, double lon) {
        double x = lon * 1000;
        double y = lat * 1000;
        boolean inside = false;
        for (List<int[]> rings : polygons) {
            for (int[] ring : rings) {
                for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                    boolean spans = ring[i + 1] > y != ring[j + 1] > y;
                    double slope = (double) (ring[j] - ring[i]) / (ring[j + 1] - ring[i + 1]);
                    inside ^= spans && x < slope * (y - ring[i + 1]) + ring[i];
                }
            }
        }
        return inside;
    }
}
