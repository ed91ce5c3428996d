package rawi.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import rawi.app.cli.RawiCommand;

/** Entry point. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8),
                        1 << 16));
    }

    /** Runs a command line; the exit code is 0, 1 (some input could not be read) or 2 (usage). */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new RawiCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (e, line, parsed) -> {
                            err.println("rawi: " + e.getMessage());
                            if (System.getenv("RAWI_DEBUG") != null) {
                                e.printStackTrace(err);
                            }
                            return 1;
                        })
                .execute(args);
    }
}
