package rawi.app.ingest;

import java.io.IOException;
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

    public Intake(ReportLoader loader) {
        this.loader = loader;
    }

    /** All pieces behind a file, folder entry, standard input or fault. */
    public void open(Source source, Sink sink) throws IOException {
        if (source.fault().isPresent()) {
            sink.take(Piece.faulty(source.name(), source.fault().get()));
            return;
        }
        sink.take(Piece.file(source));
    }

    /** All pieces behind some bytes. */
    public void open(String name, byte[] bytes, Sink sink) throws IOException {
        sink.take(Piece.bytes(name, Sniff.original(name, bytes), Findings.NONE));
    }

    /** What became of a piece. */
    public Ingested load(Piece piece) {
        return loader.load(piece);
    }

    /** What became of all pieces behind some bytes, in order. */
    public void each(String name, byte[] bytes, Consumer<Ingested> taker) throws IOException {
        open(name, bytes, piece -> taker.accept(load(piece)));
    }
}
