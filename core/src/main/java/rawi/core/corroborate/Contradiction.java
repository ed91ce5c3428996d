package rawi.core.corroborate;

import java.util.List;

/**
 * Two sides about one incident that cannot both be so; nobody wins by count.
 *
 * @param parts what they differ in, to be put in words: of a denial who denies; of authors both
 *     names, or who denies to be one; of numbers lowest and highest of both sides, empty where
 *     open, and the unit; of victims nothing
 */
public record Contradiction(
        String incident, Kind kind, List<ClaimRef> one, List<ClaimRef> other, List<String> parts) {

    public Contradiction {
        one = List.copyOf(one);
        other = List.copyOf(other);
        parts = List.copyOf(parts);
    }

    /** What they differ in. */
    public enum Kind {
        DENIAL,
        AUTHOR,
        COUNT,
        VICTIM_STATUS
    }

    /** What they differ in, in English. */
    public String why() {
        return switch (kind) {
            case DENIAL -> parts.get(0) + " denies it";
            case AUTHOR ->
                    parts.size() == 1
                            ? parts.get(0) + " denies to have done it"
                            : parts.get(0) + " or " + parts.get(1);
            case COUNT -> range(0) + " or " + range(2) + " " + parts.get(4);
            case VICTIM_STATUS -> "armed people or civilians";
        };
    }

    private String range(int at) {
        String low = parts.get(at);
        String high = parts.get(at + 1);
        if (high.isEmpty()) {
            return "at least " + low;
        }
        if (low.isEmpty()) {
            return "up to " + high;
        }
        return low.equals(high) ? low : low + "-" + high;
    }
}
