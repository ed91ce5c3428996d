package rawi.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Verifier;

/** {@code rawi verify}: whether a case is what its log says. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks everything a case holds against its log, and the log against its signatures;"
                    + " names the first thing that is not as it was and then exits with 1.",
            "docs/case.md tells how to check the same by hand."
        })
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() {
        try (Case opened = options.open()) {
            Verifier.Result result;
            try (Progress progress = Progress.of("Checking", " entries", opened.log().size())) {
                result = opened.verifier().verify(progress::stepTo);
            }
            parent.streams.say(
                    "checked "
                            + Lines.plural(result.entries(), "log entry")
                                    .replace("entrys", "entries")
                            + ", "
                            + Lines.plural(result.originals(), "original")
                            + ", "
                            + Lines.plural(result.readings(), "reading")
                            + ", "
                            + Lines.plural(result.claims(), "claim")
                            + ", "
                            + Lines.plural(result.decisions(), "decision")
                            + ", "
                            + Lines.plural(result.checkpoints(), "checkpoint"));
            if (result.fault().isPresent()) {
                parent.streams.say("BROKEN: " + result.fault().get());
                return 1;
            }
            if (result.unsigned() > 0) {
                parent.streams.say("the last " + result.unsigned() + " entries are not signed yet");
            }
            parent.streams.say("all is well; key " + opened.publicKey());
            return 0;
        }
    }
}
