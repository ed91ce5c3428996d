package rawi.core.corroborate;

import java.util.List;
import java.util.Optional;

/**
 * A number that its publisher takes back; the event stands.
 *
 * @param report key of the report that corrects
 * @param retracts claims whose number no longer counts
 * @param replacedBy the claim with the number that stands
 */
public record Correction(String report, List<ClaimRef> retracts, Optional<ClaimRef> replacedBy) {

    public Correction {
        retracts = List.copyOf(retracts);
    }
}
