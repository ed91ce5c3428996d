package rawi.core.extract.stance;

import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Of what an Arabic sentence tells only as an aim, a price or what something came after. */
final class ArabicAims {

    private static final int LONG_REACH = 32;

    /** Verbs whose own ل brings what happened: تعرض لقصف, أدى لمقتل. */
    static final WordSet TAKES_LAM =
            WordSet.of(
                    "تعرض", "ادي", "خضع", "تصدي", "استجاب", "تابع", "شهد", "انضم", "نسب", "سبق",
                    "تلا", "عاد", "اضيف", "اضاف", "اشار", "عرض", "دعا", "قدم");

    /** Words whose ل brings what has happened, and no purpose: خاضع لسيطرة، تكرار لهجوم. */
    static final String OF_FACTS =
            "علاقة|تعرض|يتعرض|تعرضت|سبب|نتيجة|ضحية|خاضع|خضوع|تكرار|استمرار|استمرارا|امتداد|امتدادا"
                    + "|استكمالا|معارض|مؤيد|رافض|رفض|ادانة|عرضة|معرض|شاهد|تصدي|توثيق|حصيلة|رصد|وقف|انهاء"
                    + "|مشهد|مقطع|فيديو|صورة|ذكري|رد|ردا|نظرا|وفقا|خلافا|تابع|هدف|مسرح|عنوان|اثر|عودة";

    /** Nouns of doing whose object is what is done: لشن هجمات. */
    private static final String LIGHT =
            "ل?(ال)?(شن|تنفيذ|ارتكاب|مشاركة|تخطيط|قيام|اجراء|بدء|اعداد|تحضير|مواصلة|قتال|اطلاق)";

    private ArabicAims() {}

    /** "يتوعد التنظيم بعد تفجير سروج": what something came after or came of has happened. */
    static boolean isBehind(ArabicRow row, int i, int node) {
        return i >= node - 4
                && Patterns.fit(row.at(i), "بعد|عقب|اثر|جراء|نتيجة|بسبب|غداة|رغم")
                && !Patterns.fit(row.at(i - 1), "ما|في")
                && !row.isTime(i + 1)
                && !row.isNumber(i + 1);
    }

    /** "لشن هجمات", "للمشاركة في عملية", "للتخطيط لهجمات": what they are about to do. */
    static boolean isAim(Tree tree, ArabicRow row, int node) {
        int light = node - 1;
        light -= Patterns.fit(row.at(light), "في|ل|ب") ? 1 : 0;
        boolean aim =
                row.at(light - 1).equals("ل")
                        && row.isGlued(light)
                        && !row.isVerb(light)
                        && Patterns.fit(row.at(light), LIGHT);
        return aim
                && !Patterns.fit(row.at(light - 2), OF_FACTS)
                && !Patterns.fit(tree.lemma(Math.max(0, light - 2)), OF_FACTS)
                && !TAKES_LAM.contains(tree.lemma(Math.max(0, light - 2)));
    }

    /** "تهدف الحواجز إلى ابتزاز المارة وفرض إتاوات": whatever stands between, and joined aims. */
    static boolean isAimedAt(Tree tree, ArabicRow row, int first) {
        boolean to = false;
        for (int i = first - 1; i >= Math.max(0, first - LONG_REACH); i--) {
            if (Patterns.fit(row.at(i), "[.؛:]")) {
                return false;
            }
            to |= row.at(i).equals("الي");
            if (row.isVerb(i)) {
                return to && Patterns.fit(tree.lemma(i), "هدف|سعي|رمي");
            }
            boolean goal =
                    Patterns.fit(row.at(i), "هدف|غية|بغية|غرض") && row.at(first - 1).equals("و");
            if (goal) {
                return true;
            }
        }
        return false;
    }

    /** "طلبوا مبلغاً مقابل إطلاق سراحه": the price is only named. */
    static boolean isAskedFor(Tree tree, ArabicRow row, int first) {
        for (int i = first - 2; i >= Math.max(0, first - LONG_REACH); i--) {
            if (row.isVerb(i)) {
                return tree.tag(i).startsWith("IV")
                        || Patterns.fit(tree.lemma(i), "طلب|طالب|عرض|اشترط|ساوم|ابتز|فرض|حدد");
            }
        }
        return row.text(0, first).contains("مطالب");
    }
}
