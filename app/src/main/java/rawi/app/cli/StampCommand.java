package rawi.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.ingest.Fetcher;
import rawi.app.store.Case;
import rawi.app.store.proof.TimeStamp;

/** {@code rawi stamp}: somebody else says when the log was as it is. */
@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        description = {
            "Has the last checkpoint of the log stamped by a time-stamping authority (RFC 3161)"
                    + " that you name; it learns a hash and your network address, nothing else."
                    + " rawi verify checks the stamp; whether to trust the authority is yours to"
                    + " say."
        },
        footer = {"", "Example:", "  rawi stamp --case deir-ezzor --tsa https://tsa.example.org/"})
final class StampCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Option(
            names = "--tsa",
            required = true,
            paramLabel = "URL",
            description = "The authority; nothing else is spoken to.")
    private String address;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            options.sign(opened, parent.streams);
            TimeStamp stamp = opened.stamps().stamp(Fetcher.ofNetwork(), address);
            options.sign(opened, parent.streams);
            parent.streams.say(
                    "stamped at "
                            + stamp.at()
                            + " by "
                            + stamp.authority()
                            + " (certificate "
                            + stamp.certificate()
                            + ")");
        }
        return 0;
    }
}
