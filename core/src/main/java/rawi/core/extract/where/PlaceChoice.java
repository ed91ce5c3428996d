package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.PlaceMention.Candidate;
import rawi.core.model.PlaceMention.Point;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * Chooses among places of one name by what the report tells: the unit named beside it, the
 * countries and places it speaks of, the type word, size.
 */
final class PlaceChoice {

    private static final double NEAR_KM = 200;
    private static final double CITY_KM = 60;

    /** People that a province without a recorded number is taken to have. */
    private static final long UNIT_SIZE = 1_000_000;

    private static final int MAX_CANDIDATES = 5;

    /** Names of units may be apart by this much and mean one unit. */
    static final double UNIT_APART = 0.3;

    /** What the logarithm of how often the report speaks of the province is worth. */
    private static final double UNIT = 1.5;

    /** What a spelling is worth that only follows from how letters vary. */
    static final double RESPELLED = 0.1;

    private static final WordSet SITES =
            WordSet.of(
                    "airport",
                    "airbase",
                    "base",
                    "dam",
                    "oilfield",
                    "field",
                    "fields",
                    "prison",
                    "crossing",
                    "camp",
                    "bridge");

    /** By how much the first must lead for the report to be sure of it. */
    private static final double CLEAR = 1.5;

    private final Heard heard = new Heard();
    private final WordMap<Double> signs = new WordMap<>();

    /** A candidate with its score and what speaks for it. */
    record Ranked(Place place, double score, String reason) {}

    /** What the report speaks of. */
    Heard heard() {
        return heard;
    }

    /**
     * The candidates, best first.
     *
     * @param type type word beside the name, empty when there is none
     * @param beside names that stand near it in the sentence
     */
    List<Ranked> rank(List<Place> candidates, String type, List<NameFinder.Raw> beside) {
        List<Ranked> ranked = new ArrayList<>();
        Set<Point> own = new HashSet<>();
        candidates.forEach(p -> p.point().ifPresent(own::add));
        for (Place place : candidates) {
            Ranked one = weigh(place, type, beside, own);
            int unit = unitOf(place, candidates);
            String reason = one.reason();
            if (unit > 0 && !place.within().isEmpty()) {
                reason += (reason.isEmpty() ? "" : "; ") + "the report speaks of " + unitsOf(place);
            }
            ranked.add(new Ranked(place, one.score() + UNIT * Math.log1p(unit), reason));
        }
        ranked.sort(
                Comparator.comparingDouble((Ranked r) -> -r.score())
                        .thenComparing(r -> r.place().id()));
        return ranked;
    }

    /**
     * Keeps what one mention tells about its places for the others of the report: "Paris, Texas"
     * once, "Paris" from then on.
     */
    void learn(List<Place> candidates, String type, List<NameFinder.Raw> beside) {
        if (candidates.stream().anyMatch(p -> p.kind() == Place.Kind.ADMIN1)) {
            return; // a city and its province: each mention tells which by itself
        }
        for (Place place : candidates) {
            double sign = held(place, beside) + ofType(place, type) / 2;
            if (sign > 0) {
                signs.merge(place.id(), sign, Math::max);
            }
        }
    }

    /** Once all is heard: a name that can hardly mean another place speaks for those near it. */
    void settle(List<Place> candidates, String type, List<NameFinder.Raw> beside) {
        if (candidates.size() < 2) {
            return;
        }
        List<Ranked> ranked = rank(candidates, type, beside);
        Place best = ranked.get(0).place();
        boolean clear = ranked.get(0).score() - ranked.get(1).score() > CLEAR;
        boolean unsure = best.kind() == Place.Kind.CITY || best.kind() == Place.Kind.ADMIN2;
        if (clear && unsure) {
            heard.settle(best);
        }
    }

    private static String unitsOf(Place place) {
        return place.within().replace("|", ", ");
    }

    /** How often the report speaks of the province; a city and its province share a name. */
    private int unitOf(Place place, List<Place> candidates) {
        int most = 0;
        for (Place other : candidates) {
            if (other.kind() == Place.Kind.ADMIN1) {
                return 0;
            }
            boolean here =
                    other == place
                            || place.within().isEmpty()
                                    && place.point().isPresent()
                                    && other.point().isPresent()
                                    && Distances.km(place.point().get(), other.point().get())
                                            < CITY_KM;
            most = here ? Math.max(most, heard.unitOf(other)) : most;
        }
        return most;
    }

    private Ranked weigh(Place place, String type, List<NameFinder.Raw> beside, Set<Point> own) {
        List<String> reasons = new ArrayList<>();
        boolean unsized = place.kind() == Place.Kind.ADMIN1 && place.population() == 0;
        double score = Math.log10(10 + (unsized ? UNIT_SIZE : place.population()));
        int country = heard.country(place.country());
        score += 2.5 * Math.log1p(country);
        if (country > 3) {
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
        score += Math.max(held, signs.getOrDefault(place.id(), 0.0) - typed / 2);
        if (held > 0) {
            reasons.add("within a place named beside it");
        }
        double close = heard.nearness(place, own);
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
        if (SITES.contains(type)) {
            return place.kind() == Place.Kind.SITE ? 8 : 0;
        }
        return type.equals("district") && place.kind() == Place.Kind.ADMIN2 ? 6 : 0;
    }

    private static double held(Place place, List<NameFinder.Raw> beside) {
        double score = 0;
        for (NameFinder.Raw other : beside) {
            score += held(place, other);
        }
        return Math.min(10, score);
    }

    /** How much speaks for it that this unit holds the place: 0 when nothing does. */
    static double held(Place place, NameFinder.Raw unit) {
        double score = 0;
        for (Place near : unit.candidates()) {
            if (near.country().equals(place.country())) {
                score = Math.max(score, heldBy(near, place));
            }
        }
        return score;
    }

    private static double heldBy(Place unit, Place place) {
        boolean area = place.kind().isArea();
        return switch (unit.kind()) {
            case COUNTRY -> 4;
            case ADMIN1 ->
                    area ? 0 : isWithin(place, unit) ? 6 : nearness(unit, place, 2 * NEAR_KM);
            case ADMIN2, ADMIN3 ->
                    area ? 0 : isWithin(place, unit) ? 8 : nearness(unit, place, 2 * CITY_KM);
            default -> 0;
        };
    }

    static boolean isWithin(Place place, Place unit) {
        return !place.within().isEmpty()
                && List.of(place.within().split("\\|")).contains(unit.name());
    }

    /** From 6 at the unit's seat down to 0 where no unit reaches. */
    private static double nearness(Place unit, Place place, double reach) {
        if (unit.point().isEmpty() || place.point().isEmpty()) {
            return 0;
        }
        double km = Distances.km(unit.point().get(), place.point().get());
        return 6 * Math.max(0, 1 - km / reach);
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
        return candidates(ranked, 2);
    }

    /** The candidates; none when there are fewer than {@code least}. */
    static List<PlaceMention.Candidate> candidates(List<Ranked> ranked, int least) {
        if (ranked.size() < least) {
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
