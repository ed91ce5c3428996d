package rawi.app.store;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;
import rawi.app.json.JsonOut;

/** Records of the case: how they are written ({@link JsonOut}) and read again. */
public final class JsonText {

    private JsonText() {}

    /** Fields in order: name, value, name, value … */
    public static Map<String, Object> fields(Object... namesAndValues) {
        return JsonOut.fields(namesAndValues);
    }

    public static String write(Map<String, Object> fields) {
        return JsonOut.line(fields);
    }

    /** The fields of a record that this program wrote; fails when it is none. */
    public static Map<String, Object> read(String text) {
        try {
            return Json.object(Json.parse(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a record: " + e.getMessage(), e);
        }
    }

    static Optional<String> string(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    static String text(Map<String, Object> fields, String name) {
        return string(fields, name)
                .orElseThrow(() -> new IllegalArgumentException("a record without " + name));
    }

    static long number(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Number n) {
            return n.longValue();
        }
        throw new IllegalArgumentException("a record without " + name);
    }

    /** As {@link JsonOut#wellFormed}. */
    static String wellFormed(String text) {
        return JsonOut.wellFormed(text);
    }
}
