package rawi.core.measure.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;

/**
 * The province and district of a place. A place that is no unit itself belongs to the unit whose
 * seat is nearest, which can be wrong near a boundary; places of other countries, regions and
 * points farther than {@value #FARTHEST_KM} km from any seat have none.
 *
 * <p>Immutable but for a cache that is guarded; safe to share between threads.
 */
public final class Areas {

    private static final double FARTHEST_KM = 90;
    private static final double DEGREE_KM = 111.2;

    /** A place's units; empty texts where none is known. */
    public record Area(String country, String province, String district) {

        public static final Area NONE = new Area("", "", "");
    }

    private record Seat(double lat, double lon, Area area) {}

    private final Gazetteer gazetteer;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, Area> units = new HashMap<>();
    private final Map<String, Area> known = new HashMap<>();

    private Areas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Reads the units of the gazetteer's tables (kinds ADMIN1, ADMIN2, ADMIN3). */
    public static Areas load(DataFiles files, Gazetteer gazetteer) {
        Areas areas = new Areas(gazetteer);
        List<Tsv.Row> rows = new ArrayList<>();
        for (String path : files.list("gazetteer")) {
            rows.addAll(Tsv.read(files, path));
        }
        Map<String, String> districts = new HashMap<>();
        for (Tsv.Row row : rows) {
            if (row.get("kind").equals("ADMIN2")) {
                districts.put(row.get("name"), row.get("within"));
            }
        }
        for (Tsv.Row row : rows) {
            String country = row.get("country");
            Area area =
                    switch (row.get("kind")) {
                        case "ADMIN1" -> new Area(country, row.get("name"), "");
                        case "ADMIN2" -> new Area(country, row.get("within"), row.get("name"));
                        case "ADMIN3" ->
                                new Area(
                                        country,
                                        districts.getOrDefault(row.get("within"), ""),
                                        row.get("within"));
                        default -> Area.NONE;
                    };
            if (!area.province().isEmpty()) {
                areas.add(row, area);
            }
        }
        return areas;
    }

    private void add(Tsv.Row row, Area area) {
        units.put(row.get("id"), area);
        // A province's seat would take its district's places away.
        if (!area.district().isEmpty() && !row.get("lat").isEmpty()) {
            seats.add(
                    new Seat(
                            Double.parseDouble(row.get("lat")),
                            Double.parseDouble(row.get("lon")),
                            area));
        }
    }

    /** The units of the first of these places that has any. */
    public Area of(List<PlaceMention> places) {
        return places.stream()
                .map(this::of)
                .filter(area -> !area.province().isEmpty())
                .findFirst()
                .orElse(Area.NONE);
    }

    public Area of(PlaceMention place) {
        String id = place.id().orElse("");
        if (units.containsKey(id)) {
            return units.get(id);
        }
        if (place.point().isEmpty()) {
            return Area.NONE;
        }
        String key = id + "|" + place.name() + "|" + place.point().get();
        synchronized (known) {
            return known.computeIfAbsent(key, k -> nearest(place));
        }
    }

    private Area nearest(PlaceMention mention) {
        PlaceMention.Point point = mention.point().orElseThrow();
        Optional<Place> place =
                gazetteer.find(mention.name()).stream()
                        .filter(p -> p.id().equals(mention.id().orElse("")))
                        .findFirst();
        boolean wide =
                place.map(p -> p.kind() == Place.Kind.REGION || p.kind() == Place.Kind.COUNTRY)
                        .orElse(false);
        Area best = Area.NONE;
        double least = wide ? 0 : FARTHEST_KM;
        for (Seat seat : seats) {
            double north = (seat.lat - point.lat()) * DEGREE_KM;
            double east =
                    (seat.lon - point.lon())
                            * DEGREE_KM
                            * Math.cos(Math.toRadians((seat.lat + point.lat()) / 2));
            double far = Math.hypot(north, east);
            boolean same =
                    place.map(p -> p.country().isEmpty() || p.country().equals(seat.area.country()))
                            .orElse(true);
            if (same && far < least) {
                least = far;
                best = seat.area;
            }
        }
        return best;
    }
}
