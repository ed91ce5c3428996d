package rawi.app.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Metadata of many reports, as JSON lines: {@code
 * {"file","published","publisher","title","lang","url"}}.
 */
public final class MetadataFile {

    private final Map<String, Metadata> byFile;

    private MetadataFile(Map<String, Metadata> byFile) {
        this.byFile = byFile;
    }

    public static MetadataFile none() {
        return new MetadataFile(Map.of());
    }

    /** The same metadata for the one file of this name. */
    public static MetadataFile of(String file, Metadata metadata) {
        return new MetadataFile(Map.of(file, metadata));
    }

    /**
     * Reads the file.
     *
     * @throws IOException with file and line when a line is not as described
     */
    public static MetadataFile read(Path path) throws IOException {
        Map<String, Metadata> byFile = new HashMap<>();
        List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (line.isEmpty()) {
                continue;
            }
            try {
                Map<String, Object> fields = Json.object(Json.parse(line));
                String file =
                        text(fields, "file").orElseThrow(() -> new IOException("no \"file\""));
                byFile.put(file, metadata(fields));
            } catch (IOException e) {
                throw new IOException(path + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new MetadataFile(byFile);
    }

    /** What the file says about a report: by its path as given, else by its name. */
    public Metadata of(String path, String name) {
        Metadata found = byFile.get(path);
        return found != null ? found : byFile.getOrDefault(name, Metadata.NONE);
    }

    /** The metadata among the fields of a JSON object. */
    public static Metadata metadata(Map<String, Object> fields) throws IOException {
        Optional<LocalDate> published = Optional.empty();
        Optional<String> day = text(fields, "published");
        if (day.isPresent()) {
            published = Optional.of(day(day.get()));
        }
        return new Metadata(
                published,
                text(fields, "publisher"),
                text(fields, "title"),
                text(fields, "lang"),
                text(fields, "url"));
    }

    private static LocalDate day(String text) throws IOException {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new IOException("\"published\" needs yyyy-mm-dd, got " + text, e);
        }
    }

    private static Optional<String> text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String s && !s.isBlank()
                ? Optional.of(s.strip())
                : Optional.empty();
    }
}
