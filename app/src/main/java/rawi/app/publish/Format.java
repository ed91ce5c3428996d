package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import rawi.core.model.ReadReport;

/** An output format; reports are written as they come, so that memory stays flat. */
public interface Format {

    void begin(Writer out) throws IOException;

    void report(ReadReport report) throws IOException;

    void end() throws IOException;

    /** The names that {@code --format} knows. */
    enum Name {
        table,
        json,
        jsonl,
        csv,
        html
    }

    /**
     * A format by name.
     *
     * @param color whether a terminal shows colours (table only)
     * @param width columns of the terminal (table only)
     */
    static Format of(Name name, boolean color, int width) {
        return switch (name) {
            case table -> new TableFormat(color, width);
            case json -> new JsonFormat();
            case jsonl -> new JsonLinesFormat();
            case csv -> new CsvFormat();
            case html -> new HtmlFormat();
        };
    }
}
