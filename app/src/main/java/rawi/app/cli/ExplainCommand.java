package rawi.app.cli;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.ReadingRun;
import rawi.app.publish.Explanation;
import rawi.core.pipeline.ReportReader;

/** {@code rawi explain}: which words and rules made a claim, and what was dropped and why. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(paramLabel = "FILE", descriptionKey = "rawi.explain.report")
    private String file;

    @Option(names = "--claim", paramLabel = "ID")
    private String claim;

    @Mixin private InputOptions input;

    @Override
    public Integer call() throws IOException {
        if (new File(file).isDirectory()) {
            throw new UsageException(file + " is a folder; explain takes one report");
        }
        ReadingRun run =
                new ReadingRun(
                        input.intake(parent.streams.in()), ReportReader.load(input.dataFiles()));
        Writer out = parent.streams.writer();
        Explanation explanation =
                new Explanation(parent.streams.plainWords(), Terminal.screen().columns());
        Summary summary = new Summary(parent.streams);
        run.run(
                List.of(file),
                1,
                outcome -> {
                    summary.add(outcome);
                    if (outcome.read().isPresent()) {
                        out.write(explained(explanation, outcome));
                    }
                });
        out.flush();
        return summary.finish();
    }

    private String explained(Explanation explanation, ReadingRun.Outcome outcome) {
        if (claim == null) {
            return explanation.of(outcome.read().get());
        }
        return explanation
                .ofClaim(outcome.read().get(), claim)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "no claim "
                                                + claim
                                                + " in "
                                                + file
                                                + "; it has "
                                                + outcome.read().get().claims().size()
                                                + " claims, C01 and on"));
    }
}
