package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Events of an Arabic sentence that are only a word of another one, or that are asked for or feared
 * and not told.
 */
final class ArabicDoubles {

    private static final WordSet REASONS =
            WordSet.of("ردا", "احتجاجا", "خوفا", "هربا", "تنديدا", "انتقاما", "بناء");

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
            boolean own =
                    other != event
                            && row.isVerb(other.head())
                            && !row.isVerb(event.head())
                            && other.entry().type() == event.entry().type()
                            && tree.lemma(other.head()).equals("انفجر")
                            && event.last() < other.head()
                            && other.head() - event.last() <= 3;
            if (own) {
                // "عبوة ناسفة انفجرت"
                return true;
            }
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
        boolean remnant =
                tree.lemma(event.head()).equals("مخلف")
                        && row.at(event.first() - 1).equals("من")
                        && all.stream()
                                .anyMatch(
                                        o ->
                                                o.head() < event.head()
                                                        && o.entry().type()
                                                                == event.entry().type());
        return feared
                || remnant
                || isPlanted(tree, row, event, all)
                || isLedAway(tree, event, all)
                || isSameAsBefore(tree, row, event, all)
                || isMeansOf(row, event, all)
                || isAttended(tree, row, event)
                || isStationed(row, event, all)
                || isReach(tree, row, event, all)
                || isCharge(row, event)
                || isOnlyNamed(tree, event, all)
                || isAskedFor(tree, row, event);
    }

    /** "انفجار لغم زرعته الميليشيا": whose mine it was. */
    static boolean isPlanted(Tree tree, ArabicRow row, Event event, List<Event> all) {
        return tree.lemma(event.head()).equals("زرع")
                && row.isGlued(event.head() + 1)
                && Patterns.fit(row.at(event.head() + 1), "ه|ها")
                && all.stream()
                        .anyMatch(
                                o ->
                                        o.head() < event.head()
                                                && o.entry().type() == event.entry().type());
    }

    /** "اعتقلته واقتادته إلى مقرها": only where those seized were taken. */
    private static boolean isLedAway(Tree tree, Event event, List<Event> all) {
        return Patterns.fit(tree.lemma(event.head()), "اقتاد|اقتياد")
                && event.entry().type().family().equals("liberty")
                && all.stream()
                        .anyMatch(
                                o ->
                                        o.head() < event.head()
                                                && o.entry().type().family().equals("liberty"));
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
                // "أطلق سراحه بعد وعود بالإفراج": of the promise
                boolean promised = Patterns.fit(row.at(phrase.first() - 2), "وعود|وعد|تعهد(ات)?");
                return !phrase.joined()
                        && !promised
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
            boolean subject =
                    !row.isVerb(other.head())
                            && other.first() == event.head() + 1
                            && other.entry().type() != event.entry().type()
                            && family.equals("hostilities");
            if (subject) {
                // "استهدفت غارة سيارة"
                return true;
            }
            boolean near =
                    !row.isVerb(other.head())
                            && other.head() < event.head()
                            && event.head() - other.last() <= 8
                            && (family.equals("hostilities") || family.equals("liberty"));
            boolean within = near;
            for (int i = other.last() + 1; i < event.head() && within; i++) {
                boolean its =
                        row.isVerb(i) && row.isGlued(i + 1) && Patterns.fit(row.at(i + 1), "ه|ها");
                its |= row.isVerb(i) && Patterns.fit(tree.lemma(i), "نسب|رجح|اعتقد|قيل|بدا");
                within =
                        (its || !row.isVerb(i))
                                && !Patterns.fit(row.at(i), "[.؛:]|ان|حيث|فيما|كما");
            }
            if (within) {
                return true;
            }
        }
        return false;
    }

    /** "استهدف نقطة تفتيش", "عند حاجز": where or whom something befell, no post set up. */
    private static boolean isStationed(ArabicRow row, Event event, List<Event> all) {
        ClaimType type = event.entry().type();
        boolean post = type == ClaimType.CHECKPOINT || type == ClaimType.SECURITY_DEPLOYMENT;
        if (!post || row.isVerb(event.head())) {
            return false;
        }
        boolean some = Patterns.fit(row.at(event.first() - 1), "احدي|احد|بعض|جميع|كل");
        String before = row.at(event.first() - (some ? 2 : 1));
        boolean where = Patterns.fit(before, "عند|علي|قرب|امام|داخل|من|عبر") && event.support() < 0;
        boolean party =
                all.stream()
                        .filter(o -> o.entry().type() != type)
                        .anyMatch(
                                o ->
                                        o.targets().contains(event.first())
                                                || o.agents().contains(event.first()));
        return where || party;
    }

    /** "اعتقال أو احتجاز", "اعتقال 223 حالة اعتقال": one event by two words. */
    private static boolean isSameAsBefore(Tree tree, ArabicRow row, Event event, List<Event> all) {
        if (event.first() == 0 || row.isVerb(event.head())) {
            return false;
        }
        for (Event other : all) {
            boolean before =
                    other != event
                            && other.entry().type() == event.entry().type()
                            && other.head() < event.head()
                            && !row.isVerb(other.head());
            boolean either =
                    row.at(event.first() - 1).equals("او") && event.first() - other.last() == 2;
            boolean counted =
                    tree.lemma(event.first() - 1).equals("حالة")
                            && other.targets().contains(event.first() - 1);
            if (before && (either || counted)) {
                return true;
            }
        }
        return false;
    }

    /** "هجمات بالعبوات الناسفة والسيارات المفخخة": what the attacks are made with. */
    private static boolean isMeansOf(ArabicRow row, Event event, List<Event> all) {
        ClaimType type = event.entry().type();
        boolean arms = type == ClaimType.IED_MINE || type == ClaimType.SHELLING;
        if (row.isVerb(event.head()) || !arms) {
            return false;
        }
        int i = event.first() - 1;
        while (i > event.first() - 8 && i > 0 && !row.at(i).equals("ب")) {
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[.،؛:]|في|علي|من|الي|اثر|جراء")) {
                return false;
            }
            i--;
        }
        int sign = i;
        return i > 0
                && row.at(i).equals("ب")
                && all.stream()
                        .anyMatch(
                                o ->
                                        o != event
                                                && !row.isVerb(o.head())
                                                && o.last() < sign
                                                && sign - o.last() <= 2
                                                && o.entry().type().family().equals("hostilities"));
    }

    /** "خضوعهم لدورة عسكرية": a course that somebody only attends. */
    private static boolean isAttended(Tree tree, ArabicRow row, Event event) {
        int sign = event.first() - 1;
        if (event.entry().type() != ClaimType.RECRUITMENT_INFRASTRUCTURE
                || !tree.lemma(event.first()).equals("دورة")
                || !Patterns.fit(row.at(sign), "ل|الي|في|ب")) {
            return false;
        }
        for (int i = sign - 1; i >= Math.max(0, sign - 2); i--) {
            if (Patterns.fit(tree.lemma(i), "خضع|خضوع|انضم|انضمام|التحق|التحاق|تلقي|شارك|مشاركة")) {
                return true;
            }
        }
        return false;
    }

    /** "بتهمة قتل جندي": what somebody is charged with is told by nobody. */
    private static boolean isCharge(ArabicRow row, Event event) {
        for (int k = 2; k <= 4; k++) {
            int at = event.first() - k;
            boolean pretext =
                    Patterns.fit(row.at(at), "حجة|ذريعة|دعوي|تهمة") && row.at(at + 1).equals("ان");
            if (pretext) {
                // "بحجة أنهم مطلوبون للاحتياط"
                return true;
            }
        }
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
                    (noun || event.entry().kind() == TriggerEntry.Kind.PHRASE)
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
                            "ل?(ال)?مطالب(ة|ين|ا|ات)|[يت]?طالب(وا|ت|ون)?|ناشد(وا|ت)?|دعوات|مناشدات");
            if (asks && !tree.lemma(i).equals("طالب") || asks && row.isVerb(i)) {
                return true;
            }
        }
        return false;
    }
}
