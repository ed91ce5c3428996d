package rawi.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseExport;

/** {@code rawi export}: a whole case in one file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a whole case into one ZIP file, for a copy elsewhere or to move it between a"
                    + " folder and PostgreSQL. It holds all originals and texts: keep it as safe as"
                    + " the case."
        })
final class ExportCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(paramLabel = "FILE", description = "A new file.")
    private Path file;

    @Option(
            names = "--with-key",
            description = "The signing key goes along; who has the file can sign as the case.")
    private boolean withKey;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open();
                OutputStream out = create();
                Progress progress = Progress.of("Writing", " entries", opened.log().size())) {
            new CaseExport(opened).write(out, withKey, progress::stepTo);
        }
        parent.streams.say("case written to " + file);
        return 0;
    }

    private OutputStream create() throws IOException {
        try {
            return Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("there is a file already: " + file);
        }
    }
}
