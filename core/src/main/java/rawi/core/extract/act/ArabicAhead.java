package rawi.core.extract.act;

import java.util.List;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Who stands ahead of an Arabic verb: its subject, or the noun that its clause describes. */
final class ArabicAhead {

    private static final WordSet HELPERS =
            WordSet.of(
                    "قد", "س", "سوف", "لم", "لا", "لن", "ما", "كان", "كانت", "ف", "كما", "كانوا",
                    "و");

    /** Adverbs that name a source or a ground before the verb, and no subject. */
    private static final String SAYING =
            "وفقا|طبقا|نقلا|استنادا|تبعا|خلافا|اضافة|فضلا|علاوة|ردا|تزامنا|احتجاجا|حسبما";

    /** Pieces of a subject between أن and the comma behind it. */
    private static final int MAX_SUBJECT = 16;

    private ArabicAhead() {}

    /** A noun right before a verb that neither article nor name makes known, in a longer phrase. */
    private static boolean isIndefinite(Tree tree, ArabicRow row, int i) {
        boolean noun =
                i > 0
                        && tree.pos(i) == Pos.NOUN
                        && Patterns.fit(tree.tag(i), "NNS?")
                        && !row.isTime(i)
                        && !Patterns.fit(row.at(i), "حال|حين|وقت|اثناء|ظل|حيث|عند|اطار|بعد|قبل")
                        && !row.isNumber(i - 1)
                        && !row.isQuantity(i - 1)
                        // "أربعة أشخاص بينهم طفل قضوا"
                        && !(row.isGlued(i - 1) && tree.pos(i - 1) == Pos.PRON);
        return noun
                && (tree.label(i) == Dependency.NMOD || row.isPreposition(i - 1))
                && row.of(i).last() == i;
    }

    /** "أن قوات الأمن التابعة للنظام، نشرت": a subject that a comma parts from its verb. */
    private static List<Integer> beforeComma(Tree tree, ArabicRow row, int comma) {
        int start = comma;
        while (start > 0
                && !row.isVerb(start - 1)
                && !Patterns.fit(row.at(start - 1), "ان|بان|[.:؛،]")) {
            start--;
        }
        if (start > 2
                && row.isVerb(start - 1)
                && Patterns.fit(row.at(start - 2), "التي|الذي|الذين")
                && row.at(start - 3).equals("،")) {
            // "أن القوات، التي تخوض حرباً، هاجمت": a clause between commas
            return beforeComma(tree, row, start - 3);
        }
        boolean aside =
                start > 1
                        && row.at(start - 1).equals("،")
                        && (row.isPreposition(start) || row.at(start).equals("رفقة"))
                        && comma - start <= MAX_SUBJECT;
        if (aside) {
            // "أن المسلحين، رفقة آخرين، اعتقلوا"
            return beforeComma(tree, row, start - 1);
        }
        boolean told = Patterns.fit(row.at(start - 1), "ان|بان|كان|كانت|كانوا");
        if (!told || comma - start > MAX_SUBJECT) {
            return List.of();
        }
        List<Phrase> phrases = row.phrases(start, comma);
        boolean first =
                !phrases.isEmpty()
                        && phrases.get(0).sign().isEmpty()
                        && phrases.get(0).first() == start
                        && !row.isTime(phrases.get(0).head());
        return first ? List.of(phrases.get(0).head()) : List.of();
    }

    /** "سبق للفصيل أن اعتقل": who did so before; empty for another clause. */
    private static List<Integer> precedent(ArabicRow row, int that) {
        for (int i = that - 1; i > Math.max(0, that - MAX_SUBJECT); i--) {
            if (row.at(i - 1).equals("سبق") && Patterns.fit(row.at(i), "ل|لـ")) {
                List<Phrase> found = row.phrases(i, that);
                return found.isEmpty() ? List.of() : List.of(found.get(0).head());
            }
        }
        return List.of();
    }

    /** Whether a clause without a subject of its own before it only describes that noun. */
    static boolean isDescribed(Tree tree, ArabicRow row, int verb) {
        return Patterns.fit(row.at(verb - 1), "الذي|التي") || isIndefinite(tree, row, verb - 1);
    }

    /** "إن مسلحين يستقلون دراجة أطلقوا": the noun that a present verb only describes. */
    private static List<Integer> behindThat(Tree tree, ArabicRow row, int other) {
        if (other < 2 || !row.isVerb(other) || !tree.tag(other).startsWith("IV")) {
            return List.of();
        }
        int that = other - 1;
        while (that > Math.max(0, other - 6) && !Patterns.fit(row.at(that), "ان|بان")) {
            that--;
        }
        if (!Patterns.fit(row.at(that), "ان|بان")) {
            return List.of();
        }
        List<Phrase> told = row.phrases(that + 1, other);
        boolean lone =
                told.size() == 1
                        && told.get(0).sign().isEmpty()
                        && told.get(0).last() == other - 1
                        && !tree.tag(told.get(0).head()).startsWith("DT");
        return lone ? List.of(told.get(0).head()) : List.of();
    }

    /** The subject that stands before its verb, or the noun that a relative clause is about. */
    static List<Integer> of(Tree tree, ArabicRow row, int verb) {
        boolean within =
                Patterns.fit(row.at(verb + 1), "في|ب|من|علي|عن|خلال")
                        && row.isGlued(verb + 2)
                        && tree.pos(Math.min(verb + 2, tree.size() - 1)) == Pos.PRON;
        int i = verb - 1;
        if (within && i >= 0 && !tree.tag(i).startsWith("DT")) {
            // "13 ولاية اعتقل فيها": where, not who
            return List.of();
        }
        while (i >= 0
                && HELPERS.contains(row.at(i))
                // "فر من السيارة فأطلق العناصر": a clause of its own
                && !(Patterns.fit(row.at(i), "[وف]") && i + 1 == verb)) {
            i--;
        }
        if (i > 0
                && row.at(i).equals("و")
                && row.isVerb(i - 1)
                && ArabicClause.isLike(tree, row, i - 1, verb)) {
            // "دورية تخطف وتعذب ثلاثة شبان": of both verbs
            return of(tree, row, i - 1);
        }
        if (i > 0 && row.at(i).equals("،")) {
            return beforeComma(tree, row, i);
        }
        if (i > 2 && row.at(i).equals("ان")) {
            return precedent(row, i);
        }
        if (i < 0 || Patterns.fit(row.at(i), "[وف،:؛.!؟–-]|حال|حين|وقت|اثناء|ظل|حيث|بعد|قبل")) {
            return List.of();
        }
        if (tree.pos(i) == Pos.PRON && row.isGlued(i) && row.at(i - 1).equals("ان")) {
            return List.of(i);
        }
        boolean relative = Patterns.fit(row.at(i), "الذي|التي|الذين|ممن");
        if (relative) {
            i--;
        } else if (isIndefinite(tree, row, i)) {
            // "في إطار حملة استهدفت أفراداً": the noun that the clause describes
            return List.of(row.at(i).startsWith("مجهول") ? i - 1 : i);
        }
        if (i < 0) {
            return List.of();
        }
        int start = i;
        while (start > 0
                && !row.isVerb(start - 1)
                && !Patterns.fit(row.at(start - 1), "ان|بان|[،.:؛]|حيث|فيما|بينما")) {
            start--;
        }
        List<Phrase> phrases = row.phrases(start, i + 1);
        if (phrases.isEmpty()) {
            return List.of();
        }
        boolean laid =
                !relative
                        && start > 1
                        && row.isVerb(start - 1)
                        && row.isGlued(start)
                        && Patterns.fit(row.at(start), "ه|ها")
                        && tree.pos(start - 2) != Pos.PUNCT
                        && !tree.tag(start - 2).startsWith("DT");
        if (laid) {
            // "لغم زرعته الميليشيا انفجر": the noun that the clause before only describes
            List<Phrase> told = row.phrases(Math.max(0, start - 5), start - 1);
            Phrase noun = told.isEmpty() ? null : told.get(told.size() - 1);
            boolean next = noun != null && noun.last() == start - 2 && noun.sign().isEmpty();
            return next ? List.of(noun.head()) : List.of();
        }
        List<Integer> described = relative ? List.of() : behindThat(tree, row, start - 1);
        if (!described.isEmpty()) {
            return described;
        }
        boolean opens = start == 0 || !row.isVerb(start - 1);
        if (opens && !relative) {
            for (Phrase phrase : phrases) {
                boolean first =
                        phrase.sign().isEmpty()
                                && !row.isTime(phrase.head())
                                && !Patterns.fit(row.at(phrase.head()), "ذات|نفس");
                if (first && Patterns.fit(row.at(phrase.head()), SAYING)) {
                    // "وفقاً لناشطين فقد عمد المتظاهرون"
                    return List.of();
                }
                if (first) {
                    return List.of(phrase.head());
                }
            }
        }
        Phrase last = phrases.get(phrases.size() - 1);
        boolean owned =
                relative
                        && last.sign().equals("ل")
                        && phrases.size() > 1
                        && Patterns.fit(
                                row.at(last.first() - 2), "(ال)?(تابع|موالي?|خاضع)(ة|ين|ون)?");
        if (owned) {
            // "الحواجز التابعة للنظام التي تنتشر"
            return List.of(phrases.get(phrases.size() - 2).head());
        }
        boolean near =
                last.last() >= i
                        && !Patterns.fit(row.at(last.head()), "ذات|نفس")
                        && !row.isTime(last.head())
                        && (relative || Patterns.fit(last.sign(), "|من|عن|مع|ضد|بحق"));
        return near ? List.of(last.head()) : List.of();
    }
}
