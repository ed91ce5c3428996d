package rawi.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import rawi.app.ingest.BadInput;
import rawi.app.ingest.Ingest;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.pipeline.ReportReader;

/**
 * Reads many files with several threads and hands the results over in the order of the files,
 * holding only a few at a time. One bad file does not stop the others.
 */
final class BatchReader {

    private static final int FEW = 8;
    private static final int AHEAD = 4;

    /** Takes each result in order. */
    interface Sink {
        void take(ReadReport report) throws IOException;
    }

    private final ReportReader reader;
    private final Ingest ingest;
    private final int threads;
    private final PrintWriter err;

    BatchReader(ReportReader reader, Ingest ingest, int threads, PrintWriter err) {
        this.reader = reader;
        this.ingest = ingest;
        this.threads = threads;
        this.err = err;
    }

    /** Whether all input could be read. */
    boolean read(List<Path> files, boolean standardInput, Sink sink) throws IOException {
        boolean clean = true;
        if (standardInput) {
            try {
                sink.take(read(ingest.read(System.in)));
            } catch (BadInput e) {
                err.println("rawi: " + e.getMessage());
                clean = false;
            }
        }
        boolean shown = files.size() > FEW && System.console() != null;
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.min(threads, Math.max(1, files.size())));
        try (ProgressBar bar = shown ? bar(files.size()) : null) {
            ArrayDeque<Future<ReadReport>> running = new ArrayDeque<>();
            Iterator<Path> rest = files.iterator();
            while (rest.hasNext() || !running.isEmpty()) {
                while (rest.hasNext() && running.size() < threads * AHEAD) {
                    Path file = rest.next();
                    running.add(pool.submit(() -> read(ingest.read(file))));
                }
                clean &= take(running.poll(), sink);
                if (bar != null) {
                    bar.step();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return clean;
    }

    private static ProgressBar bar(int files) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(files)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private boolean take(Future<ReadReport> result, Sink sink) throws IOException {
        try {
            sink.take(result.get());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput bad) {
                err.println("rawi: " + bad.getMessage());
                return false;
            }
            throw new IllegalStateException("a report could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private ReadReport read(Ingest.Ingested ingested) {
        ReadReport read = reader.read(ingested.report());
        List<Problem> problems = new ArrayList<>(ingested.problems());
        problems.addAll(read.problems());
        return new ReadReport(read.report(), read.claims(), problems, read.dropped());
    }
}
