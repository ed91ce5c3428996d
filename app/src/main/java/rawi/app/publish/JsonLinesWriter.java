package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import rawi.core.model.ReadReport;

/** One JSON object a line, one report a line; the same object as in claims/1. */
public final class JsonLinesWriter implements ReportWriter {

    private final JsonGenerator json;

    public JsonLinesWriter(Writer out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    @Override
    public void begin() {}

    @Override
    public void write(ReadReport report) throws IOException {
        new ClaimJson(json).report(report);
        json.writeRaw('\n');
        json.flush();
    }

    @Override
    public void end() throws IOException {
        json.flush();
    }
}
