package rawi.core.disclose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rawi.core.model.Factuality;

/**
 * A claim as a release shows it: no quote, since quotes name people; no point, since points are
 * places to go to.
 *
 * @param type leaf of the codebook
 * @param agents organisations by name, others by kind; alleged ones say so (invariant I7)
 * @param groups kinds of people that it happened to
 * @param area area no finer than the policy allows; empty when unknown
 * @param from first possible day, coarsened as the policy asks
 * @param until last possible day
 * @param people rounded outward
 * @param chain outer to inner; witnesses and private persons as "a resident"
 * @param published when the report came out; for the public the first day of that week
 * @param evidence where its sentence stands; empty for the public
 * @param reviewed whether a person accepted or edited it
 * @param hidden what was taken away and why, for the preview of the desk; never part of the release
 */
public record SharedClaim(
        String type,
        List<String> agents,
        List<String> groups,
        Optional<Area> area,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Rounding.Shown> people,
        List<String> chain,
        Factuality factuality,
        Optional<LocalDate> published,
        Optional<Evidence> evidence,
        boolean reviewed,
        List<String> hidden) {

    public SharedClaim {
        agents = List.copyOf(agents);
        groups = List.copyOf(groups);
        chain = List.copyOf(chain);
        hidden = List.copyOf(hidden);
    }

    /** The same, no finer than the incident that it belongs to, and without what was hidden. */
    SharedClaim within(
            String kind, Area around, Period period, Optional<Evidence> where, boolean seen) {
        return new SharedClaim(
                kind,
                agents,
                groups,
                around.code().isEmpty() ? Optional.empty() : Optional.of(around),
                period.from(),
                period.until(),
                people,
                chain,
                factuality,
                published,
                where,
                seen,
                List.of());
    }

    SharedClaim withPeople(Optional<Rounding.Shown> range) {
        return new SharedClaim(
                type,
                agents,
                groups,
                area,
                from,
                until,
                range,
                chain,
                factuality,
                published,
                evidence,
                reviewed,
                hidden);
    }
}
