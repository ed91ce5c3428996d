package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import rawi.app.words.Language;
import rawi.app.words.Script;
import rawi.app.words.Wording;

/** {@code --ui}: in what language the program speaks. */
class UiTest {

    private static final String REPORT =
            "---\npublished: 2024-03-05\npublisher: Wire\n---\n"
                    + "The army said on Monday that it had arrested two men in the town of Alder.\n";

    @TempDir private Path folder;

    private String report() throws Exception {
        return Files.writeString(folder.resolve("a.txt"), REPORT).toString();
    }

    @Test
    void optionWinsOverTheEnvironmentWhereverItStands() {
        Map<String, String> arabic = Map.of("LANG", "ar_SY.UTF-8");
        assertThat(UiOption.of(new String[] {"read", "x"}, arabic).language())
                .isEqualTo(Language.ARABIC);
        assertThat(UiOption.of(new String[] {"--ui=en", "read"}, arabic).language())
                .isEqualTo(Language.ENGLISH);
        assertThat(UiOption.of(new String[] {"read", "x", "--ui", "AR"}, Map.of()).language())
                .isEqualTo(Language.ARABIC);
        assertThat(UiOption.of(new String[] {"read", "--", "--ui", "ar"}, Map.of()).language())
                .isEqualTo(Language.ENGLISH);
        Run run = Run.of("read", "--ui", "fr", "x");
        assertThat(run.err()).contains("--ui needs en or ar, got fr");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void readAndExplainSpeakArabicAndDataDoesNot() throws Exception {
        assertThat(Run.of("read", "--ui", "ar", report()).out())
                .contains("اعتقال أو احتجاز", "5 آذار 2024", "شخصان", "منقول");
        assertThat(Run.of("--ui", "ar", "explain", report()).out()).contains("الجملة", "اللفظ");
        for (String format : List.of("json", "jsonl", "csv")) {
            String[] english = {"read", report(), "--format", format};
            String[] arabic = {"read", report(), "--format", format, "--ui", "ar"};
            assertThat(Run.of(arabic).out()).isEqualTo(Run.of(english).out());
        }
    }

    @Test
    void scoreSaysWhatItsFiguresAre() {
        Run run =
                Run.of(
                        "score",
                        "../demo/gold",
                        "../demo/gold",
                        "--texts",
                        "../demo/reports",
                        "--ui",
                        "ar",
                        "--min",
                        "strict.f1=2");
        assertThat(run.out()).contains("strict.f1", "كل الحقول صحيحة", "سلسلة المصادر");
        assertThat(run.err()).contains("دون الحد");
    }

    /** Every way of going wrong that the program knows says so in Arabic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read no-such.txt",
                "read x --threads 0",
                "read x --threads many",
                "read x --threads",
                "read x --format paper",
                "read x --published yesterday",
                "read x --meta none.jsonl",
                "read x --meta .",
                "read x --lexicon none",
                "read x --frob",
                "raed x",
                "explain a b",
                "explain .",
                "explain ../demo/reports/d01-joura-sweep-furat-monitor.txt --claim C99",
                "score none",
                "score ../demo/gold none",
                "score ../demo/gold ../demo/gold --min x=1",
                "score ../demo/gold ../demo/gold --min x",
                "gazetteer remove none",
                "--ui fr"
            })
    void mistakesAreToldInArabic(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.add("--ui");
        arguments.add("ar");
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isNotZero();
        String told = run.err().lines().findFirst().orElse("");
        boolean unknownLanguage = line.startsWith("--ui");
        assertThat(unknownLanguage || Script.hasRightToLeft(told)).as(told).isTrue();
    }

    /** Each command, option and parameter is explained; each explanation belongs to one. */
    @ParameterizedTest
    @EnumSource
    void everyCommandIsExplainedInEveryLanguage(Language language) {
        Wording words = Wording.of(language);
        Streams streams =
                new Streams(
                        InputStream.nullInputStream(),
                        new Output(new ByteArrayOutputStream()),
                        new PrintStream(new ByteArrayOutputStream()),
                        words);
        Set<String> used =
                new TreeSet<>(
                        Set.of(
                                "usage.synopsisHeading",
                                "usage.commandListHeading",
                                "helpCommand.help",
                                "helpCommand.command",
                                "mixinStandardHelpOptions.help",
                                "mixinStandardHelpOptions.version"));
        check(RawiCommand.line(streams, "help"), used);
        used.removeIf(key -> words.find("help." + key).isEmpty());
        assertThat(words.keys("help.")).isEqualTo(used);
    }

    private static void check(CommandLine line, Set<String> used) {
        CommandSpec command = line.getCommandSpec();
        String name = command.qualifiedName(".");
        for (String part : List.of("header", "description", "footer")) {
            String key = name + ".usage." + part;
            boolean own = command.resourceBundle().containsKey(key);
            if (own) {
                used.add(key);
            }
        }
        var usage = command.usageMessage();
        assertThat(usage.description().length + usage.header().length).as(name).isPositive();
        for (ArgSpec argument : command.args()) {
            assertThat(argument.description()).as(name + " " + argument).isNotEmpty();
            String key = argument.descriptionKey();
            if ((key == null || key.isEmpty()) && argument.isOption()) {
                key = ((CommandLine.Model.OptionSpec) argument).longestName().substring(2);
            }
            for (String known : List.of(name + "." + key, String.valueOf(key))) {
                if (command.resourceBundle().containsKey(known)) {
                    used.add(known);
                    break;
                }
            }
        }
        line.getSubcommands().values().forEach(sub -> check(sub, used));
    }

    /**
     * What the annotations of commands say in English stands in {@code commands.properties} of both
     * languages; a text there that no command says any more has to go.
     */
    @Test
    void helpOfTheCommandsOfACaseIsArabic() {
        Streams streams =
                new Streams(
                        InputStream.nullInputStream(),
                        new Output(new ByteArrayOutputStream()),
                        new PrintStream(new ByteArrayOutputStream()),
                        Wording.of(Language.ENGLISH));
        Set<String> said = new TreeSet<>();
        lines(RawiCommand.line(streams, "help"), said);
        Wording english = Wording.of(Language.ENGLISH);
        Set<String> known = new TreeSet<>();
        english.keys("command.").forEach(key -> known.add(english.text("command." + key)));
        Set<String> open = new TreeSet<>(said);
        open.removeAll(known);
        // a new command may be merged before its Arabic is written, a handful of lines at a time
        assertThat(open).as("said, and not in commands.properties").hasSizeLessThan(OPEN);
        assertThat(known).as("in commands.properties, and no longer said").isSubsetOf(said);
        assertThat(Run.of("search", "--help", "--ui", "ar").out())
                .contains("rawi search --case deir-ezzor", "\u2067");
    }

    private static final int OPEN = 12;

    private static void lines(CommandLine line, Set<String> said) {
        CommandSpec command = line.getCommandSpec();
        String name = command.qualifiedName(".");
        var keys = command.resourceBundle();
        var usage = command.usageMessage();
        for (String part : List.of("header", "description", "footer")) {
            String[] own =
                    part.equals("header")
                            ? usage.header()
                            : part.equals("footer") ? usage.footer() : usage.description();
            if (!keys.containsKey(name + ".usage." + part)) {
                add(own, said);
            }
        }
        for (ArgSpec argument : command.args()) {
            String key = argument.descriptionKey();
            boolean plain = key == null || key.isEmpty();
            boolean standard =
                    argument instanceof CommandLine.Model.OptionSpec option
                            && (option.usageHelp() || option.versionHelp() || option.hidden());
            boolean bundled =
                    argument instanceof CommandLine.Model.OptionSpec option
                            && (keys.containsKey(option.longestName().substring(2))
                                    || keys.containsKey(
                                            name + "." + option.longestName().substring(2)));
            if (plain && !standard && !bundled) {
                add(argument.description(), said);
            }
        }
        if (!name.equals("rawi.help")) {
            line.getSubcommands().values().forEach(sub -> lines(sub, said));
        }
    }

    /** Lines of words: no examples, no blank ones. */
    private static void add(String[] lines, Set<String> said) {
        for (String line : lines) {
            boolean example = line.startsWith("  ") || line.isBlank();
            if (!example) {
                said.add(line);
            }
        }
    }

    @Test
    void helpIsArabicAndKeepsTheNamesOfOptions() {
        assertThat(Run.of("read", "--help", "--ui", "ar").out())
                .contains("--published=DAY", "يوم النشر", "rawi read report.txt")
                .contains("\u2067");
        assertThat(Run.of("read", "--help").out())
                .contains("Day of publication")
                .doesNotContain("\u2067");
    }
}
