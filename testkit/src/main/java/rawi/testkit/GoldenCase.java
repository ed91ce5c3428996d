package rawi.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short text with what should be read from it, for reading aloud:
 *
 * <pre>
 * case: two counts in one sentence
 * lang: en
 *
 * Two people died, a hospital official said.
 *
 * -> killed  2  "Two people"
 * </pre>
 *
 * @param header the {@code key: value} lines
 * @param text the text, its lines joined by blanks
 */
public record GoldenCase(Map<String, String> header, String text, List<Expected> expected) {

    /** One expectation: what kind, which value, and the words it rests on. */
    public record Expected(String kind, String value, String words) {}

    private static final Pattern ARROW =
            Pattern.compile("->\\s+(\\S+)\\s+(?:(\\S.*?)\\s+)?\"([^\"]*)\"");

    public String name() {
        return header.get("case");
    }

    /** All cases of a file; each begins with a {@code case:} line. */
    public static List<GoldenCase> parse(String file) {
        List<GoldenCase> cases = new ArrayList<>();
        for (String part : file.split("(?m)^(?=case:)")) {
            if (part.startsWith("case:")) {
                cases.add(one(part));
            }
        }
        return cases;
    }

    private static GoldenCase one(String part) {
        Map<String, String> header = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        List<Expected> expected = new ArrayList<>();
        boolean body = false;
        for (String line : part.split("\n")) {
            if (line.startsWith("->")) {
                expected.add(expected(line));
            } else if (!body && line.isBlank()) {
                body = true;
            } else if (!body) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException("no key: value in: " + line);
                }
                header.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            } else if (!line.isBlank()) {
                text.append(text.length() > 0 ? " " : "").append(line.strip());
            }
        }
        for (Expected e : expected) {
            if (!text.toString().contains(e.words)) {
                throw new IllegalArgumentException(
                        header.get("case") + ": the text does not say \"" + e.words + "\"");
            }
        }
        return new GoldenCase(Map.copyOf(header), text.toString(), List.copyOf(expected));
    }

    private static Expected expected(String line) {
        Matcher m = ARROW.matcher(line.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("wanted -> kind value \"words\", got: " + line);
        }
        return new Expected(m.group(1), m.group(2) == null ? "" : m.group(2), m.group(3));
    }
}
