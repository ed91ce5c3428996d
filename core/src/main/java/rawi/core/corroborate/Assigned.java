package rawi.core.corroborate;

import java.io.Serializable;
import java.util.List;

/**
 * A report with what its events were joined to.
 *
 * @param clusters of each event
 */
public record Assigned(Outline outline, List<Cluster> clusters) implements Serializable {

    public Assigned {
        clusters = List.copyOf(clusters);
    }
}
