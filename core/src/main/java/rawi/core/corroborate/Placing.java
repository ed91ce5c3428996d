package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.lexicon.PlaceKeys;
import rawi.core.model.PlaceMention;

/** Places of claims as circles whose size says how precise they are. */
final class Placing {

    /** Kilometres that a place of unknown kind may reach: a town with its outskirts. */
    private static final double TOWN = 6;

    private static final Set<String> AREA_WORDS =
            Set.of(
                    "governorate",
                    "province",
                    "countryside",
                    "region",
                    "desert",
                    "muhafazat",
                    "محافظه",
                    "ريف",
                    "باديه");

    private final Gazetteer gazetteer;
    private final Map<String, Optional<Where.Disc>> known = new HashMap<>();

    Placing(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static double radius(Place.Kind kind) {
        return switch (kind) {
            case SITE, QUARTER -> 2;
            case CITY -> TOWN;
            case ADMIN3 -> 20;
            case ADMIN2 -> 40;
            case ADMIN1 -> 90;
            case REGION -> 150;
            case COUNTRY -> 500;
        };
    }

    /** The most precise of these places; those of a size with it as well. */
    Where of(List<PlaceMention> places) {
        List<Where.Disc> discs = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (PlaceMention place : places) {
            Optional<Where.Disc> disc = disc(place);
            if (disc.isPresent()) {
                if (!discs.contains(disc.get())) {
                    discs.add(disc.get());
                }
            } else if (isName(place)) {
                names.add(PlaceKeys.of(place.name()));
            }
        }
        double best = discs.stream().mapToDouble(Where.Disc::radius).min().orElse(0);
        discs.removeIf(d -> d.radius() > Math.max(1.5 * best, TOWN) || best < d.radius() / 2.5);
        return new Where(List.copyOf(discs), List.copyOf(names));
    }

    /** A proper name; "their homes" and "road" are no places to compare. */
    private static boolean isName(PlaceMention place) {
        String name = place.name();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                return Concepts.words(name).size() > 1;
            }
        }
        return false;
    }

    /** All places that a name may stand for, as circles. */
    List<Where.Disc> named(String name) {
        List<Where.Disc> discs = new ArrayList<>();
        List<Place> found = gazetteer.find(name);
        if (found.isEmpty()) {
            found = gazetteer.findRespelled(name);
        }
        for (Place place : found) {
            place.point()
                    .ifPresent(
                            p -> discs.add(new Where.Disc(p.lat(), p.lon(), radius(place.kind()))));
        }
        return discs;
    }

    private Optional<Where.Disc> disc(PlaceMention place) {
        if (place.point().isEmpty()) {
            return Optional.empty();
        }
        String key = place.name() + "|" + place.id().orElse("") + "|" + place.point().get();
        return known.computeIfAbsent(key, k -> Optional.of(make(place)));
    }

    private Where.Disc make(PlaceMention place) {
        PlaceMention.Point point = place.point().get();
        return new Where.Disc(point.lat(), point.lon(), reach(place, point));
    }

    private double reach(PlaceMention place, PlaceMention.Point point) {
        for (String word : Concepts.words(place.name())) {
            if (AREA_WORDS.contains(word)) {
                return radius(Place.Kind.ADMIN1);
            }
        }
        String id = place.id().orElse("");
        if (id.startsWith("iso:")) {
            return radius(Place.Kind.COUNTRY);
        }
        if (gazetteer == null) {
            return TOWN;
        }
        double best = Double.POSITIVE_INFINITY;
        for (Place found : gazetteer.find(place.name())) {
            if (found.id().equals(id)) {
                return radius(found.kind());
            }
            boolean near =
                    found.point()
                            .map(
                                    p ->
                                            Math.abs(p.lat() - point.lat())
                                                            + Math.abs(p.lon() - point.lon())
                                                    < 0.2)
                            .orElse(false);
            if (near) {
                best = Math.min(best, radius(found.kind()));
            }
        }
        return best < Double.POSITIVE_INFINITY ? best : TOWN;
    }
}
