package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;

/** The forms in which claims come out. */
public enum Format {
    table,
    json,
    jsonl,
    csv,
    html;

    /**
     * A writer of this form.
     *
     * @param screen how wide and how colourful the reader's terminal is; only the table looks
     */
    public ReportWriter writer(Writer out, Screen screen) throws IOException {
        return switch (this) {
            case table -> new TableWriter(out, screen);
            case json -> new JsonWriter(out);
            case jsonl -> new JsonLinesWriter(out);
            case csv -> new CsvWriter(out);
            case html -> new HtmlWriter(out);
        };
    }
}
