package rawi.core.extract.voice;

import java.util.List;
import java.util.function.Predicate;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** What stands around an Arabic verb of saying: who may speak, and where what is said begins. */
final class ArabicSaying {

    /** Texts that somebody speaks in, of which it is often told who read or got them. */
    private static final String DOCUMENTS =
            "بيان|تعميم|تقرير|تصريح|تصريحات|منشور|تغريدة|مقابلة|حديث|بلاغ|رسالة|كلمة|خطاب|لقاء|تسجيل"
                    + "|اتصال|مقطع|نشرة|احاطة|مؤتمر|مذكرة|وثيقة";

    private ArabicSaying() {}

    /** "دانت الهيئة القصف وقالت إن": who speaks is the subject of the verb before, or -1. */
    static int sharedSubject(ArabicRow row, int verb, int that) {
        boolean opens = that == verb + 1 || row.at(verb + 1).equals(":");
        if (!opens || !Patterns.fit(row.at(verb - 1), "و|حيث|اذ")) {
            return -1;
        }
        int other = verb - 2;
        while (other >= 0 && !row.isVerb(other) && !Patterns.fit(row.at(other), "[.؛:]")) {
            other--;
        }
        while (other > 0
                && row.isVerb(other)
                && (row.isGlued(other + 1) || Patterns.fit(row.at(other - 1), "الذي|التي|الذين"))) {
            other--;
            while (other > 0 && !row.isVerb(other)) {
                other--;
            }
        }
        boolean same =
                other >= 0
                        && row.isVerb(other)
                        && row.at(other).endsWith("ت") == row.at(verb).endsWith("ت");
        if (!same || !row.isNominal(other + 1) || isTold(row, other)) {
            return -1;
        }
        return row.phrases(other + 1, verb - 1).get(0).head();
    }

    /** "قال الشيخ إن العدد بلغ 400، وأفاد بأن": a verb of what is told, not of who tells. */
    private static boolean isTold(ArabicRow row, int verb) {
        for (int i = verb - 1; i > 0 && !Patterns.fit(row.at(i), "[.؛]"); i--) {
            if (Patterns.fit(row.at(i), "ان|بان|انه|انها|انهم")) {
                return !row.isVerb(i - 1) || !Patterns.fit(row.at(verb), "قال.*|اضاف.*|ذكر.*");
            }
        }
        return false;
    }

    /** "مسلحون يُعتقد أنهم من التنظيم": nobody says so, and only who they are is in doubt. */
    static boolean isDoubt(Tree tree, ArabicRow row, int verb) {
        return Patterns.fit(row.at(verb), "ي(رجح|عتقد|شتبه|ظن|زعم)")
                && verb > 0
                && (row.isNominal(verb - 1) || tree.pos(verb - 1) == Pos.ADJ)
                && Patterns.fit(row.at(verb + 1), "ب?انه?ا?م?|ان|ب|تبعيت")
                && !tree.tag(verb - 1).startsWith("DT");
    }

    /** The noun phrase right before a verb, or null. */
    static Phrase ahead(ArabicRow row, int verb) {
        int start = verb - 1;
        while (start > 0 && !row.isVerb(start - 1) && !Patterns.fit(row.at(start - 1), "[،.]|ان")) {
            start--;
        }
        if (start < 0 || verb - start < 1 || Patterns.fit(row.at(verb - 1), "[وف،]")) {
            return null;
        }
        List<Phrase> found = row.phrases(start, verb);
        return found.isEmpty() || !found.get(0).sign().isEmpty() || row.isTime(found.get(0).head())
                ? null
                : found.get(0);
    }

    /** "في تعميم اطلع عليه الموقع": what became of the text that somebody speaks in. */
    private static boolean isOfDocument(ArabicRow row, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            if (Patterns.fit(row.at(i), DOCUMENTS)) {
                return true;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.:]")) {
                return false;
            }
        }
        return false;
    }

    /** "وبيّن مدير المركز، أحمد سالم، أن": the verb of saying that looks like "between". */
    static boolean isMadeClear(ArabicRow row, int i) {
        boolean opens =
                row.at(i).equals("بين")
                        && (i == 0
                                || i == 1 && row.at(0).equals("و")
                                || row.at(i - 1).equals("كما"))
                        && !row.isTime(i + 1)
                        && !row.isNumber(i + 1);
        for (int that = i + 1; opens && that < Math.min(row.size(), i + 22); that++) {
            if (Patterns.fit(row.at(that), "ان|انه|انها|انهم")) {
                return !Patterns.fit(row.at(that - 1), "كما|غير|الا|رغم|مع|حين|اذ");
            }
            if (row.isVerb(that) || Patterns.fit(row.at(that), "[.؛]")) {
                return false;
            }
        }
        return false;
    }

    /** The أن or إن of a verb of saying, or -1. */
    static int that(ArabicRow row, int verb, Predicate<String> carriesOn) {
        int depth = 0;
        for (int i = verb + 1; i < Math.min(row.size(), verb + 28); i++) {
            depth += row.at(i).equals("(") ? 1 : row.at(i).equals(")") ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            if (carriesOn.test(row.at(i))) {
                // "أفادت بمقتل مدني، مشيرة إلى أن": the participle's own
                return -1;
            }
            if (Patterns.fit(row.at(i), "ان|بان|انه|انها|انهم") && !row.at(i - 1).equals("دون")) {
                return i;
            }
            if (row.isVerb(i)
                    && !row.at(i).startsWith("كان")
                    && !isOfDocument(row, i)
                    && !Patterns.fit(row.at(i - 1), "ان|.*ال(ذي|تي)|ه|ها")) {
                return -1;
            }
        }
        return -1;
    }
}
