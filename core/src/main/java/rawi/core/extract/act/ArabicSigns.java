package rawi.core.extract.act;

import java.util.List;
import java.util.Map;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Signs that what an Arabic noun names happened, by what stands around it. */
final class ArabicSigns {

    /** Slots of what people died or were hurt of. */
    private static final List<String> FROM =
            List.of("في", "ب", "جراء", "اثر", "نتيجة", "خلال", "من قبل", "عقب", "بتهمة");

    /** Verbs of harm, which name the blow they come from. */
    private static final String HARM = "قتل|قضي|اصاب|جرح|استشهد|دمر|لقي|توفي|سقط|فقد|نجا";

    /** Verbs of blows that fall on posts and patrols. */
    private static final String HITS =
            "استهدف|هاجم|ضرب|قصف|اقتحم|داهم|دمر|احرق|طال|فجر|اغار|نسف|حاصر|اصاب";

    /** Verbs of crowds. */
    private static final String CROWD =
            "خرج|نزل|تجمع|تجمهر|احتشد|اغلق|قطع|اضرب|اعتصم|تظاهر|نظم|شهد|سار|هتف|اشعل|توقف";

    private ArabicSigns() {}

    /** "إن اشتباكاً تلا", "حذر من نزوح", "خوفاً من": told by what stands before or behind it. */
    static boolean told(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - 4); i--) {
            if (Patterns.fit(row.at(i), "سقوط|وقوع|ارتقاء|تسجيل")) {
                // "سقوط عدد 7 شهداء"
                return true;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.]")) {
                break;
            }
        }
        if (row.at(node - 1).equals("الي") && Patterns.fit(row.at(node - 2), "ال?توصل.?|توصل.*")) {
            // "التوصل إلى اتفاق"
            return true;
        }
        boolean reason = tree.form(node).indexOf('\u064b') >= 0 && row.at(node + 1).equals("من");
        int verb = ArabicClause.before(tree, node);
        boolean after =
                verb >= 0
                        && row.isPreposition(node - 1)
                        && Patterns.fit(
                                tree.lemma(verb), "حذر|ادي|اسفر|تحدث|تسبب|خشي|ابلغ|انتهي|ادت");
        boolean accusative =
                tree.form(node).indexOf('\u064b') >= 0 && row.at(node - 1).equals("ان");
        // "قتل جنديان في هجوم": what it happened in
        boolean within =
                verb >= 0
                        && Patterns.fit(row.at(node - 1), "في|اثر|جراء|عقب|خلال|ب|بعد|نتيجة")
                        && tree.tag(verb).startsWith("PV")
                        && Patterns.fit(tree.lemma(verb), HARM);
        return reason || after || accusative || within;
    }

    /** "بعد قصف البلدة": a blow with its place tells itself, though a place is no victim. */
    static boolean isBlowOnPlace(TriggerEntry entry, Map<String, List<Integer>> slots) {
        return entry.type().family().equals("hostilities") && slots.containsKey("of");
    }

    /**
     * "12 قتيلاً في قصف": a number of them, and what they died of or that the line says no more.
     */
    static boolean isCounted(Tree tree, int node, Map<String, List<Integer>> slots) {
        ArabicRow row = ArabicRow.of(tree);
        boolean counted = row.isNumber(node - 1) || row.isQuantity(node - 1);
        boolean both =
                node == 0
                        && row.at(1).equals("و")
                        && Patterns.fit(tree.lemma(2), "اصابة|جريح|شهيد|قتيل|مصاب");
        boolean from = both || FROM.stream().anyMatch(slots::containsKey);
        boolean opens =
                node == 0
                        || tree.tag(node).endsWith("NNS")
                        || !row.at(node).equals(tree.lemma(node))
                        || row.at(node - 1).equals("و");
        return counted && (from || ArabicClause.before(tree, node) < 0)
                || opens && from && ArabicClause.before(tree, node) < 0;
    }

    /** "استهدف مجهولون [يستقلون سيارة] حاجزاً": a post that a blow fell on. */
    static boolean isHit(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - ArabicNounEvents.REACH); i--) {
            if (row.isVerb(i) && Patterns.fit(tree.lemma(i), HITS)) {
                return ArabicClause.of(tree, i).objects.contains(node);
            }
        }
        return false;
    }

    /** "وقف دائم لإطلاق النار", "ووقف إطلاق النار": firing that is to stop. */
    static boolean isToStop(ArabicRow row, int node) {
        if (!row.at(node).equals("اطلاق") || !Patterns.fit(row.at(node + 1), "(ال)?نار")) {
            return false;
        }
        for (int i = node - 1; i >= Math.max(0, node - 4); i--) {
            if (Patterns.fit(row.at(i), "(ال)?وقف")) {
                return true;
            }
        }
        return false;
    }

    /** "خرج العشرات احتجاجاً على": what people in the streets do. */
    static boolean isOfCrowd(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - 14); i--) {
            if (Patterns.fit(tree.lemma(i), CROWD) || Patterns.fit(row.at(i), "[اي]ضرب(وا)?")) {
                return true;
            }
        }
        return false;
    }
}
