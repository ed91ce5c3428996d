package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.measure.Ask;
import rawi.app.measure.Sheet;
import rawi.app.measure.SheetData;
import rawi.app.measure.SheetHtml;
import rawi.app.measure.SheetText;
import rawi.app.measure.Sheets;
import rawi.core.corroborate.Corroboration;
import rawi.core.measure.Measure;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Selection;
import rawi.core.measure.linked.SourceGrades;

/** {@code rawi measure NAME}: a figure over a case, with its uncertainty and its warning. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what linked reports tell: with uncertainty, the method's version and the warning"
                    + " that belongs to it. Without a name, lists the measures."
        },
        footer = {
            "",
            "Examples:",
            "  rawi measure",
            "  rawi measure incident-rate demo/reports --by area",
            "  rawi measure pressure --case deir-ezzor --place \"Deir ez-Zor\" --format html > p.html",
            "  rawi measure undocumented-total --lists lists.csv --closed-population --linkage-assessed",
            "",
            "Exit codes: 0 measured, 1 some input could not be read, 2 wrong usage, 3 refused: the"
                    + " conditions of the measure fail, and the output says which."
        })
final class MeasureCommand implements Callable<Integer> {

    /** Ends the command when a figure is refused. */
    static final int REFUSED = 3;

    /** Forms of output. */
    enum Form {
        text,
        json,
        csv,
        html
    }

    @ParentCommand private RawiCommand parent;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The measure.")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "ROWS",
            description = "How rows are made: area, type, actor, side, month, quarter or all.")
    private String by = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "Only this type or family, such as recruitment.")
    private List<String> types = List.of();

    @Option(
            names = "--denominator",
            paramLabel = "PEOPLE",
            description = "incident-rate: rate by 10,000 of so many people.")
    private Long denominator;

    @Option(
            names = "--denominator-day",
            paramLabel = "DAY",
            description = "The day as of which --denominator was counted; needed with it.")
    private String denominatorDay;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Form format = Form.text;

    @ArgGroup(exclusive = false, validate = false, heading = "Lists (undocumented-total):%n")
    private ListsOptions lists = new ListsOptions();

    @Mixin private ScopeOptions scope;
    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        Streams streams = parent.streams;
        if (name == null) {
            return list();
        }
        Measure measure =
                Sheets.named(name)
                        .orElseThrow(() -> new UsageException("no measure is called " + name));
        Ask ask = ask();
        int exit = 0;
        Evidence evidence;
        if (ask.lists().isPresent()) {
            evidence = nothing();
        } else {
            LinkInput.Opened opened = input.open(streams, paths);
            exit = opened.exit();
            evidence = opened.evidence();
        }
        Sheet sheet;
        try {
            sheet = Sheets.of(measure, evidence, ask);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        try (Writer out = streams.writer()) {
            out.write(
                    switch (format) {
                        case text -> new SheetText(streams.words()).of(sheet);
                        case json -> SheetData.json(sheet);
                        case csv -> SheetData.csv(sheet);
                        case html -> new SheetHtml(streams.plainWords()).page(sheet);
                    });
        }
        return sheet.isRefused() ? REFUSED : exit;
    }

    private int list() throws IOException {
        try (Writer out = parent.streams.writer()) {
            out.write(new SheetText(parent.streams.words()).list());
        }
        return 0;
    }

    /** Lists stand for themselves: no report is read beside them. */
    private Evidence nothing() {
        return new Evidence(
                List.of(),
                new Corroboration(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                java.util.Map.of(),
                input.knowledge(),
                SourceGrades.NONE);
    }

    private Ask ask() throws IOException {
        Selection selection = scope.selection(types);
        if ((denominator == null) != (denominatorDay == null)) {
            throw new UsageException("--denominator needs --denominator-day, for people move");
        }
        if (denominator != null && denominator < 1) {
            throw new UsageException("--denominator needs 1 or more, got " + denominator);
        }
        Optional<Ask.Denominator> people =
                Optional.ofNullable(denominator)
                        .map(
                                n ->
                                        new Ask.Denominator(
                                                n,
                                                ScopeOptions.day(
                                                                denominatorDay, "--denominator-day")
                                                        .orElseThrow()));
        return new Ask(selection, by, people, lists.lists());
    }

    /** What is known of lists that no table tells. */
    static final class ListsOptions {

        @Option(
                names = "--lists",
                paramLabel = "FILE",
                description =
                        "CSV: a column a list with 0 or 1, one row a person, or a pattern with its"
                                + " count.")
        private Path file;

        @Option(
                names = "--closed-population",
                description = "Nobody could enter or leave what is counted during the period.")
        private boolean closed;

        @Option(
                names = "--linkage-assessed",
                description = "Missed and wrong matches between the lists were assessed.")
        private boolean assessed;

        @Option(
                names = "--aggregate",
                description = "Some source gives numbers of people instead of people.")
        private boolean aggregate;

        @Option(
                names = "--derived",
                paramLabel = "LIST",
                split = ",",
                description = "A list that was made from another.")
        private List<String> derived = List.of();

        @Option(
                names = "--apart",
                paramLabel = "A+B",
                split = ",",
                description = "Lists that cannot meet, for a reason that you state elsewhere.")
        private List<String> apart = List.of();

        @Option(
                names = "--independent",
                paramLabel = "N",
                description = "Origins behind the lists, when fewer than lists.")
        private Integer independent;

        Optional<Ask.Lists> lists() throws IOException {
            if (file == null) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                throw new UsageException("--lists " + file + ": no such file");
            }
            return Optional.of(
                    new Ask.Lists(
                            file.getFileName().toString(),
                            Files.readString(file, StandardCharsets.UTF_8),
                            Optional.ofNullable(independent),
                            derived,
                            closed,
                            assessed,
                            aggregate,
                            apart));
        }
    }
}
