package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.lab.bench.Corpus;

/**
 * Gives text in lower case its capitals back: a word that other corpora never write small, nor any
 * of its simple base forms, is a name. Word lists of Rawi are small too.
 */
final class Casing {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’.-]*");
    private static final Pattern PIECE = Pattern.compile("[a-z][a-z'’-]*|[^a-z]+");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:\"”])\\s+|\n");
    private static final Pattern END = Pattern.compile("(?s).*([.!?][\"\\s)]*\\s|: ?\")$|^\\s?\"");

    private static final List<String> LISTS =
            List.of(
                    "noun_classes",
                    "means",
                    "source_nouns",
                    "titles",
                    "place_words",
                    "attribution_words",
                    "occurrence_nouns");

    /** Endings and what may stand in their stead in the base form. */
    private static final Map<String, List<String>> ENDINGS =
            Map.of(
                    "s", List.of(""),
                    "es", List.of(""),
                    "ies", List.of("y"),
                    "ed", List.of("", "e"),
                    "ing", List.of("", "e"),
                    "ly", List.of(""),
                    "er", List.of("", "e"),
                    "ers", List.of("", "e"),
                    "ness", List.of(""));

    private static final List<String> BEGINNINGS =
            List.of(
                    "un", "re", "non", "anti", "north", "south", "sub", "over", "out", "counter",
                    "para");

    private final Map<String, Integer> small = new HashMap<>();
    private final Map<String, Integer> tall = new HashMap<>();
    private final Set<String> listed = new HashSet<>();

    Casing(Path bench, DataFiles files) throws IOException {
        for (Map<String, Object> one : Corpus.entries(bench.resolve("polnear/train.jsonl.gz"))) {
            learn((String) one.get("text"));
        }
        for (Map<String, Object> one : Corpus.entries(bench.resolve("geo/lgl.jsonl.gz"))) {
            learn((String) one.get("text"));
        }
        Path police = bench.resolve("india_police_events/ipe.shared.jsonl.gz");
        for (Map<String, Object> one : Corpus.entries(police)) {
            for (Object sentence : Json.list(one.get("sentences"))) {
                learn((String) Json.object(sentence).get("sent_text"));
            }
        }
        for (String list : LISTS) {
            for (Tsv.Row row : Tsv.read(files, "lexicon/en/" + list + ".tsv")) {
                listed.add(row.cells().get(0).strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void learn(String text) {
        for (String sentence : SENTENCE.split(text)) {
            Matcher words = WORD.matcher(sentence);
            boolean first = true;
            while (words.find()) {
                String word = words.group();
                String low = word.toLowerCase(Locale.ROOT).replaceAll("^[.'-]+|[.'-]+$", "");
                if (!first) {
                    (Character.isUpperCase(word.charAt(0)) ? tall : small)
                            .merge(low, 1, Integer::sum);
                }
                first = false;
            }
        }
    }

    /** The text with capitals; as long as before. */
    String of(String text) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            if (Character.isLetter(piece.charAt(0))) {
                String base = piece.replaceAll("^['-]+|['-]+$", "").replaceAll("'s$", "");
                boolean name =
                        !isCommon(base)
                                || !listed.contains(base)
                                        && count(tall, base) > 1.5 * count(small, base);
                if (first || name) {
                    piece = Character.toUpperCase(piece.charAt(0)) + piece.substring(1);
                }
                first = false;
            } else if (END.matcher(piece).find()) {
                first = true;
            }
            out.append(piece);
        }
        return out.toString();
    }

    private static int count(Map<String, Integer> counts, String word) {
        return counts.getOrDefault(word, 0);
    }

    private boolean isKnown(String word) {
        return small.containsKey(word) || listed.contains(word);
    }

    private boolean isCommon(String word) {
        if (isKnown(word)) {
            return true;
        }
        for (Map.Entry<String, List<String>> ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())) {
                String stem = word.substring(0, word.length() - ending.getKey().length());
                if (ending.getValue().stream().anyMatch(end -> isKnown(stem + end))) {
                    return true;
                }
            }
        }
        return BEGINNINGS.stream()
                .anyMatch(
                        b ->
                                word.startsWith(b)
                                        && small.containsKey(
                                                word.substring(b.length()).replaceAll("^-+", "")));
    }
}
