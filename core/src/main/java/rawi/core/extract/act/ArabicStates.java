package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Arabic participles that tell in what state somebody is: "ما زال خمسة شبان محتجزين". */
final class ArabicStates {

    /** Verbs of being and staying. */
    private static final String BEING = "زال|كان|ظل|بقي|بات|مكث|لبث|يزال";

    /** Pieces between such a verb and its predicate. */
    private static final int REACH = 9;

    private static final String PEOPLE =
            "(ال)?(انتحاري|مدني|جندي|ارهابي|شرطي|قيادي|صحفي|صحافي|لاجئ|مسلح|معارض|ناشط)";

    private static final String HARMS =
            "قتل|مقتل|اعتقال|اصابة|خطف|اختطاف|اغتيال|احتجاز|تصفية|مصرع|اعدام";

    private ArabicStates() {}

    /** "قتل انتحاري": who was killed, though he looks like an adjective. */
    static boolean isPersonOf(Tree tree, ArabicRow row, int node) {
        return Patterns.fit(row.at(node), HARMS)
                && Patterns.fit(row.at(node + 1), PEOPLE)
                && tree.form(node).indexOf('\u064b') < 0;
    }

    /** An indefinite participle in a sentence of Arabic that may be a predicate. */
    static boolean isState(Tree tree, int node) {
        return ArabicRow.isArabic(tree) && being(tree, node) >= 0;
    }

    /** "ما زال ثلاثة شبان محتجزين": no genitive or adjective of those before. */
    static boolean isHeld(Tree tree, int node) {
        return Patterns.fit(tree.lemma(node), "محتجز|معتقل|موقوف|مختطف|مخطوف")
                && being(tree, node) >= 0;
    }

    static boolean isPredicate(Tree tree, int node) {
        return being(tree, node) >= 0;
    }

    /** The verb of being that a participle is the predicate of, or -1. */
    private static int being(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        boolean bare =
                Patterns.fit(row.at(node), "م[^ا].*")
                        && !tree.tag(node).startsWith("DT")
                        && !row.isPreposition(node - 1)
                        && !row.isGlued(node)
                        && !(row.isGlued(node + 1) && tree.pos(node + 1) == Pos.PRON);
        for (int i = node - 1; bare && i >= Math.max(0, node - REACH); i--) {
            if (Patterns.fit(tree.lemma(i), BEING) || Patterns.fit(row.at(i), "[يت]?زال.*")) {
                return i;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.،؛:]")) {
                return -1;
            }
        }
        return -1;
    }

    /** "كان الطبيب محتجزاً": the subject of the clause is in that state. */
    static void fill(Tree tree, int node, TriggerEntry entry, Participants roles) {
        int verb = entry.needs().contains("predicate") ? being(tree, node) : -1;
        if (verb < 0) {
            return;
        }
        ArabicRow row = ArabicRow.of(tree);
        roles.targets.clear();
        List<Integer> behind =
                row.phrases(verb + 1, node).stream()
                        .filter(p -> p.sign().isEmpty() && !row.isTime(p.head()))
                        .map(Phrase::head)
                        .limit(1)
                        .toList();
        List<Integer> who = behind.isEmpty() ? ArabicAhead.of(tree, row, verb) : behind;
        who.forEach(n -> roles.add(Frame.Role.TARGET, n));
    }
}
