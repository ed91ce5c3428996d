package rawi.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rawi.app.json.JsonOut;
import rawi.core.disclose.Area;
import rawi.core.disclose.Areas;
import rawi.core.disclose.Outline;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedIncident;

/**
 * A release as GeoJSON (RFC 7946): one feature for each area that incidents are shown in, with its
 * outline; never a point. Areas without outline have a null geometry.
 */
final class GeoJson {

    private GeoJson() {}

    static String text(Shared shared, Stamp stamp, Areas areas) {
        Map<String, List<SharedIncident>> byArea = new TreeMap<>();
        for (SharedIncident incident : shared.incidents()) {
            byArea.computeIfAbsent(incident.area().code(), k -> new ArrayList<>()).add(incident);
        }
        List<Object> features = new ArrayList<>();
        byArea.values().forEach(list -> features.add(feature(list, areas)));
        Map<String, Object> release = JsonOut.fields();
        release.putAll(stamp.fields());
        release.put("notice", Stamp.NOTICE);
        return JsonOut.line(
                        JsonOut.fields(
                                "type", "FeatureCollection",
                                "release", release,
                                "features", features))
                + "\n";
    }

    private static Map<String, Object> feature(List<SharedIncident> list, Areas areas) {
        Area area = list.get(0).area();
        // A town is drawn as its district: a release shows no place to go to.
        String code = areas.around(area, 2).code();
        Outline outline = areas.outlines().get(code);
        Map<String, Integer> families = new TreeMap<>();
        list.forEach(i -> families.merge(i.family(), 1, Integer::sum));
        Map<String, Object> feature = JsonOut.fields("type", "Feature");
        if (!area.code().isEmpty()) {
            feature.put("id", area.code());
        }
        feature.put("geometry", outline == null ? null : geometry(outline));
        feature.put(
                "properties",
                JsonOut.fields(
                        "name", area.name(),
                        "name_ar", area.nameAr(),
                        "level", area.level(),
                        "incidents",
                                list.stream()
                                        .filter(i -> i.kind().name().equals("INCIDENT"))
                                        .count(),
                        "shown", list.size(),
                        "families", families,
                        "ids", list.stream().map(SharedIncident::label).toList()));
        return feature;
    }

    private static Map<String, Object> geometry(Outline outline) {
        List<Object> polygons = new ArrayList<>();
        for (List<int[]> rings : outline.polygons()) {
            List<Object> polygon = new ArrayList<>();
            for (int[] ring : rings) {
                List<Object> points = new ArrayList<>();
                for (int i = 0; i < ring.length; i += 2) {
                    points.add(point(ring, i));
                }
                points.add(point(ring, 0));
                polygon.add(points);
            }
            polygons.add(polygon);
        }
        return JsonOut.fields("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<Object> point(int[] ring, int i) {
        return List.of(BigDecimal.valueOf(ring[i], 3), BigDecimal.valueOf(ring[i + 1], 3));
    }
}
