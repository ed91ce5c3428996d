package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.Intake;
import rawi.app.ingest.ReadingRun;
import rawi.app.publish.Format;
import rawi.app.publish.ReportWriter;
import rawi.core.pipeline.ReportReader;

/** {@code rawi read}: reports in, claims out. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<String> paths;

    @Option(names = "--format", paramLabel = "FORM")
    private Format format = Format.table;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    @Mixin private InputOptions input;

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > 256) {
            throw new UsageException("--threads needs 1 to 256, got " + threads);
        }
        return read(parent.streams, paths, format, threads, input);
    }

    static int read(
            Streams streams, List<String> paths, Format format, int threads, InputOptions input)
            throws IOException {
        Intake intake = input.intake(streams.in());
        ReportReader reader = ReportReader.load(input.dataFiles());
        Writer out = streams.writer();
        ReportWriter writer = format.writer(out, Terminal.screen(), streams.plainWords());
        Summary summary = new Summary(streams);
        writer.begin();
        try (Progress progress = Progress.over(paths, streams.words())) {
            new ReadingRun(intake, reader)
                    .run(
                            paths,
                            threads,
                            outcome -> {
                                if (outcome.read().isPresent()) {
                                    writer.write(outcome.read().get());
                                }
                                summary.add(outcome);
                                progress.step(outcome.file());
                            });
        }
        writer.end();
        out.flush();
        return summary.finish();
    }
}
