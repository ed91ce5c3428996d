package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.Optional;

/** How far single fields of two claims agree. */
final class Compare {

    /** Nights belong to two days, and editors name either: days this far apart may be one. */
    static final int NIGHT = 1;

    private Compare() {}

    /** Whether two ranges share a day, with this many days of slack. */
    static boolean meet(int low, int high, int otherLow, int otherHigh, int slack) {
        return low - slack <= otherHigh && otherLow - slack <= high;
    }

    /** Whether both claims date themselves and no day fits both. */
    static boolean disjointDays(Traits a, Traits b, int slack) {
        return a.dated && b.dated && !meet(a.low, end(a), b.low, end(b), slack);
    }

    /** What opens and stays open has no last day. */
    static int end(Traits t) {
        return t.sort.lasts() && t.low != Traits.OPEN_LOW ? Traits.OPEN_HIGH : t.high;
    }

    /** Radius from which a place is too wide to say that two events are one. */
    static final double REGION_KM = 80;

    /** Closeness of places. */
    enum Near {
        /** The same, or beside each other. */
        SAME,
        /** One lies in the other, and the larger is a town. */
        WITHIN_TOWN,
        /** The same governorate, region or country. */
        SAME_REGION,
        /** One lies in the other, and the larger is a district or more. */
        WITHIN_AREA,
        /** One of the two is told nowhere. */
        UNKNOWN,
        APART
    }

    static Near places(Where a, Where b) {
        if (a.discs().isEmpty() || b.discs().isEmpty()) {
            return a.names().stream().anyMatch(b.names()::contains) ? Near.SAME : Near.UNKNOWN;
        }
        Near best = Near.APART;
        for (Where.Disc one : a.discs()) {
            for (Where.Disc other : b.discs()) {
                Near near = near(one, other);
                if (near.ordinal() < best.ordinal()) {
                    best = near;
                }
            }
        }
        return best;
    }

    private static Near near(Where.Disc one, Where.Disc other) {
        double gap = one.kilometres(other);
        double small = Math.min(one.radius(), other.radius());
        double large = Math.max(one.radius(), other.radius());
        if (gap <= small || large < 20 && gap <= 1.0) {
            return large < 20 || small >= 20
                    ? small < REGION_KM ? Near.SAME : Near.SAME_REGION
                    : Near.WITHIN_AREA;
        }
        if (gap <= small + large) {
            return large < 20 ? Near.WITHIN_TOWN : Near.WITHIN_AREA;
        }
        return Near.APART;
    }

    /** Agreement of counts. */
    enum Counts {
        EQUAL,
        OVERLAP,
        NONE,
        DISJOINT,
        /** Different things are counted. */
        OTHER_UNIT
    }

    static Counts counts(Traits a, Traits b) {
        if (!a.counted || !b.counted) {
            return Counts.NONE;
        }
        return counts(a.unit, a.countLow, a.countHigh, b.unit, b.countLow, b.countHigh);
    }

    static Counts counts(Shape.Count a, Shape.Count b) {
        return counts(a.unit(), a.low(), a.high(), b.unit(), b.low(), b.high());
    }

    private static Counts counts(
            String unit, long low, long high, String otherUnit, long otherLow, long otherHigh) {
        if (!sameUnit(unit, otherUnit)) {
            return Counts.OTHER_UNIT;
        }
        if (low == otherLow && high == otherHigh) {
            return Counts.EQUAL;
        }
        return rangesMeet(low, high, otherLow, otherHigh) ? Counts.OVERLAP : Counts.DISJOINT;
    }

    static boolean rangesMeet(long low, long high, long otherLow, long otherHigh) {
        long highest = high < 0 ? Long.MAX_VALUE : high;
        long otherHighest = otherHigh < 0 ? Long.MAX_VALUE : otherHigh;
        return Math.max(low, 0) <= otherHighest && Math.max(otherLow, 0) <= highest;
    }

    private static boolean sameUnit(String one, String other) {
        return one.equals(other) || isPeople(one) && isPeople(other);
    }

    private static boolean isPeople(String unit) {
        return unit.equals("people") || unit.equals("detentions") || unit.equals("persons");
    }

    /** Whether the arrays share a number. */
    static boolean share(int[] a, int[] b) {
        for (int x : a) {
            for (int y : b) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Agreement of agents: 1 the same or akin, 0 not comparable, -1 different known actors. That
     * both are "people" or "families" says nothing.
     */
    static int agents(int[] a, int[] b, Naming naming, Optional<LocalDate> day) {
        boolean known = false;
        boolean otherKnown = false;
        for (int x : a) {
            known |= naming.isKnownActor(x);
            for (int y : b) {
                otherKnown |= naming.isKnownActor(y);
                boolean telling = Naming.isActor(x) || naming.concepts().get(x).weight() > 0;
                if (telling && naming.akin(x, y, day)) {
                    return 1;
                }
            }
        }
        return known && otherKnown ? -1 : 0;
    }
}
