package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.Seals;

/** {@code rawi sealed}: who is sealed, without names. */
@Command(
        name = "sealed",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the people whose names are sealed or erased, by number; names are told by rawi"
                    + " unseal alone."
        })
final class SealedCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            Writer out = parent.streams.writer();
            for (Seals.Subject subject : opened.seals().subjects()) {
                out.write(
                        Lines.of(
                                subject.id(),
                                subject.erased().isPresent() ? "erased" : "sealed",
                                Lines.plural(subject.things(), "thing"),
                                subject.erased().orElse(subject.since()).toString(),
                                "by " + subject.by()));
            }
            out.flush();
        }
        return 0;
    }
}
