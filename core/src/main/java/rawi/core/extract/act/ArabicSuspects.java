package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** "مسلحون يُعتقد أنهم تابعون للتنظيم": whose men the doers of a deed are believed to be. */
final class ArabicSuspects {

    private static final int NEAR = 8;

    private ArabicSuspects() {}

    /** The event with those whom a clause of doubt behind its doer names, as blamed agents. */
    static Event added(Tree tree, Event event, IntPredicate party) {
        ArabicRow row = ArabicRow.of(tree);
        for (int agent : event.agents()) {
            int doubt = doubt(row, row.of(agent).last() + 1);
            int whose = doubt < 0 ? -1 : whose(row, doubt, party);
            if (whose >= 0 && !event.agents().contains(whose)) {
                List<Integer> agents = new ArrayList<>(event.agents());
                agents.add(whose);
                List<Integer> blamed = new ArrayList<>(event.blamed());
                blamed.add(whose);
                List<Integer> targets = new ArrayList<>(event.targets());
                targets.removeIf(n -> n > doubt && n <= row.of(whose).last());
                return event.withAgents(agents).withBlamed(blamed).withTargets(targets);
            }
        }
        return event;
    }

    /** A verb of doubt near a piece, with no other verb but one of riding or wearing before it. */
    private static int doubt(ArabicRow row, int from) {
        for (int i = from; i < Math.min(row.size() - 2, from + NEAR); i++) {
            if (Patterns.fit(row.at(i), "ي(رجح|عتقد|شتبه|ظن)")) {
                return Patterns.fit(row.at(i + 1), "ب?ان.*|ب|تبعي.*|انتماو?") ? i : -1;
            }
            if (Patterns.fit(row.at(i), "[.؛]|و")) {
                return -1;
            }
        }
        return -1;
    }

    /** The party behind "تابعون لـ", "ينتمون إلى" or "من" in the clause of doubt. */
    private static int whose(ArabicRow row, int doubt, IntPredicate party) {
        for (int i = doubt + 1; i < Math.min(row.size() - 1, doubt + NEAR); i++) {
            boolean of =
                    Patterns.fit(row.at(i), "ل|لـ|الي|من")
                            && i + 1 < row.size()
                            && row.isNominal(i + 1);
            if (of) {
                return party.test(i + 1) ? i + 1 : -1;
            }
            if (Patterns.fit(row.at(i), "[.؛،]")) {
                return -1;
            }
        }
        return -1;
    }
}
