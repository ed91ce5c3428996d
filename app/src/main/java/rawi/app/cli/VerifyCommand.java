package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Stamps;
import rawi.app.store.Verifier;
import rawi.app.store.bundle.BundleCheck;
import rawi.app.store.proof.TimeStamp;
import rawi.app.store.seal.SealingKey;

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

    @Parameters(
            arity = "0..1",
            paramLabel = "BUNDLE",
            description = "An evidence bundle (rawi bundle), instead of a case.")
    private Path bundle;

    @Override
    public Integer call() throws IOException {
        if (bundle != null) {
            return bundle();
        }
        try (Case opened = options.open()) {
            Verifier.Result result;
            try (Progress progress = Progress.of("Checking", " entries", opened.log().size())) {
                result = verify(opened, progress);
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
            tellSealed(opened, result);
            tellStamps(opened);
            if (result.unsigned() > 0) {
                parent.streams.say("the last " + result.unsigned() + " entries are not signed yet");
            }
            parent.streams.say("all is well; key " + opened.publicKey());
            return 0;
        }
    }

    /** With the passphrase, behind the masks too. */
    private Verifier.Result verify(Case opened, Progress progress) throws IOException {
        try (SealingKey key = options.sealingKeyIfGiven(opened)) {
            return opened.verifier().verify(Optional.ofNullable(key), progress::stepTo);
        }
    }

    private void tellStamps(Case opened) {
        for (Stamps.Kept kept : opened.stamps().all()) {
            parent.streams.say("the first " + kept.size() + " entries: " + stamped(opened, kept));
        }
    }

    private static String stamped(Case opened, Stamps.Kept kept) {
        TimeStamp stamp = opened.stamps().read(kept);
        return "stamped at "
                + stamp.at()
                + " by "
                + stamp.authority()
                + " (certificate "
                + stamp.certificate()
                + ")";
    }

    private void tellSealed(Case opened, Verifier.Result result) {
        if (result.sealed() > 0) {
            parent.streams.say(
                    Lines.plural(result.sealed(), "thing")
                            + " sealed or erased, "
                            + result.opened()
                            + " of them checked behind the mask"
                            + (result.opened() == 0 ? " (that needs the passphrase)" : ""));
        }
        if (opened.seals().isUnfinished()) {
            parent.streams.say(
                    "a program was broken off before old letters were out of the files: rawi seal"
                            + " --refresh");
        }
    }

    private int bundle() {
        BundleCheck.Result result = BundleCheck.of(bundle);
        if (result.fault().isPresent()) {
            parent.streams.say("BROKEN: " + result.fault().get());
            return 1;
        }
        parent.streams.say(
                "checked "
                        + Lines.plural(result.claims(), "claim")
                        + ", "
                        + Lines.plural(result.originals(), "original")
                        + ", "
                        + Lines.plural(result.entries(), "log entry").replace("entrys", "entries")
                        + "; "
                        + result.sealed()
                        + " sealed or erased");
        for (TimeStamp stamp : result.stamps()) {
            parent.streams.say(
                    "stamped at "
                            + stamp.at()
                            + " by "
                            + stamp.authority()
                            + " (certificate "
                            + stamp.certificate()
                            + ")");
        }
        parent.streams.say("all is well; log " + result.origin() + ", key " + result.publicKey());
        return 0;
    }
}
