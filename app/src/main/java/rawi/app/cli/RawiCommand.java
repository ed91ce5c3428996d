package rawi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import rawi.app.publish.Version;
import rawi.app.words.Wording;

/** The command line: {@code rawi COMMAND}. */
@Command(
        name = "rawi",
        mixinStandardHelpOptions = true,
        version = "rawi " + Version.TEXT,
        subcommands = {
            ReadCommand.class,
            ExplainCommand.class,
            ScoreCommand.class,
            DemoCommand.class,
            GazetteerCommand.class,
            CommandLine.HelpCommand.class
        })
public final class RawiCommand implements Runnable {

    @Spec private CommandSpec spec;

    /** Read before the other options, for it decides in what words they are explained. */
    @Option(
            names = UiOption.NAME,
            paramLabel = "en|ar",
            scope = ScopeType.INHERIT,
            descriptionKey = "ui")
    private String ui;

    final Streams streams;

    private RawiCommand(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command line and returns the exit code. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        UiOption ui = UiOption.of(args, System.getenv());
        Streams streams = new Streams(in, new Output(out), errors, Wording.of(ui.language()));
        if (ui.unknown().isPresent()) {
            streams.complain("--ui needs en or ar, got " + ui.unknown().get());
            return 2;
        }
        CommandLine line = line(streams, args);
        int code = line.execute(args);
        line.getOut().flush();
        if (streams.out().failure().isEmpty()) {
            return code;
        }
        Output.Lost lost = streams.out().failure().get();
        if (!lost.isClosedByReader()) {
            streams.complain(lost.getMessage());
        }
        return Math.max(1, code);
    }

    /** The command line with the commands that the arguments may mean. */
    static CommandLine line(Streams streams, String... args) {
        CommandLine line = new CommandLine(new RawiCommand(streams));
        CaseCommands.addTo(line, args);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(HelpTexts.of(streams.words(), line));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.replaceAll((key, section) -> help -> HelpTexts.isolated(section.render(help)));
        line.setHelpSectionMap(sections);
        line.setParameterExceptionHandler((e, given) -> misused(e, streams));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams));
        return line;
    }

    /** Says what is wrong with the command line, then what was meant or how it is used. */
    private static int misused(ParameterException e, Streams streams) {
        streams.complain(e.getMessage());
        List<String> meant =
                e instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        if (meant.isEmpty()) {
            e.getCommandLine().usage(e.getCommandLine().getErr());
        } else {
            streams.say(streams.words().text("run.meant", String.join(" | ", meant)));
        }
        return 2;
    }

    private static int failed(Exception e, Streams streams) {
        if (e instanceof UsageException) {
            streams.complain(e.getMessage());
            return 2;
        }
        if (e instanceof Output.Lost) {
            return 1;
        }
        if (CaseCommands.isAbout(e)) {
            streams.complain(e.getMessage());
            return 1;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            streams.complain(e.getMessage());
            return 1;
        }
        streams.say(streams.words().text("run.defect"));
        e.printStackTrace(streams.err());
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: rawi read PATH");
    }
}
