package rawi.app.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** Reads the reports behind some paths, in order; what fails becomes a problem. */
public final class ReadingRun {

    /** What one input gave; its problems end the run with 1, its notes do not. */
    public record Outcome(
            String file, Optional<ReadReport> read, List<Problem> problems, List<Problem> notes) {}

    private final Intake intake;
    private final ReportReader reader;

    public ReadingRun(Intake intake, ReportReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    public void run(List<String> paths, int threads, OrderedRun.Sink<Outcome> sink)
            throws IOException {
        Sources sources = new Sources(paths);
        OrderedRun.<Piece, Outcome>run(
                taker -> {
                    while (sources.hasNext()) {
                        intake.open(sources.next(), taker::take);
                    }
                },
                this::read,
                threads,
                sink);
    }

    public Outcome read(Piece piece) {
        return read(intake.load(piece));
    }

    public Outcome read(Ingested ingested) {
        return read(ingested, reader::read);
    }

    /** What reading gives; whatever it throws is a problem of the report. */
    public static Outcome read(Ingested ingested, Function<Report, ReadReport> reader) {
        if (ingested.report().isEmpty()) {
            return new Outcome(
                    ingested.file(), Optional.empty(), ingested.problems(), ingested.notes());
        }
        Report report = ingested.report().get();
        try {
            // The loader has said already that a language is not read.
            ReadReport read =
                    report.lang().equals("en") || report.lang().equals("ar")
                            ? reader.apply(report)
                            : new ReadReport(report, List.of(), List.of(), List.of());
            List<Problem> problems = new ArrayList<>(ingested.problems());
            problems.addAll(read.problems());
            List<Problem> shown = new ArrayList<>(problems);
            shown.addAll(ingested.notes());
            ReadReport told = new ReadReport(report, read.claims(), shown, read.dropped());
            return new Outcome(ingested.file(), Optional.of(told), problems, ingested.notes());
        } catch (OutOfMemoryError e) {
            return failed(ingested.file(), "needs more memory than there is; split the file");
        } catch (RuntimeException | StackOverflowError e) {
            // One odd report must not end a run over thousands.
            return failed(
                    ingested.file(), "could not be read because of a defect of the program: " + e);
        }
    }

    private static Outcome failed(String file, String reason) {
        return new Outcome(
                file,
                Optional.empty(),
                List.of(new Problem(file, Optional.empty(), reason)),
                List.of());
    }
}
