package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.publish.Format;

/** {@code rawi demo}: the main job on the invented corpus that comes with the program. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Option(names = "--format", paramLabel = "FORM")
    private Format format = Format.table;

    @Override
    public Integer call() throws IOException {
        Path reports =
                Path.of(System.getProperty("rawi.home", ".")).resolve("demo").resolve("reports");
        if (!Files.isDirectory(reports)) {
            throw new UsageException(
                    "no demo/reports beside the program; run ./rawi demo from its source folder");
        }
        return ReadCommand.read(
                parent.streams, List.of(reports.toString()), format, 2, new InputOptions());
    }
}
