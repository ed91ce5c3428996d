package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.PlaceMention.Candidate;
import rawi.core.model.PlaceMention.Point;

/**
 * Chooses among places of one name by what the report tells: the unit named beside it, the
 * countries and places it speaks of, the type word, size.
 */
final class PlaceChoice {

    private static final double NEAR_KM = 200;
    private static final int MAX_CANDIDATES = 5;

    private final Map<String, Integer> countries = new HashMap<>();
    private final List<Point> anchors = new ArrayList<>();

    /** A candidate with its score and what speaks for it. */
    record Ranked(Place place, double score, String reason) {}

    /** Counts a name of the report as a sign of the countries it may lie in. */
    void hear(NameFinder.Raw raw) {
        boolean one = raw.candidates().size() == 1;
        for (Place place : raw.candidates()) {
            boolean sure = place.kind() != Place.Kind.CITY || one;
            countries.merge(place.country(), sure ? 3 : 1, Integer::sum);
            if (!sure && place.population() > 1_000_000) {
                countries.merge(place.country(), 1, Integer::sum);
            }
            boolean anchor = sure && place.kind() != Place.Kind.COUNTRY;
            if (anchor) {
                place.point().ifPresent(anchors::add);
            }
        }
    }

    /** Counts a people's name as a sign of its country. */
    void hearPeople(String country) {
        countries.merge(country, 2, Integer::sum);
    }

    /**
     * The candidates, best first.
     *
     * @param type type word beside the name, empty when there is none
     * @param beside names that stand near it in the sentence
     */
    List<Ranked> rank(List<Place> candidates, String type, List<NameFinder.Raw> beside) {
        List<Ranked> ranked = new ArrayList<>();
        for (Place place : candidates) {
            ranked.add(weigh(place, type, beside));
        }
        ranked.sort(
                Comparator.comparingDouble((Ranked r) -> -r.score())
                        .thenComparing(r -> r.place().id()));
        return ranked;
    }

    private Ranked weigh(Place place, String type, List<NameFinder.Raw> beside) {
        List<String> reasons = new ArrayList<>();
        double score = Math.log10(10 + place.population());
        int heard = countries.getOrDefault(place.country(), 0);
        score += 2.5 * Math.log1p(heard);
        if (heard > 3) {
            reasons.add("the report speaks of " + place.country());
        }
        double typed = ofType(place, type);
        score += typed;
        if (typed > 2) {
            reasons.add("called " + type);
        }
        score += place.kind() == Place.Kind.COUNTRY ? 12 : 0;
        score -= place.kind() == Place.Kind.ADMIN2 || place.kind() == Place.Kind.ADMIN3 ? 4 : 0;
        double held = held(place, beside);
        score += held;
        if (held > 0) {
            reasons.add("within a place named beside it");
        }
        double close = close(place);
        score += close;
        if (close > 1) {
            reasons.add("near other places of the report");
        }
        if (place.population() >= 100_000 && place.kind() == Place.Kind.CITY) {
            reasons.add("population " + place.population());
        }
        return new Ranked(place, score, String.join("; ", reasons));
    }

    private static double ofType(Place place, String type) {
        if (type.isEmpty()) {
            return place.kind() == Place.Kind.ADMIN1 && place.country().equals("SY") ? 1.5 : 0;
        }
        if (Set.of("city", "town", "village", "hamlet").contains(type)) {
            return place.kind() == Place.Kind.CITY ? 8 : 0;
        }
        if (Set.of("province", "governorate", "countryside", "state", "region", "oblast", "county")
                .contains(type)) {
            return place.kind() == Place.Kind.ADMIN1 ? 8 : 0;
        }
        if (Set.of("neighbourhood", "neighborhood", "quarter").contains(type)) {
            return place.kind() == Place.Kind.QUARTER ? 8 : 0;
        }
        return type.equals("district") && place.kind() == Place.Kind.ADMIN2 ? 6 : 0;
    }

    private static double held(Place place, List<NameFinder.Raw> beside) {
        double score = 0;
        for (NameFinder.Raw other : beside) {
            for (Place near : other.candidates()) {
                boolean country =
                        near.kind() == Place.Kind.COUNTRY && near.country().equals(place.country());
                boolean unit =
                        near.kind() == Place.Kind.ADMIN1
                                && !place.kind().isArea()
                                && near.country().equals(place.country())
                                && isNear(near, place);
                if (country || unit) {
                    score += 4;
                    break;
                }
            }
        }
        return Math.min(8, score);
    }

    private double close(Place place) {
        if (place.point().isEmpty() || place.kind() == Place.Kind.COUNTRY) {
            return 0;
        }
        double near = 0;
        for (Point anchor : anchors) {
            double km = Distances.km(anchor, place.point().get());
            near += km > 1 && km < NEAR_KM ? 0.75 : 0;
        }
        return Math.min(3, near);
    }

    private static boolean isNear(Place a, Place b) {
        return a.point().isPresent()
                && b.point().isPresent()
                && Distances.km(a.point().get(), b.point().get()) < NEAR_KM;
    }

    /** Why others were not chosen, in words. */
    static String ambiguity(List<Ranked> ranked) {
        if (ranked.size() < 2) {
            return "";
        }
        Place best = ranked.get(0).place();
        Place next = ranked.get(1).place();
        boolean near =
                best.point().isPresent()
                        && next.point().isPresent()
                        && Distances.km(best.point().get(), next.point().get()) < 60;
        return (near ? "same name and neighbourhood: " : "also ")
                + next.name()
                + " ("
                + next.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (next.country().isEmpty() ? "" : ", " + next.country())
                + ")"
                + (ranked.size() > 2 ? " and " + (ranked.size() - 2) + " more" : "");
    }

    /** The candidates for the mention; none when there was no choice. */
    static List<PlaceMention.Candidate> candidates(List<Ranked> ranked) {
        if (ranked.size() < 2) {
            return List.of();
        }
        return ranked.stream()
                .limit(MAX_CANDIDATES)
                .map(
                        r ->
                                new Candidate(
                                        r.place().id(),
                                        r.place().name(),
                                        r.place().point(),
                                        r.place().kind().name().toLowerCase(java.util.Locale.ROOT),
                                        r.place().country(),
                                        r.reason()))
                .toList();
    }
}
