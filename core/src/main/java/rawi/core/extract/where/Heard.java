package rawi.core.extract.where;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention.Point;
import rawi.core.text.WordSet;

/**
 * Of which countries, units and places a report speaks so far: what is sure, and what a name that
 * may mean many hints at. Used by one thread.
 */
final class Heard {

    private static final double NEAR_KM = 200;
    private static final double CITY_KM = 60;

    /**
     * Where the gazetteer has towns so small that most of their names are better known otherwise.
     */
    private static final WordSet CROWDED = WordSet.of("US", "GB", "CA", "AU", "IE", "NZ");

    private static final int SMALL = 5_000;

    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<Point, Integer> anchors = new LinkedHashMap<>();
    private final Set<List<Place>> names = new HashSet<>();

    /** Counts a name as a sign of the countries, units and surroundings of its places. */
    void hear(List<Place> all) {
        List<Place> candidates = all.stream().filter(p -> !isSmall(p)).toList();
        boolean one = candidates.size() == 1;
        boolean again = !names.add(candidates);
        for (Place place : candidates) {
            boolean sure =
                    one || place.kind() != Place.Kind.CITY && place.kind() != Place.Kind.ADMIN2;
            if (sure || !again) {
                countries.merge(place.country(), sure ? 3 : 1, Integer::sum);
            }
            if (!sure && !again && place.population() > 1_000_000) {
                countries.merge(place.country(), 1, Integer::sum);
            }
            if (sure) {
                settle(place);
            }
        }
    }

    /** Counts a place that the report is sure to speak of. */
    void settle(Place place) {
        String unit = unit(place);
        if (!unit.isEmpty()) {
            units.merge(unit, 1, Integer::sum);
        }
        if (place.kind() != Place.Kind.COUNTRY) {
            place.point().ifPresent(p -> anchors.merge(p, 1, Integer::sum));
        }
    }

    /** Counts a people's name as a sign of its country. */
    void hearPeople(String country) {
        countries.merge(country, 2, Integer::sum);
    }

    private static String unit(Place place) {
        String name = place.kind() == Place.Kind.ADMIN1 ? place.name() : place.within();
        return name.isEmpty()
                ? ""
                : place.country() + '/' + name.substring(name.lastIndexOf('|') + 1);
    }

    /** How often the report gave signs of a country. */
    int country(String code) {
        return countries.getOrDefault(code, 0);
    }

    /** How often the report named the province of a place, or places that surely lie in it. */
    int unitOf(Place place) {
        return units.getOrDefault(unit(place), 0);
    }

    /** Whether the report speaks of the place's country or of places near it, or of none at all. */
    boolean isHome(Place place) {
        return countries.isEmpty()
                || countries.containsKey(place.country())
                || nearness(place, Set.of()) > 0;
    }

    /** A town that is only read where the report speaks of its surroundings. */
    static boolean isSmall(Place place) {
        return place.kind() == Place.Kind.CITY
                && place.population() < SMALL
                && CROWDED.contains(place.country());
    }

    /** Whether the report is sure to speak of the place's province, or of places near it. */
    boolean isAround(Place place) {
        return unitOf(place) > 0 || nearness(place, Set.of()) > 0;
    }

    /** Whether the report names another place within a city's reach of this one. */
    boolean isAmongOthers(Place place) {
        return place.point().isPresent()
                && anchors.keySet().stream()
                        .mapToDouble(a -> Distances.km(a, place.point().get()))
                        .anyMatch(km -> km > 1 && km < CITY_KM);
    }

    /**
     * Nearness to the places that the report is sure about, from 0 to 4.5.
     *
     * @param own places of the same name, which say nothing
     */
    double nearness(Place place, Set<Point> own) {
        if (place.point().isEmpty() || place.kind() == Place.Kind.COUNTRY) {
            return 0;
        }
        double near = 0;
        double beside = 0;
        double all = 0;
        for (Map.Entry<Point, Integer> anchor : anchors.entrySet()) {
            double km = Distances.km(anchor.getKey(), place.point().get());
            if (km > 1 && !own.contains(anchor.getKey())) {
                near += km < NEAR_KM ? 0.75 * anchor.getValue() : 0;
                beside += km < CITY_KM ? anchor.getValue() * (1 - km / CITY_KM) : 0;
                all += anchor.getValue();
            }
        }
        return Math.min(3, near) + (all > 0 ? 1.5 * beside / all : 0);
    }
}
