package rawi.app.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one way in: turns a path or bytes into reports, whatever they are and however deep they are
 * packed.
 *
 * <p>{@link #open(Source, Sink)} walks one input and hands on its pieces in order, on the calling
 * thread, holding no more than one member of an archive; {@link #load} makes a report of a piece,
 * on any thread. {@link #each} does both. What is wrong with an input comes as a piece with
 * problems; an exception is only what the sink throws.
 */
public final class Intake {

    /** Takes pieces one after the other. */
    @FunctionalInterface
    public interface Sink {
        void take(Piece piece) throws IOException;
    }

    private final ReportLoader loader;
    private final Columns columns;
    private final Optional<Fetcher> fetcher;

    public Intake(ReportLoader loader) {
        this(loader, Columns.SNIFFED, Optional.empty());
    }

    /**
     * @param columns which columns of tables hold what
     * @param fetcher fetches the addresses that the user named; absent when none may be
     */
    public Intake(ReportLoader loader, Columns columns, Optional<Fetcher> fetcher) {
        this.loader = loader;
        this.columns = columns;
        this.fetcher = fetcher;
    }

    Bounds bounds() {
        return loader.bounds();
    }

    Columns columns() {
        return columns;
    }

    /**
     * The piece with its bytes at hand, when it has or names any.
     *
     * @throws IOException when they cannot be read or are more than any report has
     */
    public Piece withBytes(Piece piece) throws IOException {
        return piece.path().isEmpty() || piece.original().isPresent()
                ? piece
                : piece.with(loader.read(piece));
    }

    /** What became of a piece. */
    public Ingested load(Piece piece) {
        return loader.load(piece);
    }

    /** What became of all pieces behind some bytes, in order. */
    public void each(String name, byte[] bytes, Consumer<Ingested> taker) throws IOException {
        open(name, bytes, piece -> taker.accept(load(piece)));
    }

    /** All pieces behind some bytes. */
    public void open(String name, byte[] bytes, Sink sink) throws IOException {
        try {
            bytes(opening(name, bytes.length, sink, Findings.NONE), bytes, bytes.length);
        } catch (SinkFailure e) {
            throw (IOException) e.getCause();
        }
    }

    /**
     * All pieces behind a stream whose length is known, such as a file of a cluster. Only web
     * archives and mail boxes are read as they come; anything else is taken whole.
     */
    public void open(String name, InputStream in, long size, Sink sink) throws IOException {
        java.io.BufferedInputStream buffered = new java.io.BufferedInputStream(in, 1 << 16);
        buffered.mark(Sniff.HEAD + 1);
        Form form = Sniff.form(name, buffered.readNBytes(Sniff.HEAD));
        buffered.reset();
        try {
            Opening opening = opening(name, size, sink, Findings.NONE);
            if (form.isStream()) {
                guarded(opening, () -> open(form, opening, buffered));
            } else if (size > bounds().table()) {
                opening.problem("cannot be read: " + ReportLoader.tooBig(size, bounds().table()));
            } else {
                bytes(opening, buffered.readAllBytes(), size);
            }
        } catch (SinkFailure e) {
            throw (IOException) e.getCause();
        }
    }

    /** All pieces behind a file, an entry of a folder, standard input, an address or a fault. */
    public void open(Source source, Sink sink) throws IOException {
        try {
            opened(source, sink);
        } catch (SinkFailure e) {
            throw (IOException) e.getCause();
        }
    }

    private void opened(Source source, Sink sink) throws IOException {
        if (source.fault().isPresent()) {
            sink.take(Piece.faulty(source.name(), source.fault().get()));
        } else if (source.isAddress()) {
            fetch(source.name(), sink);
        } else if (source.path().isEmpty()) {
            stream(source.name(), sink);
        } else {
            file(source, source.path().get(), sink);
        }
    }

    private Opening opening(String name, long packed, Sink sink, Findings context) {
        return new Opening(this, sink, new Budget(bounds(), packed), List.of(name), context);
    }

    private void stream(String name, Sink sink) throws IOException {
        byte[] bytes;
        try {
            bytes = loader.standardInput();
        } catch (IOException e) {
            sink.take(Piece.faulty(name, "cannot be read: " + Sources.why(e)));
            return;
        }
        open(name, bytes, sink);
    }

    private void file(Source source, Path path, Sink sink) throws IOException {
        Form form = null;
        long size = 0;
        // A pipe gives its bytes only once, so only files are looked into beforehand.
        if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                form = Sniff.form(source.name(), in.readNBytes(Sniff.HEAD));
                size = Files.size(path);
            } catch (IOException e) {
                form = null;
            }
        }
        if (form == null || !form.isContainer()) {
            sink.take(Piece.file(source));
            return;
        }
        Opening opening = opening(source.name(), size, sink, Findings.NONE);
        if (form == Form.ZIP || form == Form.WACZ) {
            guarded(opening, () -> new ZipOpener(opening).open(path));
        } else if (form.isStream()) {
            Form streamed = form;
            guarded(
                    opening,
                    () -> {
                        try (InputStream in = Files.newInputStream(path)) {
                            open(streamed, opening, in);
                        }
                    });
        } else if (size > bounds().table()) {
            opening.problem("cannot be read: " + ReportLoader.tooBig(size, bounds().table()));
        } else {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(path);
            } catch (IOException e) {
                opening.problem("cannot be read: " + Sources.why(e));
                return;
            }
            bytes(opening, bytes, size);
        }
    }

    /** Opens bytes if they are a container, else hands them on. */
    void bytes(Opening opening, byte[] bytes, long size) throws IOException {
        String name = opening.inside().get(opening.inside().size() - 1);
        Form form = Sniff.form(name, bytes);
        if (!form.isContainer()) {
            Original original =
                    new Original(bytes, 0, bytes.length, form.mediaType(), opening.inside());
            opening.piece(Piece.bytes(opening.name(), original, opening.context()));
        } else if (opening.depth() > bounds().depth()) {
            opening.problem(
                    "packed more than "
                            + bounds().depth()
                            + " deep; left alone (unpack it and give what is inside)");
        } else if (size > (form == Form.FEED ? bounds().text() : bounds().table())) {
            opening.problem("cannot be read: " + ReportLoader.tooBig(size, bounds().text()));
        } else {
            guarded(opening, () -> opened(form, opening, bytes));
        }
    }

    private void opened(Form form, Opening opening, byte[] bytes) throws IOException {
        switch (form) {
            case ZIP, WACZ -> new ZipOpener(opening).open(bytes);
            case MAIL -> new MailOpener(opening).open(bytes);
            case FEED -> new FeedOpener(opening).open(bytes);
            case CSV -> new TableOpener(opening).open(bytes);
            case TELEGRAM -> new TelegramOpener(opening).open(bytes);
            case ADDRESSES -> addresses(opening, bytes);
            default -> open(form, opening, new ByteArrayInputStream(bytes));
        }
    }

    private static void open(Form form, Opening opening, InputStream in) throws IOException {
        switch (form) {
            case MBOX -> new MboxOpener(opening).open(in);
            case WARC -> new WarcOpener(opening).open(in);
            default -> new GzipOpener(opening).open(in);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** What a container does to its reader becomes a problem of the container. */
    private static void guarded(Opening opening, Step step) throws IOException {
        String reason;
        try {
            step.run();
            return;
        } catch (SinkFailure e) {
            throw e;
        } catch (Budget.Spent e) {
            if (opening.depth() > 1) {
                throw e;
            }
            reason = e.getMessage();
        } catch (NotReadable e) {
            reason = e.getMessage();
        } catch (IOException e) {
            reason = "cannot be read to its end: " + Sources.why(e);
        } catch (OutOfMemoryError e) {
            reason = "needs more memory than there is; split the file";
        } catch (RuntimeException | StackOverflowError e) {
            reason = "it is damaged (" + e.getClass().getSimpleName() + ")";
        }
        opening.problem(reason);
    }

    /** Wraps what the sink throws, so that it is not taken for a fault of the input. */
    static final class SinkFailure extends IOException {
        private static final long serialVersionUID = 1;

        SinkFailure(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private void addresses(Opening opening, byte[] bytes) throws IOException {
        List<String> lines =
                TextDecoder.decode(bytes)
                        .text()
                        .lines()
                        .map(l -> l.replace("\uFEFF", "").strip())
                        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                        .toList();
        if (opening.depth() > 1) {
            opening.problem("a list of addresses inside of a container is never fetched");
        } else if (fetcher.isEmpty()) {
            opening.problem(
                    "a list of "
                            + lines.size()
                            + " addresses; nothing is fetched unless you say --fetch");
        } else {
            for (String line : lines) {
                fetch(line, opening::piece);
            }
        }
    }

    private void fetch(String address, Sink sink) throws IOException {
        if (fetcher.isEmpty()) {
            sink.take(
                    Piece.faulty(
                            Findings.plain(address, 300),
                            "an address; nothing is fetched unless you say --fetch"));
            return;
        }
        Fetcher.Answer answer;
        try {
            answer = fetcher.get().fetch(address);
        } catch (IOException e) {
            sink.take(
                    Piece.faulty(
                            Findings.plain(address, 300), "cannot be fetched: " + Sources.why(e)));
            return;
        }
        String name = Findings.plain(address, 300);
        bytes(
                opening(name, answer.bytes().length, sink, answer.context()),
                answer.bytes(),
                answer.bytes().length);
    }
}
