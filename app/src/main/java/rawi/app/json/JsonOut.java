package rawi.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rawi.core.model.ClaimType;

/**
 * Values as JSON, fields in the order given: maps, lists, records (components by name), numbers,
 * truth values; null for what is absent; everything else as its text. What is kept, hashed and
 * signed is written here, so the bytes for a value never change.
 */
public final class JsonOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonOut() {}

    /** Fields in order: name, value, name, value … */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** On one line, without line end. */
    public static String line(Object value) {
        return write(value, false);
    }

    /** Over several lines, for people; with line end. */
    public static String pretty(Object value) {
        return write(value, true) + "\n";
    }

    private static String write(Object value, boolean pretty) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            if (pretty) {
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            }
            value(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Optional<?> optional) {
            value(json, optional.orElse(null));
        } else if (value instanceof OptionalLong n) {
            value(json, n.isPresent() ? n.getAsLong() : null);
        } else if (value instanceof OptionalInt n) {
            value(json, n.isPresent() ? n.getAsInt() : null);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (var entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> all) {
            json.writeStartArray();
            for (Object one : all) {
                value(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Record record) {
            record(json, record);
        } else {
            single(json, value);
        }
    }

    private static void single(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal n) {
            json.writeNumber(n);
        } else if (value instanceof Number n) {
            json.writeNumber(n.doubleValue());
        } else if (value instanceof ClaimType type) {
            json.writeString(type.code());
        } else {
            json.writeString(wellFormed(value.toString()));
        }
    }

    private static void record(JsonGenerator json, Record record) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            json.writeFieldName(component.getName());
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                value(json, accessor.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        json.writeEndObject();
    }

    /** The text with U+FFFD for halves of characters, which UTF-8 cannot hold; same length. */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\ufffd');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
