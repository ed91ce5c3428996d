package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rawi.core.model.Problem;
import rawi.core.model.Report;

/** Turns files into reports with what is known about them; bounded in what it takes. */
public final class Ingest {

    /** Larger files are refused: no report is that long. */
    public static final int MAX_BYTES = 32 << 20;

    private static final Set<String> KINDS = Set.of("txt", "text", "md", "html", "htm", "pdf");

    /** A report and what a person should know about how it was read. */
    public record Ingested(Report report, List<Problem> problems) {}

    private final ReportMeta given;
    private final Map<String, ReportMeta> byFile;

    /**
     * @param given what the user said of all files
     * @param byFile what a metadata file says, by file name
     */
    public Ingest(ReportMeta given, Map<String, ReportMeta> byFile) {
        this.given = given;
        this.byFile = byFile;
    }

    /** The files to read below a path: itself, or a folder's reports in name order. */
    public static List<Path> files(Path path) throws BadInput {
        if (!Files.exists(path)) {
            throw new BadInput(path, "there is no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> found =
                    walk.filter(Files::isRegularFile)
                            .filter(p -> KINDS.contains(extension(p)))
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw new BadInput(path, "the folder holds no reports (.txt .md .html .pdf)");
            }
            return found;
        } catch (IOException e) {
            throw new BadInput(path, "cannot be listed: " + e.getMessage());
        }
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads one file.
     *
     * @throws BadInput when it is missing, unreadable, empty, binary or too large
     */
    public Ingested read(Path path) throws BadInput {
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw new BadInput(
                        path,
                        "is "
                                + (size >> 20)
                                + " MB; a report may have "
                                + (MAX_BYTES >> 20)
                                + " MB at most. Split it into single reports");
            }
            return read(
                    path.getFileName().toString(),
                    path.toString(),
                    Files.readAllBytes(path),
                    extension(path));
        } catch (NoSuchFileException e) {
            throw new BadInput(path, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new BadInput(path, "may not be read; check its permissions");
        } catch (IOException e) {
            throw new BadInput(path, "cannot be read: " + e.getMessage());
        }
    }

    /** Reads a report from a stream, such as standard input. */
    public Ingested read(InputStream in) throws BadInput {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new BadInput("standard input", "is longer than " + (MAX_BYTES >> 20) + " MB");
            }
            return read("-", "standard input", bytes, "txt");
        } catch (IOException e) {
            throw new BadInput("standard input", "cannot be read: " + e.getMessage());
        }
    }

    private Ingested read(String name, String shown, byte[] bytes, String extension)
            throws BadInput {
        if (bytes.length == 0) {
            throw new BadInput(shown, "is empty");
        }
        List<Problem> problems = new ArrayList<>();
        boolean pdf = extension.equals("pdf") || startsWith(bytes, "%PDF-");
        String text;
        ReportMeta inside = ReportMeta.NONE;
        int bodyStart = 0;
        if (pdf) {
            text = PdfText.read(bytes, shown);
        } else {
            if (TextDecoder.isBinary(bytes)) {
                throw new BadInput(shown, "is not text, HTML or PDF");
            }
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
            decoded.remark().ifPresent(r -> problems.add(problem(name, r)));
            text = decoded.text();
            if (extension.startsWith("htm")) {
                HtmlText.Page page = HtmlText.read(text, shown);
                text = page.text();
                inside = page.meta();
            } else {
                FrontMatter.Head head = FrontMatter.read(text);
                inside = head.meta();
                bodyStart = head.bodyStart();
                head.problem().ifPresent(r -> problems.add(problem(name, r)));
            }
        }
        if (text.substring(bodyStart).isBlank()) {
            throw new BadInput(shown, "holds no text");
        }
        ReportMeta meta = given.or(byFile.getOrDefault(name, ReportMeta.NONE)).or(inside);
        return new Ingested(report(name, text, bodyStart, meta, problems), problems);
    }

    private static Report report(
            String name, String text, int bodyStart, ReportMeta meta, List<Problem> problems) {
        Optional<LocalDate> published = meta.published();
        if (published.isEmpty()) {
            published = DateGuess.in(text, bodyStart);
            String told =
                    published
                            .map(
                                    d ->
                                            "no date of publication given; took "
                                                    + d
                                                    + " from its first lines")
                            .orElse(
                                    "no date of publication: \"on Monday\" and the like stay without"
                                            + " a day. Give --published");
            problems.add(problem(name, told));
        }
        int dot = name.lastIndexOf('.');
        return new Report(
                name,
                meta.id().orElse(dot > 0 ? name.substring(0, dot) : name),
                meta.title(),
                meta.publisher().orElse("unknown"),
                published,
                meta.lang().orElseGet(() -> Language.guess(text)),
                meta.url(),
                text,
                bodyStart);
    }

    private static Problem problem(String name, String reason) {
        return new Problem(name, Optional.empty(), reason);
    }

    private static boolean startsWith(byte[] bytes, String sign) {
        for (int i = 0; i < sign.length(); i++) {
            if (i >= bytes.length || bytes[i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
