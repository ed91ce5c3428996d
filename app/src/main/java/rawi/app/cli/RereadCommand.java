package rawi.app.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Reader;
import rawi.app.store.ReaderVersion;
import rawi.app.store.Reread;
import rawi.core.pipeline.ReportReader;

/** {@code rawi reread}: a new version of the reader over all originals. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all originals of a case again with this version of rawi, or with your own"
                    + " --lexicon, and tells what changed.",
            "Earlier readings stay (rawi show --reading). What people decided holds on for claims"
                    + " whose type, sentence, words and roles are the same."
        })
final class RereadCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Mixin private CaseOptions options;

    @Mixin private InputOptions input;

    @Option(names = "--threads", paramLabel = "N", description = "How many to read at a time.")
    private int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

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
            Reread reread = opened.reread(reader);
            long remaining = reread.remaining();
            Reread.Summary summary;
            try (Progress progress = Progress.of("Reading", " originals", remaining)) {
                summary = reread.run(threads, progress::stepTo);
            } finally {
                options.sign(opened, parent.streams);
            }
            tell(reader, summary);
            return summary.problems().isEmpty() ? 0 : 1;
        }
    }

    private void tell(Reader reader, Reread.Summary summary) throws IOException {
        var out = parent.streams.writer();
        out.write("read by rawi " + reader.version() + ": ");
        out.write(Lines.plural(summary.reports(), "report") + ", ");
        out.write(summary.changed() + " with other claims than before\n");
        out.write("claims: " + summary.kept() + " the same, ");
        out.write(summary.altered() + " altered, ");
        out.write(summary.come() + " new, " + summary.gone() + " gone\n");
        if (summary.sealed() > 0) {
            out.write(
                    Lines.plural(summary.sealed(), "original")
                            + " sealed or erased, and so not read again\n");
        }
        for (Map.Entry<String, long[]> type : summary.types().entrySet()) {
            long[] n = type.getValue();
            out.write(String.format("  %-40s +%d -%d%n", type.getKey(), n[0], n[1]));
        }
        for (String uid : summary.undecided()) {
            out.write("decided on, and no longer claimed: " + uid + "\n");
        }
        out.flush();
        for (String problem : summary.problems()) {
            parent.streams.say(problem);
        }
    }
}
