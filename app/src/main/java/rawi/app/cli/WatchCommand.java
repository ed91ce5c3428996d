package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.FolderWatch;
import rawi.app.ingest.Source;
import rawi.app.store.Adder;
import rawi.app.store.Case;
import rawi.app.store.Reader;
import rawi.app.store.ReaderVersion;
import rawi.core.model.Problem;
import rawi.core.pipeline.ReportReader;

/** {@code rawi watch}: brings into a case what comes into a folder, until it is ended. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Brings into a case what comes into a folder, once each file is whole.",
            "End it with Ctrl-C; what is in the case already is not read again when it is started"
                    + " anew."
        },
        footer = {"", "Example:", "  rawi watch --case deir-ezzor inbox/"})
final class WatchCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(paramLabel = "DIR", description = "The folder, with the folders in it.")
    private Path folder;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "How long to wait between two looks; default 2.")
    private int every = 2;

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "End after so many looks; a new file is taken at its second.")
    private long looks = Long.MAX_VALUE;

    @Mixin private CaseOptions options;

    @Mixin private InputOptions input;

    private int failed;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": no such folder");
        }
        if (every < 0 || looks < 1) {
            throw new UsageException("--every needs 0 or more, --looks 1 or more");
        }
        FolderWatch watch = new FolderWatch(folder, path -> false);
        try (Case opened = options.open()) {
            Reader reader =
                    new Reader(
                            ReportReader.load(input.dataFiles()),
                            ReaderVersion.of(input.overlays()));
            Writer out = parent.streams.writer();
            for (long look = 0; look < looks; look++) {
                List<Source> come = watch.look();
                if (!come.isEmpty()) {
                    take(opened, reader, come, out);
                }
                if (look + 1 < looks && !waited()) {
                    break;
                }
            }
        }
        return failed > 0 ? 1 : 0;
    }

    private void take(Case opened, Reader reader, List<Source> come, Writer out)
            throws IOException {
        try {
            opened.adder(reader)
                    .add(
                            come.iterator(),
                            new Adder.Settings(
                                    input.metadata(),
                                    input.defaults(),
                                    input.columnsText(),
                                    input.fetcher()),
                            parent.streams.in(),
                            1,
                            outcome -> tell(out, outcome));
        } finally {
            options.sign(opened, parent.streams);
        }
    }

    private void tell(Writer out, Adder.Outcome outcome) throws IOException {
        if (outcome.state() == Adder.State.ADDED) {
            out.write(Lines.of("added", Lines.shortId(outcome.reports().get(0)), outcome.name()));
            out.flush();
        } else if (outcome.state() == Adder.State.UNREADABLE
                || outcome.state() == Adder.State.FAILED) {
            failed++;
        }
        for (Problem problem : outcome.problems()) {
            parent.streams.tell("run.problem", problem);
        }
    }

    /** False when the program is being ended. */
    private boolean waited() {
        try {
            Thread.sleep(every * 1000L);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
