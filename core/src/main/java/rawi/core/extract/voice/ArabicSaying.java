package rawi.core.extract.voice;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.extract.who.Entities;
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

    /** Nouns of bodies and media that speak. */
    private static final String BODIES =
            "مصدر|صفحة|موقع|وسيلة|شبكة|بيان|مرصد|مؤتمر|لجنة|تنسيقية|غرفة|هيئة|منسقية|نقابة|رابطة"
                    + "|اتحاد|مجلس|مركز|مقاومة|منصة|إذاعة|مبادرة|تجمع";

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

    /** Whether a colon or quotation mark stands behind a verb of saying and who says it. */
    static boolean opensQuote(ArabicRow row, int verb, Phrase subject) {
        int at = subject == null ? verb : Math.max(verb, subject.last());
        for (int i = at + 1; i <= at + 3; i++) {
            if (Patterns.fit(row.at(i), "[:«\"“”]")) {
                return true;
            }
        }
        // "قال فلان مدير المرصد لوكالة كذا "نفذت الطائرات": a quotation that a verb opens
        for (int i = at + 4; subject != null && i < Math.min(row.size() - 1, at + 18); i++) {
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.؛]")) {
                return false;
            }
            if (Patterns.fit(row.at(i), "[:«\"“”]") && row.isVerb(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The phrase of a source that begins at a piece, or null. */
    static Phrase sourceAt(ArabicRow row, int at) {
        if (at >= row.size()) {
            return null;
        }
        List<Phrase> found = row.phrases(at, Math.min(row.size(), at + 12));
        if (found.isEmpty() || found.get(0).first() > at + 1) {
            return null;
        }
        // "حسبما أفاد الأحد المرصد": when, then who
        boolean day = row.isTime(found.get(0).head()) && found.size() > 1;
        return !day ? found.get(0) : found.get(1).sign().isEmpty() ? found.get(1) : null;
    }

    /** Whether a phrase names somebody or something that speaks. */
    static boolean canSpeak(Entities entities, int s, Tree tree, Phrase phrase) {
        Set<String> classes = entities.classesOf(s, phrase.head());
        boolean how =
                classes.isEmpty()
                        && tree.pos(phrase.head()) != Pos.PROPN
                        && Patterns.fit(tree.form(phrase.head()), ".{2,}[^نها]ا");
        if (how) {
            // "أبلغوا مسبقا": how, since who speaks has no such ending
            return false;
        }
        return classes.isEmpty()
                || classes.contains("PERSON")
                || classes.contains("ARMED")
                || classes.contains("AUTHORITY")
                || classes.contains("ORG")
                || classes.contains("DOCUMENT")
                || Patterns.fit(tree.lemma(phrase.head()), BODIES);
    }
}
