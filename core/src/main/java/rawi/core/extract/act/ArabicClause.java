package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * The clause of an Arabic verb by the order of its phrases: verb, agent, object; or agent, verb,
 * object. A verb with two bare phrases is active, one that its tree calls passive and that has only
 * one is passive.
 */
final class ArabicClause {

    /** Prepositions before the doer of a passive. */
    static final List<String> DOERS = List.of("من قبل", "بيد");

    /** Blows whose genitive dealt them. */
    static final WordSet BLOWS =
            WordSet.of(
                    "قصف", "غارة", "قذيفة", "ضربة", "رصاصة", "نيران", "نار", "رصاص", "هجوم",
                    "استهداف", "اشتباك", "انفجار", "تفجير", "معركة", "اقتحام", "عملية");

    /** Nouns that are she, as no ending tells. */
    private static final String FEMALE =
            "ارض|نار|حرب|دار|يد|قدم|ساق|سوق|بئر|طريق|نفس|عين|ام|بنت|اخت|زوج|فتاة|شرطة|ميليشيا";

    /** Women and groups of people: "قتل امرأة" is loose writing for قتلت. */
    private static final String WOMEN =
            "امراة|طفلة|سيدة|فتاة|مدنية|مواطنة|نازحة|لاجئة|شابة|عائلة|اسرة|مسنة|زوجة|والدة|ابنة|شقيقة|معلمة|طالبة"
                    + "|ممرضة|طبيبة|صحفية|عشرة|مئة|معتقلة|رهينة|ضحية|مجموعة|عاملة|فلسطينية|رضيعة|شرطة|جثة|وفاة";

    private static final String UNKNOWN = "مجهول[يو]ن|ملثم[يو]ن";

    private ArabicClause() {}

    static Clause of(Tree tree, int verb) {
        ArabicRow row = ArabicRow.of(tree);
        int next = verb + 2;
        boolean twin =
                row.at(verb + 1).equals("و")
                        && next + 1 < row.size()
                        && row.isVerb(next)
                        && row.isNominal(next + 1)
                        && (ArabicAhead.of(tree, row, verb).isEmpty()
                                || isLike(tree, row, verb, next));
        if (twin) {
            // "قتل وأصيب ثلاثة أشخاص": of both verbs
            return of(tree, next);
        }
        int end = end(tree, verb);
        List<Integer> core = new ArrayList<>();
        Map<String, List<Integer>> obliques = new LinkedHashMap<>();
        boolean side = false;
        Phrase before = null;
        boolean struck = false;
        String carried = "";
        boolean part = false;
        for (Phrase phrase : row.phrases(verb + 1, end)) {
            boolean beside =
                    phrase.joined()
                            && phrase.sign().isEmpty()
                            && !carried.isEmpty()
                            && !core.isEmpty()
                            && tree.form(phrase.head()).indexOf('\u064b') < 0;
            carried = beside ? carried : phrase.sign();
            if (beside) {
                // "بعد مداهمات وعمليات تفتيش": both behind the preposition
                obliques.computeIfAbsent(carried, k -> new ArrayList<>()).add(phrase.head());
                before = phrase;
                continue;
            }
            boolean taken =
                    before != null
                            && !before.sign().isEmpty()
                            && before.of() >= 0
                            && phrase.sign().isEmpty()
                            && phrase.first() == before.last() + 1
                            && isDeed(tree, row, before.head());
            boolean called =
                    before != null
                            && phrase.sign().isEmpty()
                            && Patterns.fit(row.at(phrase.first() - 1), "[«\"“”]")
                            && Patterns.fit(row.at(phrase.last() + 1), "[»\"“”]")
                            && phrase.first() - before.last() == 2
                            && !row.at(before.last()).endsWith("ون")
                            && !core.isEmpty();
            boolean titled = before != null && ArabicAsides.isTitled(tree, row, before, phrase);
            boolean among = part && phrase.joined() && phrase.sign().isEmpty();
            part = among || phrase.sign().isEmpty() && ArabicAsides.isPartOfThem(tree, row, phrase);
            before = phrase;
            if (titled || among || ArabicAsides.isBracketed(row, verb, phrase.first())) {
                continue;
            }
            if (taken || called) {
                // "خلال اقتحام القوات المخيم": of the verbal noun, not of the verb
                continue;
            }
            side |=
                    phrase.sign().isEmpty()
                            && Patterns.fit(row.at(phrase.head()), ArabicAsides.SIDES);
            if (phrase.sign().isEmpty()) {
                boolean adverb = ArabicAsides.isAdverb(tree, row, phrase);
                boolean apart =
                        core.isEmpty()
                                && !obliques.isEmpty()
                                && row.at(phrase.first() - 1).equals("و");
                if (apart) {
                    // "قتلوا جراء قصف وعدد القتلى مرشح": a clause of its own
                    break;
                }
                if (!adverb) {
                    core.add(phrase.head());
                }
            } else if (phrase.sign().equals("من قبل") && struck) {
                // "قتل جراء استهدافه من قبل": who dealt the blow
                continue;
            } else {
                struck |= BLOWS.contains(tree.lemma(phrase.head()));
                obliques.computeIfAbsent(phrase.sign(), k -> new ArrayList<>()).add(phrase.head());
            }
        }
        core.addAll(behindDoubt(tree, row, end));
        List<Integer> joined = joinedWith(row, verb + 1, end);
        List<List<Integer>> groups = groups(core, joined);
        int pronoun =
                verb + 1 < tree.size() && row.isGlued(verb + 1) && tree.pos(verb + 1) == Pos.PRON
                        ? verb + 1
                        : -1;
        List<Integer> ahead = ArabicAhead.of(tree, row, verb);
        return build(tree, row, verb, groups, pronoun, ahead, obliques, side);
    }

    /**
     * "طائرات [يرجح أنها إسرائيلية] مواقع": the object that a clause of doubt parts from its verb.
     */
    private static List<Integer> behindDoubt(Tree tree, ArabicRow row, int end) {
        boolean doubt =
                Patterns.fit(row.at(end), "[يت](رجح|عتقد|شتبه|ظن|قال|زعم)")
                        && Patterns.fit(row.at(end + 1), "ب?انه?ا?م?|ان|بان");
        if (!doubt) {
            return List.of();
        }
        int i = end + 2;
        while (i < row.size() && (tree.pos(i) == Pos.PRON || tree.pos(i) == Pos.ADJ)) {
            i++;
        }
        int stop = end(tree, i - 1);
        for (Phrase phrase : row.phrases(i, stop)) {
            boolean core = phrase.sign().isEmpty() && !row.isTime(phrase.head());
            return core ? List.of(phrase.head()) : List.of();
        }
        return List.of();
    }

    /**
     * "مجهولون [يستقلون دراجة] الشاب": the object behind a clause that only describes the doers.
     */
    private static List<Integer> behindRiders(Tree tree, ArabicRow row, int verb) {
        int next = end(tree, verb);
        if (next >= row.size() || !row.isVerb(next) || !tree.tag(next).startsWith("IV")) {
            return List.of();
        }
        for (Phrase phrase : row.phrases(next + 1, Math.min(row.size(), next + 14))) {
            boolean accusative =
                    tree.form(phrase.head()).indexOf('\u064b') >= 0 && phrase.first() > next + 1;
            if (phrase.sign().isEmpty()
                    && (accusative || Patterns.fit(row.at(phrase.head()), ArabicAsides.CALLINGS))) {
                return List.of(phrase.head());
            }
        }
        return List.of();
    }

    /** Whether a noun is by its pattern a verbal noun that takes an object. */
    private static boolean isDeed(Tree tree, ArabicRow row, int noun) {
        String word = row.at(noun);
        return Patterns.fit(word, "ا.ت.ا.|ان..ا.|است..ا.ة?|ت..ي.|م.ا.[ةه]|قصف|قتل|خطف|دهم")
                || tree.form(noun).startsWith("إ") && Patterns.fit(word, "ا..ا.ة?");
    }

    private static Clause build(
            Tree tree,
            ArabicRow row,
            int verb,
            List<List<Integer>> groups,
            int pronoun,
            List<Integer> ahead,
            Map<String, List<Integer>> obliques,
            boolean side) {
        boolean sure =
                tree.form(verb).indexOf('\u064f') >= 0
                                && tree.form(verb).indexOf('\u064f')
                                        <= (tree.form(verb).startsWith("ا") ? 4 : 2)
                                && tree.tag(verb).endsWith("VP")
                        || Patterns.fit(
                                row.at(verb), "اصيب(ت|وا|ا)?|[يت](ساق|صاب|عاد|قاد|باد)(ون|وا)?");
        List<Integer> doers = new ArrayList<>();
        for (String sign : DOERS) {
            doers.addAll(obliques.getOrDefault(sign, List.of()));
        }
        doers.addAll(strikers(tree, row, obliques));
        boolean plural =
                row.at(verb).endsWith("وا")
                        || Patterns.fit(row.at(verb), "[يت].*ون")
                        || row.at(verb).endsWith("وا");
        boolean marked = tree.tag(verb).endsWith("VP");
        int bare = groups.size();
        List<Integer> none = List.of();
        boolean lonely = bare == 1 && pronoun < 0 && !sure;
        int only = lonely ? groups.get(0).get(0) : -1;
        if (lonely && Patterns.fit(row.at(only), UNKNOWN + "|مسلح[يو]ن|ملثمان|مسلحان")) {
            // "اغتال مجهولون يستقلون دراجة الشاب": men whom nobody knows are told to act
            List<Integer> whom = behindRiders(tree, row, verb);
            if (!whom.isEmpty() || Patterns.fit(row.at(only), UNKNOWN)) {
                return new Clause(false, false, groups.get(0), whom, obliques, Map.of());
            }
        }
        boolean unlike = lonely && ahead.isEmpty() && isUnlike(tree, row, verb, only);
        boolean passive =
                sure
                        || marked
                                && !unlike
                                && pronoun < 0
                                && (ahead.isEmpty() ? bare < (side ? 1 : 2) : bare < 1);
        if (passive && tree.lemma(verb).equals("توفي")) {
            // توفي شاب: he died, whatever the form
            List<Integer> dead = bare > 0 && !plural ? groups.get(0) : ahead;
            return new Clause(false, false, dead, List.of(), obliques, Map.of());
        }
        if (passive) {
            List<Integer> done = bare > 0 && !plural ? groups.get(0) : ahead;
            List<Integer> rest = done.isEmpty() && bare > 0 ? groups.get(0) : done;
            return new Clause(true, false, doers, rest, obliques, Map.of());
        }
        List<Integer> object = pronoun >= 0 ? List.of(pronoun) : none;
        boolean undergone =
                !ahead.isEmpty()
                        && bare == 0
                        && pronoun < 0
                        && !side
                        && tree.tag(verb).equals("PVT");
        if (undergone) {
            // "العجلاني قتل مع ثلاثة آخرين": whom, then, if not himself
            return new Clause(true, false, doers, ahead, obliques, Map.of());
        }
        if (pronoun >= 0 && bare > 0 && !plural) {
            // "الفاشر التي تحاصرها القوات": behind the object comes who does it
            boolean described = !ahead.isEmpty() && ArabicAhead.isDescribed(tree, row, verb);
            return new Clause(
                    false, false, groups.get(0), described ? ahead : object, obliques, Map.of());
        }
        if (pronoun >= 0
                && !plural
                && !ahead.isEmpty()
                && ArabicAhead.isDescribed(tree, row, verb)
                && Patterns.fit(row.at(pronoun), "ه|ها")) {
            return new Clause(false, false, none, ahead, obliques, Map.of());
        }
        if (!ahead.isEmpty() || plural) {
            return new Clause(
                    false,
                    false,
                    ahead,
                    pronoun >= 0 || bare == 0 ? object : groups.get(0),
                    obliques,
                    Map.of());
        }
        if (bare == 0) {
            return new Clause(false, false, none, object, obliques, Map.of());
        }
        boolean accusative =
                unlike
                        || isAccusative(tree, row, groups.get(0).get(0))
                        || isHers(tree, row, verb) && isLoneMan(row, groups.get(0).get(0));
        // "قصفت القوات محيط البلدة": its object is a side
        boolean lone = bare == 1 && pronoun < 0 && !side && tree.tag(verb).equals("PVT");
        if (lone && !accusative) {
            // قتل ثلاثة جنود: it must have an object, and nothing else is there
            return new Clause(true, false, doers, groups.get(0), obliques, Map.of());
        }
        boolean man = isHers(tree, row, verb) && isLoneMan(row, groups.get(0).get(0));
        if ((bare == 1 && accusative || man) && pronoun < 0) {
            return new Clause(false, false, none, groups.get(0), obliques, Map.of());
        }
        List<Integer> second = bare > 1 && pronoun < 0 ? groups.get(1) : object;
        return new Clause(false, false, groups.get(0), second, obliques, Map.of());
    }

    /** "بقصف قوات النظام": whose blow it was. */
    private static List<Integer> strikers(
            Tree tree, ArabicRow row, Map<String, List<Integer>> obliques) {
        List<Integer> found = new ArrayList<>();
        for (String sign : List.of("ب", "في", "اثر", "جراء")) {
            for (int node : obliques.getOrDefault(sign, List.of())) {
                int of = row.of(node).of();
                boolean named = of >= 0 && tree.pos(of) != Pos.PRON;
                // "جراء عمليات اغتيال", "جراء استهداف السيارة": what was done, to whom
                boolean dealt =
                        !Patterns.fit(tree.lemma(node), "استهداف|انفجار|تفجير")
                                && named
                                && !isDeed(tree, row, of)
                                && !BLOWS.contains(tree.lemma(of));
                if (BLOWS.contains(tree.lemma(node)) && dealt) {
                    found.add(of);
                }
            }
        }
        return found;
    }

    /** "تخطف وتعذب", "خطفت وعذبت": two verbs whose letters tell of one subject. */
    static boolean isLike(Tree tree, ArabicRow row, int one, int other) {
        boolean present = tree.tag(one).startsWith("IV") && tree.tag(other).startsWith("IV");
        return present && row.at(one).charAt(0) == row.at(other).charAt(0)
                || !present && row.at(one).endsWith("ت") && row.at(other).endsWith("ت");
    }

    /** Whether the verb's ending tells that she does it: اعتقلت، تعتقل. */
    private static boolean isHers(Tree tree, ArabicRow row, int verb) {
        String word = row.at(verb);
        return word.endsWith("ت") && tree.tag(verb).startsWith("PV")
                || word.startsWith("ت") && tree.tag(verb).startsWith("IV");
    }

    /**
     * "تمنع مرور", "دمر آليات": a thing right behind a verb that must have an object, of another
     * gender than the verb, and so neither its subject nor that of its passive.
     */
    static boolean isUnlike(Tree tree, ArabicRow row, int verb, int noun) {
        boolean near = noun == verb + 1 || noun == verb + 2 && row.isNumber(verb + 1);
        boolean named = tree.pos(noun) != Pos.NOUN;
        if (!near || named || !Patterns.fit(tree.tag(verb), "[PI]VT|[PI]VP")) {
            return false;
        }
        String word = row.at(noun);
        boolean she = Patterns.fit(word, ".*(ة|ات)");
        if (isHers(tree, row, verb)) {
            boolean one = word.equals(tree.lemma(noun)) || word.equals("ال" + tree.lemma(noun));
            return tree.tag(verb).startsWith("IV")
                    && noun == verb + 1
                    && one
                    && !she
                    && !word.endsWith("ا")
                    && Patterns.fit(tree.tag(noun), "(DT)?NN")
                    && !Patterns.fit(tree.lemma(noun), FEMALE);
        }
        boolean thing = she && !Patterns.fit(tree.lemma(noun), WOMEN);
        return thing
                && (noun == verb + 2
                        || row.at(verb - 1).equals("ف")
                        || row.at(verb - 1).equals("و"));
    }

    /** "اعتقلت شخص": one man without article, of whom no verb says that she did it. */
    private static boolean isLoneMan(ArabicRow row, int noun) {
        return row.isOneMan(noun) && !row.isNumber(noun - 1) && !row.isQuantity(noun - 1);
    }

    private static boolean isAccusative(Tree tree, ArabicRow row, int node) {
        boolean tanween = tree.form(node).indexOf('\u064b') >= 0;
        if (row.isNumber(node - 1)) {
            return false;
        }
        return tanween
                || tree.tag(node).endsWith("NND") && row.at(node).endsWith("ين")
                || tree.label(node) == Dependency.OBJ
                        && tree.tag(node).endsWith("NNS")
                        && row.at(node).endsWith("ين");
    }

    /** First piece behind the clause of a verb. */
    static int end(Tree tree, int verb) {
        return ArabicReach.of(tree).end(verb);
    }

    /** The verb in whose clause a noun stands, or -1. */
    static int before(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - 22); i--) {
            if (row.isVerb(i)) {
                return end(tree, i) > node ? i : -1;
            }
        }
        return -1;
    }

    private static List<Integer> joinedWith(ArabicRow row, int from, int to) {
        List<Integer> joined = new ArrayList<>();
        for (Phrase phrase : row.phrases(from, to)) {
            if (phrase.joined() && phrase.sign().isEmpty()) {
                joined.add(phrase.head());
            }
        }
        return joined;
    }

    private static List<List<Integer>> groups(List<Integer> core, List<Integer> joined) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int node : core) {
            if (joined.contains(node) && !groups.isEmpty()) {
                groups.get(groups.size() - 1).add(node);
            } else {
                groups.add(new ArrayList<>(List.of(node)));
            }
        }
        return groups;
    }
}
