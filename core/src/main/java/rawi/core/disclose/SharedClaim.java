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
 * @param published when the report came out
 * @param hidden what was taken away and why, for the preview of the desk; never part of the release
 */
public record SharedClaim(
        String type,
        List<String> agents,
        List<String> groups,
        Optional<String> area,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Rounding.Shown> people,
        List<String> chain,
        Factuality factuality,
        Optional<LocalDate> published,
        List<String> hidden) {

    public SharedClaim {
        agents = List.copyOf(agents);
        groups = List.copyOf(groups);
        chain = List.copyOf(chain);
        hidden = List.copyOf(hidden);
    }
}
