package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rawi.app.ingest.Fetcher;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.OrderedRun;
import rawi.app.ingest.Original;
import rawi.app.ingest.Piece;
import rawi.app.ingest.ReportLoader;
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
        FAILED,
        /** Only something to be told of a container; nothing is wrong and nothing kept. */
        TOLD
    }

    /** Takes outcomes one after the other, each after it is safe. */
    public interface Sink {
        void take(Outcome outcome) throws IOException;
    }

    /**
     * What a user says about sources.
     *
     * @param first metadata by file, which wins over a file's own
     * @param otherwise metadata for what nothing else tells
     * @param columns which columns of tables hold what
     * @param fetcher fetches addresses that the user named; absent when none may be
     */
    public record Settings(
            MetadataFile first,
            Metadata otherwise,
            Optional<String> columns,
            Optional<Fetcher> fetcher) {

        public static final Settings NONE =
                new Settings(
                        MetadataFile.none(), Metadata.NONE, Optional.empty(), Optional.empty());
    }

    /** One source after a worker had it: waiting for the writer unless nothing is to be kept. */
    private record Prepared(Outcome outcome, Optional<NewOriginal> original) {}

    /**
     * Adds all sources, in their order.
     *
     * @param standardInput what {@code -} stands for
     */
    public void add(
            Iterator<Source> sources,
            Settings settings,
            InputStream standardInput,
            int threads,
            Sink sink)
            throws IOException {
        Told run = new Told(Metadata.NONE, settings.otherwise(), settings.columns(), List.of());
        Intake intake =
                new Intake(
                        new ReportLoader(settings.first(), settings.otherwise(), standardInput),
                        run.tables(),
                        settings.fetcher());
        Shared shared = new Shared();
        try (Batch batch = new Batch(sink)) {
            OrderedRun.<Piece, Prepared>run(
                    taker -> {
                        while (sources.hasNext()) {
                            intake.open(sources.next(), taker::take);
                        }
                    },
                    piece -> prepare(intake, piece, settings, shared),
                    threads,
                    batch::take);
            batch.finish();
        }
    }

    private Prepared prepare(Intake intake, Piece named, Settings settings, Shared shared) {
        Piece piece;
        try {
            piece = intake.withBytes(named);
        } catch (IOException e) {
            return failed(named.name(), List.of("cannot be read: " + Sources.why(e)));
        }
        if (piece.original().isEmpty()) {
            return piece.problems().isEmpty()
                    ? told(piece)
                    : failed(piece.name(), piece.problems());
        }
        Original original = piece.original().get();
        if (original.bytes().length == 0) {
            return failed(piece.name(), List.of("the file is empty"));
        }
        String sha256 = shared.sha256(original);
        String id = ReadPart.id(sha256, Reader.part(original));
        if (isThere(id)) {
            return new Prepared(there(piece.name(), sha256, List.of(id)), Optional.empty());
        }
        ReadPart part = reader.read(intake, piece, sha256);
        // A part stands in its original as in a container.
        List<String> inside = original.inside();
        boolean apart = original.isPart() && inside.size() > 1;
        List<String> own = inside.subList(0, inside.size() - (apart ? 1 : 0));
        try {
            NewOriginal kept =
                    new NewOriginal(
                            shared.staged(original, originals),
                            String.join("!", own),
                            own.subList(0, own.size() - 1),
                            told(piece, settings),
                            reader.version(),
                            List.of(part));
            return new Prepared(outcome(kept), Optional.of(kept));
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    private static Told told(Piece piece, Settings settings) {
        String name = piece.name();
        String path = piece.path().map(Path::toString).orElse(name);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        return new Told(
                settings.first().of(path, last),
                settings.otherwise(),
                settings.columns(),
                piece.context().chosen().stream().map(Found::of).toList());
    }

    private boolean isThere(String report) {
        return database.read(
                h ->
                        h.createQuery("select 1 from reports where id = ?")
                                .bind(0, report)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    /**
     * What the parts of one original share: the rows of a large table must not each hash and copy
     * the whole of it. Parts of an original come one after the other.
     */
    private static final class Shared {

        private byte[] bytes;
        private String sha256;
        private Originals.Staged staged;

        synchronized String sha256(Original original) {
            if (!original.isPart()) {
                return Hashes.of(original.bytes());
            }
            if (original.bytes() != bytes) {
                bytes = original.bytes();
                sha256 = Hashes.of(bytes);
                staged = null;
            }
            return sha256;
        }

        synchronized Originals.Staged staged(Original original, Originals originals)
                throws IOException {
            if (!original.isPart()) {
                return originals.stage(original.bytes());
            }
            sha256(original);
            if (staged == null) {
                staged = originals.stage(original.bytes());
            }
            return staged;
        }
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
                original.parts().get(0).name(),
                readable ? State.ADDED : State.UNREADABLE,
                Optional.of(sha256),
                original.parts().stream().map(p -> ReadPart.id(sha256, p.part())).toList(),
                claims,
                problems);
    }

    private static Prepared failed(String name, List<String> reasons) {
        return nothing(name, State.FAILED, reasons);
    }

    private static Prepared told(Piece piece) {
        return nothing(piece.name(), State.TOLD, piece.notes());
    }

    private static Prepared nothing(String name, State state, List<String> reasons) {
        return new Prepared(
                new Outcome(
                        name,
                        state,
                        Optional.empty(),
                        List.of(),
                        0,
                        reasons.stream().map(r -> new Problem(name, Optional.empty(), r)).toList()),
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
