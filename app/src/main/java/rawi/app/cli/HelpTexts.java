package rawi.app.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import rawi.app.words.Script;
import rawi.app.words.Wording;

/**
 * The help texts of the commands under the keys that picocli looks up, with {@code help.} before
 * each. A command without a key shows what its annotation says.
 */
final class HelpTexts extends ResourceBundle {

    private static final String PREFIX = "help.";

    /** The last gap of two blanks or more ends the column of the options. */
    private static final Pattern COLUMN = Pattern.compile("^(.*\\s{2,}|\\s*)(?=\\S)");

    private final Wording words;

    HelpTexts(Wording words) {
        this.words = words;
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.find(PREFIX + key).orElse(null);
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
