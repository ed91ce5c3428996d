package rawi.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rawi.app.gazetteer.Packs;
import rawi.app.ingest.Sources;

/** {@code rawi gazetteer}: place tables of the user's own choice. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "Installs, lists and removes place packs.",
        footer = {
            "",
            "Examples:",
            "  rawi gazetteer install SY.zip --name syria",
            "  rawi gazetteer list",
            "  rawi gazetteer remove syria",
            "",
            "Packs lie in the folder that RAWI_DATA names, else in ~/.rawi; docs/gazetteer.md tells",
            "the tables that are read."
        },
        subcommands = {
            GazetteerCommand.Install.class,
            GazetteerCommand.ListPacks.class,
            GazetteerCommand.Remove.class
        })
final class GazetteerCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static Packs packs() {
        return Packs.ofUser(System.getenv(), System.getProperty("user.home", "."));
    }

    /** {@code install}. */
    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description =
                    "Installs a GeoNames country file, a Who's On First extract, OCHA P-codes or a pack,"
                            + " from a file or an address.")
    static final class Install implements Callable<Integer> {

        @Parameters(paramLabel = "FILE|URL", description = "The table.")
        private String source;

        @Option(names = "--name", paramLabel = "NAME", description = "Name of the pack.")
        private String name;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                int count = packs().install(source, name == null ? source : name);
                spec.commandLine().getOut().println(count + " places installed");
                return 0;
            } catch (IOException | IllegalArgumentException e) {
                String why = e instanceof IOException io ? Sources.why(io) : e.getMessage();
                spec.commandLine().getErr().println("rawi: " + source + ": " + why);
                return 1;
            }
        }
    }

    /** {@code list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists installed packs.")
    static final class ListPacks implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            packs().list().forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    /** {@code remove}. */
    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a pack.")
    static final class Remove implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "The pack.")
        private String name;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            boolean there = packs().remove(name);
            if (!there) {
                spec.commandLine().getErr().println("rawi: no pack " + name);
            }
            return there ? 0 : 1;
        }
    }
}
