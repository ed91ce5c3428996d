package rawi.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.StoredClaim;
import rawi.core.model.Claim;

/** Claims with what people decided on them. */
final class Reviewed {

    private final Case opened;

    Reviewed(Case opened) {
        this.opened = opened;
    }

    /**
     * A claim as the desk shows it.
     *
     * @param seen place in the log of the last decision on it; empty for none
     * @param changed fields that a person set, beside the machine's
     * @param history decisions, the first one first
     */
    record One(
            StoredClaim stored,
            Claim claim,
            Decision.Status status,
            Optional<Long> seen,
            Map<String, Object> changed,
            List<Decisions.Kept> history) {

        String statusKey() {
            return status.name().toLowerCase(java.util.Locale.ROOT);
        }

        /** For forms: the last decision seen, or nothing. */
        String seenText() {
            return seen.map(String::valueOf).orElse("");
        }
    }

    One of(StoredClaim stored) {
        List<Decisions.Kept> history =
                stored.status() == Decision.Status.PROPOSED
                        ? List.of()
                        : opened.decisions().on(stored.uid());
        return one(stored, history);
    }

    /** The claim with all that was decided, also when it stands as proposed again. */
    Optional<One> find(String uid) {
        return opened.reports().claim(uid).map(stored -> one(stored, opened.decisions().on(uid)));
    }

    private static One one(StoredClaim stored, List<Decisions.Kept> history) {
        Optional<Long> seen =
                history.isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.get(history.size() - 1).seq());
        Map<String, Object> changed =
                history.stream()
                        .filter(k -> k.decision().action() == Decision.Action.EDIT)
                        .reduce((a, b) -> b)
                        .filter(k -> stored.status() == Decision.Status.EDITED)
                        .flatMap(k -> k.decision().after())
                        .map(JsonText::read)
                        .orElse(Map.of());
        return new One(stored, stored.claim(), stored.status(), seen, changed, history);
    }
}
