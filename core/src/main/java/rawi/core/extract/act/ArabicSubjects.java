package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Who does what an Arabic verb without subject tells: "داهمت الشرطة الحي واعتقلت شابين". The verb
 * before it that agrees with it lends its subject.
 */
final class ArabicSubjects {

    /** Verbs that may stand between a verb and the one whose subject it shares. */
    private static final int FARTHEST = 6;

    /** Light verbs whose subject does what the noun behind them tells. */
    private static final String LIGHT =
            "قام|اقدم|عمد|لجا|شن|نفذ|ارتكب|فرض|نصب|اقام|اجري|اطلق|باشر|بدا|شرع|واصل|تابع|كثف|جدد|سير";

    private ArabicSubjects() {}

    /** The events, those without doer given that of the verb before. */
    static List<Event> carried(Tree tree, List<Event> events, int sentence, WordClasses classes) {
        List<Event> complete = new ArrayList<>();
        for (Event event : events) {
            List<Integer> doers =
                    lacksDoer(tree, event, classes)
                            ? doers(tree, event, sentence, classes, events)
                            : List.of();
            List<Integer> others = doers.stream().filter(n -> !isTarget(event, n)).toList();
            Event whole = others.isEmpty() ? event : event.withAgents(others);
            List<Integer> planters = planters(tree, whole);
            whole = planters.isEmpty() ? whole : whole.withAgents(planters);
            complete.add(ArabicSuspects.added(tree, whole, n -> isParty(sentence, n, classes)));
        }
        return complete;
    }

    /** "انفجرت عبوة ناسفة …، زرعها مجهولون": who laid what went off. */
    private static List<Integer> planters(Tree tree, Event event) {
        ArabicRow row = ArabicRow.of(tree);
        if (event.entry().type() != ClaimType.IED_MINE || !event.agents().isEmpty()) {
            return List.of();
        }
        for (int i = event.last() + 1; i + 1 < row.size(); i++) {
            boolean laid =
                    tree.lemma(i).equals("زرع")
                            && row.isVerb(i)
                            && row.isGlued(i + 1)
                            && Patterns.fit(row.at(i + 1), "ه|ها");
            if (laid) {
                int verb = i;
                return ArabicClause.of(tree, i).subjects.stream().filter(n -> n > verb).toList();
            }
            if (Patterns.fit(row.at(i), "[.؛]")) {
                break;
            }
        }
        return List.of();
    }

    private static boolean isTarget(Event event, int node) {
        return event.targets().contains(node);
    }

    /** The verb that tells what was done, or the light verb that carries its noun. */
    private static int verb(ArabicRow row, Event event) {
        if (row.isVerb(event.head())) {
            return event.head();
        }
        boolean beside = event.support() < 0 && row.isVerb(event.first() - 1);
        int carrier = beside ? event.first() - 1 : event.support();
        return carrier >= 0 ? carrier : event.head();
    }

    private static boolean lacksDoer(Tree tree, Event event, WordClasses classes) {
        ArabicRow row = ArabicRow.of(tree);
        int verb = verb(row, event);
        if (verb != event.head()) {
            // "اقتحمت المنزل وقامت باعتقال ثلاثة"
            return event.agents().isEmpty()
                    && Patterns.fit(tree.lemma(verb), LIGHT)
                    && !isSurelyPassive(tree, row, verb)
                    && isJoined(tree, row, verb);
        }
        boolean none =
                event.agents().isEmpty()
                        || isMany(row, verb)
                                && event.agents().stream()
                                        .noneMatch(n -> isParty(event.sentence(), n, classes));
        return none
                && event.entry().kind() != TriggerEntry.Kind.NOUN
                && event.entry().frame().role("subject") == Frame.Role.AGENT
                && row.isVerb(verb)
                && !isSurelyPassive(tree, row, verb)
                && (isMany(row, verb) && !event.agents().isEmpty() || isJoined(tree, row, verb));
    }

    /** Whether a verb goes on from the clause before it: واعتقلت، كما صادرت، ثم انسحبت. */
    private static boolean isJoined(Tree tree, ArabicRow row, int verb) {
        boolean meanwhile =
                Patterns.fit(row.at(verb + 1), "خلال|في|ب|علي|عن")
                        && row.isGlued(verb + 2)
                        && verb + 2 < tree.size()
                        && tree.pos(verb + 2) == Pos.PRON;
        boolean reached = row.isGlued(verb + 1) && Patterns.fit(row.at(verb - 1), "التي|الذي");
        if (meanwhile || reached) {
            // "عملية سيطرت خلالها على", "الفاشر التي تحاصرها": the noun before it does nothing
            return true;
        }
        int i = verb - 1;
        while (i > 0 && Patterns.fit(row.at(i), "قد|س|لم|لا")) {
            i--;
        }
        return Patterns.fit(row.at(i), "و|ف|كما|ثم|حيث")
                || isApartRelative(row, verb)
                || row.at(i).equals("ان") && isAfter(row, i - 1);
    }

    /** "القوات، التي نفذت", "«الجبهة» التي تسيطر": who is told before a comma or closing mark. */
    private static boolean isApartRelative(ArabicRow row, int verb) {
        return Patterns.fit(row.at(verb - 1), "التي|الذي|الذين")
                && Patterns.fit(row.at(verb - 2), "[،»”\"]")
                && !row.isGlued(verb + 1);
    }

    /** Whether marks or letters leave no active reading, or nothing tells that there is one. */
    private static boolean isSurelyPassive(Tree tree, ArabicRow row, int verb) {
        boolean marked = tree.tag(verb).endsWith("VP");
        boolean sign = tree.form(verb).indexOf('\u064f') >= 0;
        Clause clause = marked && !sign ? ArabicClause.of(tree, verb) : null;
        boolean taken =
                clause != null
                        && isMany(row, verb)
                        && clause.objects.stream().anyMatch(n -> n > verb);
        if (clause != null && (!clause.passive || taken)) {
            // "قصف الطيران الرتل فدمر سبع آليات", "داهم العناصر البلدة واعتقلوا أربعة"
            return false;
        }
        return marked && (sign || !isHers(tree, row, verb) || row.at(verb).startsWith("اصيب"));
    }

    private static boolean isAfter(ArabicRow row, int i) {
        return Patterns.fit(row.at(i), "قبل|بعد");
    }

    private static List<Integer> doers(
            Tree tree, Event event, int sentence, WordClasses classes, List<Event> events) {
        ArabicRow row = ArabicRow.of(tree);
        int verb = verb(row, event);
        if (isApartRelative(row, verb)) {
            List<Phrase> before = row.phrases(Math.max(0, verb - 12), verb - 2);
            int head = before.isEmpty() ? -1 : before.get(before.size() - 1).head();
            return head >= 0 && isGroup(row, sentence, head, classes) ? List.of(head) : List.of();
        }
        int tried = 0;
        for (int i = verb - 1; i >= 0 && tried < FARTHEST; i--) {
            if (Patterns.fit(row.at(i), "[.؛!؟:]")) {
                return List.of();
            }
            if (row.at(i).equals("ان") && i < verb - 1 && !isAfter(row, i - 1)) {
                // "قالت جماعة إن القوات دخلت واستهدفت": who speaks does nothing of it
                return behindThat(tree, row, i, verb, sentence, classes);
            }
            if (!row.isVerb(i)) {
                continue;
            }
            tried++;
            Clause clause = ArabicClause.of(tree, i);
            int at = i;
            List<Integer> told =
                    events.stream()
                            .filter(
                                    e ->
                                            e.head() == at
                                                    && e.entry().kind() == TriggerEntry.Kind.VERB)
                            .flatMap(e -> e.agents().stream())
                            .toList();
            List<Integer> bare = clause.passive ? told : clause.subjects;
            List<Integer> acting =
                    bare.stream().filter(n -> isGroup(row, sentence, n, classes)).toList();
            if (!acting.isEmpty() && agree(tree, row, verb, i, acting.get(0))) {
                return acting;
            }
        }
        return List.of();
    }

    /** "أن القوات … داهمت المخيم واستهدفت": the noun behind أن, if the verb agrees with it. */
    private static List<Integer> behindThat(
            Tree tree, ArabicRow row, int that, int verb, int sentence, WordClasses classes) {
        List<Phrase> found = row.phrases(that + 1, verb);
        if (found.isEmpty() || !found.get(0).sign().isEmpty() || found.get(0).first() > that + 2) {
            return List.of();
        }
        int head = found.get(0).head();
        boolean hers = isHers(tree, row, verb);
        boolean agrees =
                isMany(row, verb) == isMen(tree, row, head)
                        && (isMany(row, verb)
                                || (hers ? !row.isOneMan(head) : !row.at(head).endsWith("ة")));
        return agrees && isGroup(row, sentence, head, classes) ? List.of(head) : List.of();
    }

    private static boolean isGroup(ArabicRow row, int sentence, int node, WordClasses classes) {
        int from = row.of(node).from();
        // "مجموعة من تحرير الشام"
        return isParty(sentence, node, classes) || from >= 0 && isParty(sentence, from, classes);
    }

    private static boolean isParty(int sentence, int node, WordClasses classes) {
        return classes.is(sentence, node, "ARMED")
                || classes.is(sentence, node, "AUTHORITY")
                || classes.is(sentence, node, "PERSON")
                || classes.is(sentence, node, "AIRCRAFT");
    }

    private static boolean agree(Tree tree, ArabicRow row, int verb, int other, int subject) {
        if (isMany(row, verb)) {
            return isMany(row, other) || !isHers(tree, row, other) && isMen(tree, row, subject);
        }
        if (isMany(row, other)) {
            return false;
        }
        boolean hers = isHers(tree, row, verb);
        boolean single = hers || !isMen(tree, row, subject);
        return hers == isHers(tree, row, other) && single;
    }

    private static boolean isMany(ArabicRow row, int verb) {
        return Patterns.fit(row.at(verb), ".*وا|[يت].*ون");
    }

    private static boolean isHers(Tree tree, ArabicRow row, int verb) {
        String word = row.at(verb);
        boolean present = word.startsWith("ت") && !tree.lemma(verb).startsWith("ت");
        return word.endsWith("ت") || present || word.startsWith("ت") && tree.tag(verb).equals("IV");
    }

    /** Whether a subject is several men, whose verbs behind it are plural. */
    private static boolean isMen(Tree tree, ArabicRow row, int subject) {
        String word = row.at(subject);
        return tree.pos(subject) != Pos.PROPN
                && (Patterns.fit(
                                word,
                                "(ال)?(عناصر|مسلح[يو].*|مجهول[يو].*|جنود|شبان|اهالي|مقاتل[يو].*|مدني[يو].*|متظاهر[يو].*|.*(ون|ين))")
                        || row.isNumber(subject - 1));
    }
}
