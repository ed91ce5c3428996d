package rawi.app.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A file of JSON lines with what is known of many reports, by file name. */
public final class MetaFile {

    private MetaFile() {}

    /**
     * Reads the lines.
     *
     * @throws BadInput with the line when one is no JSON object with a {@code file}
     */
    public static Map<String, ReportMeta> read(Path path) throws BadInput, IOException {
        Map<String, ReportMeta> byFile = new HashMap<>();
        JsonFactory factory = new JsonFactory();
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try (JsonParser parser = factory.createParser(line)) {
                Map<String, String> values = object(parser);
                String file = values.get("file");
                if (file == null) {
                    throw new BadInput(path, "line " + number + " has no \"file\"");
                }
                byFile.put(file, meta(values));
            } catch (JsonProcessingException e) {
                throw new BadInput(path, "line " + number + " is no JSON object");
            } catch (DateTimeParseException e) {
                throw new BadInput(
                        path, "line " + number + ": date must be written like 2020-12-21");
            }
        }
        return byFile;
    }

    private static Map<String, String> object(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return values;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }

    static ReportMeta meta(Map<String, String> values) {
        return new ReportMeta(
                text(values, "id"),
                text(values, "title"),
                text(values, "publisher"),
                text(values, "published").map(MetaFile::day),
                text(values, "lang"),
                text(values, "url"));
    }

    private static Optional<String> text(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).filter(v -> !v.isBlank());
    }

    /** A day; a time after it is left out. */
    static LocalDate day(String text) {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }
}
