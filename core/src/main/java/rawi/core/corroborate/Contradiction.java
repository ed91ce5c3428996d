package rawi.core.corroborate;

import java.util.List;

/** Two sides about one incident that cannot both be so; nobody wins by count. */
public record Contradiction(
        String incident, Kind kind, List<ClaimRef> one, List<ClaimRef> other, String why) {

    public Contradiction {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** What they differ in. */
    public enum Kind {
        DENIAL,
        AUTHOR,
        COUNT,
        VICTIM_STATUS
    }
}
