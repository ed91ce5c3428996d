package rawi.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Bundler;
import rawi.app.store.Case;
import rawi.app.store.Seals;
import rawi.app.store.seal.SealingKey;

/** {@code rawi bundle}: evidence for somebody who has no rawi. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an evidence bundle (BagIt, RFC 8493) of claims: originals, texts, the claims,"
                    + " what people decided, proofs that all of it is in the signed log, time"
                    + " stamps, and a page that checks it in a browser, offline. rawi verify"
                    + " FILE checks it too, without the case.",
            "It holds originals and texts as they are: give it to whom you would give those."
                    + " Sealed names stay masked, and their originals out, unless --unsealed."
        },
        footer = {
            "",
            "Examples:",
            "  rawi bundle --case deir-ezzor 3fa9c1d2 77ab01 --out bundle.zip",
            "  rawi bundle --report 3fa9c1 --out bundle.zip     (all claims of a report)"
        })
final class BundleCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(arity = "0..*", paramLabel = "CLAIM", description = "Beginning of its uid.")
    private List<String> claims = List.of();

    @Option(names = "--report", paramLabel = "REPORT", description = "All claims of a report.")
    private List<String> reports = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file.")
    private Path file;

    @Option(
            names = "--unsealed",
            description = "With sealed names in it; needs --by, --with and --reason.")
    private boolean unsealed;

    @Option(names = "--by", paramLabel = "NAME", description = "Who asks.")
    private String by = "";

    @Option(names = "--with", paramLabel = "NAME", description = "The second person.")
    private String with = "";

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            options.sign(opened, parent.streams);
            List<String> uids = uids(opened);
            Bundler.Made made;
            boolean whole = false;
            OutputStream created = create();
            try (OutputStream out = created) {
                made = write(opened, out, uids);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
                options.sign(opened, parent.streams);
            }
            parent.streams.say(
                    Lines.plural(made.claims(), "claim")
                            + " of "
                            + Lines.plural(made.reports(), "report")
                            + " with "
                            + Lines.plural(made.originals(), "original")
                            + " written to "
                            + file);
            if (made.leftOut() > 0) {
                parent.streams.say(
                        Lines.plural(made.leftOut(), "original")
                                + " left out, because a sealed name stands in it");
            }
        }
        return 0;
    }

    private Bundler.Made write(Case opened, OutputStream out, List<String> uids)
            throws IOException {
        if (!unsealed) {
            return opened.bundler().write(out, uids, LocalDate.now(ZoneOffset.UTC));
        }
        try (SealingKey key = options.sealingKey(opened)) {
            return opened.seals()
                    .bundle(opened, out, uids, new Seals.Grounds(by, with, reason), key);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private List<String> uids(Case opened) {
        List<String> uids = new ArrayList<>(claims);
        for (String beginning : reports) {
            List<String> ids = opened.reports().find(beginning, 2);
            if (ids.size() != 1) {
                throw new UsageException(
                        ids.isEmpty() ? "no report " + beginning : beginning + ": several reports");
            }
            opened.reports()
                    .get(ids.get(0))
                    .orElseThrow()
                    .claims()
                    .forEach(claim -> uids.add(claim.uid()));
        }
        if (uids.isEmpty()) {
            throw new UsageException("name claims, or --report");
        }
        return uids;
    }

    private OutputStream create() throws IOException {
        try {
            return Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("there is a file already: " + file);
        }
    }
}
