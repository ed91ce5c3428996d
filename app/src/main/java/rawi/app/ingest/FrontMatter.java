package rawi.app.ingest;

import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The block between two lines of three hyphens at the head of a text: {@code key: value} lines. */
final class FrontMatter {

    /**
     * What it says and where the text proper begins.
     *
     * @param problem what is wrong with it, when something is
     */
    record Head(ReportMeta meta, int bodyStart, Optional<String> problem) {}

    private FrontMatter() {}

    static Head read(String text) {
        int line = lineEnd(text, 0);
        if (!text.substring(0, line).replace("\ufeff", "").strip().equals("---")) {
            return new Head(ReportMeta.NONE, 0, Optional.empty());
        }
        Map<String, String> values = new HashMap<>();
        int at = line + 1;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String content = text.substring(at, end).strip();
            if (content.equals("---")) {
                int body = Math.min(text.length(), end + 1);
                try {
                    return new Head(MetaFile.meta(values), body, Optional.empty());
                } catch (DateTimeParseException e) {
                    String bad = values.remove("published");
                    return new Head(
                            MetaFile.meta(values),
                            body,
                            Optional.of("no date \"" + bad + "\" in its head; write 2020-12-21"));
                }
            }
            int colon = content.indexOf(':');
            if (colon > 0) {
                values.put(
                        content.substring(0, colon).strip(),
                        unquoted(content.substring(colon + 1)));
            }
            at = end + 1;
        }
        return new Head(ReportMeta.NONE, 0, Optional.of("its head does not end with ---"));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted =
                bare.length() > 1
                        && (bare.startsWith("\"") && bare.endsWith("\"")
                                || bare.startsWith("'") && bare.endsWith("'"));
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
