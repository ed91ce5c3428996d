package rawi.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rawi.app.publish.Version;

/** The command line: {@code rawi COMMAND}. */
@Command(
        name = "rawi",
        mixinStandardHelpOptions = true,
        version = "rawi " + Version.TEXT,
        description =
                "Reads reports of conflict and abuse and writes down what they claim: who did what to"
                        + " whom, where, when, how many, how sure, and according to whom.",
        footer = {
            "",
            "Examples:",
            "  rawi demo",
            "  rawi read report.txt",
            "  rawi read reports/ --meta meta.jsonl --format json > claims.json",
            "  rawi explain report.txt --claim C03",
            "  rawi init deir-ezzor && rawi add --case deir-ezzor reports/",
            "",
            "Exit codes: 0 done, 1 done with problems, 2 wrong usage."
        },
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

    final Streams streams;

    private RawiCommand(Streams streams) {
        this.streams = streams;
    }

    /** The three streams of the process; text goes out as UTF-8. */
    record Streams(InputStream in, Output out, PrintStream err) {

        void say(String message) {
            err.println("rawi: " + message);
        }

        Writer writer() {
            return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        }
    }

    /** Runs the command line and returns the exit code. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(in, new Output(out), errors);
        CommandLine line = new CommandLine(new RawiCommand(streams));
        CaseCommands.addTo(line, args);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams));
        int code = line.execute(args);
        line.getOut().flush();
        if (streams.out().failure().isEmpty()) {
            return code;
        }
        Output.Lost lost = streams.out().failure().get();
        if (!lost.isClosedByReader()) {
            streams.say(lost.getMessage());
        }
        return Math.max(1, code);
    }

    private static int failed(Exception e, Streams streams) {
        if (e instanceof UsageException) {
            streams.say(e.getMessage());
            return 2;
        }
        if (e instanceof Output.Lost) {
            return 1;
        }
        if (CaseCommands.isAbout(e)) {
            streams.say(e.getMessage());
            return 1;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            streams.say(e.getMessage());
            return 1;
        }
        streams.say("this is a defect of the program; please report it with these lines:");
        e.printStackTrace(streams.err());
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as: rawi read PATH");
    }
}
