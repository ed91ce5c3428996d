package rawi.app.store;

import java.time.Instant;
import java.util.Map;

/**
 * What a case says about itself; the first record of its log.
 *
 * @param id 32 hexadecimal digits, made at its beginning
 * @param publicKey hexadecimal; signs until a later entry of the log names another
 */
public record CaseInfo(String id, Instant created, String publicKey) {

    /** The name of the log in checkpoints. */
    public String origin() {
        return "rawi/" + id;
    }

    String record() {
        return JsonText.write(
                JsonText.fields(
                        "record", "case/1", "case", id, "created", created, "key", publicKey));
    }

    static CaseInfo parse(String record) {
        Map<String, Object> fields = JsonText.read(record);
        return new CaseInfo(
                JsonText.text(fields, "case"),
                Instant.parse(JsonText.text(fields, "created")),
                JsonText.text(fields, "key"));
    }
}
