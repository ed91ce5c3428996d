package rawi.core.lexicon;

import java.util.Optional;
import rawi.core.model.PlaceMention.Point;

/**
 * A place that a name may stand for.
 *
 * @param id {@code gn:} GeoNames, {@code ocha:} P-code, {@code iso:} country, else a pack's own id
 * @param point absent for a country or another area without a seat
 * @param country ISO 3166 alpha-2 code; empty when it spans several
 * @param within names of the larger units that hold it, narrowest first, divided by {@code |};
 *     empty when not recorded
 * @param population 0 when not recorded
 */
public record Place(
        String id,
        String name,
        Optional<Point> point,
        Kind kind,
        String country,
        String within,
        long population) {

    /** What sort of place it is, from wide to narrow. */
    public enum Kind {
        COUNTRY,
        ADMIN1,
        ADMIN2,
        ADMIN3,
        REGION,
        CITY,
        QUARTER,
        SITE;

        /** Whether it is a part of a country's administration. */
        public boolean isUnit() {
            return this == ADMIN1 || this == ADMIN2 || this == ADMIN3;
        }

        /** Whether the place is an area that holds towns. */
        public boolean isArea() {
            return compareTo(CITY) < 0;
        }
    }
}
