package rawi.core.disclose;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of one incident of the case in a release, for the desk's eyes.
 *
 * @param incident its id in the case
 * @param what its type and place as the desk knows them
 * @param shown as the release shows it; empty when it does not
 * @param reasons what is hidden and why
 */
public record Preview(
        String incident, String what, Optional<SharedIncident> shown, List<String> reasons) {

    public Preview {
        reasons = List.copyOf(reasons);
    }
}
