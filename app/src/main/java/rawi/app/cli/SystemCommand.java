package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.link.LinkJson;
import rawi.app.link.SystemText;
import rawi.app.publish.SystemHtml;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.corroborate.Scope;
import rawi.core.corroborate.SystemGraph;

/**
 * {@code rawi system}: who acts, by what, on whom, with what outcome, as the claims describe it.
 */
@Command(
        name = "system",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the system that claims of a place and period describe: who acts, by which channel,"
                    + " on whom, with what outcome. Causes are shown only where a source says so, with"
                    + " its words."
        },
        footer = {
            "",
            "Examples:",
            "  rawi system demo/reports --place \"Deir ez-Zor\" --from 2020-12-01 --to 2020-12-31",
            "  rawi system report.txt --format html > system.html"
        })
final class SystemCommand implements Callable<Integer> {

    /** Forms of output. */
    enum Form {
        text,
        json,
        html,
        dot
    }

    @ParentCommand private RawiCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "A place, with all that lies within it.")
    private String place;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, yyyy-mm-dd.")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, yyyy-mm-dd.")
    private String to;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Form format = Form.text;

    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        Scope scope = scope();
        LinkInput.Opened opened = input.open(parent.streams, paths);
        SystemGraph graph = opened.linked().system(scope, opened.titles()::of);
        if (graph.claims() == 0) {
            parent.streams.say("no claim of this place and period");
        }
        try (Writer out = parent.streams.writer()) {
            out.write(
                    switch (format) {
                        case text -> new SystemText(graph).text(title());
                        case json -> LinkJson.of(graph);
                        case html ->
                                new SystemHtml(graph, parent.streams.plainWords())
                                        .page(title(parent.streams.plainWords()));
                        case dot -> new SystemText(graph).dot();
                    });
        }
        return opened.exit();
    }

    private Scope scope() {
        try {
            return new Scope(Optional.ofNullable(place), day(from, "--from"), day(to, "--to"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--from and --to: " + e.getMessage());
        }
    }

    private static Optional<LocalDate> day(String text, String option) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " needs yyyy-mm-dd, got " + text);
        }
    }

    private String title() {
        return title(Wording.of(Language.ENGLISH));
    }

    private String title(Wording words) {
        String where = place == null ? words.text("system.everywhere") : place;
        String since = from == null ? where : words.text("system.from", where, from);
        String until = to == null ? since : words.text("system.until", since, to);
        return words.text("system.title", until);
    }
}
