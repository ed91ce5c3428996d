package rawi.app.store;

import java.util.Map;
import rawi.app.ingest.Finding;

/**
 * One value of metadata and how it came to be known.
 *
 * @param field {@code title}, {@code publisher}, {@code published}, {@code lang}, {@code url}, or a
 *     name of the format's own
 * @param how such as {@code front matter} or {@code the head of the text}
 * @param guessed whether it was inferred and a person should look at it
 */
public record Found(String field, String value, String how, boolean guessed) {

    static Found of(Finding finding) {
        return new Found(finding.field(), finding.value(), finding.how(), finding.guessed());
    }

    Finding finding() {
        return new Finding(field, value, how, guessed);
    }

    static Found parse(Map<String, Object> fields) {
        return new Found(
                JsonText.text(fields, "field"),
                JsonText.text(fields, "value"),
                JsonText.text(fields, "how"),
                Boolean.TRUE.equals(fields.get("guessed")));
    }

    Map<String, Object> fields() {
        return JsonText.fields("field", field, "value", value, "how", how, "guessed", guessed);
    }
}
