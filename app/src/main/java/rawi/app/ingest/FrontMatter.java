package rawi.app.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code key: value} lines between two lines of three dashes with which a text file may begin.
 *
 * @param bodyStart offset of the first character after it; zero when there is none
 * @param doubt a value that could not be used
 */
record FrontMatter(Metadata metadata, int bodyStart, Optional<String> doubt) {

    private static final int MAX_LENGTH = 8192;

    static FrontMatter find(String text) {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        int line = endOfLine(text, mark);
        if (!text.substring(mark, line).stripTrailing().equals("---")) {
            return new FrontMatter(Metadata.NONE, mark, Optional.empty());
        }
        Map<String, String> fields = new HashMap<>();
        int at = next(text, line);
        while (at < text.length() && at < MAX_LENGTH) {
            int end = endOfLine(text, at);
            String content = text.substring(at, end).strip();
            if (content.equals("---") || content.equals("...")) {
                return of(fields, next(text, end));
            }
            int colon = content.indexOf(':');
            if (colon > 0) {
                fields.put(
                        content.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        unquote(content.substring(colon + 1).strip()));
            } else if (!content.isEmpty()) {
                break;
            }
            at = next(text, end);
        }
        return new FrontMatter(Metadata.NONE, mark, Optional.empty());
    }

    private static FrontMatter of(Map<String, String> fields, int bodyStart) {
        Optional<LocalDate> published = Optional.empty();
        Optional<String> doubt = Optional.empty();
        String day = fields.getOrDefault("published", fields.getOrDefault("date", ""));
        if (!day.isEmpty()) {
            try {
                published =
                        Optional.of(
                                LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
            } catch (DateTimeParseException e) {
                doubt = Optional.of("front matter: date " + day + " is not yyyy-mm-dd; not used");
            }
        }
        Metadata metadata =
                new Metadata(
                        published,
                        text(fields, "publisher"),
                        text(fields, "title"),
                        text(fields, "lang"),
                        text(fields, "url"));
        return new FrontMatter(metadata, bodyStart, doubt);
    }

    private static Optional<String> text(Map<String, String> fields, String key) {
        return Optional.ofNullable(fields.get(key)).filter(v -> !v.isBlank());
    }

    private static String unquote(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Past the line end, which is LF, CR LF or CR. */
    private static int next(String text, int endOfLine) {
        boolean two = text.startsWith("\r\n", endOfLine);
        return Math.min(text.length(), endOfLine + (two ? 2 : 1));
    }
}
