package rawi.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.link.LinkJson;
import rawi.core.corroborate.Corroboration;

/** {@code rawi relays}: which reports pass on others, and what changed on the way. */
@Command(
        name = "relays",
        mixinStandardHelpOptions = true,
        description = "Shows which reports pass on others, and what drifted on the way.",
        footer = {"", "Examples:", "  rawi relays demo/reports", "  rawi relays --case deir-ezzor"})
final class RelaysCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Mixin private LinkOutput output;
    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        LinkInput.Opened opened = input.open(parent.streams, paths);
        Corroboration found = opened.result();
        return output.write(
                parent.streams, opened, found, () -> LinkJson.of(found), text -> text.relays());
    }
}
