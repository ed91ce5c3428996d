package rawi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rawi demo}: reads the invented corpus that comes with the program. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Read the invented demo corpus.")
final class DemoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        String home = System.getProperty("rawi.home", ".");
        Path reports = Path.of(home, "demo", "reports");
        if (!Files.isDirectory(reports)) {
            spec.commandLine().getErr().println("rawi: no demo corpus at " + reports);
            return 1;
        }
        int code = spec.parent().commandLine().execute("read", reports.toString());
        spec.commandLine()
                .getErr()
                .println(
                        "Invented reports; no real people. The same as a page: rawi read demo/reports --format html > demo.html");
        return code;
    }
}
