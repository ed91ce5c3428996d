package rawi.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Seals;

/** {@code rawi erase}: a sealed name goes for good. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Destroys the key of a sealed person, the sealed originals that hold the name, and the"
                    + " sentences in which it stood. There is no way back. The log still verifies."
                    + " Needs no passphrase.",
            "Copies outside the case (exports, bundles, backups) are yours to destroy."
        })
final class EraseCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(paramLabel = "PERSON", description = "As rawi sealed lists it.")
    private String subject;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "Why; stands in the case for good, so name nobody in it.")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it. Default: the user.")
    private String by = System.getProperty("user.name", "unknown");

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            Seals.Done done;
            try {
                done = opened.seals().erase(subject, by, reason);
            } finally {
                options.sign(opened, parent.streams);
            }
            parent.streams.say(
                    subject
                            + " is erased: "
                            + Lines.plural(done.readings(), "reading")
                            + " without its sentences, "
                            + Lines.plural(done.originals(), "original")
                            + " destroyed");
        }
        return 0;
    }
}
