package rawi.app.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta tags of a page by name; of several with one name, the first that says something. */
final class MetaTags {

    /** A tag's value and its name as the page writes it. */
    record Tag(String value, String how) {}

    private final Map<String, Tag> tags = new HashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip();
                String value = meta.attr("content").strip();
                if (!name.isEmpty() && name.length() < 80 && !value.isEmpty()) {
                    String lower = name.toLowerCase(Locale.ROOT);
                    tags.putIfAbsent(lower, new Tag(value, "meta " + name));
                    // DC.date.issued, dc:date and DCTERMS.date are written in all of these ways.
                    tags.putIfAbsent(lower.replace(':', '.'), new Tag(value, "meta " + name));
                }
            }
        }
    }

    Optional<Tag> first(String... names) {
        for (String name : names) {
            Tag tag = tags.get(name);
            if (tag != null) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }
}
