package rawi.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/** JSON objects, one a line. */
final class Lines {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Lines() {}

    /** Writes the fields of an object. */
    interface Fields {
        void to(JsonGenerator json) throws IOException;
    }

    static String object(Fields fields) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            fields.to(json);
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }
}
