package rawi.app.ingest;

import java.util.List;
import java.util.Optional;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * What became of one file: a report, unless it could not be read, and what a person should know.
 *
 * @param file the name that stands for the file in all output
 * @param problems what was wrong with the file
 * @param notes what was settled without asking and should be looked at; nothing is wrong
 */
public record Ingested(
        String file, Optional<Report> report, List<Problem> problems, List<Problem> notes) {

    public Ingested {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static Ingested failed(String file, String reason) {
        return new Ingested(
                file,
                Optional.empty(),
                List.of(new Problem(file, Optional.empty(), reason)),
                List.of());
    }
}
