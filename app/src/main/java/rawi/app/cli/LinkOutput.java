package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import picocli.CommandLine.Option;
import rawi.app.link.LinkText;
import rawi.core.corroborate.Corroboration;

/** How commands that link reports give out what they found: for people, or as JSON. */
final class LinkOutput {

    /** Forms of output. */
    enum Form {
        table,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Form format = Form.table;

    /** What is found, as JSON. */
    @FunctionalInterface
    interface Json {
        String text() throws IOException;
    }

    /** Writes in the form that was asked for; returns the exit code of the input. */
    int write(
            Streams streams,
            LinkInput.Opened opened,
            Corroboration found,
            Json json,
            Function<LinkText, String> table)
            throws IOException {
        try (Writer out = streams.writer()) {
            out.write(
                    format == Form.json
                            ? json.text()
                            : table.apply(new LinkText(opened.corpus(), found, opened.titles())));
        }
        return opened.exit();
    }
}
