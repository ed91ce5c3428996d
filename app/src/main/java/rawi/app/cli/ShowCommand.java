package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.TextMap;
import rawi.app.publish.Format;
import rawi.app.publish.ReportWriter;
import rawi.app.store.Capture;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.Found;
import rawi.app.store.Reading;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;
import rawi.core.model.Problem;

/** {@code rawi show}: one report of a case. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows one report of a case: its claims, where it came from, how its date and publisher"
                    + " are known, and what people decided."
        },
        footer = {
            "",
            "Examples:",
            "  rawi show --case deir-ezzor 3fa9c1",
            "  rawi show --case deir-ezzor 3fa9c1 --reading 214 --format json   (an earlier reading)",
            "  rawi show --case deir-ezzor 3fa9c1 --original > report.html      (the bytes as they came)"
        })
final class ShowCommand implements Callable<Integer> {

    private static final int SOME = 10;

    @ParentCommand private RawiCommand parent;

    @Parameters(
            paramLabel = "REPORT",
            description = "The beginning of its id, or the name under which it was added.")
    private String name;

    @Mixin private CaseOptions options;

    @Option(
            names = "--reading",
            paramLabel = "N",
            description = "An earlier reading, by its number in the history.")
    private Long reading;

    @Option(names = "--original", description = "Writes the bytes as they came, checked, instead.")
    private boolean original;

    @Option(
            names = "--where",
            paramLabel = "START-END",
            description =
                    "Tells where in the original a stretch of the text stands (offsets as in"
                            + " claims).")
    private String where;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.table;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            List<StoredReport> readings = opened.reports().readings(id(opened));
            StoredReport shown = chosen(readings);
            if (original) {
                parent.streams.out().write(opened.original(shown.reading().original()));
                parent.streams.out().flush();
                return 0;
            }
            Writer out = parent.streams.writer();
            if (where != null) {
                out.write(wayBack(opened, shown));
                out.flush();
                return 0;
            }
            ReportWriter writer =
                    format.writer(out, Terminal.screen(), parent.streams.plainWords());
            writer.begin();
            writer.write(shown.asRead());
            writer.end();
            if (format == Format.table) {
                history(out, opened, readings, shown);
            }
            out.flush();
        }
        return 0;
    }

    private String wayBack(Case opened, StoredReport shown) {
        if (!where.matches("\\d{1,9}-\\d{1,9}")) {
            throw new UsageException("--where needs START-END, got " + where);
        }
        int start = Integer.parseInt(where.substring(0, where.indexOf('-')));
        int end = Integer.parseInt(where.substring(where.indexOf('-') + 1));
        if (start >= end || end > shown.text().length()) {
            throw new UsageException(
                    "--where needs 0 to " + shown.text().length() + ", got " + where);
        }
        TextMap map =
                opened.map(shown)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "this version of rawi takes another text out of"
                                                        + " the original; rawi reread first"));
        List<String> said = new ArrayList<>();
        said.add(map.basis());
        map.place(start).ifPresent(said::add);
        Optional<TextMap.Range> range = map.source(start, end);
        range.ifPresent(r -> said.add("characters " + r.start() + "-" + r.end()));
        if (map.basis().equals("file")) {
            range.flatMap(r -> map.bytes(opened.original(shown.reading().original()), r))
                    .ifPresent(r -> said.add("bytes " + r.start() + "-" + r.end()));
        }
        return Lines.of(said.toArray(String[]::new));
    }

    private String id(Case opened) {
        List<String> ids = opened.reports().find(name, SOME);
        if (ids.isEmpty()) {
            throw new UsageException("no report " + name + " in this case");
        }
        if (ids.size() > 1) {
            throw new UsageException(
                    name
                            + " is not one report but "
                            + (ids.size() == SOME ? "many" : String.join(", ", ids)));
        }
        return ids.get(0);
    }

    private StoredReport chosen(List<StoredReport> readings) {
        if (reading == null) {
            return readings.get(readings.size() - 1);
        }
        return readings.stream()
                .filter(r -> r.id() == reading)
                .findFirst()
                .orElseThrow(() -> new UsageException("--reading: this report has no " + reading));
    }

    private static void history(
            Writer out, Case opened, List<StoredReport> readings, StoredReport shown)
            throws IOException {
        Reading read = shown.reading();
        out.write('\n');
        out.write(row("report", read.report()));
        Capture capture = opened.reports().capture(read.original()).orElseThrow();
        out.write(
                row(
                        "original",
                        capture.sha256(),
                        capture.size() + " bytes",
                        "added " + capture.at(),
                        "as " + capture.name()));
        for (Found found : read.found()) {
            out.write(row(found.field(), found.value(), "(" + found.how() + ")"));
        }
        for (Problem problem : read.problems()) {
            out.write(row("problem", problem.reason()));
        }
        for (StoredReport one : readings) {
            boolean same = one.id() == shown.id();
            out.write(
                    row(
                            "reading",
                            one.id() + (same ? "*" : ""),
                            one.reading().at().toString(),
                            "rawi " + one.reading().reader(),
                            Lines.plural(one.reading().claims().size(), "claim")));
        }
        for (StoredClaim claim : shown.claims()) {
            for (Decisions.Kept kept : opened.decisions().on(claim.uid())) {
                out.write(decision(claim, kept.decision()));
            }
        }
    }

    private static String decision(StoredClaim claim, Decision made) {
        return row(
                "decision",
                claim.claim().id(),
                made.action().name().toLowerCase(java.util.Locale.ROOT),
                "by " + made.by(),
                made.at().toString(),
                made.reason().orElse(""));
    }

    private static String row(String head, String... fields) {
        List<String> all = new ArrayList<>();
        for (String field : fields) {
            if (!field.isEmpty()) {
                all.add(Lines.clean(field));
            }
        }
        return String.format("  %-10s %s%n", head, String.join("  ", all));
    }
}
