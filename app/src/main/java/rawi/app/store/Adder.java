package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.OrderedRun;
import rawi.app.ingest.Source;
import rawi.app.ingest.Sources;
import rawi.app.store.proof.Hashes;
import rawi.core.model.Problem;

/**
 * Brings originals into a case: workers hash and read them side by side, one writer commits them in
 * batches, and each is told of only when it is safe on the disk. What is in the case already is not
 * read again, so a run that was broken off goes on where it stopped.
 */
public final class Adder {

    private static final int BATCH = 128;
    private static final long BATCH_NANOS = 500_000_000L;

    private final Database database;
    private final Originals originals;
    private final CaseWriter writer;
    private final Reader reader;

    Adder(Database database, Originals originals, CaseWriter writer, Reader reader) {
        this.database = database;
        this.originals = originals;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * What became of one source.
     *
     * @param sha256 of the original; absent when its bytes could not be had
     * @param reports ids of its reports
     * @param problems what was odd about it
     */
    public record Outcome(
            String name,
            State state,
            Optional<String> sha256,
            List<String> reports,
            int claims,
            List<Problem> problems) {}

    /** What became of a source. */
    public enum State {
        ADDED,
        /** The same bytes were in the case before. */
        THERE,
        /** It is kept, but no report could be read from it. */
        UNREADABLE,
        /** Its bytes could not be had; nothing is kept. */
        FAILED
    }

    /** Takes outcomes one after the other, each after it is safe. */
    public interface Sink {
        void take(Outcome outcome) throws IOException;
    }

    /** What a user says about sources. */
    public record Told(Function<Source, Metadata> first, Metadata otherwise) {}

    /** One source after a worker had it: waiting for the writer unless nothing is to be kept. */
    private record Prepared(Outcome outcome, Optional<NewOriginal> original) {}

    /**
     * Adds all sources, in their order.
     *
     * @param standardInput what {@code -} stands for
     */
    public void add(
            Iterator<Source> sources, Told told, InputStream standardInput, int threads, Sink sink)
            throws IOException {
        try (Batch batch = new Batch(sink)) {
            OrderedRun.run(sources, s -> prepare(s, told, standardInput), threads, batch::take);
            batch.finish();
        }
    }

    private Prepared prepare(Source source, Told told, InputStream standardInput) {
        if (source.fault().isPresent()) {
            return failed(source.name(), source.fault().get());
        }
        byte[] bytes;
        try {
            bytes = Reader.bytes(source, standardInput);
        } catch (IOException e) {
            return failed(source.name(), "cannot be read: " + Sources.why(e));
        }
        if (bytes.length == 0) {
            return failed(source.name(), "the file is empty");
        }
        String sha256 = Hashes.of(bytes);
        Optional<List<String>> there = reportsOf(sha256);
        if (there.isPresent()) {
            return new Prepared(there(source.name(), sha256, there.get()), Optional.empty());
        }
        Reader.Given given = new Reader.Given(sha256, told.first().apply(source), told.otherwise());
        List<ReadPart> parts = reader.read(source.name(), bytes, given);
        try {
            NewOriginal original =
                    new NewOriginal(
                            originals.stage(bytes),
                            source.name(),
                            List.of(),
                            given,
                            reader.version(),
                            parts);
            return new Prepared(outcome(original), Optional.of(original));
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    private Optional<List<String>> reportsOf(String sha256) {
        return database.read(
                h -> {
                    List<String> reports =
                            h.createQuery("select id from reports where original = ? order by id")
                                    .bind(0, sha256)
                                    .mapTo(String.class)
                                    .list();
                    return reports.isEmpty() ? Optional.empty() : Optional.of(reports);
                });
    }

    private static Outcome there(String name, String sha256, List<String> reports) {
        return new Outcome(name, State.THERE, Optional.of(sha256), reports, 0, List.of());
    }

    private static Outcome outcome(NewOriginal original) {
        String sha256 = original.bytes().sha256();
        List<Problem> problems = new ArrayList<>();
        int claims = 0;
        boolean readable = false;
        for (ReadPart part : original.parts()) {
            problems.addAll(part.problems());
            claims += part.claims().size();
            readable |= part.report().isPresent();
        }
        return new Outcome(
                original.name(),
                readable ? State.ADDED : State.UNREADABLE,
                Optional.of(sha256),
                original.parts().stream().map(p -> ReadPart.id(sha256, p.part())).toList(),
                claims,
                problems);
    }

    private static Prepared failed(String name, String reason) {
        return new Prepared(
                new Outcome(
                        name,
                        State.FAILED,
                        Optional.empty(),
                        List.of(),
                        0,
                        List.of(new Problem(name, Optional.empty(), reason))),
                Optional.empty());
    }

    /** Collects what the workers made and commits it while they go on. */
    private final class Batch implements AutoCloseable {

        private final Sink sink;
        private final ExecutorService committer =
                Executors.newSingleThreadExecutor(work -> new Thread(work, "rawi-commit"));
        private List<Prepared> waiting = new ArrayList<>();
        private Future<List<Outcome>> underWay;
        private int toKeep;
        private long since;

        Batch(Sink sink) {
            this.sink = sink;
        }

        void take(Prepared prepared) throws IOException {
            if (waiting.isEmpty()) {
                since = System.nanoTime();
            }
            waiting.add(prepared);
            toKeep += prepared.original().isPresent() ? 1 : 0;
            boolean old = System.nanoTime() - since > BATCH_NANOS;
            boolean nothing = toKeep == 0 && underWay == null;
            if (toKeep >= BATCH || old || nothing) {
                start();
            }
        }

        /** Hands the batch over, after the one before is safe and told of. */
        private void start() throws IOException {
            tell();
            List<Prepared> batch = waiting;
            waiting = new ArrayList<>();
            toKeep = 0;
            underWay = committer.submit(() -> commit(batch));
        }

        private void tell() throws IOException {
            if (underWay == null) {
                return;
            }
            try {
                for (Outcome outcome : underWay.get()) {
                    sink.take(outcome);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failed) {
                    throw failed;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                underWay = null;
            }
        }

        void finish() throws IOException {
            start();
            tell();
        }

        @Override
        public void close() {
            committer.shutdown();
        }

        private static List<Outcome> outcomes(
                List<Prepared> batch, Iterator<CaseWriter.Kept> kept) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Prepared prepared : batch) {
                Outcome outcome = prepared.outcome();
                boolean added = prepared.original().isEmpty() || kept.next().added();
                outcomes.add(
                        added
                                ? outcome
                                : there(outcome.name(), outcome.sha256().get(), outcome.reports()));
            }
            return outcomes;
        }

        private List<Outcome> commit(List<Prepared> batch) {
            List<NewOriginal> originals =
                    batch.stream().flatMap(p -> p.original().stream()).toList();
            List<CaseWriter.Kept> kept = originals.isEmpty() ? List.of() : writer.add(originals);
            return outcomes(batch, kept.iterator());
        }
    }
}
