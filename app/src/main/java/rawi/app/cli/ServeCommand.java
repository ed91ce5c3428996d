package rawi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.web.Desk;
import rawi.app.web.DeskSettings;
import rawi.core.data.DataFiles;

/** {@code rawi serve}: opens the review desk over a case in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the review desk over a case at 127.0.0.1, for the person at this machine.",
            "A case with users (rawi user) asks for a login, and only such a case can be opened to"
                    + " other machines (--host, --url, --certificate)."
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

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Address under which people reach the desk (https://…), for a case with users.")
    private URI url;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "Key and certificate for https (PKCS #12); its password in"
                            + " $RAWI_CERTIFICATE_PASSWORD.")
    private Path certificate;

    @Option(
            names = "--demo",
            description =
                    "Opens a new case of the invented reports that come with the program; it is"
                            + " thrown away at the end.")
    private boolean demo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (demo) {
            Path folder = Files.createTempDirectory("rawi-demo");
            try {
                return serve(() -> demo(folder.resolve("case")));
            } finally {
                remove(folder);
            }
        }
        return serve(options::open);
    }

    /** A case with the demo reports in it. */
    private Case demo(Path place) {
        Path reports =
                Path.of(System.getProperty("rawi.home", ".")).resolve("demo").resolve("reports");
        if (!Files.isDirectory(reports)) {
            throw new UsageException(
                    "no demo/reports beside the program; run ./rawi serve --demo from its source"
                            + " folder");
        }
        String[][] commands = {
            {"init", place.toString()},
            {"add", "--case", place.toString(), reports.toString()}
        };
        for (String[] command : commands) {
            RawiCommand.run(
                    command,
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
        }
        return Case.open(CaseLocation.parse(place.toString()));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private int serve(java.util.function.Supplier<Case> source) throws InterruptedException {
        try (Case opened = source.get();
                Desk desk = open(opened)) {
            parent.streams.say("the desk is open at " + desk.address() + " (Ctrl+C ends it)");
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
            end.await();
        }
        return 0;
    }

    private Desk open(Case opened) {
        String password = System.getenv().getOrDefault("RAWI_CERTIFICATE_PASSWORD", "");
        DeskSettings settings =
                new DeskSettings(
                        host,
                        port,
                        name,
                        parent.streams.words().language(),
                        Optional.ofNullable(url),
                        Optional.ofNullable(certificate)
                                .map(file -> new DeskSettings.Certificate(file, password)));
        try {
            return Desk.open(opened, DataFiles.builtIn(), settings);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
