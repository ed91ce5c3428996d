package rawi.core.extract.where;

import rawi.core.model.PlaceMention.Point;

/** Distances on the earth's surface. */
public final class Distances {

    private static final double EARTH_KM = 6371.0;

    private Distances() {}

    /** Great-circle distance in kilometres (haversine). */
    public static double km(Point a, Point b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLon = Math.toRadians(b.lon() - a.lon());
        double h =
                Math.sin(dLat / 2) * Math.sin(dLat / 2)
                        + Math.cos(Math.toRadians(a.lat()))
                                * Math.cos(Math.toRadians(b.lat()))
                                * Math.sin(dLon / 2)
                                * Math.sin(dLon / 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
