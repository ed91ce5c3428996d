package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.ingest.Ingested;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.Source;
import rawi.app.publish.ClaimJson;
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

    /** The reports of an original; there is always one, if only to say that it is not readable. */
    List<ReadPart> read(String name, byte[] bytes, Given given) {
        ReportLoader loader =
                new ReportLoader(
                        MetadataFile.of(name, given.first()),
                        given.otherwise(),
                        InputStream.nullInputStream());
        Source source = new Source(name, Optional.empty(), Optional.empty());
        Ingested ingested = loader.load(source, bytes);
        String part = "";
        return List.of(read(part, ReadPart.id(given.sha256(), part), ingested, given));
    }

    /** Reads a text and forgets it, for measuring; returns how many claims there were. */
    public int measure(String name, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Given given =
                new Given(rawi.app.store.proof.Hashes.of(bytes), Metadata.NONE, Metadata.NONE);
        return read(name, bytes, given).stream().mapToInt(p -> p.claims().size()).sum();
    }

    private ReadPart read(String part, String id, Ingested ingested, Given given) {
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
                    given.found(report, ingested.notes()),
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

    /**
     * What a user said about an original when it was added.
     *
     * @param first what wins over the file's own
     * @param otherwise what is taken where nothing else tells
     */
    public record Given(String sha256, Metadata first, Metadata otherwise) {

        /** Each value with how it came to be known. */
        List<Found> found(Report report, List<Problem> notes) {
            List<Found> found = new ArrayList<>();
            add(found, "title", report.title(), first.title(), otherwise.title(), false);
            add(
                    found,
                    "publisher",
                    Optional.of(report.publisher()).filter(p -> !p.equals("unknown")),
                    first.publisher(),
                    otherwise.publisher(),
                    false);
            add(
                    found,
                    "published",
                    report.published().map(LocalDate::toString),
                    first.published().map(LocalDate::toString),
                    otherwise.published().map(LocalDate::toString),
                    !notes.isEmpty());
            add(
                    found,
                    "lang",
                    Optional.of(report.lang()).filter(l -> !l.equals("und")),
                    first.lang(),
                    otherwise.lang(),
                    false);
            add(found, "url", report.url(), first.url(), otherwise.url(), false);
            return found;
        }

        private static void add(
                List<Found> all,
                String field,
                Optional<String> value,
                Optional<String> first,
                Optional<String> otherwise,
                boolean guessed) {
            if (value.isEmpty()) {
                return;
            }
            String how = "found in the file";
            if (first.isPresent()) {
                how = "given for this file";
            } else if (guessed) {
                how = "guessed from the head of the text";
            } else if (otherwise.equals(value)) {
                how = "given for the run";
            }
            all.add(new Found(field, value.get(), how));
        }
    }

    /** The bytes of a source, bounded; fails when they cannot be read. */
    static byte[] bytes(Source source, InputStream standardInput) throws IOException {
        return new ReportLoader(MetadataFile.none(), Metadata.NONE, standardInput).bytes(source);
    }
}
