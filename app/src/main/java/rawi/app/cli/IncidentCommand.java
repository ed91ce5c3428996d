package rawi.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.link.LinkJson;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Incident;

/** {@code rawi incident ID}: one incident with its claims, origins, numbers and contradictions. */
@Command(
        name = "incident",
        mixinStandardHelpOptions = true,
        description = "Shows one incident: timeline, origins, chains, numbers, contradictions.",
        footer = {
            "",
            "Examples:",
            "  rawi incident I0c41f2a demo/reports",
            "  rawi incident d13/C05 demo/reports     (the incident that this claim is about)"
        })
final class IncidentCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "An incident, or a claim as REPORT/CLAIM.")
    private String id;

    @Parameters(
            index = "1..*",
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
        Optional<ClaimRef> claim = opened.corpus().find(id);
        Incident incident =
                found.incidents().stream()
                        .filter(
                                i ->
                                        i.id().equals(id)
                                                || claim.map(i.claims()::contains).orElse(false))
                        .findFirst()
                        .orElseThrow(() -> new UsageException("no incident or claim " + id));
        return output.write(
                parent.streams,
                opened,
                found,
                () -> LinkJson.of(incident),
                text -> text.incident(incident));
    }
}
