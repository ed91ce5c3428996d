package rawi.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Filter;
import rawi.app.store.Reports;

/** {@code rawi list}: the reports of a case. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the reports of a case, or those with a claim that the options want.",
        footer = {
            "",
            "Examples:",
            "  rawi list --case deir-ezzor",
            "  rawi list --case deir-ezzor --type recruitment --place Mayadin --since 2020-12-01",
            "  rawi list --case deir-ezzor --unreadable --format json"
        })
final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    /** The forms of a list. */
    enum Form {
        table,
        json
    }

    @ParentCommand private RawiCommand parent;

    @Mixin private CaseOptions options;

    @Mixin private FilterOptions filters;

    @Option(names = "--unreadable", description = "Only what could not be read.")
    private boolean unreadable;

    @Option(names = "--format", paramLabel = "FORM", description = "table or json; default table.")
    private Form form = Form.table;

    @Override
    public Integer call() throws IOException {
        Filter filter = filters.filter();
        Writer out = parent.streams.writer();
        long shown = 0;
        try (Case opened = options.open()) {
            String after = "";
            boolean more = true;
            if (form == Form.json) {
                out.write("[");
            }
            while (more) {
                List<Reports.Line> page = opened.reports().list(filter, after, PAGE);
                for (Reports.Line line : page) {
                    if (!unreadable || !line.readable()) {
                        out.write(form == Form.json ? json(line, shown == 0) : table(line));
                        shown++;
                    }
                    after = line.id();
                }
                more = page.size() == PAGE;
            }
            if (form == Form.json) {
                out.write(shown == 0 ? "]\n" : "\n]\n");
            }
        }
        out.flush();
        if (form == Form.table) {
            parent.streams.say(Lines.plural(shown, "report"));
        }
        return 0;
    }

    static String table(Reports.Line line) {
        return Lines.of(
                Lines.shortId(line.id()),
                line.published().orElse("no date   "),
                line.readable() ? Lines.plural(line.claims(), "claim") : "could not be read",
                line.publisher(),
                line.title().orElse(line.name()));
    }

    private static String json(Reports.Line line, boolean first) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", line.id());
            json.writeStringField("original", line.original());
            json.writeStringField("name", line.name());
            json.writeStringField("title", line.title().orElse(null));
            json.writeStringField("publisher", line.publisher());
            json.writeStringField("published", line.published().orElse(null));
            json.writeStringField("lang", line.lang());
            json.writeBooleanField("readable", line.readable());
            json.writeNumberField("claims", line.claims());
            json.writeNumberField("problems", line.problems());
            json.writeEndObject();
        }
        return (first ? "\n" : ",\n") + text;
    }
}
