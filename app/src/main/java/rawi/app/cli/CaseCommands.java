package rawi.app.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands that use a case. They are made known only when one of them, or the list of commands,
 * is asked for, so that {@code rawi read} starts as fast as without them.
 */
final class CaseCommands {

    private static final Map<String, Supplier<Object>> ALL =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("init", InitCommand::new),
                            Map.entry("add", AddCommand::new),
                            Map.entry("watch", WatchCommand::new),
                            Map.entry("list", ListCommand::new),
                            Map.entry("show", ShowCommand::new),
                            Map.entry("search", SearchCommand::new),
                            Map.entry("reread", RereadCommand::new),
                            Map.entry("export", ExportCommand::new),
                            Map.entry("import", ImportCommand::new),
                            Map.entry("publish", PublishCommand::new),
                            Map.entry("release", ReleaseCommand::new),
                            Map.entry("serve", ServeCommand::new),
                            Map.entry("verify", VerifyCommand::new),
                            Map.entry("seal", SealCommand::new),
                            Map.entry("sealed", SealedCommand::new),
                            Map.entry("unseal", UnsealCommand::new),
                            Map.entry("erase", EraseCommand::new),
                            Map.entry("passphrase", PassphraseCommand::new),
                            Map.entry("stamp", StampCommand::new),
                            Map.entry("bundle", BundleCommand::new),
                            Map.entry("incidents", IncidentsCommand::new),
                            Map.entry("incident", IncidentCommand::new),
                            Map.entry("relays", RelaysCommand::new),
                            Map.entry("explain-link", ExplainLinkCommand::new),
                            Map.entry("system", SystemCommand::new),
                            Map.entry("measure", MeasureCommand::new),
                            Map.entry("answer", AnswerCommand::new),
                            Map.entry("user", UserCommand::new)));

    private static final Set<String> OTHERS =
            Set.of("read", "explain", "score", "demo", "gazetteer");

    private CaseCommands() {}

    static void addTo(CommandLine line, String[] args) {
        String asked = args.length == 0 ? "" : args[0];
        if (ALL.containsKey(asked)) {
            QuietLogs.keep();
            line.addSubcommand(asked, ALL.get(asked).get());
        } else if (!OTHERS.contains(asked)) {
            ALL.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
    }

    /** Whether the message of the failure says all that a person needs. */
    static boolean isAbout(Exception e) {
        String name = e.getClass().getName();
        return name.equals("rawi.app.store.CaseException")
                || name.equals("rawi.app.release.ReleaseDesk$Refused");
    }
}
