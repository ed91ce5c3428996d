package rawi.app.ingest;

import java.util.List;
import java.util.Optional;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * What became of one piece: a report, unless it could not be read, and what a person should know.
 *
 * @param file the name that stands for the file in all output
 * @param original the bytes it was taken from; there when the report is
 * @param map the way from the report's text back to the original
 * @param findings all that was found about it and how; the report carries what holds of them
 * @param problems what was wrong with the file
 * @param notes what was settled without asking and should be looked at; nothing is wrong
 */
public record Ingested(
        String file,
        Optional<Report> report,
        Optional<Original> original,
        TextMap map,
        Findings findings,
        List<Problem> problems,
        List<Problem> notes) {

    public Ingested {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether this is no report and no failure, only something to be told of a container. */
    public boolean onlyTold() {
        return report.isEmpty() && problems.isEmpty();
    }

    static Ingested failed(String file, String reason) {
        return without(file, List.of(problem(file, reason)), List.of());
    }

    static Ingested without(String file, List<Problem> problems, List<Problem> notes) {
        return new Ingested(
                file,
                Optional.empty(),
                Optional.empty(),
                TextMap.NONE,
                Findings.NONE,
                problems,
                notes);
    }

    static Problem problem(String file, String reason) {
        return new Problem(file, Optional.empty(), reason);
    }
}
