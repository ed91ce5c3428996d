package rawi.app.store;

import java.util.List;
import rawi.core.model.ReadReport;

/**
 * A report of the case as one version of the reader read it.
 *
 * @param id of the reading, which is its place in the log
 * @param text empty when it could not be read
 */
public record StoredReport(long id, Reading reading, String text, List<StoredClaim> claims) {

    public StoredReport {
        claims = List.copyOf(claims);
    }

    /** The same as the reader gave it, for output; what it left out is not kept. */
    public ReadReport asRead() {
        return new ReadReport(
                reading.report(text),
                claims.stream().map(StoredClaim::claim).toList(),
                reading.problems(),
                List.of());
    }

    /** The same without the claims that people rejected or took back, for linking and measures. */
    public ReadReport standing() {
        List<StoredClaim> kept =
                claims.stream()
                        .filter(c -> c.status() != Decision.Status.REJECTED)
                        .filter(c -> c.status() != Decision.Status.RETRACTED)
                        .toList();
        return new StoredReport(id, reading, text, kept).asRead();
    }
}
