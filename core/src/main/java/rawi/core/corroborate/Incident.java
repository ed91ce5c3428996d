package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.core.model.ClaimType;

/**
 * What several claims speak of. Every field is derived from its claims (invariant I9).
 *
 * @param id stable as long as its first claim stays
 * @param type the leaf that most of its claims have
 * @param parent campaign or practice that this is part of
 * @param claims members, in order; denials are no members
 * @param origins classes of reports that hang on one origin, largest first
 * @param counts ranges by what is counted, from origins, never a sum over reports
 * @param placeName the most precise place that is told most often, empty when none is told
 * @param denials claims that deny it
 */
public record Incident(
        String id,
        Kind kind,
        ClaimType type,
        Optional<String> parent,
        List<ClaimRef> claims,
        List<List<String>> origins,
        List<Tally> counts,
        String placeName,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<ClaimRef> denials) {

    public Incident {
        claims = List.copyOf(claims);
        origins = List.copyOf(origins);
        counts = List.copyOf(counts);
        denials = List.copyOf(denials);
    }

    /** What sort of object it is. */
    public enum Kind {
        INCIDENT,
        CAMPAIGN,
        PRACTICE,
        /** A stated total; never added to incidents. */
        TOTAL,
        /** Only planned or announced; never counted (invariant I6). */
        PLAN,
        /** A context state; never counted. */
        STATE,
        /** Something denied of which nobody in the case claims that it was. */
        DENIED,
        /** Only feared or conditional; never counted. */
        POSSIBLE
    }

    /**
     * A number of one thing, such as people killed.
     *
     * @param what leaf of the claims that count it
     * @param low the lowest low of the origins, {@code high} the highest high; open when one is
     * @param byOrigin each origin's own range, in the order of {@link Incident#origins}
     */
    public record Tally(
            ClaimType what,
            String unit,
            OptionalLong low,
            OptionalLong high,
            List<OriginRange> byOrigin) {

        public Tally {
            byOrigin = List.copyOf(byOrigin);
        }
    }

    /** The best range of one origin, and the claim that says it. */
    public record OriginRange(
            List<String> reports, OptionalLong low, OptionalLong high, ClaimRef saidBy) {}
}
