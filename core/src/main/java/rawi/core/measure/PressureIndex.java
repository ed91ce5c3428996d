package rawi.core.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The recruitment pressure index of one area by week, for one side (docs/methods.md, 3).
 *
 * <p>{@code P(w) = sum over incidents of s(type) * C * share of the incident's days in w}. State
 * and non-state are two indices and are never added: call once for each.
 */
public final class PressureIndex {

    private static final int BASE_WEEKS = 52;

    /** Days that an incident without a known start is assumed to have lasted; drawn hatched. */
    private static final int ASSUMED_DAYS = 28;

    private static final double PRACTICE_SHARE = 0.5;

    /** The editor's weights by leaf of the codebook; arrests count when made for service. */
    public static final Map<String, Double> WEIGHTS =
            Map.of(
                    "recruitment.forced_conscription", 3.0,
                    "recruitment.forced_recruitment", 3.0,
                    "recruitment.child_recruitment", 3.0,
                    "liberty.arrest_detention", 3.0,
                    "recruitment.reserve_callup", 2.0,
                    "movement.checkpoint", 2.0,
                    "property.bribe_for_release", 2.0,
                    "recruitment.induced_recruitment", 2.0,
                    "movement.security_deployment", 1.0,
                    "recruitment.intake_change", 1.0);

    private final Map<String, Double> weights;

    /**
     * @param weights by leaf; a leaf that is not named does not enter
     */
    public PressureIndex(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /**
     * One incident as the index sees it.
     *
     * @param type leaf of the codebook
     * @param corroboration {@link Corroboration#score}
     * @param first first day; null when it goes on from an unknown start
     * @param last last day, included
     * @param practice whether it is a habit rather than an event
     * @param origins its origin classes
     */
    public record Input(
            String type,
            double corroboration,
            LocalDate first,
            LocalDate last,
            boolean practice,
            List<String> origins) {

        public Input {
            origins = origins.stream().sorted().toList();
            if (first != null && first.isAfter(last)) {
                throw new IllegalArgumentException("first day " + first + " after last " + last);
            }
        }

        private LocalDate start() {
            return first != null ? first : last.minusDays(ASSUMED_DAYS - 1L);
        }
    }

    /**
     * One week.
     *
     * @param monday its first day
     * @param pressure {@code P}
     * @param perOrigin {@code P / (R + 1)}, R the origins active in the week
     * @param z distance from the median of the 52 weeks before, in robust deviations; 0 without any
     *     week before
     * @param band of {@code z} when each weight alone is halved or half as much again
     * @param assumed whether an assumed window enters (draw hatched)
     */
    public record Week(
            LocalDate monday,
            double pressure,
            double perOrigin,
            double z,
            Interval band,
            boolean assumed) {}

    /**
     * @param from a Monday, the first week
     * @param activeOrigins origins that reported anything about the area, one number a week; its
     *     length is the number of weeks
     */
    public List<Week> over(List<Input> incidents, LocalDate from, long[] activeOrigins) {
        if (from.getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("weeks begin on Mondays, got " + from);
        }
        int n = activeOrigins.length;
        double[] pressure = pressure(incidents, from, n, weights);
        double[] z = distances(pressure);
        double[] low = z.clone();
        double[] high = z.clone();
        for (String type : new TreeMap<>(weights).keySet()) {
            for (double factor : new double[] {0.5, 1.5}) {
                Map<String, Double> varied = new HashMap<>(weights);
                varied.put(type, weights.get(type) * factor);
                double[] other = distances(pressure(incidents, from, n, varied));
                for (int w = 0; w < n; w++) {
                    low[w] = Math.min(low[w], other[w]);
                    high[w] = Math.max(high[w], other[w]);
                }
            }
        }
        List<Week> weeks = new ArrayList<>();
        for (int w = 0; w < n; w++) {
            LocalDate monday = from.plusWeeks(w);
            boolean assumed =
                    incidents.stream().anyMatch(i -> i.first() == null && shareIn(i, monday) > 0);
            weeks.add(
                    new Week(
                            monday,
                            pressure[w],
                            pressure[w] / (activeOrigins[w] + 1),
                            z[w],
                            new Interval(low[w], high[w]),
                            assumed));
        }
        return List.copyOf(weeks);
    }

    private static double[] pressure(
            List<Input> incidents, LocalDate from, int weeks, Map<String, Double> weights) {
        // In a fixed order, so that sums do not depend on the order of arrival.
        List<Input> ordered =
                incidents.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Input i) ->
                                                        -weights.getOrDefault(i.type(), 0.0)
                                                                * i.corroboration())
                                        .thenComparing(Input::toString))
                        .toList();
        double[] pressure = new double[weeks];
        for (int w = 0; w < weeks; w++) {
            Set<String> practised = new HashSet<>();
            for (Input incident : ordered) {
                double share = shareIn(incident, from.plusWeeks(w));
                double weight = weights.getOrDefault(incident.type(), 0.0);
                if (share == 0 || weight == 0) {
                    continue;
                }
                double part = weight * incident.corroboration() * share;
                if (!incident.practice()) {
                    pressure[w] += part;
                } else if (practised.addAll(incident.origins())) {
                    // One habit for each origin and week: retold habits are no new pressure.
                    pressure[w] += part * PRACTICE_SHARE;
                }
            }
        }
        return pressure;
    }

    /** The share of the incident's days that fall into the week. */
    private static double shareIn(Input incident, LocalDate monday) {
        LocalDate start = incident.start();
        LocalDate from = start.isAfter(monday) ? start : monday;
        LocalDate sunday = monday.plusDays(6);
        LocalDate to = incident.last().isBefore(sunday) ? incident.last() : sunday;
        long inside = ChronoUnit.DAYS.between(from, to) + 1;
        long all = ChronoUnit.DAYS.between(start, incident.last()) + 1;
        return inside <= 0 ? 0 : (double) inside / all;
    }

    private static double[] distances(double[] pressure) {
        double[] z = new double[pressure.length];
        for (int w = 1; w < pressure.length; w++) {
            double[] base = Arrays.copyOfRange(pressure, Math.max(0, w - BASE_WEEKS), w);
            double median = median(base);
            double[] off = Arrays.stream(base).map(p -> Math.abs(p - median)).toArray();
            z[w] = (pressure[w] - median) / (1.4826 * median(off) + 0.5);
        }
        return z;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
