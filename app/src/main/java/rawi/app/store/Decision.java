package rawi.app.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one person decided about one thing; never changed, only followed by another.
 *
 * @param by who decided
 * @param subject uid of a claim, or the id of a report or incident
 * @param after the new value as JSON, for decisions that set one
 * @param before place in the log of the decision on this subject that this one follows
 */
public record Decision(
        Instant at,
        String by,
        Action action,
        String subject,
        Optional<String> after,
        Optional<String> reason,
        Optional<Long> before) {

    /** What can be decided; some change where the subject stands. */
    public enum Action {
        ACCEPT(Status.ACCEPTED),
        EDIT(Status.EDITED),
        REJECT(Status.REJECTED),
        RETRACT(Status.RETRACTED),
        /** Takes back the decisions before: the machine's proposal stands again. */
        REOPEN(Status.PROPOSED),
        MERGE(null),
        SPLIT(null),
        GRADE(null),
        /** A claim that a person found; the subject is its report. */
        ADD(null),
        COMMENT(null),
        ASSIGN(null),
        /** Words of a report that only few may see. */
        FLAG(null),
        UNFLAG(null),
        /** Somebody asks to see such words. */
        ASK(null),
        /** Somebody else lets the one who asked see them, once. */
        GRANT(null),
        /** Words that only few may see were opened. */
        OPEN(null),
        /** One of two people who code a report without seeing each other. */
        CODE(null),
        RECONCILE(null),
        /** A name of the vocabulary. */
        NAME(null),
        /** All sessions were ended. */
        LOCK(null),
        SET_LEVEL(null),
        RELEASE(null);

        private final Status status;

        Action(Status status) {
            this.status = status;
        }

        /** Where the subject stands afterwards; absent when it stands where it stood. */
        public Optional<Status> status() {
            return Optional.ofNullable(status);
        }
    }

    /** Where a claim stands; machine output is proposed until a person decides (I12). */
    public enum Status {
        PROPOSED,
        ACCEPTED,
        EDITED,
        REJECTED,
        RETRACTED
    }

    String record() {
        return JsonText.write(
                JsonText.fields(
                        "record", "decision/1",
                        "at", at,
                        "by", by,
                        "action", action,
                        "subject", subject,
                        "after", after,
                        "reason", reason,
                        "before", before));
    }

    static Decision parse(String record) {
        Map<String, Object> fields = JsonText.read(record);
        return new Decision(
                Instant.parse(JsonText.text(fields, "at")),
                JsonText.text(fields, "by"),
                Action.valueOf(JsonText.text(fields, "action")),
                JsonText.text(fields, "subject"),
                JsonText.string(fields, "after"),
                JsonText.string(fields, "reason"),
                fields.get("before") instanceof Long n ? Optional.of(n) : Optional.empty());
    }
}
