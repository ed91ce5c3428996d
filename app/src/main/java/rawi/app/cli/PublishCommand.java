package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.export.ShareFormat;
import rawi.app.release.Material;
import rawi.app.release.Publisher;
import rawi.app.release.ReleaseDesk;
import rawi.app.store.Case;
import rawi.app.store.proof.SigningKey;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Level;

/** {@code rawi publish}: what everyone may see, as a site and in the forms of other programs. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what everyone may see of a case, or of reports: a public site and files for other"
                    + " programs. Names, quotes, points, small numbers and fresh movements stay behind;"
                    + " rawi release preview says what and why. (rawi export copies the whole case"
                    + " instead.)"
        },
        footer = {
            "",
            "Examples:",
            "  rawi publish out --case deir-ezzor --by Rana",
            "  rawi publish out.zip --case deir-ezzor --by Rana --as csv,parquet --type recruitment",
            "  rawi publish out demo/reports"
        })
final class PublishCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Parameters(index = "0", paramLabel = "OUT", description = "A new folder, or a new .zip file.")
    private Path out;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Reports, folders, or files of claims; without any, the case is taken.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--as",
            split = ",",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; several divided by commas. Default site.")
    private List<ShareFormat> formats = new ArrayList<>(List.of(ShareFormat.site));

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who publishes, for the log of the case; never part of the release.")
    private String by;

    @Mixin private ReleaseOptions asked;
    @Mixin private LinkInput input;

    @Override
    public Integer call() throws IOException {
        ReleaseDesk.Asked release = asked.asked(Level.PUBLIC);
        return input.namesReports(paths) ? loose(release) : fromCase(release);
    }

    private int loose(ReleaseDesk.Asked release) throws IOException {
        DataFiles files = input.dataFiles();
        Material material = Material.of(input.corpus(parent.streams, paths), files);
        Publisher publisher = new Publisher(files);
        Disclosure.Outcome outcome = ReleaseDesk.loose(publisher, material, release);
        ReleaseDesk.write(publisher, outcome.shared(), out, formats);
        say(outcome.shared().incidents().size(), outcome.previews().size());
        parent.streams.say(
                "not signed, and no case remembers it: later releases could be subtracted from it");
        return 0;
    }

    private int fromCase(ReleaseDesk.Asked release) throws IOException {
        if (by == null || by.isBlank()) {
            throw new UsageException("--by NAME says who publishes; the log of the case keeps it");
        }
        CaseOptions options = input.caseOptions();
        try (Case opened = options.open()) {
            ReleaseDesk desk = new ReleaseDesk(opened, input.dataFiles());
            String id = desk.prepare(by, release);
            desk.publish(
                    by,
                    id,
                    out,
                    formats,
                    ReleaseOptions.today(),
                    options.passphrase(opened.isLocked()));
            parent.streams.say("release " + id + " written to " + out);
            options.sign(opened, parent.streams);
        } catch (SigningKey.Locked e) {
            throw new UsageException("a release is signed: " + e.getMessage());
        }
        return 0;
    }

    private void say(int shown, int all) {
        parent.streams.say(shown + " of " + all + " incidents written to " + out);
    }
}
