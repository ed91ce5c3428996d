package rawi.core.extract.act;

import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Bare phrases behind an Arabic verb that are no party of it: when, how and why it was, names
 * behind their callings, some of those named before.
 */
final class ArabicAsides {

    /** Callings that stand before a person's name. */
    static final String CALLINGS =
            "ال(مدعو|شاب|طفل|مواطن|سيد|عقيد|عميد|لواء|رائد|نقيب|مقدم|ملازم|مساعد|رقيب|شيخ|دكتور|طبيب"
                    + "|مهندس|محامي|قيادي|قائد|ناشط|صحفي|صحافي|اعلامي|مراسل|مصور|رئيس|وزير|استاذ|معتقل|مدرس"
                    + "|معلم|عنصر|مجند|عسكري|ضابط|شرطي|شقيق|رجل|فتا|مسن|قاصر|طالب|فتي|اسير|شهيد|ملا|امير|حاج"
                    + "|متظاهر|محتج|مدني|موظف|سائق|تاجر|مزارع|حارس|عامل|نازح|مسعف|متطوع|زعيم|مسؤول|نائب|حقوقي"
                    + "|مدون|كاتب)[ةه]?";

    /** "شمالي حماة": where, not whom. */
    static final String SIDES = "(شمال|جنوب|شرق|غرب)ي?|وسط|قبالة|محيط";

    /** How or how often, and no party: "سيطرت القوات، مدعومة بالطيران، على". */
    static final String MANNER =
            "عادة|غالبا|احيانا|تقريبا|خاصة|خصوصا|تحديدا|قسرا|عمدا|ايضا|مدعوم(ة|ا|ين)|مستخدم(ة|ا|ين)"
                    + "|مستهدف(ة|ا|ين)|مخلف(ة|ا|ين)|مرور(ا)|بدء(ا)|مر(ة|ات|تين)|وفقا|فضلا|اضافة";

    private ArabicAsides() {}

    /** "قتل الشاب أحمد محمود": a name behind its calling, and no second party. */
    static boolean isTitled(Tree tree, ArabicRow row, Phrase title, Phrase name) {
        boolean beside =
                title.sign().isEmpty()
                        && name.sign().isEmpty()
                        && !name.joined()
                        && name.first() == title.last() + 1
                        && Patterns.fit(row.at(title.head()), CALLINGS);
        return beside && isNameLike(tree, row, name);
    }

    /** Whether a phrase may be a person's name: no article, tanween, number or pronoun. */
    static boolean isNameLike(Tree tree, ArabicRow row, Phrase name) {
        int head = name.head();
        boolean named =
                tree.pos(head) == Pos.PROPN
                        || head + 1 < tree.size() && tree.pos(head + 1) == Pos.PROPN;
        return named
                && !tree.tag(head).startsWith("DT")
                && !tree.tag(head).endsWith("NNS")
                && tree.form(head).indexOf('\u064b') < 0
                && name.first() == head
                && !row.isOneMan(head)
                && !row.isTime(head)
                && !row.at(head).endsWith("ات")
                && !(row.isGlued(head + 1)
                        && head + 1 < tree.size()
                        && tree.pos(head + 1) == Pos.PRON);
    }

    /** "خمسة مواطنين بينهم طفل": some of those named before, no second party. */
    static boolean isPartOfThem(Tree tree, ArabicRow row, Phrase phrase) {
        int at = phrase.first() - 1;
        return row.isGlued(at)
                && tree.pos(at) == Pos.PRON
                && Patterns.fit(row.at(at - 1), "بين|من|في|ضمن|احد")
                // "قتل منهم ثلاثة": whom the verb itself tells of
                && !(row.at(at - 1).equals("من") && row.isVerb(at - 2));
    }

    /** "12 من شباط", "ديسمبر 2024", "عشر" before "يوماً": a number that only dates. */
    static boolean isTimeNumber(ArabicRow row, int head) {
        boolean month = row.at(head + 1).equals("من") && (row.isTime(head + 2) || row.isDate(head));
        return row.isNumber(head)
                && (Patterns.fit(row.at(head), "(19|20)\\d\\d") || row.isTime(head + 1) || month);
    }

    /** خوفاً من: why, not whom. */
    static boolean isReason(Tree tree, ArabicRow row, Phrase phrase) {
        return tree.form(phrase.head()).indexOf('\u064b') >= 0
                && Patterns.fit(row.at(phrase.last() + 1), "من|ل|ب|في|علي")
                && phrase.head() == phrase.last()
                && Patterns.fit(
                        row.at(phrase.head()),
                        "خوفا|خشية|هربا|تحسبا|تمهيدا|احتجاجا|ردا|بدءا|نقلا|اعتبارا|انتقاما");
    }

    /** "اعتقل الجهاز (ذراع الفصيل الأمنية) شابين": a remark in brackets. */
    static boolean isBracketed(ArabicRow row, int verb, int piece) {
        int depth = 0;
        for (int i = verb + 1; i < piece; i++) {
            depth += row.at(i).equals("(") ? 1 : row.at(i).equals(")") ? -1 : 0;
        }
        return depth > 0;
    }

    /** Whether a bare phrase tells when, where, how or why, and not who. */
    static boolean isAdverb(Tree tree, ArabicRow row, Phrase phrase) {
        int head = phrase.head();
        boolean described =
                head > 1
                        && (tree.tag(head).equals("DTJJ")
                                || tree.tag(head).startsWith("DT")
                                        && Patterns.fit(row.at(head), "ال...+ي[ةه]?")
                                        && !row.at(head - 1).equals("،"))
                        && phrase.first() == head
                        && !row.at(head).endsWith("ون")
                        && Patterns.fit(row.at(head - 1), "[،»\"”“]");
        return isPartOfThem(tree, row, phrase)
                // "جند "الحرس" الإيراني، المساند للجيش، شباناً": of the name before it
                || described
                || row.isTime(head)
                || row.isDate(head)
                || Patterns.fit(row.at(head), SIDES)
                || tree.label(head) == Dependency.OBL_UNMARKED && !row.isNumber(head - 1)
                || Patterns.fit(row.at(head), MANNER)
                || isTimeNumber(row, head)
                || isReason(tree, row, phrase);
    }
}
