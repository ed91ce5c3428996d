package rawi.app.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.app.ingest.Json;
import rawi.app.ingest.Metadata;
import rawi.app.score.GoldFolder.Entry;

/** Runs a score: over predictions in files, or over what a reader makes of the gold texts. */
public final class Scoring {

    /** Reads one text and returns the claims as claims/1 JSON of one report. */
    public interface Reader {
        String read(Path text, Metadata metadata) throws IOException;
    }

    private Scoring() {}

    /** The score of a predictions file or a folder of them. */
    public static Scorer ofFiles(GoldFolder gold, Path predictions) throws IOException {
        Map<String, List<Coded>> byName = new HashMap<>();
        for (Path file : jsonFiles(predictions)) {
            Object value;
            try {
                value = Json.parse(Files.readString(file, StandardCharsets.UTF_8));
                for (Object report : reports(value)) {
                    Map<String, Object> fields = Json.object(report);
                    Object name =
                            Optional.ofNullable(fields.get("file")).orElse(fields.get("textFile"));
                    byName.put(baseName(Objects.toString(name)), Coded.claims(fields));
                }
            } catch (IOException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        Scorer scorer = new Scorer();
        for (Entry entry : gold.entries()) {
            scorer.add(
                    entry.textFile(),
                    text(entry),
                    entry.claims(),
                    Optional.ofNullable(byName.get(baseName(entry.textFile()))));
        }
        return scorer;
    }

    /** The score of a reader on the gold texts, read with the metadata of the gold files. */
    public static Scorer ofReader(GoldFolder gold, Reader reader) throws IOException {
        Scorer scorer = new Scorer();
        for (Entry entry : gold.entries()) {
            Optional<List<Coded>> claims = Optional.empty();
            if (entry.text().isPresent()) {
                String json = reader.read(entry.text().get(), entry.metadata());
                claims = Optional.of(Coded.claims(Json.object(Json.parse(json))));
            }
            scorer.add(entry.textFile(), text(entry), entry.claims(), claims);
        }
        return scorer;
    }

    private static List<Object> reports(Object value) throws IOException {
        if (value instanceof Map<?, ?> map && map.containsKey("reports")) {
            return Json.list(map.get("reports"));
        }
        return Json.list(value);
    }

    private static List<Path> jsonFiles(Path predictions) throws IOException {
        if (!Files.isDirectory(predictions)) {
            return List.of(predictions);
        }
        try (Stream<Path> walk = Files.walk(predictions)) {
            return new ArrayList<>(
                    walk.filter(p -> p.toString().endsWith(".json")).sorted().toList());
        }
    }

    private static String text(Entry entry) throws IOException {
        return entry.text().isPresent()
                ? new String(Files.readAllBytes(entry.text().get()), StandardCharsets.UTF_8)
                : "";
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
