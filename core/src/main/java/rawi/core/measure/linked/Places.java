package rawi.core.measure.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.lexicon.PlaceKeys;
import rawi.core.model.PlaceMention;
import rawi.core.text.ArabicScript;

/** Whether what claims tell of lies within a place that a person names. */
public final class Places {

    /** Kilometres around a town within which its quarters lie. */
    private static final double TOWN_KM = 8;

    private static final double DEGREE_KM = 111.2;

    private final Gazetteer gazetteer;
    private final Areas areas;
    private final Map<String, List<Place>> asked = new HashMap<>();

    Places(Gazetteer gazetteer, Areas areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /** Whether any claim of the incident is in the place. */
    public boolean holds(String place, Weighed incident) {
        return incident.told().stream()
                .flatMap(told -> told.claim().place().stream())
                .anyMatch(mention -> holds(place, mention));
    }

    /** Whether the place told is the one named or lies within it. */
    public boolean holds(String place, PlaceMention mention) {
        String key = PlaceKeys.of(place);
        if (PlaceKeys.of(mention.name()).contains(key) && !key.isEmpty()) {
            return true;
        }
        Areas.Area area = areas.of(mention);
        for (Place named : named(place)) {
            boolean within =
                    switch (named.kind()) {
                        case COUNTRY -> named.country().equals(country(mention, area));
                        case ADMIN1 -> area.province().equals(named.name());
                        case ADMIN2 -> area.district().equals(named.name());
                        default -> near(named, mention);
                    };
            if (within || mention.id().map(named.id()::equals).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the gazetteer has the place at all. */
    public boolean knows(String place) {
        return !named(place).isEmpty();
    }

    private String country(PlaceMention mention, Areas.Area area) {
        return gazetteer.find(mention.name()).stream()
                .filter(p -> p.id().equals(mention.id().orElse("")))
                .map(Place::country)
                .findFirst()
                .orElse(area.country());
    }

    private List<Place> named(String name) {
        synchronized (asked) {
            return asked.computeIfAbsent(
                    name,
                    n -> {
                        List<Place> found = new ArrayList<>(gazetteer.find(n));
                        found.addAll(gazetteer.findArabic(ArabicScript.letters(n.strip())));
                        return found.isEmpty() ? gazetteer.findRespelled(n) : found;
                    });
        }
    }

    private static boolean near(Place named, PlaceMention mention) {
        if (named.point().isEmpty() || mention.point().isEmpty()) {
            return false;
        }
        double north = (named.point().get().lat() - mention.point().get().lat()) * DEGREE_KM;
        double east =
                (named.point().get().lon() - mention.point().get().lon())
                        * DEGREE_KM
                        * Math.cos(Math.toRadians(named.point().get().lat()));
        return Math.hypot(north, east) <= TOWN_KM;
    }
}
