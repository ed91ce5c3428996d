package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.ingest.page.WebPage;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * Makes a report of one file or piece; never throws for what it holds. Metadata is taken from the
 * command line's file, then from the file itself (front matter, page head), then from its
 * container, then from the command line's defaults; the time stamp of the file is never used. Safe
 * to share between threads. Containers are {@link Intake}'s.
 */
public final class ReportLoader {

    private final MetadataFile metadata;
    private final Metadata defaults;
    private final InputStream standardInput;
    private final Bounds bounds;

    /**
     * @param metadata metadata by file
     * @param defaults what to take where nothing else tells, except a language or date that the
     *     user states for the run: those win over a guess, not over the file's own
     * @param standardInput what {@code -} stands for
     */
    public ReportLoader(MetadataFile metadata, Metadata defaults, InputStream standardInput) {
        this(metadata, defaults, standardInput, Bounds.USUAL);
    }

    ReportLoader(
            MetadataFile metadata, Metadata defaults, InputStream standardInput, Bounds bounds) {
        this.metadata = metadata;
        this.defaults = defaults;
        this.standardInput = standardInput;
        this.bounds = bounds;
    }

    Bounds bounds() {
        return bounds;
    }

    /** The report in a file that is no container. */
    public Ingested load(Source source) {
        if (source.fault().isPresent()) {
            return Ingested.failed(source.name(), source.fault().get());
        }
        if (source.path().isPresent()) {
            return load(Piece.file(source));
        }
        try {
            byte[] bytes = standardInput();
            return load(
                    Piece.bytes(
                            source.name(), Sniff.original(source.name(), bytes), Findings.NONE));
        } catch (IOException e) {
            return Ingested.failed(source.name(), "cannot be read: " + Sources.why(e));
        }
    }

    byte[] standardInput() throws IOException {
        return standardInput.readNBytes(bounds.table() + 1);
    }

    /** The report in a piece. */
    public Ingested load(Piece piece) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        piece.problems().forEach(p -> problems.add(Ingested.problem(piece.name(), p)));
        piece.notes().forEach(n -> notes.add(Ingested.problem(piece.name(), n)));
        if (piece.path().isEmpty() && piece.original().isEmpty()) {
            return Ingested.without(piece.name(), problems, notes);
        }
        try {
            Original original = piece.original().isPresent() ? piece.original().get() : read(piece);
            Extracted extracted =
                    piece.taken().isPresent()
                            ? piece.taken().get()
                            : extract(piece.name(), original, piece.context());
            extracted.doubts().forEach(d -> problems.add(Ingested.problem(piece.name(), d)));
            extracted.notes().forEach(n -> notes.add(Ingested.problem(piece.name(), n)));
            if (extracted.text().substring(extracted.bodyStart()).isBlank()) {
                problems.add(Ingested.problem(piece.name(), noText(original.mediaType())));
                return Ingested.without(piece.name(), problems, notes);
            }
            return finish(piece, original, extracted, problems, notes);
        } catch (IOException e) {
            problems.add(
                    Ingested.problem(
                            piece.name(),
                            e instanceof NotReadable
                                    ? e.getMessage()
                                    : "cannot be read: " + Sources.why(e)));
        } catch (OutOfMemoryError e) {
            problems.add(
                    Ingested.problem(
                            piece.name(), "needs more memory than there is; split the file"));
        }
        return Ingested.without(piece.name(), problems, notes);
    }

    private static String noText(String mediaType) {
        return "no text in it"
                + (mediaType.equals(Form.PDF.mediaType()) ? " (scanned pages?)" : "");
    }

    Original read(Piece piece) throws IOException {
        Path path = piece.path().orElseThrow();
        if (Files.isRegularFile(path) && Files.size(path) > bounds.document()) {
            throw new IOException(tooBig(Files.size(path), bounds.document()));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Sniff.original(piece.name(), in.readNBytes(bounds.document() + 1));
        }
    }

    /** The text of bytes that hold one report. */
    private Extracted extract(String name, Original original, Findings context) throws IOException {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            throw new NotReadable("the file is empty");
        }
        Form form = Sniff.form(name, bytes);
        boolean wide = form == Form.PDF || form == Form.DOCX;
        int limit = wide ? bounds.document() : bounds.text();
        if (bytes.length > limit) {
            throw new IOException(tooBig(bytes.length, limit));
        }
        switch (form) {
            case PDF:
                return PdfText.extract(bytes, bounds);
            case HTML:
                return WebPage.read(bytes, context);
            case DOCX:
                return DocxText.extract(bytes, bounds);
            case XML:
                throw new NotReadable("XML of a form that is not known; feeds and pages are");
            case OLD_OFFICE:
                throw new NotReadable(
                        "an Office file of the old kind (.doc, .xls, .msg); save it as .docx or PDF");
            default:
                if (TextDecoder.binary(bytes)) {
                    throw new NotReadable("not a text, HTML or PDF file: it holds binary data");
                }
                return plain(TextDecoder.decode(bytes));
        }
    }

    private Ingested finish(
            Piece piece,
            Original original,
            Extracted extracted,
            List<Problem> problems,
            List<Problem> notes) {
        String file = piece.name();
        Findings known =
                Findings.of(metadata.of(piece.pathText(), lastName(file)), Finding.GIVEN)
                        .or(extracted.findings())
                        .or(piece.context())
                        .or(Findings.of(defaults, "told for the run"));
        known = withDay(file, extracted, known, problems, notes);
        known = withLanguage(extracted, known);
        String lang = known.value(Finding.LANG).orElse("und");
        if (lang.equals("und")) {
            problems.add(
                    Ingested.problem(
                            file,
                            "the language is not English; no claims (if it is English, say --lang"
                                    + " en)"));
        } else if (!lang.equals("en") && !lang.equals("ar")) {
            problems.add(
                    Ingested.problem(file, "the language " + lang + " is not read; no claims"));
        }
        Report report =
                new Report(
                        file,
                        original.id(),
                        known.value(Finding.TITLE),
                        known.value(Finding.PUBLISHER).orElse("unknown"),
                        known.published(),
                        lang,
                        known.value(Finding.URL),
                        extracted.text(),
                        extracted.bodyStart());
        return new Ingested(
                file,
                Optional.of(report),
                Optional.of(original),
                extracted.map(),
                known,
                problems,
                notes);
    }

    private static Findings withDay(
            String file,
            Extracted extracted,
            Findings known,
            List<Problem> problems,
            List<Problem> notes) {
        Optional<Finding> day = known.of(Finding.PUBLISHED);
        if (day.isPresent() && day.get().guessed()) {
            notes.add(
                    Ingested.problem(
                            file,
                            "the publication date "
                                    + day.get().value()
                                    + " is a guess: "
                                    + day.get().how()));
        }
        if (day.isPresent()) {
            return known;
        }
        Optional<Finding> guess =
                HeadDate.find(extracted.text(), extracted.bodyStart())
                        .map(
                                d ->
                                        Finding.guess(
                                                Finding.PUBLISHED,
                                                d.day().toString(),
                                                "the head of the text"
                                                        + d.doubt().map(w -> ", " + w).orElse("")))
                        .or(() -> fromAround(known));
        if (guess.isEmpty()) {
            problems.add(
                    Ingested.problem(
                            file,
                            "no publication date: \"on Monday\" and the like stay open (give"
                                    + " --published yyyy-mm-dd or --meta)"));
            return known;
        }
        notes.add(
                Ingested.problem(
                        file,
                        "no publication date given; took "
                                + guess.get().value()
                                + from(guess.get().how())));
        return known.or(new Findings(List.of(guess.get())));
    }

    /** Whole, so that people read it in their language. */
    private static String from(String how) {
        return how.equals("the head of the text") ? " from the head of the text" : " from " + how;
    }

    /** Days that are not of publication but near it: of the mail, of making, of capture. */
    private static Optional<Finding> fromAround(Findings known) {
        for (String field : List.of(Finding.SENT, Finding.CREATED, Finding.CAPTURED)) {
            Optional<Finding> around = known.of(field).filter(f -> f.value().length() >= 10);
            if (around.isPresent()) {
                String day = around.get().value().substring(0, 10);
                return Optional.of(Finding.guess(Finding.PUBLISHED, day, around.get().how()));
            }
        }
        return Optional.empty();
    }

    private static Findings withLanguage(Extracted extracted, Findings known) {
        if (known.of(Finding.LANG).isPresent()) {
            return known;
        }
        return LanguageGuess.of(extracted.text(), extracted.bodyStart())
                .map(l -> Finding.guess(Finding.LANG, l, "the letters and words of the text"))
                .map(f -> known.or(new Findings(List.of(f))))
                .orElse(known);
    }

    private static Extracted plain(DecodedText decoded) {
        String text = decoded.text();
        FrontMatter front = FrontMatter.find(text);
        List<String> doubts = new ArrayList<>(decoded.doubt().stream().toList());
        doubts.addAll(front.doubt().stream().toList());
        return new Extracted(
                text,
                front.bodyStart(),
                Findings.of(front.metadata(), "front matter"),
                TextMap.whole("file", decoded.encoding(), decoded.skip(), text.length()),
                doubts,
                List.of());
    }

    private static String lastName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    }

    static String tooBig(long size, int limit) {
        return (size >> 20)
                + " MB is more than a report may have ("
                + (limit >> 20)
                + " MB); split it into one file a report";
    }
}
