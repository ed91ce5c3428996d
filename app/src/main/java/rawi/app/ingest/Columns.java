package rawi.app.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a table hold what; fields that are not named are sniffed by the usual headers.
 *
 * @param named column header by field: text, title, published, publisher, lang, url, author
 */
public record Columns(Map<String, String> named) {

    public static final Columns SNIFFED = new Columns(Map.of());

    static final List<String> FIELDS =
            List.of("text", "title", "published", "publisher", "lang", "url", "author");

    private static final Map<String, List<String>> USUAL = usual();

    /**
     * The mapping that a user writes: {@code text=Body,date=Published}.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static Columns parse(String words) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String pair : words.split(",")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? "" : pair.substring(0, equals).strip();
            field = field.equals("date") ? "published" : field;
            field = field.equals("source") ? "publisher" : field;
            if (!FIELDS.contains(field) || equals == pair.length() - 1) {
                throw new IllegalArgumentException(
                        "needs FIELD=COLUMN with FIELD one of "
                                + String.join(", ", FIELDS)
                                + "; got "
                                + pair);
            }
            named.put(field, pair.substring(equals + 1).strip());
        }
        return new Columns(named);
    }

    /** The column of a field among the headers. */
    Optional<Integer> of(String field, List<String> headers) {
        String wanted = named.get(field);
        List<String> folded = headers.stream().map(Columns::fold).toList();
        List<String> names =
                wanted != null ? List.of(fold(wanted)) : USUAL.getOrDefault(field, List.of());
        for (String name : names) {
            int i = folded.indexOf(name);
            if (i >= 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String fold(String header) {
        return DayFinder.fold(header).replaceAll("[\\s_.-]+", " ").replace("\uFEFF", "").strip();
    }

    private static Map<String, List<String>> usual() {
        return Map.of(
                "text",
                folded(
                        "text|full text|body|article|article text|content|message|report|notes|description|"
                                + "summary|النص|نص الخبر|المحتوى|الخبر|التفاصيل|الوصف|الملخص"),
                "title",
                folded("title|headline|subject|العنوان|عنوان الخبر"),
                "published",
                folded(
                        "published|publication date|date published|pubdate|date|timestamp|created at|"
                                + "event date|تاريخ النشر|التاريخ|تاريخ"),
                "publisher",
                folded("publisher|outlet|source|media|site|channel|الناشر|المصدر|الموقع"),
                "lang",
                folded("lang|language|اللغة"),
                "url",
                folded("url|link|permalink|href|source url|الرابط"),
                "author",
                folded("author|by|byline|الكاتب"));
    }

    private static List<String> folded(String names) {
        return List.of(names.split("\\|")).stream().map(Columns::fold).toList();
    }
}
