package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import rawi.core.model.When;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** The time expressions of one Arabic report; the verb of its clause tells what a time dates. */
final class ArabicTimes implements Times {

    private final ParsedText text;
    private final List<List<TimeFound>> found;

    ArabicTimes(ParsedText text, List<List<TimeFound>> found) {
        this.text = text;
        this.found = found;
    }

    @Override
    public List<When> in(int sentence) {
        return found.get(sentence).stream().map(TimeFound::when).toList();
    }

    @Override
    public Optional<When> of(int sentence, int head, int support) {
        Tree tree = text.tree(sentence);
        ArabicReach reach = ArabicReach.of(tree);
        int governor = reach.governor(support >= 0 ? support : head);
        ArabicRow row = ArabicRow.of(tree);
        TimeFound best = null;
        int least = Integer.MAX_VALUE;
        int reason = reach.reason(support >= 0 ? support : head);
        for (TimeFound time : found.get(sentence)) {
            int its = reach.governor(time.first());
            boolean shared = reach.isShared(governor, its) && time.force() == TimeFound.Force.DATE;
            boolean aside = its > 0 && Patterns.fit(row.at(its - 1), "التي|الذي|الذين");
            shared |= isOfMain(row, reach, governor, time);
            shared |= !aside && leadsInto(row, governor, time);
            shared |= describes(row, head, its);
            shared |= isWhile(row, reach, governor, its) || isOfBlow(row, reach, governor, its);
            boolean same = !shared && its != governor && isOfSame(row, reach, governor, time);
            shared |= same;
            boolean told =
                    governor >= 0
                            && head > governor
                            && time.last() < head
                            && reach.isSaying(governor);
            boolean said = its == governor && (told || isOfSaying(row, time, head));
            if (its != governor && !shared
                    || said
                    || time.last() < reason
                    || isOfLasting(row, time, head)) {
                continue;
            }
            int far = time.first() > head ? time.first() - head : head - time.last() + 2;
            far += same ? 200 : shared ? 100 : 0;
            // "تظاهر العشرات أمس ضد اعتقال معلمين الأسبوع الماضي": the one behind is the noun's
            far += time.last() < head && support < 0 && !row.isVerb(head) ? 6 : 0;
            if (far < least) {
                least = far;
                best = time;
            }
        }
        return Optional.ofNullable(best).map(TimeFound::when);
    }

    /**
     * "شنت أمس هجمات أسفرت عن مقتل", "بين 3 و5 أيار، احتجزوا عشرة وضربوهم": the time of what came
     * before, which the clause goes on with.
     */
    private static boolean isOfSame(
            ArabicRow row, ArabicReach reach, int governor, TimeFound time) {
        if (time.force() != TimeFound.Force.DATE || governor < 0 || time.first() > governor) {
            return false;
        }
        int its = reach.governor(time.first());
        int led = its < 0 ? led(row, time) : -1;
        if (led >= 0) {
            return !reach.isSaying(led) && reach.goesOn(led, governor);
        }
        return its >= 0
                && reach.leadsTo(its, governor)
                && !reach.isSaying(its)
                && !reach.isBeginning(its);
    }

    /** "قتل ثلاثة في قصف نفذته القوات على المركز أمس", "صد هجوماً شنته القوات صباح اليوم". */
    private static boolean isOfBlow(ArabicRow row, ArabicReach reach, int governor, int its) {
        boolean points =
                its > governor
                        && governor >= 0
                        && row.isGlued(its + 1)
                        && Patterns.fit(row.at(its + 1), "ه|ها")
                        && (reach.governor(its - 1) == governor
                                || reach.isShared(governor, reach.governor(its - 1)));
        if (!points) {
            return false;
        }
        int noun = its - 1;
        while (noun > governor && !row.isNominal(noun)) {
            noun--;
        }
        String before = row.at(noun - 1);
        return noun > governor
                && (Patterns.fit(before, "في|جراء|اثر|نتيجة|ب|خلال") || noun - 1 == governor);
    }

    /** "يأتي القصف في ظل تصعيد متواصل منذ عام": of the noun that lasts, and of no other. */
    private static boolean isOfLasting(ArabicRow row, TimeFound time, int head) {
        int quality = time.first() - 1;
        if (!Patterns.fit(row.at(quality), "(ال)?(متواصل|مستمر|متصاعد|قائم|دائر)[ةه]?")) {
            return false;
        }
        int noun = quality;
        while (noun > head && !row.isNominal(noun)) {
            noun--;
        }
        return noun > head;
    }

    /** The verb right behind a time that opens the sentence, or -1. */
    private static int led(ArabicRow row, TimeFound time) {
        int i = time.last() + 1;
        i += row.at(i).equals("،") ? 1 : 0;
        return time.first() <= 2 && row.isVerb(i) ? i : -1;
    }

    /**
     * "قتل ثلاثة جراء قصف شنته القوات، السبت، على البلدة": a time between commas behind a clause
     * that only describes is of the verb before that clause as well.
     */
    private static boolean isOfMain(
            ArabicRow row, ArabicReach reach, int governor, TimeFound time) {
        boolean apart =
                row.at(time.first() - 1).equals("،")
                        && Patterns.fit(row.at(time.last() + 1), "[،.]|");
        if (!apart || governor < 0 || governor > time.first()) {
            return false;
        }
        for (int i = reach.governor(time.first()); i > governor; i = reach.governor(i - 1)) {
            boolean describes =
                    Patterns.fit(row.at(i - 1), "التي|الذي|الذين|ممن")
                            || row.isGlued(i + 1) && Patterns.fit(row.at(i + 1), "ه|ها")
                            || row.isNominal(i - 1);
            boolean joined = row.at(i - 1).equals("و") && row.isVerb(i);
            if (!describes && !joined) {
                return false;
            }
        }
        return true;
    }

    /**
     * "70 عملية قامت بها الخلايا منذ مطلع العام", "هجومها على القرية الذي نفذته أمس": a verb that
     * tells of the noun, right behind its phrase or behind the pronoun that is of its gender.
     */
    private static boolean describes(ArabicRow row, int noun, int verb) {
        boolean points =
                row.isGlued(verb + 1) && Patterns.fit(row.at(verb + 1), "ه|ها")
                        || row.at(verb + 1).equals("ب") && Patterns.fit(row.at(verb + 2), "ه|ها");
        if (verb <= noun || row.isVerb(noun) || !points) {
            return false;
        }
        if (row.of(noun).last() + 1 == verb) {
            return true;
        }
        boolean she = row.at(verb - 1).equals("التي");
        if (!she && !row.at(verb - 1).equals("الذي")) {
            return false;
        }
        int of = verb - 2;
        while (of > noun && (!row.isNominal(of) || isShe(row.at(of)) != she)) {
            of--;
        }
        return of == noun;
    }

    private static boolean isShe(String noun) {
        return noun.endsWith("ة") || noun.endsWith("ات");
    }

    /** "استهدفته الغارة عندما كان يتنقل قرب البلدة في الثامن من الشهر": when both were. */
    private static boolean isWhile(ArabicRow row, ArabicReach reach, int governor, int its) {
        int at = row.isVerb(its - 1) ? its - 1 : its;
        return its > governor
                && governor >= 0
                && Patterns.fit(row.at(at - 1), "عندما|حينما|حين|بينما|لحظة")
                && reach.governor(at - 1) == governor;
    }

    /** "منذ مايو 2024، تحاصر القوات المدينة", "نشرت حواجز أمس، واعتقلت": right before its verb. */
    private static boolean leadsInto(ArabicRow row, int governor, TimeFound time) {
        int i = time.last() + 1;
        boolean comma = row.at(i).equals("،");
        i += comma ? 1 : 0;
        boolean and = comma && row.at(i).equals("و");
        i += and ? 1 : 0;
        boolean led = time.first() == 0 || Patterns.fit(row.at(time.first() - 1), "و|ف|ه|ان|في|،");
        return i == governor && (and || led);
    }

    /** "قالت اللجان، أمس الجمعة، إن هجوماً": when it was said. */
    private static boolean isOfSaying(ArabicRow row, TimeFound time, int head) {
        for (int i = time.last() + 1; i < head && i < time.last() + 4; i++) {
            if (Patterns.fit(row.at(i), "ب?ان")) {
                return true;
            }
        }
        return false;
    }
}
