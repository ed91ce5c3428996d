package rawi.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseException;
import rawi.app.store.Seals;
import rawi.app.store.seal.SealingKey;

/** {@code rawi unseal}: tells a sealed name, once; it stays sealed. */
@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        description = {
            "Tells who a sealed person is, or shows a report as it was. It needs the passphrase,"
                    + " two people and a reason; that it was told stands in the log. The case stays"
                    + " masked."
        },
        footer = {
            "",
            "Examples:",
            "  rawi unseal S1 --by nadia --with omar --reason \"asked by the court\"",
            "  rawi unseal --report 3fa9c1 --by … --with … --reason …          (its text)",
            "  rawi unseal --report 3fa9c1 --original --by … > report.html   (the bytes as they came)"
        })
final class UnsealCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(arity = "0..1", paramLabel = "PERSON", description = "As rawi sealed lists it.")
    private String subject;

    @Option(names = "--report", paramLabel = "REPORT", description = "Beginning of its id.")
    private String report;

    @Option(names = "--original", description = "The bytes of the report's original.")
    private boolean original;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who asks.")
    private String by;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "NAME",
            description = "The second person, who agrees.")
    private String with;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        if ((subject == null) == (report == null)) {
            throw new UsageException("name a person, or --report");
        }
        try (Case opened = options.open()) {
            if (!opened.seals().hasKey()) {
                throw new CaseException("nothing is sealed in this case, or the key is elsewhere");
            }
            try (SealingKey key = options.sealingKey(opened)) {
                Seals.Grounds grounds = new Seals.Grounds(by, with, reason);
                if (subject != null) {
                    tell(opened.seals().read(subject, grounds, key));
                } else {
                    show(opened, grounds, key);
                }
            } catch (SealingKey.Locked | IllegalArgumentException e) {
                throw new UsageException(e.getMessage());
            } finally {
                options.sign(opened, parent.streams);
            }
        }
        return 0;
    }

    private void tell(Seals.Person person) throws IOException {
        var out = parent.streams.writer();
        for (String form : person.forms()) {
            out.write(Lines.of(subject, person.role(), form));
        }
        out.flush();
    }

    private void show(Case opened, Seals.Grounds grounds, SealingKey key)
            throws IOException, SealingKey.Locked {
        List<String> ids = opened.reports().find(report, 2);
        if (ids.size() != 1) {
            throw new UsageException(
                    ids.isEmpty() ? "no report " + report : report + " is not one report");
        }
        if (original) {
            String sha256 = opened.reports().get(ids.get(0)).orElseThrow().reading().original();
            parent.streams.out().write(opened.seals().original(sha256, grounds, key));
            parent.streams.out().flush();
            return;
        }
        var out = parent.streams.writer();
        out.write(opened.seals().text(ids.get(0), grounds, key));
        out.flush();
    }
}
