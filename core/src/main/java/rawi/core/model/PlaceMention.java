package rawi.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place expression that locates a claim.
 *
 * @param quote the words
 * @param name canonical name
 * @param point where it lies, absent when unknown or when the place is an area without a seat
 * @param inherited whether the place was said earlier in the report and still holds
 * @param id gazetteer id, such as {@code gn:169578}; absent for places that no gazetteer has
 * @param ambiguity why other places of that name were not chosen; empty when there was no choice
 * @param candidates places that the name may stand for, best first; empty when there was no choice
 */
public record PlaceMention(
        Quote quote,
        String name,
        Optional<Point> point,
        boolean inherited,
        Optional<String> id,
        String ambiguity,
        List<Candidate> candidates) {

    public PlaceMention {
        Objects.requireNonNull(quote);
        Objects.requireNonNull(name);
        candidates = List.copyOf(candidates);
    }

    /** A place whose name left no choice. */
    public PlaceMention(
            Quote quote,
            String name,
            Optional<Point> point,
            boolean inherited,
            Optional<String> id,
            String ambiguity) {
        this(quote, name, point, inherited, id, ambiguity, List.of());
    }

    /**
     * One of several places of a name.
     *
     * @param id gazetteer id
     * @param kind what sort of place it is, in lower case: {@code city}
     * @param country ISO 3166 alpha-2 code, empty when it spans several
     * @param reason what speaks for it in this report, empty when nothing does
     */
    public record Candidate(
            String id,
            String name,
            Optional<Point> point,
            String kind,
            String country,
            String reason) {}

    /** WGS84 degrees. */
    public record Point(double lat, double lon) {
        public Point {
            if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
                throw new IllegalArgumentException("no point on earth: " + lat + ", " + lon);
            }
        }
    }

    /** The same place, carried to a claim whose own words do not repeat it. */
    public PlaceMention asInherited() {
        return new PlaceMention(quote, name, point, true, id, ambiguity, candidates);
    }
}
