package rawi.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.review.HiddenWords;
import rawi.app.store.Case;
import rawi.app.store.Seals;
import rawi.app.store.seal.SealingKey;

/** {@code rawi seal}: a name goes out of sight. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Masks the name of one person in everything a case holds. The letters, and the"
                    + " originals that hold them, lie under a key of this person's own, which a"
                    + " passphrase or key file opens (rawi unseal) and rawi erase destroys.",
            "Give each form in which the name is written, in all languages; what is not given"
                    + " stays."
        },
        footer = {
            "",
            "Examples:",
            "  rawi seal --case deir-ezzor \"Zubayda Qasimova\" \"Z. Qasimova\" --role witness",
            "  rawi seal --case deir-ezzor --refresh     (in what came since)",
            "  rawi seal --case deir-ezzor --hidden      (what people hid at the desk)"
        })
final class SealCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Forms of one person's name.")
    private List<String> names = List.of();

    @Option(
            names = "--role",
            paramLabel = "WORD",
            description = "What the person is in the case; sealed too. Default ${DEFAULT-VALUE}.")
    private String role = "private person";

    @Option(
            names = "--refresh",
            description = "Masks the names that are sealed already in what came since.")
    private boolean refresh;

    @Option(
            names = "--hidden",
            description =
                    "Seals all words that people hid at the desk, in the whole case, each as a"
                            + " person of its own.")
    private boolean hidden;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it. Default: the user.")
    private String by = System.getProperty("user.name", "unknown");

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        int ways = (names.isEmpty() ? 0 : 1) + (refresh ? 1 : 0) + (hidden ? 1 : 0);
        if (ways != 1) {
            throw new UsageException("give the forms of a name, or --refresh, or --hidden");
        }
        try (Case opened = options.open();
                SealingKey key = options.sealingKey(opened)) {
            try (Progress progress = Progress.of("Looking", " entries", opened.log().size())) {
                List<Seals.Done> all = seal(opened, key, progress);
                all.forEach(this::tell);
                if (all.isEmpty()) {
                    parent.streams.say("nothing new holds a sealed name");
                }
            } catch (SealingKey.Locked | IllegalArgumentException e) {
                throw new UsageException(e.getMessage());
            } finally {
                options.sign(opened, parent.streams);
            }
        }
        return 0;
    }

    private List<Seals.Done> seal(Case opened, SealingKey key, Progress progress)
            throws SealingKey.Locked {
        if (refresh) {
            return opened.seals().refresh(by, key, progress::stepTo);
        }
        List<Seals.Done> all = new ArrayList<>();
        List<List<String>> people =
                hidden ? HiddenWords.of(opened).stream().map(List::of).toList() : List.of(names);
        for (List<String> forms : people) {
            all.add(opened.seals().seal(new Seals.Person(forms, role), by, key, progress::stepTo));
        }
        return all;
    }

    private void tell(Seals.Done done) {
        parent.streams.say(
                done.subject()
                        + " is sealed: "
                        + Lines.plural(done.readings(), "reading")
                        + " masked, "
                        + Lines.plural(done.originals(), "original")
                        + " sealed");
    }
}
