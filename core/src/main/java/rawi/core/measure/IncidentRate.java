package rawi.core.measure;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Incidents for each unit of exposure (weeks, or 10,000 people), with the exact Poisson interval of
 * Garwood (1936).
 *
 * @param incidents how many incidents, never articles
 * @param exposure units of exposure, above zero
 * @param perUnit incidents for one unit
 * @param interval of {@code perUnit} at 95 %
 */
public record IncidentRate(long incidents, double exposure, double perUnit, Interval interval) {

    public static IncidentRate of(long incidents, double exposure) {
        if (incidents < 0) {
            throw new IllegalArgumentException("incidents below zero: " + incidents);
        }
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("exposure must be above zero, got " + exposure);
        }
        double low = incidents == 0 ? 0 : half(2.0 * incidents, 0.025) / exposure;
        double high = half(2.0 * incidents + 2, 0.975) / exposure;
        return new IncidentRate(incidents, exposure, incidents / exposure, new Interval(low, high));
    }

    private static double half(double degrees, double probability) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability) / 2;
    }
}
