package rawi.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rawi.app.ingest.BadInput;
import rawi.core.model.Claim;
import rawi.core.model.Dropped;
import rawi.core.model.ReadReport;
import rawi.core.pipeline.ReportReader;

/** {@code rawi explain}: which words and rules made a claim, and what was left out and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Tell why a report's claims were made and which near-candidates were dropped.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The report.")
    private Path file;

    @Option(names = "--claim", paramLabel = "ID", description = "Only this claim, such as C03.")
    private String id;

    @Mixin private ReadOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            ReadReport read =
                    ReportReader.load(options.data()).read(options.ingest().read(file).report());
            boolean any = false;
            for (Claim claim : read.claims()) {
                if (id == null || claim.id().equals(id)) {
                    any = true;
                    claim(out, read, claim);
                }
            }
            if (id != null && !any) {
                err.println(
                        "rawi: "
                                + file
                                + " has no claim "
                                + id
                                + "; it has "
                                + read.claims().size());
                return 1;
            }
            if (id == null) {
                dropped(out, read);
            }
            out.flush();
            return 0;
        } catch (BadInput e) {
            err.println("rawi: " + e.getMessage());
            return 1;
        }
    }

    private static void claim(PrintWriter out, ReadReport read, Claim claim) {
        String sentence = claim.sentence().in(read.report().text()).replaceAll("\\s+", " ");
        out.println(
                claim.id() + " " + claim.type().code() + " · \"" + claim.trigger().text() + "\"");
        out.println("    in: " + sentence);
        claim.why().forEach(w -> out.println("    rule: " + w));
        claim.agents()
                .forEach(
                        a ->
                                out.println(
                                        "    who: "
                                                + a.quote().text()
                                                + " ("
                                                + a.actor()
                                                + ", "
                                                + a.certainty()
                                                + ")"));
        claim.targets().forEach(t -> out.println("    to whom: " + t.quote().text()));
        claim.place()
                .forEach(
                        p ->
                                out.println(
                                        "    where: "
                                                + p.quote().text()
                                                + " = "
                                                + p.name()
                                                + (p.inherited() ? " (still holds)" : "")
                                                + (p.ambiguity().isEmpty()
                                                        ? ""
                                                        : "; " + p.ambiguity())));
        claim.when()
                .ifPresent(
                        w ->
                                out.println(
                                        "    when: "
                                                + w.quote().text()
                                                + " = "
                                                + w.range()
                                                        .earliest()
                                                        .map(Object::toString)
                                                        .orElse("…")
                                                + " to "
                                                + w.range()
                                                        .latest()
                                                        .map(Object::toString)
                                                        .orElse("…")));
        claim.count().ifPresent(c -> out.println("    how many: " + c.quote().text()));
        claim.chain()
                .forEach(h -> out.println("    according to: " + h.name() + " (" + h.role() + ")"));
        out.println("    factuality: " + claim.factuality() + ", " + claim.granularity());
        out.println();
    }

    private static void dropped(PrintWriter out, ReadReport read) {
        if (!read.dropped().isEmpty()) {
            out.println("Not claims:");
        }
        for (Dropped d : read.dropped()) {
            out.println(
                    "    \"" + d.trigger().text() + "\" (" + d.type().code() + "): " + d.reason());
        }
    }
}
