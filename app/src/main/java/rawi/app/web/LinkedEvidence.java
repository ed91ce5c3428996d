package rawi.app.web;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.Set;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Ratings;
import rawi.core.data.DataFiles;
import rawi.core.measure.linked.Evidence;

/**
 * What measures, answers and sources read: the last linking, weighed once with the grades that
 * stand. Safe to share between threads.
 */
final class LinkedEvidence {

    private static final String STILL =
            "the reports are still being compared; load again in a moment";
    private static final String LARGE =
            "the case is too large to be measured at the desk: rawi measure NAME --case CASE";

    private final Case opened;
    private final LinkedCase linked;
    private final DataFiles files;
    private Evidence.Knowledge knowledge;
    private LinkedCase.Result weighed;
    private long graded = Long.MIN_VALUE;
    private Evidence evidence;

    LinkedEvidence(Case opened, LinkedCase linked, DataFiles files) {
        this.opened = opened;
        this.linked = linked;
        this.files = files;
    }

    /** The evidence, or nothing while the first linking goes on and in cases too large for it. */
    synchronized Optional<Evidence> now() {
        Optional<LinkedCase.Result> result = linked.result();
        if (result.isEmpty()) {
            return Optional.empty();
        }
        long grades = opened.decisions().last(Set.of(Decision.Action.GRADE));
        if (result.get() != weighed || grades != graded) {
            if (knowledge == null) {
                knowledge = Evidence.Knowledge.load(files);
            }
            weighed = result.get();
            graded = grades;
            evidence =
                    Evidence.of(
                            weighed.found(),
                            weighed.filed(),
                            knowledge,
                            Ratings.grades(opened.decisions()));
        }
        return Optional.of(evidence);
    }

    /**
     * @throws NotFoundResponse with what to do when there is none
     */
    Evidence orElseThrow() {
        return now().orElseThrow(() -> new NotFoundResponse(linked.isLarge() ? LARGE : STILL));
    }
}
