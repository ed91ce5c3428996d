package rawi.app.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rawi.app.ingest.Json;
import rawi.app.publish.ClaimParser;
import rawi.core.corroborate.Filed;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * Claims that were written before: files of {@code claims/1} (as {@code rawi read --format json} or
 * {@code jsonl} prints them) and hand-coded {@code gold/1}. Such files hold no text; relays are
 * then found by content and declaration alone.
 */
public final class ClaimsFile {

    private ClaimsFile() {}

    /**
     * All reports of a file.
     *
     * @throws IOException with the file's name when it is not as the schema says
     */
    public static List<Filed> read(Path file) throws IOException {
        List<Filed> reports = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        try {
            for (Object value : values(Files.readString(file, StandardCharsets.UTF_8))) {
                Map<String, Object> map = Json.object(value);
                List<Object> found =
                        map.containsKey("reports") ? Json.list(map.get("reports")) : List.of(map);
                for (Object report : found) {
                    reports.add(report(Json.object(report), keys));
                }
            }
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return reports;
    }

    /** One JSON document, or one a line. */
    private static List<Object> values(String text) throws IOException {
        try {
            return List.of(Json.parse(text));
        } catch (IOException whole) {
            List<Object> values = new ArrayList<>();
            for (String line : text.split("\n")) {
                if (!line.isBlank()) {
                    try {
                        values.add(Json.parse(line));
                    } catch (IOException e) {
                        throw values.isEmpty() ? whole : e;
                    }
                }
            }
            return values;
        }
    }

    /** The reports of a gold/1 file with its text, so that words count as well. */
    public static Filed gold(Map<String, Object> gold, String text, int bodyStart, Sentences cut)
            throws IOException {
        Report bare = bare(gold);
        Report full =
                new Report(
                        bare.file(),
                        bare.id(),
                        bare.title(),
                        bare.publisher(),
                        bare.published(),
                        bare.lang(),
                        bare.url(),
                        text,
                        bodyStart);
        var claims = claims(gold.get("claims"), cut.of(full));
        return new Filed(full.id(), new ReadReport(full, claims, List.of(), List.of()));
    }

    private static List<Claim> claims(Object list, List<Span> sentences) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Object value : Json.list(list)) {
            try {
                claims.add(ClaimParser.parse(Json.object(value), sentences));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return claims;
    }

    /** One report of claims/1 with its text, so that words count as well. */
    public static Filed filed(String key, Map<String, Object> map, String text, int bodyStart)
            throws IOException {
        Report bare = bare(map);
        Report full =
                new Report(
                        bare.file(),
                        bare.id(),
                        bare.title(),
                        bare.publisher(),
                        bare.published(),
                        bare.lang(),
                        bare.url(),
                        text,
                        bodyStart);
        List<Claim> claims = claims(map.get("claims"), List.of());
        return new Filed(key, new ReadReport(full, claims, List.of(), List.of()));
    }

    /** Cuts a report into sentences. */
    public interface Sentences {
        List<Span> of(Report report);
    }

    private static Filed report(Map<String, Object> map, Set<String> keys) throws IOException {
        Report report = bare(map);
        var claims = claims(map.get("claims"), List.of());
        String key = key(report.file(), report.id(), keys);
        return new Filed(key, new ReadReport(report, claims, List.of(), List.of()));
    }

    /** The file's name without folder and ending; with the start of the id when it is taken. */
    static String key(String file, String id, Set<String> taken) {
        String key = base(file);
        if (!taken.add(key)) {
            key = key + "~" + id.substring(0, Math.min(8, id.length()));
            taken.add(key);
        }
        return key;
    }

    /** The file's name without folder and ending. */
    public static String base(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Report bare(Map<String, Object> map) throws IOException {
        String file =
                Objects.toString(
                        Optional.ofNullable(map.get("file")).orElse(map.get("textFile")), "");
        String id = Objects.toString(map.get("id"), file);
        return new Report(
                file.isEmpty() ? id : file,
                id,
                text(map, "title"),
                text(map, "publisher").orElse("unknown"),
                day(map.get("published")),
                text(map, "lang").orElse("und"),
                text(map, "url"),
                "",
                0);
    }

    private static Optional<String> text(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }

    static Optional<LocalDate> day(Object value) throws IOException {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException e) {
            throw new IOException("no date yyyy-mm-dd: " + value);
        }
    }
}
