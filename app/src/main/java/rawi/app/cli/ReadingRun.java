package rawi.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.ingest.Ingested;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.Source;
import rawi.app.ingest.Sources;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.pipeline.ReportReader;

/** Reads the reports behind some paths, in order; what fails becomes a problem. */
final class ReadingRun {

    /** What one input gave. */
    record Outcome(String file, Optional<ReadReport> read, List<Problem> problems) {}

    private final ReportLoader loader;
    private final ReportReader reader;

    ReadingRun(ReportLoader loader, ReportReader reader) {
        this.loader = loader;
        this.reader = reader;
    }

    void run(List<String> paths, int threads, OrderedRun.Sink<Outcome> sink) throws IOException {
        OrderedRun.run(new Sources(paths), this::read, threads, sink);
    }

    Outcome read(Source source) {
        Ingested ingested = loader.load(source);
        if (ingested.report().isEmpty()) {
            return new Outcome(ingested.file(), Optional.empty(), ingested.problems());
        }
        var report = ingested.report().get();
        if (!report.lang().equals("en")) {
            ReadReport unread = new ReadReport(report, List.of(), ingested.problems(), List.of());
            return new Outcome(ingested.file(), Optional.of(unread), ingested.problems());
        }
        try {
            ReadReport read = reader.read(report);
            List<Problem> problems = new ArrayList<>(ingested.problems());
            problems.addAll(read.problems());
            return new Outcome(
                    ingested.file(),
                    Optional.of(new ReadReport(report, read.claims(), problems, read.dropped())),
                    problems);
        } catch (RuntimeException | StackOverflowError e) {
            // One odd report must not end a run over thousands.
            Problem defect =
                    new Problem(
                            ingested.file(),
                            Optional.empty(),
                            "could not be read because of a defect of the program: " + e);
            return new Outcome(ingested.file(), Optional.empty(), List.of(defect));
        }
    }
}
