package rawi.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;

/**
 * That a person's name was sealed, read or erased: who did it, why, and what stands in the case
 * since then.
 *
 * @param subject id of the person; empty when it is about none
 * @param by who did it
 * @param with the second person, where two are needed
 * @param box SHA-256 of the subject's row; absent when the row did not change
 * @param things what has a mask now
 * @param parts what was hidden, under the subject's key
 */
record SealRecord(
        Instant at,
        Action action,
        String subject,
        String by,
        Optional<String> with,
        Optional<String> reason,
        Optional<String> box,
        List<Thing> things,
        List<Part> parts) {

    enum Action {
        SEAL,
        READ,
        ERASE,
        /** The sealed letters stayed in the case from which this one was made. */
        LEFT_OUT
    }

    static final String ORIGINAL = "original";
    static final String CAPTURE = "capture";
    static final String READING = "reading";
    static final String DECISION = "decision";
    static final String TEXT = "text";
    static final String CLAIM = "claim";

    /** In the place of a hash: the thing is no more. */
    static final String GONE = "gone";

    /**
     * A thing that the log names and that stands masked in the case.
     *
     * @param kind original, capture, reading or decision
     * @param thing SHA-256 of an original, place in the log of the others
     * @param masked SHA-256 of what stands there now; {@link #GONE}
     * @param uids SHA-256 of the uids of the claims under a reading; they are made of exact words
     * @param layers how many keys an original is under, one over the other
     */
    record Thing(String kind, String thing, String masked, Optional<String> uids, int layers) {

        String key() {
            return kind + "/" + thing;
        }
    }

    /**
     * @param part SHA-256 of the row
     */
    record Part(String kind, String thing, String part) {}

    SealRecord {
        things = List.copyOf(things);
        parts = List.copyOf(parts);
    }

    String record() {
        List<Object> thingFields = new ArrayList<>();
        for (Thing t : things) {
            thingFields.add(
                    JsonText.fields(
                            "kind", t.kind(),
                            "thing", t.thing(),
                            "masked", t.masked(),
                            "uids", t.uids(),
                            "layers", t.layers()));
        }
        List<Object> partFields = new ArrayList<>();
        for (Part p : parts) {
            partFields.add(JsonText.fields("kind", p.kind(), "thing", p.thing(), "part", p.part()));
        }
        return JsonText.write(
                JsonText.fields(
                        "record", "seal/1",
                        "at", at,
                        "action", action.name(),
                        "subject", subject,
                        "by", by,
                        "with", with,
                        "reason", reason,
                        "box", box,
                        "things", thingFields,
                        "parts", partFields));
    }

    static SealRecord parse(String record) {
        Map<String, Object> fields = JsonText.read(record);
        return new SealRecord(
                Instant.parse(JsonText.text(fields, "at")),
                Action.valueOf(JsonText.text(fields, "action")),
                JsonText.text(fields, "subject"),
                JsonText.text(fields, "by"),
                JsonText.string(fields, "with"),
                JsonText.string(fields, "reason"),
                JsonText.string(fields, "box"),
                Json.list(fields.get("things")).stream().map(SealRecord::thing).toList(),
                Json.list(fields.get("parts")).stream().map(SealRecord::part).toList());
    }

    @SuppressWarnings("unchecked")
    private static Thing thing(Object value) {
        Map<String, Object> fields = (Map<String, Object>) value;
        return new Thing(
                JsonText.text(fields, "kind"),
                JsonText.text(fields, "thing"),
                JsonText.text(fields, "masked"),
                JsonText.string(fields, "uids"),
                (int) JsonText.number(fields, "layers"));
    }

    @SuppressWarnings("unchecked")
    private static Part part(Object value) {
        Map<String, Object> fields = (Map<String, Object>) value;
        return new Part(
                JsonText.text(fields, "kind"),
                JsonText.text(fields, "thing"),
                JsonText.text(fields, "part"));
    }
}
