package rawi.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/** Plain values ({@link rawi.app.ingest.Json}) back into JSON. */
final class Values {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Values() {}

    static String text(Object value) throws IOException {
        StringWriter out = new StringWriter();
        write(out, value);
        return out.toString();
    }

    static void write(Writer out, Object value) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json, value);
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.writeFieldName((String) field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
