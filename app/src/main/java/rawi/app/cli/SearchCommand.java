package rawi.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Search;
import rawi.app.store.StoredClaim;
import rawi.core.model.Claim;
import rawi.core.model.Span;

/** {@code rawi search}: finds reports by words and by what they claim. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the reports that hold all the words and \"phrases\", in English or Arabic, and a"
                    + " claim that the options want; the latest first.",
            "Letters are compared without case, accents and vowel signs; Arabic words also without"
                    + " the prefixes and, so, by, to, as, the. A word may end in *."
        },
        footer = {
            "",
            "Examples:",
            "  rawi search --case deir-ezzor checkpoint conscript*",
            "  rawi search --case deir-ezzor '\"military police\"' --place Mayadin",
            "  rawi search --case deir-ezzor المستشفى --type hostilities --status accepted",
            "  rawi search --case deir-ezzor --actor \"National Defence\""
        })
final class SearchCommand implements Callable<Integer> {

    private static final int AROUND = 60;

    @ParentCommand private RawiCommand parent;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words and \"phrases\".")
    private String[] words = new String[0];

    @Mixin private CaseOptions options;

    @Mixin private FilterOptions filters;

    @Option(names = "--limit", paramLabel = "N", description = "How many; default 20.")
    private int limit = 20;

    @Option(names = "--skip", paramLabel = "N", description = "How many to leave out first.")
    private int skip;

    @Option(names = "--format", paramLabel = "FORM", description = "table or json; default table.")
    private ListCommand.Form form = ListCommand.Form.table;

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > Search.COUNTED || skip < 0) {
            throw new UsageException("--limit needs 1 to " + Search.COUNTED + ", --skip 0 or more");
        }
        String query = String.join(" ", words);
        var filter = filters.filter();
        if (query.isBlank() && filter.isEmpty()) {
            throw new UsageException("say what to search: words, or an option such as --type");
        }
        Writer out = parent.streams.writer();
        try (Case opened = options.open()) {
            Search.Page page = opened.search().find(query, filter, skip, limit);
            for (Search.Hit hit : page.hits()) {
                out.write(form == ListCommand.Form.json ? json(hit) : table(hit));
            }
            out.flush();
            parent.streams.say(
                    (page.total() == Search.COUNTED ? "at least " : "")
                            + Lines.plural(page.total(), "report"));
        }
        return 0;
    }

    private static String table(Search.Hit hit) {
        StringBuilder out = new StringBuilder(ListCommand.table(hit.report()));
        if (!hit.spans().isEmpty()) {
            out.append("    ").append(around(hit, hit.spans().get(0))).append('\n');
        }
        return out.toString();
    }

    /** The words with some of what stands around them. */
    private static String around(Search.Hit hit, Span span) {
        String text = hit.text();
        int from = Math.max(hit.bodyStart(), span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        String words =
                text.substring(from, span.start())
                        + "["
                        + span.in(text)
                        + "]"
                        + text.substring(span.end(), to);
        return (from > hit.bodyStart() ? "…" : "")
                + Lines.clean(words.replaceAll("\\s+", " ").strip())
                + (to < text.length() ? "…" : "");
    }

    private static String json(Search.Hit hit) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", hit.report().id());
            json.writeStringField("name", hit.report().name());
            json.writeStringField("title", hit.report().title().orElse(null));
            json.writeStringField("publisher", hit.report().publisher());
            json.writeStringField("published", hit.report().published().orElse(null));
            json.writeArrayFieldStart("spans");
            for (Span span : hit.spans()) {
                json.writeStartObject();
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
                json.writeStringField("quote", span.in(hit.text()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("claims");
            for (StoredClaim stored : hit.claims()) {
                Claim claim = stored.claim();
                json.writeStartObject();
                json.writeStringField("uid", stored.uid());
                json.writeStringField("status", stored.status().name());
                json.writeStringField("id", claim.id());
                json.writeStringField("type", claim.type().code());
                json.writeStringField("quote", claim.trigger().text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }
}
