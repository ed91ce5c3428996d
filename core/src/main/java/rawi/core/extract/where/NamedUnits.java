package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Gazetteer.Spelled;
import rawi.core.lexicon.Place;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * The units that are said to hold a place, widest first: a country, a province, a district. How far
 * the narrowest reaches is told by the towns that the tables put into it; without them, by its
 * seat.
 */
final class NamedUnits {

    /** Farther from the seat of a district than this a place cannot lie in it. */
    private static final double SEAT_KM = 60;

    /** As far from each town of a district. */
    private static final double TOWN_KM = 30;

    /** This near to a town of the district a place that no table puts into one lies in it. */
    private static final double BESIDE_KM = 10;

    /** As far as the widest districts reach, those of deserts. */
    private static final double AROUND_KM = 150;

    /** Where nothing speaks for the district any more. */
    private static final double REACH_KM = 60;

    /**
     * What it is worth that a table puts the place into the district, or into none and it is near.
     */
    private static final double INSIDE = 8;

    /** What it is worth that the province holds a place, which its district tells. */
    private static final double PROVINCE = 6;

    /** What it is worth that a place of another district lies near. */
    private static final double NEAR = 6;

    /** Fewer towns do not tell how far a district reaches. */
    private static final int TELL = 5;

    private final WordSet countries = new WordSet();
    private final List<NameFinder.Raw> all = new ArrayList<>();
    private final List<Place> districts = new ArrayList<>();
    private final List<Place> towns = new ArrayList<>();

    NamedUnits(Gazetteer gazetteer, List<String> names) {
        for (String name : names) {
            List<Place> areas = areas(gazetteer, name);
            if (!areas.isEmpty()) {
                all.add(new NameFinder.Raw(0, 0, 0, areas));
                areas.stream()
                        .filter(p -> p.kind() == Place.Kind.COUNTRY)
                        .forEach(p -> countries.add(p.country()));
            }
        }
        List<Place> last = all.size() > 1 ? all.get(all.size() - 1).candidates() : List.of();
        // "Raqqa" alone may be the province
        if (last.stream().noneMatch(p -> p.kind() == Place.Kind.ADMIN1)) {
            last.stream()
                    .filter(p -> p.kind() == Place.Kind.ADMIN2 || p.kind() == Place.Kind.ADMIN3)
                    .forEach(districts::add);
            districts.forEach(p -> towns.addAll(gazetteer.membersOf(p)));
            towns.removeIf(p -> p.point().isEmpty());
        }
    }

    private List<Place> areas(Gazetteer gazetteer, String name) {
        List<Place> found =
                gazetteer.findSpelled(name).stream()
                        .filter(s -> s.apart() < PlaceChoice.UNIT_APART)
                        .map(Spelled::place)
                        .filter(p -> p.kind().isArea())
                        .filter(p -> countries.isEmpty() || countries.contains(p.country()))
                        .toList();
        Optional<Place.Kind> asked = kind(name);
        List<Place> fit = found.stream().filter(p -> asked.equals(Optional.of(p.kind()))).toList();
        return fit.isEmpty() ? found : fit;
    }

    private static Optional<Place.Kind> kind(String name) {
        return switch (Spelling.lower(name.substring(name.lastIndexOf(' ') + 1))) {
            case "governorate", "province", "state" -> Optional.of(Place.Kind.ADMIN1);
            case "district", "county" -> Optional.of(Place.Kind.ADMIN2);
            case "subdistrict" -> Optional.of(Place.Kind.ADMIN3);
            default -> Optional.empty();
        };
    }

    /** The units as names that a report could have said. */
    List<NameFinder.Raw> all() {
        return all;
    }

    /** The narrowest unit, in every table that has it; empty when no district is said. */
    List<Place> districts() {
        return districts;
    }

    /** Whether the place lies in another country. */
    boolean isAbroad(Place place) {
        return !countries.isEmpty() && !countries.contains(place.country());
    }

    /** Whether the place lies far from the district that is said. */
    boolean isOutside(Place place) {
        boolean told = districts.stream().anyMatch(p -> p.point().isPresent());
        if (!told || place.point().isEmpty() || isWithin(place)) {
            return false;
        }
        boolean seated =
                districts.stream()
                        .flatMap(p -> p.point().stream())
                        .anyMatch(p -> Distances.km(p, place.point().get()) <= SEAT_KM);
        return !seated && fromTowns(place) > TOWN_KM;
    }

    /** Whether the place lies in the district, as a table says, or as its neighbours do. */
    boolean holds(Place place) {
        return isWithin(place) || place.point().isPresent() && fromTowns(place) <= BESIDE_KM;
    }

    /** Whether the place lies no farther off than the edge of a wide district. */
    boolean isAround(Place place) {
        return districts.stream()
                .flatMap(p -> p.point().stream())
                .anyMatch(
                        p ->
                                place.point().isPresent()
                                        && Distances.km(p, place.point().get()) <= AROUND_KM);
    }

    /** How much speaks for it that the units hold the place. */
    double worth(Place place) {
        double worth = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean told = towns.size() >= TELL && !place.kind().isUnit();
            if (told && i == all.size() - 1) {
                worth += ofDistrict(place);
            } else if (told && i > 0 && holds(place)) {
                worth += PROVINCE;
            } else {
                worth += PlaceChoice.held(place, all.get(i));
            }
        }
        return worth;
    }

    private double ofDistrict(Place place) {
        if (isWithin(place)) {
            return INSIDE;
        }
        double near = place.point().isEmpty() ? 0 : 1 - fromTowns(place) / REACH_KM;
        return (place.within().contains("|") ? NEAR : INSIDE) * Math.max(0, near);
    }

    private boolean isWithin(Place place) {
        return districts.stream()
                .anyMatch(
                        p -> p.country().equals(place.country()) && PlaceChoice.isWithin(place, p));
    }

    private double fromTowns(Place place) {
        return towns.stream()
                .mapToDouble(t -> Distances.km(t.point().get(), place.point().get()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
