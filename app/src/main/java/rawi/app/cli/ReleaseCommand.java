package rawi.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.release.PreviewText;
import rawi.app.release.ReleaseDesk;
import rawi.app.store.Case;
import rawi.app.store.proof.SigningKey;
import rawi.core.disclose.Disclosure;

/** {@code rawi release}: releases of a case step by step. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Releases of a case step by step: preview, prepare, approve (by a second person, needed"
                    + " below the public level), publish, retract, list, check. What was given away is"
                    + " remembered, and nothing is released from which it could be subtracted."
        },
        footer = {
            "",
            "Examples:",
            "  rawi release preview --case deir-ezzor --format html > preview.html",
            "  rawi release prepare --case deir-ezzor --level partner --by Rana --expires 2021-12-31",
            "  rawi release approve R2021-02-01-partner-1 --case deir-ezzor --by Samir",
            "  rawi release publish R2021-02-01-partner-1 out --case deir-ezzor --by Rana --as csv,jsonld",
            "  rawi release retract R2021-02-01-partner-1 --case deir-ezzor --by Rana --reason \"…\""
        })
final class ReleaseCommand implements Runnable {

    /** Forms of a preview. */
    enum Form {
        text,
        html
    }

    /** What a step is done on. */
    private interface Step {
        void on(Case opened, ReleaseDesk desk) throws IOException, SigningKey.Locked;
    }

    @ParentCommand private RawiCommand parent;

    @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(), "say what to do, such as: rawi release list");
    }

    private void with(LinkInput input, boolean writes, Step step) throws IOException {
        CaseOptions options = input.caseOptions();
        try (Case opened = options.open()) {
            step.on(opened, new ReleaseDesk(opened, input.dataFiles()));
            if (writes) {
                options.sign(opened, parent.streams);
            }
        } catch (SigningKey.Locked e) {
            throw new UsageException("a release is signed: " + e.getMessage());
        }
    }

    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description =
                    "Shows, incident by incident, what a release would show and what is hidden, and why.")
    int preview(
            @Mixin LevelOption level,
            @Option(
                            names = "--format",
                            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.",
                            defaultValue = "text")
                    Form format,
            @Mixin ReleaseOptions asked,
            @Mixin LinkInput input)
            throws IOException {
        ReleaseDesk.Asked release = asked.asked(level.released());
        with(
                input,
                false,
                (opened, desk) -> {
                    Disclosure.Outcome outcome = desk.preview(release);
                    try (Writer out = parent.streams.writer()) {
                        out.write(
                                format == Form.html
                                        ? PreviewText.html(outcome)
                                        : PreviewText.text(outcome));
                    }
                });
        return 0;
    }

    @Command(
            name = "prepare",
            mixinStandardHelpOptions = true,
            description = "Prepares a release and prints its id.")
    int prepare(
            @Mixin LevelOption level,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who prepares it.")
                    String by,
            @Mixin ReleaseOptions asked,
            @Mixin LinkInput input)
            throws IOException {
        ReleaseDesk.Asked release = asked.asked(level.released());
        with(
                input,
                true,
                (opened, desk) -> {
                    try (Writer out = parent.streams.writer()) {
                        out.write(desk.prepare(by, release) + "\n");
                    }
                });
        return 0;
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "A second person approves what the first prepared.")
    int approve(
            @Parameters(paramLabel = "ID", description = "The release.") String id,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who approves it.")
                    String by,
            @Mixin LinkInput input)
            throws IOException {
        with(input, true, (opened, desk) -> desk.approve(by, id));
        parent.streams.say(id + " approved");
        return 0;
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description =
                    "Writes a prepared release, signed, and remembers that it was given away.")
    int publish(
            @Parameters(index = "0", paramLabel = "ID", description = "The release.") String id,
            @Parameters(
                            index = "1",
                            paramLabel = "OUT",
                            description = "A new folder, or a new .zip file.")
                    Path out,
            @Option(
                            names = "--as",
                            split = ",",
                            paramLabel = "FORM",
                            description =
                                    "${COMPLETION-CANDIDATES}; several divided by commas. Default site.")
                    List<ShareFormat> formats,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who publishes it.")
                    String by,
            @Mixin LinkInput input)
            throws IOException {
        List<ShareFormat> asked = formats == null ? List.of(ShareFormat.site) : formats;
        with(
                input,
                true,
                (opened, desk) ->
                        desk.publish(
                                by,
                                id,
                                out,
                                asked,
                                ReleaseOptions.today(),
                                input.caseOptions().passphrase(opened.isLocked())));
        parent.streams.say("release " + id + " written to " + out);
        return 0;
    }

    @Command(
            name = "retract",
            mixinStandardHelpOptions = true,
            description =
                    "Takes a release back: writes a signed notice for those who hold it; later releases name it.")
    int retract(
            @Parameters(index = "0", paramLabel = "ID", description = "The release.") String id,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "FOLDER",
                            description = "Where the notice goes; default this folder.")
                    Path folder,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who retracts it.")
                    String by,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "Why; it is part of the notice.")
                    String reason,
            @Mixin LinkInput input)
            throws IOException {
        List<OutFile> notice = new ArrayList<>();
        with(
                input,
                true,
                (opened, desk) ->
                        notice.addAll(
                                desk.retract(
                                        by,
                                        id,
                                        reason,
                                        input.caseOptions().passphrase(opened.isLocked()))));
        Path where = folder == null ? Path.of(".") : folder;
        Files.createDirectories(where);
        for (OutFile file : notice) {
            Path path = where.resolve(file.path());
            Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW);
            parent.streams.say("notice written to " + path);
        }
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the releases of a case and who did what.")
    int list(@Mixin LinkInput input) throws IOException {
        with(
                input,
                false,
                (opened, desk) -> {
                    try (Writer out = parent.streams.writer()) {
                        for (String line : desk.lines()) {
                            out.write(line + "\n");
                        }
                    }
                });
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a release's folder: signature, hashes, expiry. Needs no case.")
    int check(@Parameters(paramLabel = "FOLDER", description = "The release.") Path folder)
            throws IOException {
        List<String> wrong = ReleaseDesk.check(folder, ReleaseOptions.today());
        wrong.forEach(parent.streams::complain);
        if (wrong.isEmpty()) {
            parent.streams.say("as released");
        }
        return wrong.isEmpty() ? 0 : 1;
    }
}
