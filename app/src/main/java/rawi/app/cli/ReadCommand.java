package rawi.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rawi.app.ingest.BadInput;
import rawi.app.ingest.Ingest;
import rawi.app.publish.Format;
import rawi.core.pipeline.ReportReader;

/** {@code rawi read}: files and folders in, claims out, in stable order. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Read reports (.txt .md .html .pdf, folders of them, or - for standard input) into claims.",
        footer = {
            "",
            "Examples:",
            "  rawi read report.txt --publisher SY24 --published 2020-12-21",
            "  rawi read reports/ --meta meta.jsonl --format json > claims.json",
            "",
            "Exit code: 0 all read, 1 some input could not be read, 2 wrong usage."
        })
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or -.")
    private List<String> paths;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format.Name format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    private Path output;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to read with (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin private ReadOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Ingest ingest = options.ingest();
            boolean clean = true;
            List<Path> files = new ArrayList<>();
            boolean input = false;
            for (String path : paths) {
                if (path.equals("-")) {
                    input = true;
                    continue;
                }
                try {
                    files.addAll(Ingest.files(Path.of(path)));
                } catch (BadInput e) {
                    err.println("rawi: " + e.getMessage());
                    clean = false;
                }
            }
            if (files.isEmpty() && !input) {
                err.println("rawi: nothing to read");
                return 1;
            }
            ReportReader reader = ReportReader.load(options.data());
            boolean terminal = System.console() != null && output == null;
            Format writer = Format.of(format, terminal, Terminal.width());
            try (Writer out =
                    output == null
                            ? new Uncloseable(spec.commandLine().getOut())
                            : Files.newBufferedWriter(output)) {
                writer.begin(out);
                BatchReader batch = new BatchReader(reader, ingest, Math.max(1, threads), err);
                clean &= batch.read(files, input, writer::report);
                writer.end();
            }
            err.flush();
            return clean ? 0 : 1;
        } catch (BadInput e) {
            err.println("rawi: " + e.getMessage());
            return 1;
        }
    }

    /** Standard output outlives the command. */
    private static final class Uncloseable extends java.io.FilterWriter {
        Uncloseable(Writer out) {
            super(out);
        }

        @Override
        public void write(String text) throws IOException {
            out.write(text);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
