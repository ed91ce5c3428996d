package rawi.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;

/** Who is to see to which report, as the decisions tell. Safe to share between threads. */
final class Assigned {

    private static final int PAGE = 1_000;

    private final Case opened;

    /** By report, in the order in which they were assigned. */
    private final Map<String, String> people = new LinkedHashMap<>();

    private long next;

    Assigned(Case opened) {
        this.opened = opened;
    }

    /** The reports of a person, those assigned last first. */
    synchronized List<String> to(String person) {
        catchUp();
        List<String> reports = new ArrayList<>();
        people.forEach(
                (report, to) -> {
                    if (to.equals(person)) {
                        reports.add(report);
                    }
                });
        Collections.reverse(reports);
        return reports;
    }

    private void catchUp() {
        long last = opened.decisions().last();
        while (next <= last) {
            var found = opened.decisions().since(next, Set.of(Decision.Action.ASSIGN), PAGE);
            for (Decisions.Kept kept : found) {
                Decision decision = kept.decision();
                people.remove(decision.subject());
                String to =
                        decision.after()
                                .map(JsonText::read)
                                .map(fields -> String.valueOf(fields.get("to")))
                                .orElse("");
                if (!to.isEmpty()) {
                    people.put(decision.subject(), to);
                }
            }
            next = found.size() < PAGE ? last + 1 : found.get(found.size() - 1).seq() + 1;
        }
    }
}
