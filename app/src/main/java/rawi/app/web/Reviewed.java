package rawi.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.review.EditedClaim;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;
import rawi.core.model.Claim;

/** Reports and claims with what people did to them; hidden words are blotted out. */
final class Reviewed {

    private final Case opened;
    private final Masks masks;

    Reviewed(Case opened, Masks masks) {
        this.opened = opened;
        this.masks = masks;
    }

    /**
     * A claim as the desk shows it.
     *
     * @param read the claim as the machine read it, or as the person added it
     * @param claim the claim with the fields that a person set
     * @param seen place in the log of the last decision on it; empty for none
     * @param changed fields that a person set, beside the machine's
     * @param history decisions, the first one first
     */
    record One(
            StoredClaim stored,
            Claim read,
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

    /**
     * A report with the claims that people added and all decisions on the report itself.
     *
     * @param hidden how many words of it are hidden
     */
    record Whole(StoredReport stored, List<One> claims, List<Decisions.Kept> notes, int hidden) {}

    /** A report as anybody may see it. */
    Optional<Whole> report(String id) {
        return report(id, masks.of(id));
    }

    /** A report with its hidden words; the caller has logged that they are opened. */
    Optional<Whole> openReport(String id) {
        return report(id, Set.of());
    }

    /** These reports as lines of a list, by id; masked by whoever shows them. */
    Map<String, rawi.app.store.Reports.Line> lines(List<String> ids) {
        return opened.reports().lines(ids);
    }

    private Optional<Whole> report(String id, Set<String> hidden) {
        return opened.reports().get(id).map(stored -> whole(stored, hidden));
    }

    private Whole whole(StoredReport stored, Set<String> hidden) {
        String id = stored.reading().report();
        List<Decisions.Kept> notes = opened.decisions().on(id);
        List<StoredClaim> all = new ArrayList<>(stored.claims());
        all.addAll(added(notes));
        StoredReport with = new StoredReport(stored.id(), stored.reading(), stored.text(), all);
        StoredReport shown = hidden.isEmpty() ? with : masks.mask(with);
        List<One> ones = shown.claims().stream().map(claim -> of(claim, hidden)).toList();
        return new Whole(shown, ones, notes, masks.of(id).size());
    }

    /** The claims that people added to a report, as decisions on it tell. */
    List<StoredClaim> added(List<Decisions.Kept> notes) {
        List<StoredClaim> added = new ArrayList<>();
        for (Decisions.Kept kept : notes) {
            if (kept.decision().action() == Decision.Action.ADD) {
                Map<String, Object> fields = JsonText.read(kept.decision().after().orElseThrow());
                String uid = String.valueOf(fields.get("uid"));
                added.add(
                        new StoredClaim(
                                uid,
                                kept.decision().subject(),
                                String.valueOf(fields.get("claim")),
                                opened.decisions().status(uid)));
            }
        }
        return added;
    }

    private One of(StoredClaim stored, Set<String> hidden) {
        List<Decisions.Kept> history =
                stored.status() == Decision.Status.PROPOSED
                        ? List.of()
                        : opened.decisions().on(stored.uid());
        return one(stored, history, hidden);
    }

    /** The claim with all that was decided, also when it stands as proposed again. */
    Optional<One> find(String uid) {
        Optional<StoredClaim> found =
                uid.indexOf('-') > 0
                        ? added(opened.decisions().on(uid.substring(0, uid.indexOf('-')))).stream()
                                .filter(claim -> claim.uid().equals(uid))
                                .findFirst()
                        : opened.reports().claim(uid);
        return found.map(
                stored -> {
                    Set<String> hidden = masks.of(stored.report());
                    return one(Masks.mask(hidden, stored), opened.decisions().on(uid), hidden);
                });
    }

    /** What a person last set, while the claim stands as edited. */
    static Map<String, Object> changed(Decision.Status status, List<Decisions.Kept> history) {
        return history.stream()
                .filter(k -> k.decision().action() == Decision.Action.EDIT)
                .reduce((a, b) -> b)
                .filter(k -> status == Decision.Status.EDITED)
                .flatMap(k -> k.decision().after())
                .map(JsonText::read)
                .orElse(Map.of());
    }

    private static One one(StoredClaim stored, List<Decisions.Kept> history, Set<String> hidden) {
        Optional<Long> seen =
                history.isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.get(history.size() - 1).seq());
        Map<String, Object> changed = new HashMap<>(changed(stored.status(), history));
        changed.replaceAll((field, value) -> Masks.mask(hidden, String.valueOf(value)));
        Claim read = stored.claim();
        Claim claim = read;
        if (!changed.isEmpty()) {
            try {
                claim = EditedClaim.of(stored.json(), changed);
            } catch (IllegalArgumentException e) {
                // An edit of an earlier reading that the present one contradicts (low above high).
                claim = read;
            }
        }
        return new One(stored, read, claim, stored.status(), seen, changed, history);
    }
}
