package rawi.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import rawi.app.ingest.Json;
import rawi.app.store.proof.Hashes;
import rawi.core.text.FoldedText;

/**
 * A claim as its row: the JSON, and what is looked for, all taken from the JSON.
 *
 * @param uid stays the same from one version of the reader to the next as long as type, sentence,
 *     trigger and roles do; decisions hang on it
 * @param names {@code agent}, {@code target} or {@code place}, and a folded name
 */
record ClaimRow(
        String uid,
        String json,
        String type,
        String factuality,
        String granularity,
        Optional<String> earliest,
        Optional<String> latest,
        List<Name> names) {

    private static final int UID_LENGTH = 20;

    record Name(String kind, String name) {}

    ClaimRow withUid(String other) {
        return new ClaimRow(other, json, type, factuality, granularity, earliest, latest, names);
    }

    /** The rows of a report's claims. */
    static List<ClaimRow> of(String report, String text, List<String> claims) {
        List<ClaimRow> rows = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (String json : claims) {
            Map<String, Object> claim = JsonText.read(json);
            String same = identity(report, text, claim);
            int time = times.merge(same, 1, Integer::sum);
            rows.add(row(Hashes.of(same + time).substring(0, UID_LENGTH), json, claim));
        }
        return rows;
    }

    private static ClaimRow row(String uid, String json, Map<String, Object> claim) {
        TreeSet<Name> names =
                new TreeSet<>(java.util.Comparator.comparing(Name::kind).thenComparing(Name::name));
        add(names, "agent", claim.get("agents"), "actor");
        add(names, "target", claim.get("targets"), "group");
        for (String place : List.of("place", "origin", "destination")) {
            add(names, "place", claim.get(place), "name");
        }
        Map<String, Object> when = object(claim.get("when"));
        return new ClaimRow(
                uid,
                json,
                JsonText.text(claim, "type"),
                JsonText.text(claim, "factuality"),
                JsonText.text(claim, "granularity"),
                JsonText.string(when, "earliest"),
                JsonText.string(when, "latest"),
                List.copyOf(names));
    }

    /** A name as it is compared: folded, one blank between words. */
    static String folded(String name) {
        return FoldedText.fold(name).replaceAll("[\\s\\x00]+", " ").strip();
    }

    private static void add(TreeSet<Name> names, String kind, Object values, String field) {
        for (Object value : Json.list(values)) {
            JsonText.string(object(value), field)
                    .map(ClaimRow::folded)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> names.add(new Name(kind, name)));
        }
    }

    /** What makes a claim this claim, whatever version of the reader made it. */
    private static String identity(String report, String text, Map<String, Object> claim) {
        Map<String, Object> sentence = object(claim.get("sentence"));
        Map<String, Object> trigger = object(claim.get("trigger"));
        int from = (int) JsonText.number(sentence, "start");
        int to = (int) JsonText.number(sentence, "end");
        if (from < 0 || from > to || to > text.length()) {
            throw new IllegalArgumentException("a sentence outside the text");
        }
        StringBuilder same = new StringBuilder();
        part(same, report);
        part(same, JsonText.text(claim, "type"));
        part(same, text.substring(from, to));
        part(same, String.valueOf(JsonText.number(trigger, "start") - from));
        part(same, JsonText.text(trigger, "quote"));
        for (String role : List.of("agents", "targets")) {
            for (Object one : Json.list(claim.get(role))) {
                part(same, JsonText.text(object(one), "quote"));
            }
            same.append(';');
        }
        return same.toString();
    }

    /** With its length, so that no two lists of parts give the same text. */
    private static void part(StringBuilder all, String part) {
        all.append(part.length()).append(':').append(part);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
