package rawi.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import rawi.app.words.Language;
import rawi.app.words.Script;
import rawi.app.words.Wording;

/**
 * The help texts of the commands under the keys that picocli looks up, with {@code help.} before
 * each.
 *
 * <p>A command without a key shows what its annotation says; in another language than English the
 * lines of the annotation are looked up among the texts {@code command.*} by their English, and a
 * line that none of them says is shown as it is.
 */
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "help.";

    /** The last gap of two blanks or more ends the column of the options. */
    private static final Pattern COLUMN = Pattern.compile("^(.*\\s{2,}|\\s*)(?=\\S)");

    private static final String COMMANDS = "command.";

    private final Wording words;

    /** Keys of the lines of annotations that are told in the user's language. */
    private final Map<String, String> lines = new HashMap<>();

    HelpTexts(Wording words) {
        this.words = words;
    }

    /** The help of a command line: what has keys, and the known lines of all annotations. */
    static HelpTexts of(Wording words, CommandLine line) {
        HelpTexts help = new HelpTexts(words);
        if (words.language() != Language.ENGLISH) {
            Wording english = Wording.of(Language.ENGLISH);
            Map<String, String> known = new HashMap<>();
            for (String key : english.keys(COMMANDS)) {
                known.put(english.text(COMMANDS + key), words.text(COMMANDS + key));
            }
            help.tell(line, known);
        }
        return help;
    }

    private void tell(CommandLine line, Map<String, String> known) {
        CommandSpec command = line.getCommandSpec();
        String name = command.qualifiedName(".");
        var usage = command.usageMessage();
        put(name + ".usage.header", usage.header(), known);
        put(name + ".usage.description", usage.description(), known);
        put(name + ".usage.footer", usage.footer(), known);
        for (ArgSpec argument : command.args()) {
            key(argument).ifPresent(key -> put(name + "." + key, argument.description(), known));
        }
        line.getSubcommands().values().forEach(sub -> tell(sub, known));
    }

    private static Optional<String> key(ArgSpec argument) {
        boolean own = argument.descriptionKey() != null && !argument.descriptionKey().isEmpty();
        if (own) {
            return Optional.empty();
        }
        return argument instanceof OptionSpec option
                ? Optional.of(option.longestName().replaceFirst("^-+", ""))
                : Optional.of(
                        argument.paramLabel()
                                + "["
                                + ((PositionalParamSpec) argument).index()
                                + "]");
    }

    private void put(String key, String[] english, Map<String, String> known) {
        List<String> told = new ArrayList<>();
        boolean any = false;
        for (String one : english) {
            String here = known.get(one);
            any |= here != null;
            told.add(here == null ? one : here);
        }
        if (any && words.find(PREFIX + key).isEmpty()) {
            lines.put(key, String.join("%n", told));
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.find(PREFIX + key).orElse(lines.get(key));
    }

    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys(PREFIX));
    }

    /** Lines of help whose Arabic keeps its direction beside the names of options. */
    static String isolated(String help) {
        if (!Script.hasRightToLeft(help)) {
            return help;
        }
        StringBuilder out = new StringBuilder(help.length() + 256);
        for (String line : help.split("(?<=\n)")) {
            out.append(Script.hasRightToLeft(line) ? isolatedLine(line) : line);
        }
        return out.toString();
    }

    private static String isolatedLine(String line) {
        int arabic = 0;
        while (!Script.isRightToLeft(line.charAt(arabic))) {
            arabic++;
        }
        var column = COLUMN.matcher(line.substring(0, arabic + 1));
        int from = column.find() ? column.end() : 0;
        String words = line.substring(from).stripTrailing();
        String end = line.substring(from + words.length());
        return line.substring(0, from) + "\u2067" + words + "\u2069" + end;
    }
}
