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
                            Map.entry("init", () -> new InitCommand()),
                            Map.entry("add", () -> new AddCommand()),
                            Map.entry("watch", () -> new WatchCommand()),
                            Map.entry("list", () -> new ListCommand()),
                            Map.entry("show", () -> new ShowCommand()),
                            Map.entry("search", () -> new SearchCommand()),
                            Map.entry("reread", () -> new RereadCommand()),
                            Map.entry("export", () -> new ExportCommand()),
                            Map.entry("import", () -> new ImportCommand()),
                            Map.entry("publish", () -> new PublishCommand()),
                            Map.entry("release", () -> new ReleaseCommand()),
                            Map.entry("serve", () -> new ServeCommand()),
                            Map.entry("verify", () -> new VerifyCommand()),
                            Map.entry("seal", () -> new SealCommand()),
                            Map.entry("sealed", () -> new SealedCommand()),
                            Map.entry("unseal", () -> new UnsealCommand()),
                            Map.entry("erase", () -> new EraseCommand()),
                            Map.entry("passphrase", () -> new PassphraseCommand()),
                            Map.entry("stamp", () -> new StampCommand()),
                            Map.entry("bundle", () -> new BundleCommand()),
                            Map.entry("incidents", () -> new IncidentsCommand()),
                            Map.entry("incident", () -> new IncidentCommand()),
                            Map.entry("sources", () -> new SourcesCommand()),
                            Map.entry("relays", () -> new RelaysCommand()),
                            Map.entry("explain-link", () -> new ExplainLinkCommand()),
                            Map.entry("system", () -> new SystemCommand()),
                            Map.entry("measure", () -> new MeasureCommand()),
                            Map.entry("answer", () -> new AnswerCommand()),
                            Map.entry("user", () -> new UserCommand())));

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
