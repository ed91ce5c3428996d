package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import rawi.app.words.Wording;

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
     * @param words in which language to speak to people; data is the same in all
     */
    public ReportWriter writer(Writer out, Screen screen, Wording words) throws IOException {
        return switch (this) {
            case table -> new TableWriter(out, screen, words);
            case json -> new JsonWriter(out);
            case jsonl -> new JsonLinesWriter(out);
            case csv -> new CsvWriter(out);
            case html -> new HtmlWriter(out, words);
        };
    }
}
