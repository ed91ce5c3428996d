package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import rawi.app.Version;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/** {@code claims/1}: one JSON document over all reports. */
final class JsonFormat implements Format {

    private JsonGenerator out;

    @Override
    public void begin(Writer writer) throws IOException {
        out = new JsonFactory().createGenerator(writer);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter(" ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
        out.setPrettyPrinter(printer);
        out.writeStartObject();
        out.writeStringField("schema", "claims/1");
        out.writeStringField("version", Version.TEXT);
        out.writeArrayFieldStart("reports");
    }

    @Override
    public void report(ReadReport read) throws IOException {
        ClaimsJson json = new ClaimsJson(out);
        out.writeStartObject();
        json.reportHead(read.report());
        out.writeArrayFieldStart("claims");
        for (Claim claim : read.claims()) {
            json.claim(claim);
        }
        out.writeEndArray();
        json.problems(read.problems());
        out.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.flush();
    }
}
