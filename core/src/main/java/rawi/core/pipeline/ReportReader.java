package rawi.core.pipeline;

import java.util.List;
import rawi.core.lexicon.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** Reads one report into claims; built once, safe to share between threads. */
public final class ReportReader {

    private ReportReader() {}

    /** A reader over these data files (built-in ones, perhaps with a user's folder over them). */
    public static ReportReader load(DataFiles files) {
        return new ReportReader();
    }

    public ReadReport read(Report report) {
        return new ReadReport(report, List.of(), List.of(), List.of());
    }
}
