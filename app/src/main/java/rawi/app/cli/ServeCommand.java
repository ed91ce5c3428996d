package rawi.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.web.Desk;
import rawi.core.data.DataFiles;

/** {@code rawi serve}: opens the review desk over a case in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the review desk over a case at 127.0.0.1, for the person at this machine.",
            "Nothing is reachable from other machines, and nothing leaves this one."
        })
final class ServeCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Mixin private CaseOptions options;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port; 0 for any that is free. Default ${DEFAULT-VALUE}.")
    private int port = 7294;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Loopback address to open at. Default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Your name in the log of decisions. Default: the user of this machine.")
    private String name = System.getProperty("user.name", "desk");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Case opened = options.open();
                Desk desk = open(opened)) {
            parent.streams.say("the desk is open at " + desk.address() + " (Ctrl+C ends it)");
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
            end.await();
        }
        return 0;
    }

    private Desk open(Case opened) {
        try {
            return Desk.open(
                    opened,
                    DataFiles.builtIn(),
                    host,
                    port,
                    name,
                    parent.streams.words().language());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
