package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Two Arabic harms joined by "and" whose one doer stands behind the second: "استشهد شاب وأصيب آخر
 * برصاص القوات", "مقتل وإصابة عشرة برصاص القوات".
 */
final class ArabicShared {

    /** Pieces between the two. */
    private static final int NEAR = 9;

    private ArabicShared() {}

    /** The events, the first of two harms with the doer of the second. */
    static List<Event> doers(Tree tree, List<Event> events) {
        List<Event> shared = new ArrayList<>(events);
        for (int i = 0; i < events.size(); i++) {
            Event one = events.get(i);
            if (!isHarm(one) || !one.agents().isEmpty() || !one.means().isEmpty()) {
                continue;
            }
            for (Event other : events) {
                if (isHarm(other) && isJoined(tree, one, other)) {
                    shared.set(i, one.withAgents(other.agents()));
                }
            }
        }
        return shared;
    }

    private static boolean isHarm(Event event) {
        ClaimType type = event.entry().type();
        return type == ClaimType.KILLING || type == ClaimType.INJURY;
    }

    /** Whether the other is joined right to the one, and its doer stands behind both. */
    private static boolean isJoined(Tree tree, Event one, Event other) {
        ArabicRow row = ArabicRow.of(tree);
        int gap = other.first() - one.last();
        boolean joined =
                gap > 0
                        && gap <= NEAR
                        && row.at(other.first() - 1).equals("و")
                        && !other.agents().isEmpty()
                        && other.blamed().isEmpty()
                        && other.agents().stream().allMatch(n -> n > other.last() + 1);
        for (int i = one.last() + 1; joined && i < other.first() - 1; i++) {
            joined = !row.isVerb(i) && !row.isPreposition(i) && !Patterns.fit(row.at(i), "[.؛:]");
        }
        for (int i = other.last() + 1; joined && i < other.agents().get(0); i++) {
            if (Patterns.fit(row.at(i), "(ب|من)") && row.at(i + 1).length() > 2) {
                return Patterns.fit(
                        row.at(i + 1), "رصاص|نيران|نار|قصف|قذائف|قذيفة|غارة|غارات|قبل|سلاح");
            }
        }
        return false;
    }
}
