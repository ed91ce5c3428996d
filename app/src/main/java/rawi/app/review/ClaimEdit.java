package rawi.app.review;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;

/**
 * What a person changed of a claim, field by field; a field that is not named stays as the machine
 * read it.
 *
 * @param fields names as in claims/1: {@code type}, {@code factuality}, {@code earliest}, {@code
 *     latest}, {@code place}, {@code low}, {@code high}, {@code agent}, {@code target}, {@code
 *     note}
 */
public record ClaimEdit(Map<String, String> fields, Optional<String> reason) {

    private static final java.util.Set<String> KNOWN =
            java.util.Set.of(
                    "type",
                    "factuality",
                    "earliest",
                    "latest",
                    "place",
                    "low",
                    "high",
                    "agent",
                    "target",
                    "note");

    public ClaimEdit {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        fields.forEach(ClaimEdit::check);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an edit changes at least one field");
        }
    }

    private static void check(String field, String value) {
        if (!KNOWN.contains(field)) {
            throw new IllegalArgumentException("no field " + field + " can be edited");
        }
        switch (field) {
            case "type" -> ClaimType.of(value);
            case "factuality" -> Factuality.valueOf(value);
            case "earliest", "latest" -> {
                if (!value.isEmpty()) {
                    java.time.LocalDate.parse(value);
                }
            }
            case "low", "high" -> {
                if (!value.isEmpty() && Long.parseLong(value) < 0) {
                    throw new IllegalArgumentException("counts are 0 or more, got " + value);
                }
            }
            default -> {
                if (value.length() > 500) {
                    throw new IllegalArgumentException(field + " is longer than 500 characters");
                }
            }
        }
    }

    /** The changed fields as one JSON object, in a fixed order. */
    String json() {
        return rawi.app.store.JsonText.write(new java.util.LinkedHashMap<>(fields));
    }
}
