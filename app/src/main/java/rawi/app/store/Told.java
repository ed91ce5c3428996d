package rawi.app.store;

import java.util.List;
import java.util.Optional;
import rawi.app.ingest.Columns;
import rawi.app.ingest.Finding;
import rawi.app.ingest.Findings;
import rawi.app.ingest.Metadata;

/**
 * What is known about an original apart from its bytes; kept, so that it can be read again.
 *
 * @param first metadata that the user gave for it, which wins over its own
 * @param otherwise metadata that the user gave for what nothing else tells
 * @param columns which columns of tables hold what, as the user wrote it
 * @param context what the container that it came in tells of it
 */
public record Told(
        Metadata first, Metadata otherwise, Optional<String> columns, List<Found> context) {

    public Told {
        context = List.copyOf(context);
    }

    Columns tables() {
        return columns.map(Columns::parse).orElse(Columns.SNIFFED);
    }

    Findings findings() {
        List<Finding> all = context.stream().map(Found::finding).toList();
        return new Findings(all);
    }
}
