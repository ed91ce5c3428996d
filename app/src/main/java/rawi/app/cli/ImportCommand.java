package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseImport;
import rawi.app.store.CaseLocation;

/** {@code rawi import}: makes a case of an exported file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a case of a file that rawi export wrote, in a new folder or on PostgreSQL, and"
                    + " verifies it. When the file brings no signing key, the case gets a new one,"
                    + " and its log says so."
        },
        footer = {
            "",
            "Example:",
            "  rawi import copy.zip postgres://desk@db.local/cases?schema=deir_ezzor"
        })
final class ImportCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(index = "0", paramLabel = "FILE", description = "What rawi export wrote.")
    private Path file;

    @Parameters(index = "1", paramLabel = "CASE", description = "A new folder, or postgres://…")
    private String place;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("no such file: " + file);
        }
        try (Case made =
                CaseImport.read(
                        file, CaseLocation.parse(place), options.passphrase(false), n -> {})) {
            parent.streams.say(
                    "case "
                            + made.info().id()
                            + " imported and verified: "
                            + Lines.plural(made.reports().totals().reports(), "report"));
        }
        return 0;
    }
}
