package rawi.app.ingest;

import java.util.List;
import java.util.Optional;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * What became of one file: a report, unless it could not be read, and what a person should know.
 *
 * @param file the name that stands for the file in all output
 */
public record Ingested(String file, Optional<Report> report, List<Problem> problems) {

    public Ingested {
        problems = List.copyOf(problems);
    }

    static Ingested failed(String file, String reason) {
        return new Ingested(
                file, Optional.empty(), List.of(new Problem(file, Optional.empty(), reason)));
    }
}
