package rawi.lab.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.app.ingest.Json;
import rawi.core.syntax.EnglishLemmatizer;

/** An event mention of ECB+ with what is around it. */
final class EcbMention {

    final String id;
    final String doc;
    final String topic;
    final String cluster;
    final String head;
    final Map<String, Double> sentence = new HashMap<>();
    final Set<String> names = new HashSet<>();
    final Map<String, Double> close = new HashMap<>();
    double rarity;
    Map<String, Double> text = Map.of();

    /** Number of the group of texts about one event that its text was put into. */
    int group;

    private EcbMention(String id, String doc, String topic, String cluster, String head) {
        this.id = id;
        this.doc = doc;
        this.topic = topic;
        this.cluster = cluster;
        this.head = head;
    }

    /** The event mentions that are evaluated. */
    static List<EcbMention> read(Path file, EnglishLemmatizer lemmas) throws IOException {
        List<EcbMention> mentions = new ArrayList<>();
        Map<String, Map<String, Double>> texts = new HashMap<>();
        Map<String, Map<String, Double>> namesOf = new HashMap<>();
        Map<String, Integer> inDocs = new HashMap<>();
        try (var in =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(
                                new java.util.zip.GZIPInputStream(Files.newInputStream(file)),
                                java.nio.charset.StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, Object> map = Json.object(Json.parse(line));
                document(map, lemmas, mentions, texts, inDocs);
                namesOf.put(map.get("doc").toString(), named(Json.list(map.get("tokens"))));
            }
        }
        int docs = texts.size();
        Map<String, Integer> namedIn = new HashMap<>();
        namesOf.values().forEach(t -> t.keySet().forEach(w -> namedIn.merge(w, 1, Integer::sum)));
        namesOf.values().forEach(t -> weigh(t, namedIn, docs));
        texts.values().forEach(t -> weigh(t, inDocs, docs));
        Map<String, Integer> groups = new EcbGroups(texts, namesOf).find();
        for (EcbMention mention : mentions) {
            mention.group = groups.get(mention.doc);
            mention.rarity =
                    Math.log((1.0 + docs) / inDocs.getOrDefault(mention.head, 1)) / Math.log(docs);
            weigh(mention.sentence, inDocs, docs);
            weigh(mention.close, inDocs, docs);
            mention.text = texts.get(mention.doc);
        }
        return mentions;
    }

    /** Words with a capital or a figure. */
    private static Map<String, Double> named(List<Object> tokens) {
        Map<String, Double> names = new HashMap<>();
        for (Object token : tokens) {
            char first = token.toString().charAt(0);
            if (Character.isUpperCase(first) || Character.isDigit(first)) {
                names.merge(token.toString().toLowerCase(Locale.ROOT), 1.0, Double::sum);
            }
        }
        return names;
    }

    private static void document(
            Map<String, Object> map,
            EnglishLemmatizer lemmas,
            List<EcbMention> mentions,
            Map<String, Map<String, Double>> texts,
            Map<String, Integer> inDocs)
            throws IOException {
        List<Object> tokens = Json.list(map.get("tokens"));
        List<Object> sent = Json.list(map.get("sent"));
        String doc = map.get("doc").toString();
        Map<String, Double> text = new HashMap<>();
        for (Object token : tokens) {
            text.merge(lemma(token.toString(), lemmas), 1.0, Double::sum);
        }
        text.keySet().forEach(w -> inDocs.merge(w, 1, Integer::sum));
        texts.put(doc, text);
        for (Object value : Json.list(map.get("mentions"))) {
            Map<String, Object> m = Json.object(value);
            String type = m.get("type").toString();
            boolean event = type.startsWith("ACTION") || type.startsWith("NEG_ACTION");
            if (!event || !Boolean.TRUE.equals(m.get("evaluated"))) {
                continue;
            }
            List<Object> at = Json.list(m.get("tokens"));
            int first = ((Number) at.get(0)).intValue();
            int head = head(at, tokens, lemmas);
            EcbMention mention =
                    new EcbMention(
                            doc + "#" + m.get("m_id"),
                            doc,
                            map.get("topic").toString(),
                            m.get("cluster").toString(),
                            lemma(tokens.get(head).toString(), lemmas));
            for (int i = 0; i < tokens.size(); i++) {
                if (sent.get(i).equals(sent.get(first))) {
                    String word = tokens.get(i).toString();
                    mention.sentence.merge(lemma(word, lemmas), 1.0, Double::sum);
                    if (Math.abs(i - head) <= 4 && i != head) {
                        mention.close.merge(lemma(word, lemmas), 1.0, Double::sum);
                    }
                    boolean starts = i == 0 || !sent.get(i - 1).equals(sent.get(i));
                    boolean capital = Character.isUpperCase(word.charAt(0)) && !starts;
                    if (capital || Character.isDigit(word.charAt(0))) {
                        mention.names.add(word.toLowerCase(Locale.ROOT));
                    }
                }
            }
            mentions.add(mention);
        }
    }

    private static final Set<String> LIGHT =
            Set.of(
                    "be", "have", "do", "make", "take", "get", "go", "give", "the", "a", "of", "in",
                    "to", "up", "on", "off", "out", "into", "for", "at", "by", "from", "as",
                    "with");

    /**
     * The first word that says something; particles and light verbs only when nothing else does.
     */
    private static int head(List<Object> at, List<Object> tokens, EnglishLemmatizer lemmas) {
        for (Object index : at) {
            int i = ((Number) index).intValue();
            if (!LIGHT.contains(lemma(tokens.get(i).toString(), lemmas))) {
                return i;
            }
        }
        return ((Number) at.get(0)).intValue();
    }

    static String lemma(String form, EnglishLemmatizer lemmas) {
        String word = form.toLowerCase(Locale.ROOT);
        String tag = word.endsWith("ing") ? "VBG" : word.endsWith("s") ? "VBZ" : "VBD";
        return lemmas.lemma(word, tag);
    }

    private static void weigh(Map<String, Double> words, Map<String, Integer> inDocs, int docs) {
        double norm = 0;
        for (Map.Entry<String, Double> e : words.entrySet()) {
            int in = inDocs.getOrDefault(e.getKey(), 1);
            e.setValue((1 + Math.log(e.getValue())) * Math.log((1.0 + docs) / in));
            norm += e.getValue() * e.getValue();
        }
        double length = Math.sqrt(Math.max(norm, 1e-9));
        words.replaceAll((k, v) -> v / length);
    }

    static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> e : a.entrySet()) {
            sum += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
        }
        return sum;
    }
}
