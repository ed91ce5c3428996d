package rawi.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;

/** {@code rawi init}: begins a case. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Begins a case, which keeps originals, claims, decisions and their proof.",
        footer = {
            "",
            "Examples:",
            "  rawi init deir-ezzor",
            "  rawi init postgres://desk@db.local/cases?schema=deir_ezzor",
            "  rawi init --locked deir-ezzor     (asks for a passphrase for the signing key)"
        })
final class InitCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(paramLabel = "CASE", description = "A new or empty folder, or postgres://…")
    private String place;

    @Option(
            names = "--locked",
            description = "The key that signs the log is of no use without a passphrase.")
    private boolean locked;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        CaseLocation location = CaseLocation.parse(place);
        Optional<char[]> passphrase = options.passphrase(locked);
        if (locked && passphrase.isEmpty()) {
            throw new UsageException(
                    "--locked needs a passphrase: RAWI_PASSPHRASE, --passphrase-file or a terminal");
        }
        try (Case made = Case.create(location, passphrase)) {
            parent.streams.say("case " + made.info().id() + " begun: " + location.shown());
            parent.streams.say(
                    "its public key (keep a copy elsewhere): " + made.info().publicKey());
        }
        return 0;
    }
}
