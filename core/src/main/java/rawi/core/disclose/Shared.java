package rawi.core.disclose;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a release shows, and all that exporters get to see.
 *
 * @param table incidents by family, province and month, small cells hidden
 * @param withheld incidents of the query that are not shown, by reason, as brackets ("1-10"), never
 *     exact
 */
public record Shared(
        Terms terms, List<SharedIncident> incidents, Release table, Map<String, String> withheld) {

    public Shared {
        incidents = List.copyOf(incidents);
        withheld = java.util.Collections.unmodifiableMap(new TreeMap<>(withheld));
    }

    /**
     * What a release is.
     *
     * @param id for citation
     * @param query what was asked, in words that a person can repeat
     * @param made day of the release
     * @param expires day after which it is not to be used; empty for never
     * @param version of the program
     */
    public record Terms(
            String id,
            Level level,
            int policyVersion,
            String query,
            LocalDate made,
            Optional<LocalDate> expires,
            String version) {}
}
