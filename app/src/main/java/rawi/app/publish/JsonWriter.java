package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import rawi.core.model.ReadReport;

/** One JSON document of the schema claims/1. */
public final class JsonWriter implements ReportWriter {

    private final JsonGenerator json;

    public JsonWriter(Writer out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines));
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "claims/1");
        json.writeStringField("version", Version.TEXT);
        json.writeArrayFieldStart("reports");
    }

    @Override
    public void write(ReadReport report) throws IOException {
        new ClaimJson(json).report(report);
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
