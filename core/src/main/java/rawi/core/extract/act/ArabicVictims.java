package rawi.core.extract.act;

import java.util.List;
import java.util.Set;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.Tree;
import rawi.core.text.WordSet;

/**
 * Who suffers where an unvowelled Arabic verb leaves it open: قتل الأشخاص is "were killed", since
 * persons without arms or office are hardly ever told to have killed.
 */
final class ArabicVictims {

    private static final Set<ClaimType> DONE =
            Set.of(
                    ClaimType.KILLING,
                    ClaimType.INJURY,
                    ClaimType.ARREST_DETENTION,
                    ClaimType.ABDUCTION_DISAPPEARANCE);

    private static final WordSet VICTIMS =
            WordSet.of(
                    "شخص", "اخر", "مدني", "طفل", "طفلة", "امراة", "سيدة", "مواطن", "لاجئ", "نازح",
                    "ضحية", "جريح", "قتيل", "اسير", "رهينة", "عشرة", "مئة", "الف", "عدد", "كثير");

    private ArabicVictims() {}

    /** Makes those the targets who were taken for agents. */
    static void settle(Tree tree, TriggerEntry entry, Participants roles) {
        boolean threat =
                entry.type() == ClaimType.THREAT_INTIMIDATION
                        && roles.agents.isEmpty()
                        && roles.targets.size() == 1
                        && roles.targets.stream().allMatch(roles::isActing);
        if (threat) {
            // "هدد قائد الفصيل بمداهمة القرية": a lone man of arms threatens
            roles.agents.addAll(roles.targets);
            roles.targets.clear();
        }
        if (!DONE.contains(entry.type()) || roles.agents.isEmpty()) {
            return;
        }
        List<Integer> victims =
                roles.agents.stream()
                        .filter(n -> VICTIMS.contains(tree.lemma(n)) && !roles.isActing(n))
                        .toList();
        if (victims.size() == roles.agents.size()) {
            roles.agents.clear();
            roles.targets.removeIf(n -> !roles.isPerson(n));
            if (roles.targets.isEmpty()) {
                roles.targets.addAll(victims);
            }
        }
    }
}
