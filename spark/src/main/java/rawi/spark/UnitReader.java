package rawi.spark;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.Path;
import rawi.app.ingest.Ingested;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Piece;
import rawi.app.ingest.ReadingRun;
import rawi.app.publish.ReportJson;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Reads the files of a unit into one file of JSON lines, packed: a line a report or problem. The
 * bytes depend on nothing but the input and the version. What cannot be read becomes a problem with
 * its reason and the unit goes on.
 */
final class UnitReader {

    /** A light level: packing must not cost more than reading. */
    private static final int LEVEL = 3;

    private final Settings settings;
    private final Store store;
    private final ReportReader reader;
    private final Intake intake;
    private final LongConsumer progress;

    /**
     * @param progress is told of each record
     */
    UnitReader(Settings settings, LongConsumer progress) throws IOException {
        this.settings = settings;
        this.store = new Store(settings.out());
        this.reader = Models.of(settings).reader();
        this.intake = Models.intake(settings);
        this.progress = progress;
    }

    /**
     * What a unit held.
     *
     * @param records reports and what could not be read
     * @param passed reports with a sentence that passed the gate
     * @param skipped records that could not be read
     * @param days reports and claims by day and language
     */
    record Counts(
            int unit,
            long records,
            long reports,
            long passed,
            long claims,
            long skipped,
            long words,
            Map<String, long[]> days)
            implements Serializable {}

    /** Reads a unit unless it was read before. */
    Counts read(Plan.Unit unit) throws IOException {
        String done = unit.file() + ".done";
        if (store.exists(done)) {
            return CountsFile.parse(store.text(done));
        }
        Tally tally = new Tally(unit.number());
        StringBuilder ids = new StringBuilder();
        store.write(
                unit.file() + ".jsonl.zst",
                out -> {
                    try (Writer lines =
                            new OutputStreamWriter(
                                    new ZstdOutputStream(out, LEVEL), StandardCharsets.UTF_8)) {
                        for (Plan.Item item : unit.items()) {
                            new ItemRun(item, lines, ids, tally).run();
                        }
                    }
                });
        store.write(unit.file() + ".ids", ids.toString());
        Counts counts = tally.counts();
        // From here on the unit counts as read; what a kill leaves before is written anew.
        store.write(done, CountsFile.text(counts));
        return counts;
    }

    private static final class Tally {
        private final int unit;
        private long records;
        private long reports;
        private long passed;
        private long claims;
        private long skipped;
        private long words;
        private final Map<String, long[]> days = new TreeMap<>();

        Tally(int unit) {
            this.unit = unit;
        }

        Counts counts() {
            return new Counts(unit, records, reports, passed, claims, skipped, words, days);
        }
    }

    /** One file. */
    private final class ItemRun implements Intake.Sink, RowInput.Taker {
        private final Plan.Item item;
        private final Writer lines;
        private final StringBuilder ids;
        private final Tally tally;
        private int pieces;

        ItemRun(Plan.Item item, Writer lines, StringBuilder ids, Tally tally) {
            this.item = item;
            this.lines = lines;
            this.ids = ids;
            this.tally = tally;
        }

        void run() throws IOException {
            Path path = new Path(item.path());
            try {
                if (RowInput.isRows(item.name().toLowerCase(java.util.Locale.ROOT))) {
                    RowInput.read(item, this);
                } else {
                    try (InputStream in = Store.system(path).open(path)) {
                        intake.open(item.name(), in, item.size(), this);
                    }
                }
            } catch (Full e) {
                throw e;
            } catch (IOException e) {
                fault(item.name(), "cannot be read to its end: " + e.getMessage());
            }
        }

        /** Numbers all pieces of the archive in the order of files and pieces. */
        private long ordinal() {
            return ((long) item.ordinal() << 32) | pieces++;
        }

        @Override
        public void row(String name, byte[] text) throws IOException {
            intake.open(name, text, this);
        }

        @Override
        public void fault(String name, String reason) throws IOException {
            tally.records++;
            tally.skipped++;
            problem(ordinal(), new Problem(name, java.util.Optional.empty(), reason), true);
            progress.accept(0);
        }

        @Override
        public void take(Piece piece) throws IOException {
            long ordinal = ordinal();
            Ingested got = intake.load(piece);
            int[] passed = {0};
            var outcome = ReadingRun.read(got, report -> reader.read(report, n -> passed[0] = n));
            for (Problem note : outcome.notes()) {
                problem(ordinal, note, false);
            }
            for (Problem problem : outcome.problems()) {
                problem(ordinal, problem, true);
            }
            if (outcome.read().isEmpty()) {
                if (!outcome.problems().isEmpty()) {
                    tally.records++;
                    tally.skipped++;
                    progress.accept(0);
                }
                return;
            }
            report(ordinal, outcome.read().get(), passed[0]);
            progress.accept(outcome.read().get().claims().size());
        }

        private void report(long ordinal, ReadReport read, int passed) throws IOException {
            Report report = read.report();
            String json = ReportJson.of(read).strip();
            write(
                    Lines.object(
                            out -> {
                                out.writeNumberField("ordinal", ordinal);
                                out.writeNumberField("passed", passed);
                                out.writeNumberField("bodyStart", report.bodyStart());
                                out.writeStringField("text", report.text());
                                out.writeFieldName("read");
                                out.writeRawValue(json);
                            }));
            ids.append(
                    Lines.object(
                            out -> {
                                out.writeNumberField("ordinal", ordinal);
                                out.writeStringField("id", report.id());
                                out.writeStringField("file", report.file());
                            }));
            tally.records++;
            tally.reports++;
            tally.passed += passed > 0 ? 1 : 0;
            tally.claims += read.claims().size();
            tally.words += report.text().length() / 6;
            long[] day =
                    tally.days.computeIfAbsent(
                            Cells.date(report.published()) + " " + report.lang(), k -> new long[2]);
            day[0]++;
            day[1] += read.claims().size();
        }

        private void problem(long ordinal, Problem problem, boolean wrong) throws IOException {
            write(
                    Lines.object(
                            out -> {
                                out.writeNumberField("ordinal", ordinal);
                                out.writeStringField("file", problem.file());
                                out.writeStringField("kind", wrong ? "problem" : "note");
                                out.writeStringField("reason", problem.reason());
                            }));
        }

        private void write(String line) throws Full {
            try {
                lines.write(line);
            } catch (IOException e) {
                throw new Full(e);
            }
        }
    }

    /** The archive's own disk failed, which is no fault of the input. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1;

        Full(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
