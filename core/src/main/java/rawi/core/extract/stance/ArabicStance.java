package rawi.core.extract.stance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.extract.act.Event;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.WordMap;

/**
 * Reads from the words before an Arabic event whether it happened: negation, plans, fears,
 * conditions, habits. The nearest that bears on its clause wins. Safe to share.
 */
public final class ArabicStance implements StanceReader {

    private static final int REACH = 9;

    private static final int LONG_REACH = 32;

    private final WordMap<String> effects = new WordMap<>();

    /** The effects of words wherever they stand before an event. */
    private final Map<String, String> rows;

    private final PhraseFilter phrases;

    /** Reads {@code lexicon/ar/stance.tsv}. */
    public ArabicStance(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/stance.tsv")) {
            String lemma = ArabicScript.letters(row.get("lemma"));
            if (lemma.equals("اتهم") || lemma.equals("متهم")) {
                // who is blamed is uncertain, not what happened
                continue;
            }
            effects.putIfAbsent(row.get("pos") + " " + lemma, row.get("effect"));
            if (Patterns.fit(row.get("pos"), "adv|mark")) {
                // ل is written on the word behind it: تحسباً لاعتقالهم
                String words =
                        lemma.endsWith(" ل") ? lemma.substring(0, lemma.length() - 2) : lemma;
                effects.putIfAbsent("row " + words, row.get("effect"));
            }
        }
        rows = keyed();
        phrases = PhraseFilter.of(rows.keySet());
    }

    @Override
    public Optional<Stance> of(Tree tree, Event event) {
        Optional<Factuality> own = of(tree, event.head(), event.support());
        if (event.entry().type() == ClaimType.EXEMPTION_NOT_HONOURED) {
            // "تأجيل لم يُعترف به": the negation is what it says
            own = own.filter(f -> f != Factuality.DENIED);
        }
        if (own.isEmpty()) {
            own = ofFrame(tree, event);
        }
        return own.map(f -> new Stance(f, "words before it"));
    }

    /** What the sentence around an event makes of it: a price, a condition, an aim told far off. */
    private static Optional<Factuality> ofFrame(Tree tree, Event event) {
        ArabicRow row = ArabicRow.of(tree);
        int first = event.first();
        boolean price =
                event.entry().type() == ClaimType.RELEASE
                        && Patterns.fit(row.at(first - 1), "مقابل|لقاء")
                        && ArabicAims.isAskedFor(tree, row, first);
        if (price || opensWithCondition(row)) {
            return Optional.of(Factuality.HYPOTHETICAL);
        }
        return !row.isVerb(event.head()) && ArabicAims.isAimedAt(tree, row, first)
                ? Optional.of(Factuality.INTENDED)
                : Optional.empty();
    }

    /** "في حال عدم امتلاك البطاقة، يتم احتجازه". */
    private static boolean opensWithCondition(ArabicRow row) {
        int i = row.at(0).equals("و") ? 1 : 0;
        return row.at(i).equals("اذا") || row.at(i).equals("في") && row.at(i + 1).equals("حال");
    }

    private Optional<Factuality> of(Tree tree, int head, int support) {
        ArabicRow row = ArabicRow.of(tree);
        int node = support >= 0 ? support : head;
        if (row.isVerb(node)) {
            Optional<Factuality> own = beside(tree, row, node);
            // "لم تسقط ضحية في هذه الغارات": what is pointed at has happened
            boolean pointed = node != head && Patterns.fit(row.at(head - 1), "هذ[اهي]ه?|تلك|ذلك");
            if (own.isPresent() && !pointed) {
                return own;
            }
        }
        Optional<Factuality> phrase = ahead(tree, row, node, row.isVerb(node));
        if (phrase.isEmpty()) {
            phrase = joined(tree, row, node);
        }
        boolean told =
                phrase.isEmpty()
                        && row.isVerb(node)
                        && tree.tag(node).startsWith("IV")
                        && row.isNominal(node - 1)
                        && !tree.tag(node - 1).startsWith("DT");
        if (told) {
            // "مخاوف من هجمات تستهدف المدنيين": of what is feared
            phrase = ahead(tree, row, node - 1, false).filter(f -> f == Factuality.HYPOTHETICAL);
        }
        if (phrase.isEmpty() && tree.tag(node).startsWith("IV") && isHabit(row, node)) {
            return Optional.of(Factuality.GENERIC);
        }
        return phrase.isPresent()
                ? phrase
                : row.isVerb(head) ? Optional.empty() : ofNoun(tree, row, head);
    }

    /** "عملية خطف أو قتل", "نخشى أن … وأن …": what bears on the one bears on the other. */
    private Optional<Factuality> joined(Tree tree, ArabicRow row, int node) {
        int or = row.at(node - 1).equals("حتي") ? node - 2 : node - 1;
        if (!row.isVerb(node) && row.at(or).equals("او") && row.isNominal(or - 1)) {
            Optional<Factuality> first = ahead(tree, row, or - 1, false);
            return first.isPresent() ? first : joined(tree, row, or - 1);
        }
        int that = node - 1;
        while (that > 0 && that > node - REACH && !Patterns.fit(row.at(that), "ان|[.؛،]")) {
            that--;
        }
        if (!row.at(that).equals("ان") || !row.at(that - 1).equals("و")) {
            return Optional.empty();
        }
        for (int i = that - 2; i >= Math.max(0, that - LONG_REACH); i--) {
            if (Patterns.fit(row.at(i), "[.؛]")) {
                break;
            }
            String effect = row.isVerb(i) ? effects.get("verb " + tree.lemma(i)) : null;
            if (row.at(i + 1).equals("ان") && effect != null) {
                return Patterns.fit(effect, "HYPOTHETICAL|INTENDED")
                        ? Optional.of(Factuality.valueOf(effect))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "حاولت مجموعة مسلحة، الهجوم": the object of a verb of planning, whatever parts them. */
    private Optional<Factuality> ofObject(Tree tree, ArabicRow row, int noun) {
        int verb = tree.head(noun);
        boolean object = tree.label(noun) == Dependency.OBJ && verb >= 0 && verb < noun;
        if (!object || !row.isVerb(verb) || !row.at(noun - 1).equals("،")) {
            return Optional.empty();
        }
        return "INTENDED".equals(effects.get("verb " + tree.lemma(verb)))
                ? Optional.of(Factuality.INTENDED)
                : Optional.empty();
    }

    private Optional<Factuality> beside(Tree tree, ArabicRow row, int verb) {
        String before = row.at(verb - 1);
        if (Patterns.fit(before, "لم|لا|لن|ليس|ليست")
                && !Patterns.fit(row.at(verb), "[يت]?زال|[يتن]كتف.*|يستبعد")) {
            return Optional.of(Factuality.DENIED);
        }
        if (before.equals("ان") && Patterns.fit(row.at(verb - 2), "دون|بدون")) {
            // "من دون أن تشن غارات"
            return Optional.of(Factuality.DENIED);
        }
        boolean answer = before.equals("ل") && row.isGlued(verb) && tree.tag(verb).startsWith("PV");
        if (answer && hasBefore(row, verb, "لو|لولا")) {
            return Optional.of(Factuality.HYPOTHETICAL);
        }
        if (before.equals("س") && row.isGlued(verb) || before.equals("سوف")) {
            return Optional.of(Factuality.INTENDED);
        }
        if (before.equals("قد")
                && tree.tag(verb).startsWith("IV")
                && !Patterns.fit(row.at(verb - 2), "كان[ت]?")) {
            return Optional.of(Factuality.HYPOTHETICAL);
        }
        return Optional.empty();
    }

    /** "تعتقل الحواجز الشبان بشكل متكرر", "كل من يعبر": a habit told behind its verb. */
    private boolean isHabit(ArabicRow row, int verb) {
        for (int i = verb + 1; i < Math.min(row.size(), verb + 2 * REACH); i++) {
            if (Patterns.fit(row.at(i), "[.؛،,]")
                    || row.isVerb(i) && !Patterns.fit(row.at(i - 1), "من|عمن|ممن")) {
                return false;
            }
            if (Patterns.fit(row.at(i), "عمن|ممن")
                    || row.at(i).equals("من") && row.at(i - 1).equals("كل")) {
                return true;
            }
            int end = row.longest(rows, phrases, i);
            if (end >= i && "GENERIC".equals(effects.get("row " + row.text(i, end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBefore(ArabicRow row, int piece, String words) {
        for (int i = piece - 1; i >= Math.max(0, piece - 2 * REACH); i--) {
            if (Patterns.fit(row.at(i), words)) {
                return true;
            }
        }
        return false;
    }

    /** Words of a plan, fear or condition before the event in its clause. */
    private Optional<Factuality> ahead(Tree tree, ArabicRow row, int node, boolean verbal) {
        int commas = 0;
        for (int i = node - 1; i >= Math.max(0, node - REACH); i--) {
            String word = row.at(i);
            if (Patterns.fit(word, "[.؛؟!]")) {
                break;
            }
            commas += Patterns.fit(word, "[،,]") ? 1 : 0;
            if (commas > 0) {
                break;
            }
            if (!verbal && ArabicAims.isBehind(row, i, node)) {
                return Optional.empty();
            }
            int end = row.longest(rows, phrases, i);
            if (end >= i && end < node && !(end == i && row.at(i).length() < 3)) {
                String effect = effects.get("row " + row.text(i, end));
                if (near(row, i, end, node, effect, verbal)) {
                    return effect.equals("FACT")
                            ? Optional.empty()
                            : Optional.of(Factuality.valueOf(effect));
                }
            }
            String kind = row.isVerb(i) ? "verb " : "noun ";
            String effect = effects.get(kind + tree.lemma(i));
            boolean that = row.text(i, node).contains("ان ");
            boolean bears = effect != null && !(verbal && row.isVerb(i) && !that);
            if (effect != null && effect.equals("DENIED") && row.isVerb(i)) {
                bears = false;
            }
            if (!verbal
                    && row.isVerb(i)
                    && row.at(i - 1).equals("قد")
                    && !row.isGlued(i - 1)
                    // "قد يكون الأهم في الاتفاق": what is known already
                    && !tree.tag(node).startsWith("DT")
                    && tree.tag(i).startsWith("IV")
                    && !Patterns.fit(row.at(i - 2), "كان[ت]?")) {
                // "ما قد يفسر بأنه اتخاذ رهائن"
                return Optional.of(Factuality.HYPOTHETICAL);
            }
            if (!verbal && row.isVerb(i) && isUndone(tree, row, i)) {
                return Optional.of(Factuality.DENIED);
            }
            if (row.isVerb(i) && row.at(i).startsWith("تمكن") && tree.lemma(i).equals("امكن")) {
                // تمكّن, not تُمكن
                return Optional.empty();
            }
            if (bears
                    && row.isVerb(i)
                    && Patterns.fit(row.at(i - 1), "لم|لن|لا")
                    && effect.equals("INTENDED")) {
                return Optional.of(Factuality.DENIED);
            }
            if (bears && word.equals("الامر") && !row.at(i + 1).equals("ب")) {
                // "الأمر الذي أدى إلى", "لم يقتصر الأمر على": the matter, no order
                bears = false;
            }
            if (bears && !row.isVerb(i)) {
                // "هدف الهجوم": the attack that has an aim has happened
                boolean owner = i + 1 == node && tree.tag(node).startsWith("DT");
                bears =
                        governs(row, i, node, effect)
                                && !row.at(i + 1).equals("ل")
                                && !(owner && effect.equals("INTENDED"));
            }
            if (bears && effect.equals("FACT") && i < node - 3 && row.isVerb(i) && !verbal) {
                // "تواصل ارتكابها لفرض سيطرتها": what she goes on with is no aim, her aim is
                break;
            }
            if (bears) {
                return effect.equals("FACT")
                        ? Optional.empty()
                        : Optional.of(Factuality.valueOf(effect));
            }
            if (row.isVerb(i)) {
                Optional<Factuality> told = verbal ? Optional.empty() : aboveThat(tree, row, i);
                if (told.isPresent()) {
                    return told;
                }
                if (verbal || ArabicAims.TAKES_LAM.contains(tree.lemma(i))) {
                    return Optional.empty();
                }
                break;
            }
        }
        if (!verbal && row.at(node - 1).equals("ب") && isThreat(tree, row, node)) {
            return Optional.of(Factuality.INTENDED);
        }
        boolean lam =
                !verbal
                        && row.at(node - 1).equals("ل")
                        && row.isGlued(node)
                        && !tree.tag(node).startsWith("DT")
                        && !row.at(node).startsWith("ل")
                        && row.of(node).of() >= 0
                        && !Patterns.fit(row.at(node - 2), ArabicAims.OF_FACTS)
                        && !Patterns.fit(tree.lemma(Math.max(0, node - 2)), ArabicAims.OF_FACTS);
        boolean aim = !verbal && ArabicAims.isAim(tree, row, node);
        return lam || aim ? Optional.of(Factuality.INTENDED) : Optional.empty();
    }

    /** "يُخشى أن تتبع ذلك حملة اعتقال": what bears on the clause of its verb. */
    private Optional<Factuality> aboveThat(Tree tree, ArabicRow row, int verb) {
        if (!row.at(verb - 1).equals("ان")) {
            return Optional.empty();
        }
        for (int i = verb - 2; i >= Math.max(0, verb - 5); i--) {
            String effect = row.isVerb(i) ? effects.get("verb " + tree.lemma(i)) : null;
            if (effect != null && Patterns.fit(effect, "HYPOTHETICAL|INTENDED")) {
                return Optional.of(Factuality.valueOf(effect));
            }
        }
        return Optional.empty();
    }

    /** "لم يسفر القصف عن خسائر": a verb of happening or of result that is negated. */
    private static boolean isUndone(Tree tree, ArabicRow row, int verb) {
        return Patterns.fit(row.at(verb - 1), "لم|لا|لن|ليس")
                && Patterns.fit(
                        tree.lemma(verb),
                        "تعرض|وقع|حدث|حصل|سجل|تسجل|جري|تم|شهد|اسفر|ادي|يقع|خلف|اوقع|تسبب|افضي|نتج");
    }

    /** "هدد قيادي في الحشد أهالي الناحية بالقتل", however many words stand between. */
    private static boolean isThreat(Tree tree, ArabicRow row, int node) {
        for (int i = node - 1; i >= Math.max(0, node - 2 * REACH); i--) {
            if (Patterns.fit(row.at(i), "[،,.؛]")) {
                return false;
            }
            if (row.isVerb(i)) {
                return Patterns.fit(tree.lemma(i), "هدد|توعد");
            }
        }
        return false;
    }

    /** "فصيل يُتهم بسرقة منازل": known by an accusation that nobody is named for. */
    private static boolean isAccusation(Tree tree, ArabicRow row, int node) {
        for (int i = node - 2; i >= Math.max(0, node - 2 * REACH); i--) {
            if (Patterns.fit(row.at(i), "[،,.؛]")) {
                return false;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "متهم(ة|ون|ين|ا)?|اتهام")) {
                boolean passive = tree.tag(i).endsWith("P") || tree.form(i).indexOf('\u064f') == 1;
                return Patterns.fit(tree.lemma(i), "متهم|اتهام")
                        || tree.lemma(i).equals("اتهم") && passive;
            }
        }
        return false;
    }

    /** Whether a noun bears on what stands behind it: right there, or behind its عن or من. */
    private static boolean governs(ArabicRow row, int noun, int node, String effect) {
        boolean told = effect.equals("PURPORTED") && row.at(noun + 1).equals("عن");
        int from = node - 1;
        while (from > node - 4 && !row.at(from).equals("من") && row.isNominal(from)) {
            from--;
        }
        boolean feared = effect.equals("HYPOTHETICAL") && row.at(from).equals("من");
        boolean tried = effect.equals("INTENDED") && row.at(noun).startsWith("محاول");
        for (int i = noun + 1; tried && i < node; i++) {
            // "محاولة أحد العناصر مصادرة منزل"
            tried = row.isNominal(i);
        }
        return node - noun <= (told || feared ? 10 : tried ? 5 : 2);
    }

    private static boolean near(
            ArabicRow row, int i, int end, int node, String effect, boolean verbal) {
        return switch (effect) {
            case "INTENDED" -> node - end <= 6 || i == 0;
            case "HYPOTHETICAL" -> node - end <= 5;
            default -> node - end <= 5;
        };
    }

    private Map<String, String> keyed() {
        Map<String, String> table = new HashMap<>();
        effects.forEach(
                (key, effect) -> {
                    if (key.startsWith("row ")) {
                        table.put(key.substring(4), effect);
                    }
                });
        table.keySet().removeAll(java.util.List.of("حتي", "ل", "ان", "حال", "كي", "المقرر"));
        table.put("من المقرر", "INTENDED");
        table.put("من المنتظر", "INTENDED");
        return table;
    }

    private Optional<Factuality> ofNoun(Tree tree, ArabicRow row, int noun) {
        String before = row.at(noun - 1);
        Optional<Factuality> tried = ofObject(tree, row, noun);
        if (tried.isPresent()) {
            return tried;
        }
        if (before.equals("ب") && isAccusation(tree, row, noun)) {
            return Optional.of(Factuality.PURPORTED);
        }
        int end = row.of(noun).last();
        if (Patterns.fit(row.at(end + 1), "عار|عارية") && row.at(end + 2).equals("عن")) {
            return Optional.of(Factuality.DENIED);
        }
        if (Patterns.fit(before, "دون|بدون|بلا|عدم|لا")) {
            return Optional.of(Factuality.DENIED);
        }
        boolean bundled = Patterns.fit(before, "وقوع|حدوث|تسجيل|حصول|ورود|سقوط");
        if (bundled && Patterns.fit(row.at(noun - 2), "دون|بدون|بلا|عدم|لا")) {
            return Optional.of(Factuality.DENIED);
        }
        if (before.equals("عن")
                && Patterns.fit(
                        row.at(noun - 2),
                        "(ال)?(انباء|معلومات|شائعات|اشاعات|مزاعم)|للانباء|لانباء")) {
            if (Patterns.fit(row.at(noun - 3), "ورود|وجود")
                    && Patterns.fit(row.at(noun - 4), "دون|بدون|عدم")) {
                return Optional.of(Factuality.DENIED);
            }
            boolean untrue = row.text(Math.max(0, noun - 6), noun - 1).contains("لا صحة");
            return Optional.of(untrue ? Factuality.DENIED : Factuality.PURPORTED);
        }
        if (before.equals("اي") && Patterns.fit(row.at(noun - 2), "لم|دون")) {
            return Optional.of(Factuality.DENIED);
        }
        return Optional.empty();
    }
}
