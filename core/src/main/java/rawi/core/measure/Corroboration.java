package rawi.core.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well an incident is backed: the number of independent origins first, then a score that only
 * orders.
 *
 * <p>{@code C = 1 - product over origins of (1 - q d f)}, with the best claim of each origin
 * (docs/methods.md, 1).
 *
 * @param origins number of origin classes, {@code g}
 * @param score between 0 and 1; no probability
 * @param ungraded whether a source without a grade entered with the value .50
 */
public record Corroboration(int origins, double score, boolean ungraded) {

    /** A person's grade of a source (Admiralty A to F); F and ungraded cannot be judged. */
    public enum Grade {
        A(0.95),
        B(0.80),
        C(0.60),
        D(0.40),
        E(0.20),
        UNGRADED(0.50);

        private final double weight;

        Grade(double weight) {
            this.weight = weight;
        }
    }

    /** How the source came to know. */
    public enum Directness {
        EYEWITNESS(1),
        SECOND_HAND(0.8),
        UNSTATED(0.6),
        PARTY_FOR_ITSELF(0.4),
        PARTY_AGAINST_ITSELF(1);

        private final double weight;

        Directness(double weight) {
            this.weight = weight;
        }
    }

    /** FactBank's degrees, as far as they speak for the event. */
    public enum Standing {
        CERTAIN(1),
        PROBABLE(0.8),
        POSSIBLE(0.5),
        UNKNOWN(0);

        private final double weight;

        Standing(double weight) {
            this.weight = weight;
        }
    }

    /** One accepted claim of the incident, seen as backing. */
    public record Backing(String origin, Grade grade, Directness directness, Standing standing) {

        double weight() {
            return grade.weight * directness.weight * standing.weight;
        }
    }

    public static Corroboration of(Collection<Backing> claims) {
        Map<String, Double> best = new LinkedHashMap<>();
        for (Backing claim : claims) {
            best.merge(claim.origin(), claim.weight(), Math::max);
        }
        // Sorted, so that the rounding of the product does not depend on the order of arrival.
        List<Double> weights = best.values().stream().sorted().toList();
        double unbacked = 1;
        for (double weight : weights) {
            unbacked *= 1 - weight;
        }
        return new Corroboration(
                best.size(),
                1 - unbacked,
                claims.stream().anyMatch(claim -> claim.grade() == Grade.UNGRADED));
    }
}
