package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Doers whom more words tell: "دورية من الشرطة والأمن", "مسلحون يُعتقد أنهم تابعون للتنظيم", who
 * are believed to be of that party.
 */
final class ArabicSuspects {

    private static final int NEAR = 8;

    private static final int FAR = 25;

    private ArabicSuspects() {}

    /** The event with those whom a clause of doubt behind its doer names, as blamed agents. */
    static Event added(Tree tree, Event event, IntPredicate party) {
        ArabicRow row = ArabicRow.of(tree);
        for (int agent : event.agents()) {
            int partner = partner(tree, row, agent, party);
            if (partner >= 0 && !event.agents().contains(partner)) {
                List<Integer> agents = new ArrayList<>(event.agents());
                agents.add(partner);
                return event.withAgents(agents);
            }
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

    /** "دوريات مشتركة من الشرطة العسكرية والأمن العسكري": the second that they are of, or -1. */
    private static int partner(Tree tree, ArabicRow row, int agent, IntPredicate party) {
        int from = row.of(agent).from();
        if (from < 0 || !Patterns.fit(tree.lemma(agent), "دورية|قوة|مجموعة|حملة|رتل")) {
            return -1;
        }
        int other = row.of(from).last() + 2;
        boolean joined = row.at(other - 1).equals("و") && row.isNominal(other);
        return party.test(from) && joined && party.test(other) ? other : -1;
    }

    /** A verb of doubt behind a piece: near it, or with "أنها تابعة" farther off. */
    private static int doubt(ArabicRow row, int from) {
        for (int i = from; i < Math.min(row.size() - 3, from + FAR); i++) {
            if (Patterns.fit(row.at(i), "ي(رجح|عتقد|شتبه|ظن)")) {
                boolean whose = Patterns.fit(row.at(i + 1), "ب?ان.*|ب|تبعي.*|انتماو?");
                boolean told =
                        row.at(i + 1).equals("ان")
                                && Patterns.fit(row.at(i + 2), "ها|هم|ه")
                                && Patterns.fit(row.at(i + 3), "تابع.*|من|[تي]نتم.*");
                return i - from < NEAR && whose || told ? i : -1;
            }
            if (Patterns.fit(row.at(i), "[.؛]")) {
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
