package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.Frame;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Whose deed an Arabic event noun is, as words around it say that are no slots of its frame. */
final class ArabicDoers {

    /** Pieces between a blow and the words that tell where it came from. */
    private static final int ISSUED = 14;

    private ArabicDoers() {}

    /** "قيام عناصر بخطف", "إقدام الفصيل على اعتقال": a light verb as a noun. */
    static void undertaken(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int sign = node - 1;
        while (sign > node - 4 && !Patterns.fit(row.at(sign), "ب|علي|الي")) {
            sign--;
        }
        boolean why = Patterns.fit(row.at(sign + 1), "هدف|غرض|غية|سبب|حجة|ذريعة|تهمة|شكل|صورة");
        if (!roles.agents.isEmpty() || why || !Patterns.fit(row.at(sign), "ب|علي|الي")) {
            return;
        }
        for (int i = sign - 1; i >= Math.max(0, node - 18) && !row.isVerb(i); i--) {
            if (Patterns.fit(row.at(i), "قيام|اقدام") && row.of(i).of() >= 0) {
                roles.add(Frame.Role.AGENT, row.counted(row.of(i).of()));
                return;
            }
        }
    }

    /** "غارة روسية", "انفجار لغم حوثي": whose an adjective says that the blow or its means was. */
    static void ofParty(Tree tree, int node, Frame frame, Participants roles) {
        boolean means = frame.role("of") == Frame.Role.MEANS || frame.role("of") == Frame.Role.NONE;
        ArabicRow row = ArabicRow.of(tree);
        Phrase own = row.of(node);
        boolean bare = own.of() < 0;
        for (int i = node + 1; (means || bare) && i <= own.last(); i++) {
            if (i == node + 1 && ArabicStates.isPersonOf(tree, row, node)) {
                // "قتل المسلح": whom
                continue;
            }
            boolean party = roles.isActing(i) || roles.isPartyAdjective(i);
            if (party && tree.pos(i) != Pos.PROPN && roles.agents.isEmpty() && i != own.of()) {
                roles.targets.remove(i);
                roles.agents.add(i);
            }
        }
    }

    /**
     * "قصف شنته الطائرات", "عبوة زرعها مجهولون": whose deed a clause with its pronoun says it is.
     */
    static void carriedOut(Tree tree, int node, Frame frame, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        if (!roles.agents.isEmpty()) {
            return;
        }
        for (int i = row.of(node).last() + 1;
                i < Math.min(row.size() - 2, node + ArabicNounEvents.REACH);
                i++) {
            if (row.isVerb(i)) {
                boolean its =
                        row.isGlued(i + 1)
                                        && tree.pos(i + 1) == Pos.PRON
                                        && Patterns.fit(row.at(i + 1), "ه|ها")
                                || tree.lemma(i).equals("قام")
                                        && row.at(i + 1).equals("ب")
                                        && Patterns.fit(row.at(i + 2), "ه|ها");
                if (its) {
                    Clause clause = ArabicClause.of(tree, i);
                    clause.subjects.stream()
                            .filter(n -> n > node && !roles.targets.contains(n))
                            .forEach(n -> roles.add(Frame.Role.AGENT, n));
                    onto(frame, clause, roles);
                }
                return;
            }
            if (Patterns.fit(row.at(i), "[.؛:]|ان|حيث|فيما|كما|و")) {
                return;
            }
        }
    }

    /** "صاروخ أطلقته القوات على مخيم": on whom the clause says that it fell. */
    private static void onto(Frame frame, Clause clause, Participants roles) {
        for (String slot : List.of("علي", "ضد", "بحق")) {
            if (roles.targets.isEmpty() && frame.role(slot) == Frame.Role.TARGET) {
                clause.slot(slot).forEach(n -> roles.add(Frame.Role.TARGET, n));
            }
        }
    }

    /** "قصف مدفعي مصدره قوات النظام": from whom a blow came. */
    static void issued(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node + 1; i < Math.min(row.size() - 2, node + ISSUED); i++) {
            boolean its =
                    tree.lemma(i).equals("مصدر")
                            && row.isGlued(i + 1)
                            && Patterns.fit(row.at(i + 1), "ه|ها");
            if (its) {
                int from = row.counted(i + 2);
                int of = row.of(from).of();
                // "مصدرها مواقع قوات النظام": whose the place is
                int who = !roles.isActing(from) && of >= 0 && roles.isActing(of) ? of : from;
                roles.agents.clear();
                roles.targets.remove(who);
                roles.add(Frame.Role.AGENT, who);
                return;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.؛]")) {
                return;
            }
        }
    }

    /** "مواجهات دارت بينها وبين الفصائل": between whom, as a clause behind the noun tells. */
    static void between(Tree tree, int node, Frame frame, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        if (!roles.agents.isEmpty() || frame.role("بين") != Frame.Role.AGENT) {
            return;
        }
        for (int i = row.of(node).last() + 1; i < Math.min(row.size() - 2, node + 6); i++) {
            if (row.isVerb(i) && Patterns.fit(tree.lemma(i), "دار|وقع|اندلع|جري|حدث|نشب")) {
                for (Phrase phrase : row.phrases(i + 1, ArabicClause.end(tree, i))) {
                    if (phrase.sign().equals("بين") && !row.isTime(phrase.head())) {
                        roles.add(Frame.Role.AGENT, phrase.head());
                    }
                }
                return;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.؛،]")) {
                return;
            }
        }
    }

    /** "غارة نُسبت إلى القوات": whom a clause behind a blow blames for it. */
    static void ascribed(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node + 1; i < Math.min(row.size() - 2, node + 6); i++) {
            boolean blames =
                    Patterns.fit(tree.lemma(i), "نسب|عزا|عزي") && row.at(i + 1).equals("الي");
            if (blames && roles.agents.isEmpty()) {
                int who = row.counted(i + 2);
                roles.agents.add(who);
                roles.blamed.add(who);
                return;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.]")) {
                return;
            }
        }
    }

    /** "متهماً القوات باختطاف": whom a participle of blame names. */
    static boolean isCharged(Tree tree, ArabicRow row, int node, Participants roles) {
        for (int i = node - 2; i >= Math.max(0, node - ArabicNounEvents.REACH - 4); i--) {
            if (Patterns.fit(row.at(i), "متهم(ا|ة|ين)")) {
                for (Phrase phrase : row.phrases(i + 1, node - 1)) {
                    roles.agents.add(phrase.head());
                    roles.blamed.add(phrase.head());
                    return true;
                }
            }
            if (Patterns.fit(row.at(i), "[.؛]")) {
                return false;
            }
        }
        return false;
    }
}
