package rawi.app.store;

import java.util.Map;

/**
 * One value of metadata and how it came to be known.
 *
 * @param field {@code title}, {@code publisher}, {@code published}, {@code lang} or {@code url}
 * @param how such as {@code front matter}, {@code given by the user}, {@code guessed from the head
 *     of the text}
 */
public record Found(String field, String value, String how) {

    Map<String, Object> fields() {
        return JsonText.fields("field", field, "value", value, "how", how);
    }
}
