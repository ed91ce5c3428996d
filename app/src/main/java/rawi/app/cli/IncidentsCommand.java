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
import rawi.app.link.LinkJson;
import rawi.core.corroborate.Corroboration;

/** {@code rawi incidents}: what several claims speak of, with origins instead of copies. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Links claims into incidents and counts independent origins, not copies.",
        footer = {
            "",
            "Examples:",
            "  rawi incidents demo/reports",
            "  rawi incidents --case deir-ezzor",
            "  rawi incidents claims.json --format json > incidents.json"
        })
final class IncidentsCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--all", description = "Also what only one report tells.")
    private boolean all;

    @Mixin private LinkOutput output;
    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        LinkInput.Opened opened = input.open(parent.streams, paths);
        Corroboration found = opened.result();
        return output.write(
                parent.streams,
                opened,
                found,
                () -> LinkJson.of(found),
                text -> text.incidents(all));
    }
}
