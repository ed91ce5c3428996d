package rawi.app.publish;

import java.io.IOException;
import java.io.StringWriter;
import rawi.core.model.ReadReport;

/** One report as a JSON object of claims/1. */
public final class ReportJson {

    private ReportJson() {}

    public static String of(ReadReport report) throws IOException {
        StringWriter out = new StringWriter();
        JsonLinesWriter writer = new JsonLinesWriter(out);
        writer.write(report);
        writer.end();
        return out.toString();
    }
}
