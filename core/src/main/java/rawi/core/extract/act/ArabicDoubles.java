package rawi.core.extract.act;

import java.util.List;
import java.util.Set;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Events of an Arabic sentence that are only a word of another one, or that are asked for or feared
 * and not told.
 */
final class ArabicDoubles {

    private static final Set<String> REASONS =
            Set.of("ردا", "احتجاجا", "خوفا", "هربا", "تنديدا", "انتقاما", "بناء");

    /** Verbs that only carry the noun behind them. */
    private static final String LIGHT = "تعرض|عاني|خضع|شهد|ارتكب";

    private ArabicDoubles() {}

    /** The events that stand for themselves. */
    static List<Event> without(Tree tree, List<Event> events) {
        return events.stream().filter(e -> !isPart(tree, e, events)).toList();
    }

    private static boolean isPart(Tree tree, Event event, List<Event> all) {
        ArabicRow row = ArabicRow.of(tree);
        for (Event other : all) {
            boolean inside =
                    other != event
                            && event.head() >= other.first()
                            && event.head() <= other.last()
                            && (other.last() - other.first() > event.last() - event.first());
            boolean same =
                    other != event
                            && other.entry().type() == event.entry().type()
                            && event.head() > other.head()
                            && event.head() - other.last() <= 2
                            && isNoun(event)
                            && !isNoun(other);
            boolean overlaps =
                    other != event
                            && other.entry().type() == event.entry().type()
                            && event.head() > other.first()
                            && event.head() <= other.last()
                            && row.isVerb(other.head())
                            && !row.isVerb(event.head());
            if (inside
                    || overlaps
                    || same && !tree.lemma(other.head()).equals("سقط")
                    || isTold(tree, row, event, other)) {
                return true;
            }
        }
        boolean feared =
                row.at(event.head() - 1).equals("من")
                        && Patterns.fit(row.at(event.head() - 2), "خوفا|خشية|تحسبا|هربا");
        return feared
                || isReach(tree, row, event, all)
                || isCharge(row, event)
                || isOnlyNamed(tree, event, all)
                || isAskedFor(tree, row, event);
    }

    /**
     * "عثر الأهالي على جثث": one act, told by its verb and its noun; a light verb ("تعرض للضرب")
     * gives way to the noun, a noun to another verb.
     */
    private static boolean isTold(Tree tree, ArabicRow row, Event event, Event other) {
        if (other == event || other.entry().type() != event.entry().type()) {
            return false;
        }
        boolean falls = tree.lemma(other.head()).equals("سقط");
        return isArgument(tree, row, event, other) && !isLight(tree, other) && !falls
                || isArgument(tree, row, other, event) && isLight(tree, event);
    }

    private static boolean isLight(Tree tree, Event verb) {
        return Patterns.fit(tree.lemma(verb.head()), LIGHT);
    }

    private static boolean isArgument(Tree tree, ArabicRow row, Event noun, Event verb) {
        boolean pair =
                row.isVerb(verb.head()) && noun.first() > verb.head() && !row.isVerb(noun.head());
        if (!pair) {
            return false;
        }
        for (ArabicRow.Phrase phrase :
                row.phrases(verb.head() + 1, ArabicClause.end(tree, verb.head()))) {
            if (phrase.head() == noun.head() || phrase.head() == noun.first()) {
                return !phrase.joined()
                        && Patterns.fit(phrase.sign(), "|ب|ل|علي|الي|عن|من")
                        && !isReason(row, phrase.first() - 2);
            }
        }
        return false;
    }

    /** "ضربات جوية استهدفت مواقع": the verb of reach tells whom the blow hit, one event. */
    private static boolean isReach(Tree tree, ArabicRow row, Event event, List<Event> all) {
        if (isNoun(event) || !Patterns.fit(tree.lemma(event.head()), "استهدف|طال|شمل")) {
            return false;
        }
        for (Event other : all) {
            String family = other.entry().type().family();
            boolean near =
                    isNoun(other)
                            && other.head() < event.head()
                            && event.head() - other.last() <= 8
                            && (family.equals("hostilities") || family.equals("liberty"));
            boolean within = near;
            for (int i = other.last() + 1; i < event.head() && within; i++) {
                within = !row.isVerb(i) && !Patterns.fit(row.at(i), "[.؛:]|ان|حيث|فيما|كما");
            }
            if (within) {
                return true;
            }
        }
        return false;
    }

    /** "بتهمة قتل جندي": what somebody is charged with is told by nobody. */
    private static boolean isCharge(ArabicRow row, Event event) {
        return Patterns.fit(
                        row.at(event.first() - 1),
                        "تهمة|بتهمة|حجة|بحجة|ذريعة|بذريعة|تهم|بتهم|دعوي|بدعوي")
                || row.at(event.first() - 1).equals("خلفية")
                        && row.at(event.first() - 2).equals("علي");
    }

    /** "رداً على", "احتجاجاً على": what follows is why it was done and no part of it. */
    private static boolean isReason(ArabicRow row, int before) {
        return before >= 0 && REASONS.contains(row.at(before));
    }

    private static boolean isNoun(Event event) {
        return event.entry().kind() == TriggerEntry.Kind.NOUN;
    }

    /** "دورية تعتقل": a patrol that does something else; "سقطت قذائف": told by its noun. */
    private static boolean isOnlyNamed(Tree tree, Event event, List<Event> all) {
        boolean noun = isNoun(event);
        ClaimType type = event.entry().type();
        boolean presence = type == ClaimType.SECURITY_DEPLOYMENT || type == ClaimType.CHECKPOINT;
        for (Event other : all) {
            boolean acts = !isNoun(other) && other.agents().contains(event.head());
            boolean falls =
                    !noun
                            && tree.lemma(event.head()).equals("سقط")
                            && other != event
                            && other.entry().type() == type;
            boolean genitive =
                    noun
                            && other != event
                            && isNoun(other)
                            && other.last() == event.head() - 1
                            && other.entry().type().family().equals(type.family());
            if (noun && presence && acts || falls || genitive) {
                return true;
            }
        }
        return false;
    }

    /** "للمطالبة بالإفراج", "طالبوا بوقف": asked for, not told. */
    private static boolean isAskedFor(Tree tree, ArabicRow row, Event event) {
        if (event.entry().kind() == TriggerEntry.Kind.VERB) {
            return false;
        }
        for (int i = Math.max(0, event.first() - 3); i < event.first(); i++) {
            boolean asks =
                    Patterns.fit(
                            row.at(i),
                            "ل?ال?مطالب(ة|ين|ا|ات)|[يت]?طالب(وا|ت|ون)?|ناشد(وا|ت)?|دعوات|مناشدات");
            if (asks && !tree.lemma(i).equals("طالب") || asks && row.isVerb(i)) {
                return true;
            }
        }
        return false;
    }
}
