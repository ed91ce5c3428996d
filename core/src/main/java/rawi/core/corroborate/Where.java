package rawi.core.corroborate;

import java.io.Serializable;
import java.util.List;

/**
 * Where claims say that something was: discs for places with a position, names for areas without.
 *
 * @param discs the most precise places told, all of about the same size
 * @param names folded names, for places that have no position
 */
record Where(List<Disc> discs, List<String> names) implements Serializable {

    static final Where NOWHERE = new Where(List.of(), List.of());

    /** Kilometres of one degree of latitude. */
    private static final double DEGREE_KM = 111.2;

    /**
     * A place as a circle.
     *
     * @param radius kilometres within which what is told of the place may lie
     */
    record Disc(double lat, double lon, double radius) implements Serializable {

        /** Kilometres between the middles; good to a percent over some hundred kilometres. */
        double kilometres(Disc other) {
            double north = (lat - other.lat) * DEGREE_KM;
            double east =
                    (lon - other.lon) * DEGREE_KM * Math.cos(Math.toRadians((lat + other.lat) / 2));
            return Math.sqrt(north * north + east * east);
        }
    }

    boolean isKnown() {
        return !discs.isEmpty() || !names.isEmpty();
    }

    /** Radius of the most precise place, in kilometres; infinite when none has a position. */
    double precision() {
        double best = Double.POSITIVE_INFINITY;
        for (Disc disc : discs) {
            best = Math.min(best, disc.radius);
        }
        return best;
    }
}
