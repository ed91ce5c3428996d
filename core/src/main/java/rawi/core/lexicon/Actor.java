package rawi.core.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A party, body or outlet that reports name.
 *
 * @param name canonical English name
 * @param nameAr canonical Arabic name, empty when not recorded
 * @param nonState whether an armed party answers to no state: what it does by force to fill its
 *     ranks is forced recruitment, not conscription
 * @param affiliations what it belongs to, each for a time (invariant I10)
 * @param countries ISO codes of the countries in whose news its short names mean it; empty when
 *     they mean it anywhere
 */
public record Actor(
        String id,
        String name,
        String nameAr,
        Kind kind,
        boolean nonState,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Affiliation> affiliations,
        Set<String> countries) {

    /** What a name stands for. */
    public enum Kind {
        ARMED,
        AUTHORITY,
        ORG,
        MEDIA
    }

    /**
     * A tie to a larger actor, valid between two days; an open side is empty.
     *
     * @param to id of the larger actor
     */
    public record Affiliation(String to, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** Whether the actor existed on a day. */
    public boolean isActiveOn(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> day.isBefore(t)).orElse(true);
    }
}
