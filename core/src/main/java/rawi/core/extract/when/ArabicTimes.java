package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import rawi.core.model.When;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** The time expressions of one Arabic report; the verb of its clause tells what a time dates. */
final class ArabicTimes implements Times {

    /** Verbs whose own time dates the saying, not what was said. */
    private static final WordSet SAYING =
            WordSet.of(
                    "اعلن", "اكد", "ذكر", "قال", "افاد", "اوضح", "كشف", "اشار", "صرح", "نقل", "وثق",
                    "رصد", "علم", "احصي", "سجل");

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
        ArabicReach reach = ArabicReach.of(text.tree(sentence));
        int governor = reach.governor(support >= 0 ? support : head);
        ArabicRow row = ArabicRow.of(text.tree(sentence));
        TimeFound best = null;
        int least = Integer.MAX_VALUE;
        for (TimeFound time : found.get(sentence)) {
            int its = reach.governor(time.first());
            boolean shared = reach.isShared(governor, its) && time.force() == TimeFound.Force.DATE;
            shared |= isOfMain(row, reach, governor, time) || leadsInto(row, governor, time);
            shared |= describes(row, head, its);
            boolean told =
                    governor >= 0
                            && head > governor
                            && time.last() < head
                            && SAYING.contains(text.tree(sentence).lemma(governor));
            boolean said = its == governor && (told || isOfSaying(row, time, head));
            if (its != governor && !shared || said) {
                continue;
            }
            int far = time.first() > head ? time.first() - head : head - time.last() + 2;
            far += shared ? 100 : 0;
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
     * "70 عملية قامت بها الخلايا منذ مطلع العام": a verb right behind the noun that it tells of.
     */
    private static boolean describes(ArabicRow row, int noun, int verb) {
        return verb > noun
                && !row.isVerb(noun)
                && row.of(noun).last() + 1 == verb
                && (row.isGlued(verb + 1) && Patterns.fit(row.at(verb + 1), "ه|ها")
                        || row.at(verb + 1).equals("ب") && Patterns.fit(row.at(verb + 2), "ه|ها"));
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
