package rawi.app.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import rawi.app.store.proof.MerkleTree;

/**
 * One line of the log. It names what happened and holds the hash of its record, never the record,
 * so that personal data can be destroyed while the log still verifies (invariant I15).
 *
 * @param seq place in the log, from 0
 * @param kind {@code case}, {@code capture}, {@code reading}, {@code decision}, {@code key}, {@code
 *     seal}
 * @param subject what it is about: a hash, or an id
 * @param record SHA-256 of the record as UTF-8
 */
public record LogEntry(long seq, Instant at, String kind, String subject, String record) {

    public static final String CASE = "case";
    public static final String CAPTURE = "capture";
    public static final String READING = "reading";
    public static final String DECISION = "decision";
    public static final String KEY = "key";
    public static final String SEAL = "seal";
    public static final String STAMP = "stamp";

    /** The line as it is kept and hashed. */
    public String text() {
        return JsonText.write(
                JsonText.fields(
                        "seq", seq, "at", at, "kind", kind, "subject", subject, "record", record));
    }

    /** The entry of a line; the line is the text of exactly one entry. */
    public static LogEntry parse(String text) {
        Map<String, Object> fields = JsonText.read(text);
        LogEntry entry =
                new LogEntry(
                        JsonText.number(fields, "seq"),
                        Instant.parse(JsonText.text(fields, "at")),
                        JsonText.text(fields, "kind"),
                        JsonText.text(fields, "subject"),
                        JsonText.text(fields, "record"));
        if (!entry.text().equals(text)) {
            throw new IllegalArgumentException("not in the form of a log entry");
        }
        return entry;
    }

    public byte[] leaf() {
        return leaf(text());
    }

    static byte[] leaf(String text) {
        return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
    }
}
