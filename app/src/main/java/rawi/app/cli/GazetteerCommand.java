package rawi.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rawi.app.gazetteer.Packs;
import rawi.app.ingest.Sources;

/** {@code rawi gazetteer}: place tables of the user's own choice. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        subcommands = {
            GazetteerCommand.Install.class,
            GazetteerCommand.ListPacks.class,
            GazetteerCommand.Remove.class
        })
final class GazetteerCommand implements Runnable {

    @ParentCommand private RawiCommand parent;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static Packs packs() {
        return Packs.ofUser(System.getenv(), System.getProperty("user.home", "."));
    }

    /** {@code install}. */
    @Command(name = "install", mixinStandardHelpOptions = true)
    static final class Install implements Callable<Integer> {

        @ParentCommand private GazetteerCommand gazetteer;

        @Parameters(paramLabel = "FILE|URL", descriptionKey = "rawi.gazetteer.table")
        private String source;

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "rawi.gazetteer.pack")
        private String name;

        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            Streams streams = gazetteer.parent.streams;
            try {
                int count = packs().install(source, name == null ? source : name);
                spec.commandLine().getOut().println(streams.words().plural("n.installed", count));
                return 0;
            } catch (IOException | IllegalArgumentException e) {
                String why = e instanceof IOException io ? Sources.why(io) : e.getMessage();
                streams.complain(source + ": " + why);
                return 1;
            }
        }
    }

    /** {@code list}. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListPacks implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            packs().list().forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    /** {@code remove}. */
    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @ParentCommand private GazetteerCommand gazetteer;

        @Parameters(paramLabel = "NAME", descriptionKey = "rawi.gazetteer.pack")
        private String name;

        @Override
        public Integer call() throws IOException {
            boolean there = packs().remove(name);
            if (!there) {
                gazetteer.parent.streams.complain("no pack " + name);
            }
            return there ? 0 : 1;
        }
    }
}
