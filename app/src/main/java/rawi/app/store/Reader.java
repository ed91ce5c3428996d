package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rawi.app.ingest.Ingested;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.Original;
import rawi.app.ingest.Piece;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.TextMap;
import rawi.app.publish.ClaimJson;
import rawi.app.store.proof.Hashes;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * One version of the whole way from bytes to claims. Safe to share between threads.
 *
 * @param version names the program and its data; claims of two readings by the same version are the
 *     same
 */
public record Reader(ReportReader reports, String version) {

    /** Which report of its original a piece is; empty when it is the only one. */
    static String part(Original original) {
        return original.isPart() ? original.from() + "-" + original.to() : "";
    }

    /** One piece, read; when there is no report in it, the problems say why. */
    ReadPart read(Intake intake, Piece piece, String sha256) {
        String part = piece.original().map(Reader::part).orElse("");
        return read(part, ReadPart.id(sha256, part), intake.load(piece));
    }

    /** All reports of an original that the case holds, read anew. */
    List<ReadPart> readAgain(Capture capture, byte[] bytes) throws IOException {
        return readAgain(capture, bytes, part -> Metadata.NONE);
    }

    /**
     * All reports of an original that the case holds, read anew.
     *
     * @param given what the user gave for a part of it, such as a row of a table
     */
    List<ReadPart> readAgain(Capture capture, byte[] bytes, Function<String, Metadata> given)
            throws IOException {
        Intake intake = intake(capture);
        List<ReadPart> parts = new ArrayList<>();
        for (Piece piece : pieces(intake, capture, bytes)) {
            String part = piece.original().map(Reader::part).orElse("");
            Metadata first = part.isEmpty() ? Metadata.NONE : given.apply(part);
            Intake own =
                    first.equals(Metadata.NONE)
                            ? intake
                            : intake(capture.told(), piece.name(), first);
            parts.add(read(own, piece, capture.sha256()));
        }
        return parts;
    }

    private static Intake intake(Capture capture) {
        return intake(capture.told(), capture.name(), capture.told().first());
    }

    private static Intake intake(Told told, String name, Metadata first) {
        String key = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        return new Intake(
                new ReportLoader(
                        MetadataFile.of(key, first),
                        told.otherwise(),
                        InputStream.nullInputStream()),
                told.tables(),
                Optional.empty());
    }

    private static List<Piece> pieces(Intake intake, Capture capture, byte[] bytes)
            throws IOException {
        List<Piece> pieces = new ArrayList<>();
        intake.open(
                capture.name(),
                bytes,
                piece -> {
                    // What is packed in it has bytes, and so an original, of its own.
                    boolean own = piece.original().filter(o -> o.bytes() == bytes).isPresent();
                    if (own) {
                        pieces.add(piece.within(capture.told().findings()));
                    }
                });
        return pieces;
    }

    /**
     * The way from a report's text back to its original, made anew from the bytes; absent when this
     * version of the program takes another text out of them.
     */
    static Optional<TextMap> map(Capture capture, byte[] bytes, String part, String text)
            throws IOException {
        Intake intake = intake(capture);
        for (Piece piece : pieces(intake, capture, bytes)) {
            Ingested ingested = intake.load(piece);
            if (piece.original().map(Reader::part).orElse("").equals(part)
                    && ingested.report()
                            .filter(r -> JsonText.wellFormed(r.text()).equals(text))
                            .isPresent()) {
                return Optional.of(ingested.map());
            }
        }
        return Optional.empty();
    }

    /** Reads a text and forgets it, for measuring; returns how many claims there were. */
    public int measure(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Told told = new Told(Metadata.NONE, Metadata.NONE, Optional.empty(), List.of());
        Capture capture =
                new Capture(Hashes.of(bytes), bytes.length, name, List.of(), Instant.EPOCH, told);
        try {
            return readAgain(capture, bytes).stream().mapToInt(p -> p.claims().size()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadPart read(String part, String id, Ingested ingested) {
        List<Problem> problems = new ArrayList<>(ingested.problems());
        problems.addAll(ingested.notes());
        if (ingested.report().isEmpty()) {
            return unreadable(part, ingested.file(), problems);
        }
        Report report = named(ingested.report().get(), id);
        try {
            List<String> claims = new ArrayList<>();
            if (report.lang().equals("en") || report.lang().equals("ar")) {
                ReadReport read = reports.read(report);
                problems.addAll(read.problems());
                read.claims().forEach(claim -> claims.add(ClaimJson.text(claim)));
            }
            return new ReadPart(
                    part,
                    ingested.file(),
                    Optional.of(report),
                    ingested.findings().chosen().stream().map(Found::of).toList(),
                    problems,
                    claims);
        } catch (OutOfMemoryError e) {
            problems.add(problem(ingested.file(), "needs more memory than there is; split it"));
        } catch (RuntimeException | StackOverflowError e) {
            // One odd report must not end a run over thousands.
            problems.add(
                    problem(
                            ingested.file(),
                            "could not be read because of a defect of the program: " + e));
        }
        return unreadable(part, ingested.file(), problems);
    }

    private static ReadPart unreadable(String part, String name, List<Problem> problems) {
        return new ReadPart(part, name, Optional.empty(), List.of(), problems, List.of());
    }

    private static Problem problem(String file, String reason) {
        return new Problem(file, Optional.empty(), reason);
    }

    /**
     * The report under its id in the case, without halves of characters, which no file can hold.
     */
    private static Report named(Report report, String id) {
        return new Report(
                JsonText.wellFormed(report.file()),
                id,
                report.title().map(JsonText::wellFormed),
                JsonText.wellFormed(report.publisher()),
                report.published(),
                report.lang(),
                report.url().map(JsonText::wellFormed),
                JsonText.wellFormed(report.text()),
                report.bodyStart());
    }
}
