package rawi.app.ingest.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rawi.app.ingest.Json;

/** The linked data in a page's scripts: its nodes, and the one that is the article. */
final class JsonLd {

    /** Comments and CDATA marks that hide the data from old browsers. */
    private static final Pattern WRAPPED =
            Pattern.compile(
                    "^<!--[^{\\[]*?-->|^(?:<!--|/?/?\\*?<!\\[CDATA\\[(?:\\*/)?)"
                            + "|(?:-->|/?/?\\*?\\]\\]>(?:\\*/)?)$");

    private static final int MOST_NODES = 2000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, Map<String, Object>> byId = new HashMap<>();
    private boolean broken;

    JsonLd(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            String data = script.data().strip();
            if (data.length() > MOST_CHARACTERS) {
                broken = true;
                continue;
            }
            data = WRAPPED.matcher(data).replaceAll("").strip();
            try {
                collect(Json.lenient(data));
            } catch (IOException e) {
                broken = true;
            }
        }
    }

    /** Whether some of it could not be read. */
    boolean isBroken() {
        return broken;
    }

    private void collect(Object root) throws IOException {
        Deque<Object> open = new ArrayDeque<>();
        open.add(root == null ? List.of() : root);
        while (!open.isEmpty() && nodes.size() < MOST_NODES) {
            Object next = open.poll();
            if (next instanceof List<?> list) {
                list.stream().filter(v -> v != null).forEach(open::add);
            } else if (next instanceof Map) {
                Map<String, Object> node = Json.object(next);
                nodes.add(node);
                if (node.get("@id") instanceof String id && node.size() > 1) {
                    byId.putIfAbsent(id, node);
                }
                for (Object value : node.values()) {
                    if (value instanceof Map || value instanceof List) {
                        open.add(value);
                    }
                }
            }
        }
    }

    /** The node of the article: of a type of report, with a date or a headline. */
    Optional<Map<String, Object>> article() {
        for (boolean dated : new boolean[] {true, false}) {
            for (Map<String, Object> node : nodes) {
                boolean page = types(node).contains("WebPage");
                boolean report =
                        types(node).stream()
                                .anyMatch(
                                        t ->
                                                t.endsWith("Article")
                                                        || t.endsWith("Posting")
                                                        || t.equals("Report")
                                                        || t.equals("Dataset")
                                                        || t.equals("AnalysisNewsArticle"));
                if (report && (!dated || node.containsKey("datePublished"))
                        || page && dated && node.containsKey("datePublished") && !anyReport()) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }

    private boolean anyReport() {
        return nodes.stream()
                .anyMatch(
                        n ->
                                n.containsKey("datePublished")
                                        && types(n).stream()
                                                .anyMatch(
                                                        t ->
                                                                t.endsWith("Article")
                                                                        || t.endsWith("Posting")));
    }

    private static List<String> types(Map<String, Object> node) {
        List<String> types = new ArrayList<>();
        for (Object type : Json.list(node.get("@type"))) {
            if (type instanceof String t) {
                types.add(t.substring(t.lastIndexOf('/') + 1));
            }
        }
        return types;
    }

    /** A value as text: itself, its first, its name, or the name of the node that it points to. */
    Optional<String> text(Map<String, Object> node, String key) {
        Object value = node.get(key);
        for (int i = 0; i < 6 && value != null; i++) {
            if (value instanceof String s) {
                String plain = Parser.unescapeEntities(s, false).strip();
                return Optional.of(plain).filter(p -> !p.isEmpty());
            }
            if (value instanceof List<?> list) {
                value = list.isEmpty() ? null : list.get(0);
            } else if (value instanceof Map<?, ?> map) {
                Object next = first(map, "@value", "name", "url");
                if (next == null && map.get("@id") instanceof String id) {
                    Map<String, Object> pointed = byId.get(id);
                    next = pointed == null || pointed == map ? id : first(pointed, "name", "url");
                }
                value = next;
            } else {
                return value instanceof Number || value instanceof Boolean
                        ? Optional.of(value.toString())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Object first(Map<?, ?> map, String... keys) {
        for (String key : keys) {
            if (map.get(key) != null) {
                return map.get(key);
            }
        }
        return null;
    }

    /** The name of the first node of a type. */
    Optional<String> nameOf(String type) {
        for (Map<String, Object> node : nodes) {
            if (types(node).contains(type)) {
                Optional<String> name = text(node, "name");
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }
}
