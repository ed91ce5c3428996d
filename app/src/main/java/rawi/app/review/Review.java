package rawi.app.review;

import java.util.List;
import java.util.Optional;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;

/**
 * Decisions of people on claims of one case. Safe to share between threads.
 *
 * <p>Each deed names the last decision that the person saw; when somebody else was faster nothing
 * is kept and the person looks again.
 */
public final class Review {

    private final Case opened;

    public Review(Case opened) {
        this.opened = opened;
    }

    /** A claim cannot be rejected without a word why; others must be able to follow. */
    public static final class ReasonMissing extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        ReasonMissing() {
            super("a rejection needs its reason");
        }
    }

    /**
     * Accepts a claim as the machine read it, or as somebody edited it.
     *
     * @param seen place in the log of the last decision that the person saw
     */
    public Decisions.Kept accept(String by, String claim, Optional<Long> seen)
            throws Decisions.Overtaken {
        return keep(by, Decision.Action.ACCEPT, claim, Optional.empty(), Optional.empty(), seen);
    }

    public Decisions.Kept reject(String by, String claim, String reason, Optional<Long> seen)
            throws Decisions.Overtaken {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return keep(by, Decision.Action.REJECT, claim, Optional.empty(), Optional.of(reason), seen);
    }

    /**
     * Keeps an edit beside the machine's version.
     *
     * @param after the claim as the person has it, claims/1 JSON
     */
    public Decisions.Kept edit(String by, String claim, ClaimEdit after, Optional<Long> seen)
            throws Decisions.Overtaken {
        return keep(
                by, Decision.Action.EDIT, claim, Optional.of(after.json()), after.reason(), seen);
    }

    /**
     * Takes back the last decision that changed where the claim stands; what stood before stands
     * again. Empty when there is nothing to take back.
     */
    public Optional<Decisions.Kept> undo(String by, String claim, Optional<Long> seen)
            throws Decisions.Overtaken {
        List<Decisions.Kept> all = opened.decisions().on(claim);
        Optional<Decisions.Kept> before = standing(all);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Optional<Decisions.Kept> earlier =
                standing(all.stream().filter(kept -> kept.seq() < before.get().seq()).toList());
        Optional<String> reason = Optional.of("undo of " + before.get().seq());
        if (earlier.isEmpty()) {
            return Optional.of(
                    keep(by, Decision.Action.REOPEN, claim, Optional.empty(), reason, seen));
        }
        Decision again = earlier.get().decision();
        return Optional.of(keep(by, again.action(), claim, again.after(), reason, seen));
    }

    /** The decision by which the claim stands where it stands; empty when it stands as proposed. */
    private static Optional<Decisions.Kept> standing(List<Decisions.Kept> all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Decision.Action action = all.get(i).decision().action();
            if (action == Decision.Action.REOPEN) {
                return Optional.empty();
            }
            if (action.status().isPresent()) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private Decisions.Kept keep(
            String by,
            Decision.Action action,
            String claim,
            Optional<String> after,
            Optional<String> reason,
            Optional<Long> seen)
            throws Decisions.Overtaken {
        return opened.decisions().make(new Decisions.Made(by, action, claim, after, reason), seen);
    }
}
