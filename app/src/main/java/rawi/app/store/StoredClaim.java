package rawi.app.store;

import rawi.app.publish.ClaimParser;
import rawi.core.model.Claim;

/**
 * A claim of the case.
 *
 * @param uid stays the same from one version of the reader to the next; decisions hang on it
 * @param json as in claims/1
 */
public record StoredClaim(String uid, String report, String json, Decision.Status status) {

    /** The claim as a value. */
    public Claim claim() {
        return ClaimParser.parse(json);
    }
}
