package rawi.app.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rawi.app.store.JsonText;
import rawi.core.model.Certainty;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;

/**
 * What a person changed of a claim, field by field; a field that is not named stays as the machine
 * read it.
 *
 * @param fields names as in claims/1: {@code type}, {@code factuality}, {@code earliest}, {@code
 *     latest}, {@code place}, {@code low}, {@code high}, {@code unit}, {@code granularity}, {@code
 *     certainty}, {@code chain}, {@code agent}, {@code target}, {@code note}
 */
public record ClaimEdit(Map<String, String> fields, Optional<String> reason) {

    private static final Set<String> KNOWN =
            Set.of(
                    "type",
                    "factuality",
                    "granularity",
                    "certainty",
                    "unit",
                    "chain",
                    "earliest",
                    "latest",
                    "place",
                    "low",
                    "high",
                    "agent",
                    "target",
                    "note");

    public ClaimEdit {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
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
            case "granularity" -> Granularity.valueOf(value);
            case "certainty" -> Certainty.valueOf(value);
            case "earliest", "latest" -> {
                if (!value.isEmpty()) {
                    day(field, value);
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

    private static void day(String field, String value) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " needs yyyy-mm-dd, got " + value, e);
        }
    }

    /** The changed fields as one JSON object, in a fixed order. */
    String json() {
        return JsonText.write(new LinkedHashMap<>(fields));
    }
}
