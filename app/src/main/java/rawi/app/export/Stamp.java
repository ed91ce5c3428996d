package rawi.app.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rawi.core.disclose.Shared;

/**
 * What every file of a release says of itself.
 *
 * @param sha256 of the release's incidents and claims, the lines of {@code incidents.jsonl} after
 *     the first
 */
public record Stamp(Shared.Terms terms, String sha256) {

    /** Name and value, in the order of the columns. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("release", terms.id());
        fields.put("level", terms.level().name().toLowerCase(Locale.ROOT));
        fields.put("policy", Integer.toString(terms.policyVersion()));
        fields.put("query", terms.query());
        fields.put("made", terms.made().toString());
        fields.put("expires", terms.expires().map(Object::toString).orElse(""));
        fields.put("version", terms.version());
        fields.put("data_sha256", sha256);
        return fields;
    }

    /** The sentence that stands under everything. */
    public static final String NOTICE = "Claims by others, not findings.";

    /** How to cite one incident. */
    public String citation(String label) {
        return "Rawi release "
                + terms.id()
                + ", incident "
                + label
                + ", "
                + terms.made()
                + ", data sha256 "
                + sha256.substring(0, 16)
                + ". "
                + NOTICE;
    }
}
