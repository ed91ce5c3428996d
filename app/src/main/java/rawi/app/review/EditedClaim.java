package rawi.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.app.publish.ClaimParser;
import rawi.app.store.JsonText;
import rawi.core.model.Claim;

/** A claim as a person has it: the machine's JSON with the fields set that the person changed. */
public final class EditedClaim {

    private EditedClaim() {}

    /** The claim with these fields set; the words that it rests on stay those of the machine. */
    public static Claim of(String json, Map<String, ?> changed) {
        Map<String, Object> claim = new LinkedHashMap<>(JsonText.read(json));
        changed.forEach((field, value) -> set(claim, field, value == null ? "" : value.toString()));
        return ClaimParser.parse(JsonText.write(claim));
    }

    private static void set(Map<String, Object> claim, String field, String value) {
        switch (field) {
            case "type", "factuality", "granularity" -> claim.put(field, value);
            case "agent" -> first(claim, "agents", value, "actor", Map.of("certainty", "STATED"));
            case "certainty" -> all(claim, "agents").forEach(agent -> agent.put(field, value));
            case "target" -> first(claim, "targets", value, "group", Map.of());
            case "place" ->
                    first(claim, "place", value, "name", JsonText.fields("inherited", false));
            case "earliest", "latest" -> part(claim, "when", field, value.isEmpty() ? null : value);
            case "low", "high" ->
                    part(claim, "count", field, value.isEmpty() ? null : Long.valueOf(value));
            case "unit" -> part(claim, "count", field, value.isEmpty() ? "people" : value);
            case "chain" -> chain(claim, value);
            default -> {
                // A note says something about the claim and changes nothing of it.
            }
        }
    }

    /** The first of a list gets the name; a new name of a place no longer has the old point. */
    private static void first(
            Map<String, Object> claim,
            String list,
            String value,
            String name,
            Map<String, Object> more) {
        List<Map<String, Object>> all = all(claim, list);
        if (value.isEmpty()) {
            claim.put(list, List.of());
            return;
        }
        if (all.isEmpty()) {
            Map<String, Object> made = new LinkedHashMap<>(trigger(claim));
            made.putAll(more);
            all.add(made);
        }
        Map<String, Object> first = all.get(0);
        if (list.equals("place") && !value.equals(first.get("name"))) {
            List.of("lat", "lon", "id", "ambiguity", "candidates").forEach(first::remove);
        }
        first.put(name, value);
        claim.put(list, new ArrayList<>(all));
    }

    private static void part(Map<String, Object> claim, String part, String field, Object value) {
        Map<String, Object> had = object(claim.get(part));
        if (had.isEmpty()) {
            had.putAll(trigger(claim));
            if (part.equals("count")) {
                had.put("unit", "people");
            }
        }
        had.put(field, value);
        claim.put(part, had);
    }

    /** Sources from outer to inner, set apart by {@code >}; the publisher stays first. */
    private static void chain(Map<String, Object> claim, String value) {
        List<Map<String, Object>> before = all(claim, "chain");
        List<Map<String, Object>> hops = new ArrayList<>(before.subList(0, 1));
        for (String name : value.split(">")) {
            String hop = name.strip();
            if (!hop.isEmpty() && !hop.equals(before.get(0).get("name"))) {
                hops.add(
                        before.stream()
                                .filter(b -> hop.equals(b.get("name")))
                                .findFirst()
                                .orElseGet(
                                        () ->
                                                JsonText.fields(
                                                        "name", hop, "role", "QUOTED_PARTY")));
            }
        }
        claim.put("chain", hops);
    }

    private static Map<String, Object> trigger(Map<String, Object> claim) {
        return object(claim.get("trigger"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map
                ? new LinkedHashMap<>((Map<String, Object>) value)
                : new LinkedHashMap<>();
    }

    private static List<Map<String, Object>> all(Map<String, Object> claim, String name) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object one : Json.list(claim.get(name))) {
            all.add(object(one));
        }
        claim.put(name, all);
        return all;
    }
}
