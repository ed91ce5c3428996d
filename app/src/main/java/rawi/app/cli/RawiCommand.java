package rawi.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rawi.app.Version;

/** {@code rawi}: the program's commands. */
@Command(
        name = "rawi",
        version = "rawi " + Version.TEXT,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReadCommand.class,
            DemoCommand.class,
            ExplainCommand.class,
            ScoreCommand.class
        },
        description = {
            "Reads reports on conflict and abuse and writes down what they claim: who did what to whom,",
            "where, when, how many, how sure, and according to whom. It never decides what is true."
        },
        footer = {
            "",
            "Examples:",
            "  rawi read report.txt",
            "  rawi read reports/ --format html > claims.html",
            "  rawi explain report.txt --claim C03"
        })
public final class RawiCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
