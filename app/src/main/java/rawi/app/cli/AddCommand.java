package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.Sources;
import rawi.app.store.Adder;
import rawi.app.store.Case;
import rawi.app.store.Reader;
import rawi.app.store.ReaderVersion;
import rawi.core.model.Problem;
import rawi.core.pipeline.ReportReader;

/** {@code rawi add}: brings reports into a case. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Brings reports into a case: keeps the originals, reads them, keeps the claims.",
            "A line is printed for each when it is safe on the disk. What is in the case already is"
                    + " skipped, so a run that was broken off is simply started again."
        },
        footer = {
            "",
            "Examples:",
            "  rawi add --case deir-ezzor reports/",
            "  rawi add --case deir-ezzor --publisher \"SY24\" --published 2020-12-21 report.txt",
            "  curl … | rawi add --case deir-ezzor -"
        })
final class AddCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files; folders (all reports in them, in name order); - for standard input.")
    private List<String> paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to read at a time.")
    private int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    @Mixin private CaseOptions options;

    @Mixin private InputOptions input;

    /** What became of the sources, counted by state. */
    private final int[] counts = new int[Adder.State.values().length];

    private long claims;
    private long problems;

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > 256) {
            throw new UsageException("--threads needs 1 to 256, got " + threads);
        }
        try (Case opened = options.open()) {
            Reader reader =
                    new Reader(
                            ReportReader.load(input.dataFiles()),
                            ReaderVersion.of(input.overlays()));
            Writer out = parent.streams.writer();
            try (Progress progress = Progress.over(paths, parent.streams.words())) {
                opened.adder(reader)
                        .add(
                                new Sources(paths),
                                new Adder.Settings(
                                        input.metadata(),
                                        input.defaults(),
                                        input.columnsText(),
                                        input.fetcher()),
                                parent.streams.in(),
                                threads,
                                outcome -> {
                                    tell(out, outcome);
                                    progress.step(outcome.name());
                                });
            } finally {
                options.sign(opened, parent.streams);
            }
        }
        return finish();
    }

    private void tell(Writer out, Adder.Outcome outcome) throws IOException {
        counts[outcome.state().ordinal()]++;
        claims += outcome.claims();
        if (outcome.sha256().isPresent()) {
            out.write(Lines.of(word(outcome), id(outcome), outcome.name()));
            out.flush();
        }
        for (Problem problem : outcome.problems()) {
            problems += outcome.state() == Adder.State.TOLD ? 0 : 1;
            parent.streams.tell("run.problem", problem);
        }
    }

    private static String id(Adder.Outcome outcome) {
        return outcome.reports().isEmpty() ? "-" : Lines.shortId(outcome.reports().get(0));
    }

    private static String word(Adder.Outcome outcome) {
        return switch (outcome.state()) {
            case ADDED -> "added";
            case THERE -> "there";
            case UNREADABLE -> "unreadable";
            case FAILED -> "failed";
            case TOLD -> "told";
        };
    }

    private int finish() {
        List<String> said = new ArrayList<>();
        said.add("added " + Lines.plural(count(Adder.State.ADDED), "original"));
        said.add(Lines.plural(claims, "claim"));
        if (count(Adder.State.THERE) > 0) {
            said.add(count(Adder.State.THERE) + " there already");
        }
        if (count(Adder.State.UNREADABLE) > 0) {
            said.add("kept " + count(Adder.State.UNREADABLE) + " that could not be read");
        }
        if (count(Adder.State.FAILED) > 0) {
            said.add("could not take " + Lines.plural(count(Adder.State.FAILED), "input"));
        }
        if (problems > 0) {
            said.add(Lines.plural(problems, "problem"));
        }
        parent.streams.say(String.join("; ", said));
        return count(Adder.State.UNREADABLE) + count(Adder.State.FAILED) > 0 ? 1 : 0;
    }

    private int count(Adder.State state) {
        return counts[state.ordinal()];
    }
}
