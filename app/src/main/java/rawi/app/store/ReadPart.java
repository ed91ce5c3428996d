package rawi.app.store;

import java.util.List;
import java.util.Optional;
import rawi.app.store.proof.Hashes;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * One report of an original as the reader made it, on its way into the case.
 *
 * @param part which report of the original; empty when it is the only one
 * @param name what stands for it in output
 * @param report absent when it could not be read
 * @param claims JSON of each claim, as in claims/1
 */
record ReadPart(
        String part,
        String name,
        Optional<Report> report,
        List<Found> found,
        List<Problem> problems,
        List<String> claims) {

    private static final int ID_LENGTH = 32;

    /** The id of a report: the first half of its original's hash, or a hash with its part. */
    static String id(String sha256, String part) {
        String whole = part.isEmpty() ? sha256 : Hashes.of(sha256 + "\n" + part);
        return whole.substring(0, ID_LENGTH);
    }
}
