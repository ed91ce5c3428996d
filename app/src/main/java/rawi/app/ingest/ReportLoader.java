package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/**
 * Makes reports of files; never throws for what a file holds. Metadata is taken from the command
 * line's file, then from the file itself (front matter, page head), then from the command line's
 * defaults; the time stamp of the file is never used. Safe to share between threads.
 */
public final class ReportLoader {

    /** A text beyond this is an archive, not a report. */
    public static final int MAX_BYTES = 16 << 20;

    public static final int MAX_PDF_BYTES = 64 << 20;

    private static final int SNIFF = 1024;

    /** Stray control characters that a text may have, however short. */
    private static final int FEW = 3;

    private final MetadataFile metadata;
    private final Metadata defaults;
    private final InputStream standardInput;

    /**
     * @param metadata metadata by file
     * @param defaults what to take where nothing else tells, except a language or date that the
     *     user states for the run: those win over a guess, not over the file's own
     * @param standardInput what {@code -} stands for
     */
    public ReportLoader(MetadataFile metadata, Metadata defaults, InputStream standardInput) {
        this.metadata = metadata;
        this.defaults = defaults;
        this.standardInput = standardInput;
    }

    public Ingested load(Source source) {
        if (source.fault().isPresent()) {
            return Ingested.failed(source.name(), source.fault().get());
        }
        try {
            return load(source, bytes(source));
        } catch (IOException e) {
            return Ingested.failed(source.name(), "cannot be read: " + Sources.why(e));
        }
    }

    /** The report of bytes that are at hand already; the source only names them. */
    public Ingested load(Source source, byte[] bytes) {
        try {
            return of(source, bytes);
        } catch (IOException e) {
            return Ingested.failed(source.name(), "cannot be read: " + Sources.why(e));
        }
    }

    /**
     * The bytes of a source.
     *
     * @throws IOException when they cannot be read or are more than any report has
     */
    public byte[] bytes(Source source) throws IOException {
        if (source.path().isEmpty()) {
            return standardInput.readNBytes(MAX_PDF_BYTES + 1);
        }
        Path path = source.path().get();
        if (Files.isRegularFile(path) && Files.size(path) > MAX_PDF_BYTES) {
            throw new IOException(tooBig(Files.size(path), MAX_PDF_BYTES));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MAX_PDF_BYTES + 1);
        }
    }

    private Ingested of(Source source, byte[] bytes) throws IOException {
        String file = source.name();
        if (bytes.length == 0) {
            return Ingested.failed(file, "the file is empty");
        }
        boolean pdf = PdfText.looksLikePdf(bytes);
        int limit = pdf ? MAX_PDF_BYTES : MAX_BYTES;
        if (bytes.length > limit) {
            return Ingested.failed(file, "cannot be read: " + tooBig(size(source, bytes), limit));
        }
        List<Problem> problems = new ArrayList<>();
        Extracted extracted;
        if (pdf) {
            extracted = PdfText.extract(bytes);
        } else if (binary(bytes)) {
            return Ingested.failed(file, "not a text, HTML or PDF file: it holds binary data");
        } else {
            DecodedText decoded = TextDecoder.decode(bytes);
            decoded.doubt().ifPresent(d -> problems.add(problem(file, d)));
            extracted =
                    HtmlText.looksLikeHtml(decoded.text())
                            ? HtmlText.extract(bytes, decoded)
                            : plain(decoded.text());
        }
        extracted.doubts().forEach(d -> problems.add(problem(file, d)));
        if (extracted.text().isBlank()
                || extracted.text().substring(extracted.bodyStart()).isBlank()) {
            problems.add(problem(file, "no text in it" + (pdf ? " (scanned pages?)" : "")));
            return new Ingested(file, Optional.empty(), problems, List.of());
        }
        return finish(source, bytes, extracted, problems);
    }

    private Ingested finish(
            Source source, byte[] bytes, Extracted extracted, List<Problem> problems) {
        List<Problem> notes = new ArrayList<>();
        String file = source.name();
        String path = source.path().map(Path::toString).orElse(file);
        String name = file.substring(file.lastIndexOf('/') + 1);
        Metadata known = metadata.of(path, name).or(extracted.metadata()).or(defaults);
        if (known.published().isEmpty()) {
            known = known.or(guessedDay(file, extracted, problems, notes));
        }
        String lang =
                known.lang()
                        .or(() -> LanguageGuess.of(extracted.text(), extracted.bodyStart()))
                        .orElse("und");
        if (lang.equals("und")) {
            problems.add(
                    problem(
                            file,
                            "the language is not English; no claims (if it is English, say --lang"
                                    + " en)"));
        } else if (!lang.equals("en") && !lang.equals("ar")) {
            problems.add(problem(file, "the language " + lang + " is not read; no claims"));
        }
        Report report =
                new Report(
                        file,
                        id(bytes),
                        known.title(),
                        known.publisher().orElse("unknown"),
                        known.published(),
                        lang,
                        known.url(),
                        extracted.text(),
                        extracted.bodyStart());
        return new Ingested(file, Optional.of(report), problems, notes);
    }

    private static Metadata guessedDay(
            String file, Extracted extracted, List<Problem> problems, List<Problem> notes) {
        var day = HeadDate.find(extracted.text(), extracted.bodyStart());
        if (day.isPresent()) {
            notes.add(
                    problem(
                            file,
                            "no publication date given; took "
                                    + day.get()
                                    + " from the head of the text"));
        } else {
            problems.add(
                    problem(
                            file,
                            "no publication date: \"on Monday\" and the like stay open (give"
                                    + " --published yyyy-mm-dd or --meta)"));
        }
        return new Metadata(
                day, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Extracted plain(String text) {
        FrontMatter front = FrontMatter.find(text);
        return new Extracted(
                text, front.bodyStart(), front.metadata(), front.doubt().stream().toList());
    }

    private static boolean binary(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) {
            return false;
        }
        int zeros = 0;
        int controls = 0;
        int n = Math.min(bytes.length, 8 * SNIFF);
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros++;
            } else if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        // UTF-16 without a mark has a zero in every other byte, and nothing else below a blank.
        boolean wide = zeros > n / 4 && controls == 0;
        return !wide && (zeros > 0 && zeros + controls > FEW + n / 200 || controls > FEW + n / 20);
    }

    private static long size(Source source, byte[] bytes) throws IOException {
        long known = source.path().isPresent() ? Files.size(source.path().get()) : 0;
        return Math.max(known, bytes.length);
    }

    private static String tooBig(long size, int limit) {
        return (size >> 20)
                + " MB is more than a report may have ("
                + (limit >> 20)
                + " MB); split it into one file a report";
    }

    private static Problem problem(String file, String reason) {
        return new Problem(file, Optional.empty(), reason);
    }

    /** The first half of the SHA-256 of the bytes as they came. */
    private static String id(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
