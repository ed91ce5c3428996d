package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/** A claim a line, each with its report's file. */
final class JsonLinesFormat implements Format {

    private JsonGenerator out;

    @Override
    public void begin(Writer writer) throws IOException {
        out = new JsonFactory().createGenerator(writer);
        out.setRootValueSeparator(null);
    }

    @Override
    public void report(ReadReport read) throws IOException {
        ClaimsJson json = new ClaimsJson(out);
        for (Claim claim : read.claims()) {
            out.writeStartObject();
            out.writeStringField("file", read.report().file());
            json.fields(claim);
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
