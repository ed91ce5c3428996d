package rawi.core.measure;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Movements between provinces as ranges: for each incident the widest claim of any single origin,
 * added over incidents that do not overlap (docs/methods.md, 7). A movement without a number is
 * listed as unquantified and is not zero (invariant I4).
 */
public final class DisplacementFlows {

    /** How far the movement had come. */
    public enum Status {
        ATTEMPTED,
        DECIDED,
        REALISED
    }

    /**
     * What one origin says of one incident.
     *
     * @param incident id of an incident that overlaps no other
     * @param from province, empty text when unknown
     * @param low fewest people
     * @param high most people
     */
    public record Told(
            String incident,
            String origin,
            String from,
            String to,
            Status status,
            OptionalLong low,
            OptionalLong high) {}

    /**
     * A cell of the matrix.
     *
     * @param low sum of the largest lower bounds; empty when no incident has one
     * @param high sum of the largest upper bounds; empty when no incident has one or one is open
     * @param unquantified incidents without any number
     */
    public record Flow(
            String from,
            String to,
            Status status,
            OptionalLong low,
            OptionalLong high,
            int incidents,
            int unquantified) {}

    private DisplacementFlows() {}

    /** Cells sorted by from, to, status. */
    public static List<Flow> of(Collection<Told> told) {
        SortedMap<String, SortedMap<String, Range>> cells = new TreeMap<>();
        for (Told one : told) {
            String cell = one.from() + "\u0000" + one.to() + "\u0000" + one.status().ordinal();
            cells.computeIfAbsent(cell, key -> new TreeMap<>())
                    .merge(one.incident(), Range.of(one), Range::widest);
        }
        return cells.entrySet().stream()
                .map(cell -> flow(cell.getKey().split("\u0000", -1), cell.getValue().values()))
                .toList();
    }

    private static Flow flow(String[] key, Collection<Range> incidents) {
        List<Range> counted = incidents.stream().filter(range -> !range.silent()).toList();
        boolean open = counted.stream().anyMatch(range -> range.high().isEmpty());
        return new Flow(
                key[0],
                key[1],
                Status.values()[Integer.parseInt(key[2])],
                counted.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(counted.stream().mapToLong(r -> r.low().orElse(0)).sum()),
                counted.isEmpty() || open
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                counted.stream().mapToLong(r -> r.high().getAsLong()).sum()),
                incidents.size(),
                incidents.size() - counted.size());
    }

    private record Range(OptionalLong low, OptionalLong high) {

        static Range of(Told told) {
            return new Range(told.low(), told.high());
        }

        boolean silent() {
            return low.isEmpty() && high.isEmpty();
        }

        /** The larger of each bound; an origin that gives no number changes nothing. */
        Range widest(Range other) {
            if (silent()) {
                return other;
            }
            if (other.silent()) {
                return this;
            }
            OptionalLong most =
                    high.isEmpty() || other.high.isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(Math.max(high.getAsLong(), other.high.getAsLong()));
            return new Range(OptionalLong.of(Math.max(low.orElse(0), other.low.orElse(0))), most);
        }
    }
}
