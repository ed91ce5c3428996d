package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.BlameWords;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.SupportVerbs;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * Events that an Arabic verbal noun or noun tells: its genitive, its adjectives and prepositions,
 * and the light verb before it.
 */
final class ArabicNounEvents extends NounEvents {

    private static final Set<String> PHASES =
            Set.of(
                    "كسر", "فك", "رفع", "انهاء", "تشديد", "وقف", "بدء", "استمرار", "عودة",
                    "استئناف", "تجدد", "ضد", "عدم", "مزيد", "اعمال", "هدف", "غرض", "قصد", "نتيجة",
                    "اثر", "كثافة");

    /** Slots that belong to the blow named before them: مقتل خمسة جراء قصف على البلدة. */
    private static final Set<String> OTHERS = Set.of("علي", "ضد", "ل", "بين", "مع", "بحق", "الي");

    /** Ranks and callings that stand before a name: خطف العقيد نديم. */
    private static final String RANKS =
            "ال(عقيد|عميد|لواء|رائد|نقيب|مقدم|ملازم|مساعد|رقيب|شيخ|دكتور|طبيب|مهندس|محامي|قيادي"
                    + "|قائد|ناشط|صحفي|صحافي|اعلامي|مراسل|شاب|طفل|مواطن|سيد|رئيس|وزير|استاذ|معتقل|مدرس)[ةه]?";

    /** Slots of what people died or were hurt of. */
    private static final List<String> FROM =
            List.of("في", "ب", "جراء", "اثر", "نتيجة", "خلال", "من قبل", "عقب", "بتهمة");

    /** Pieces between a noun and the verb of reach that tells whom it hit. */
    private static final int REACH = 10;

    /** Verbs of harm, which name the blow they come from. */
    private static final String HARM = "قتل|قضي|اصاب|جرح|استشهد|دمر|لقي|توفي|سقط|فقد|نجا";

    /** Nouns that make a preposition with the one before them: بسبب القصف, بهدف اعتقالهم. */
    private static final Set<String> PREPOSITIONAL =
            Set.of(
                    "وجه", "خضم", "سبب", "هدف", "غرض", "بغية", "اجل", "وطاة", "فعل", "خلفية", "شرط",
                    "شريطة", "طريق", "عقب", "جراء", "حال", "خبر", "نبا", "ذريعة", "حجة", "تهمة",
                    "غداة", "عشية", "اثر", "بعيد", "قبيل", "حين", "لحظة", "عداد");

    /** Verbs of planning and managing, whose subject is the doer of what they plan. */
    private static final Set<String> PLANS =
            Set.of(
                    "اعتزم", "حاول", "خطط", "نوي", "قرر", "سعي", "هدد", "توعد", "تمكن", "نجح",
                    "استطاع", "اراد");

    ArabicNounEvents(SupportVerbs support, BlameWords blame, Norms norms, Set<String> bundles) {
        super(support, blame, norms, bundles);
    }

    @Override
    String kindOnly(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        int before = node - 1;
        boolean name =
                before > 0
                        && tree.pos(before) == Pos.PROPN
                        && Patterns.fit(
                                row.at(before - 1), "مستشفي|مشفي|مدرسة|مسجد|جامع|شارع|دوار|حي");
        if (name) {
            // "مستشفى كمال عدوان"
            return "part of a name";
        }
        boolean genitive =
                row.isNominal(before)
                        && !row.isTime(before)
                        && !row.isNumber(before)
                        && !tree.tag(before).startsWith("DT")
                        && tree.form(before).indexOf('\u064b') < 0
                        && tree.form(node).indexOf('\u064b') < 0
                        && !row.at(before).endsWith("ون")
                        && tree.pos(before) != Pos.PROPN
                        && tree.label(node) != Dependency.OBJ
                        && !row.at(before - 1).equals("اي")
                        && !isCarried(tree, row, node);
        boolean counts =
                bundles.contains(tree.lemma(before < 0 ? node : before))
                        || PHASES.contains(row.at(before))
                        || PREPOSITIONAL.contains(row.at(before))
                        || tree.tag(node).startsWith("DT") && tree.tag(node).endsWith("NNS");
        return genitive && !counts ? "only qualifies the noun before it" : "";
    }

    /** "تلقى ناشط تهديدات": what a light verb carries is no genitive of its subject. */
    private boolean isCarried(Tree tree, ArabicRow row, int node) {
        return row.isVerb(node - 2)
                && tree.tag(node).startsWith("NN")
                && support.kind(tree.lemma(node - 2), "").isPresent();
    }

    @Override
    List<Integer> behind(Tree tree, int last) {
        Phrase phrase = ArabicRow.of(tree).of(last);
        return phrase.of() < 0 ? List.of() : List.of(phrase.of());
    }

    @Override
    Map<String, List<Integer>> slots(Tree tree, int node, int firstOfTrigger) {
        ArabicRow row = ArabicRow.of(tree);
        Map<String, List<Integer>> slots = new LinkedHashMap<>();
        int end = ArabicClause.end(tree, node);
        Phrase own = row.of(node);
        int k = node + 1;
        while (k <= own.last()) {
            if (tree.pos(k) == Pos.ADJ && own.of() < 0) {
                slots.computeIfAbsent("modifier", x -> new ArrayList<>()).add(k);
            }
            k++;
        }
        if (row.isAdverb(own.last() + 1)) {
            slots.computeIfAbsent("modifier", x -> new ArrayList<>()).add(own.last() + 1);
        }
        if (own.of() >= 0) {
            String slot = tree.pos(own.of()) == Pos.PRON ? "possessive" : "of";
            Phrase genitive = row.of(own.of());
            slots.computeIfAbsent(slot, x -> new ArrayList<>())
                    .add(slot.equals("of") ? counted(row, own.of(), end) : genitive.head());
        } else if (row.at(own.last() + 1).equals("و") && row.isNominal(own.last() + 2)) {
            // مقتل وإصابة مدنيين: one genitive for both
            Phrase other = row.of(own.last() + 2);
            if (other.of() >= 0
                    && tree.pos(other.of()) != Pos.PRON
                    && !tree.tag(node).startsWith("DT")) {
                slots.computeIfAbsent("of", x -> new ArrayList<>())
                        .add(counted(row, other.of(), end));
            }
        } else {
            List<Phrase> next = row.phrases(node + 1, end);
            // "استقطاب أكبر عدد من الشبان"
            boolean most =
                    tree.tag(Math.min(node + 1, tree.size() - 1)).equals("JJR")
                            || Patterns.fit(row.at(node + 1), "حوالي|قرابة|نحو|زهاء");
            boolean counts =
                    !next.isEmpty()
                            && next.get(0).sign().isEmpty()
                            && (next.get(0).first() == node + 1
                                    || most && next.get(0).first() == node + 2)
                            && !tree.tag(node).startsWith("DT")
                            && !row.isTime(next.get(0).head());
            if (counts) {
                slots.computeIfAbsent("of", x -> new ArrayList<>()).add(next.get(0).head());
            }
        }
        boolean object = slots.containsKey("of") || slots.containsKey("possessive");
        boolean blow = false;
        boolean taken = false;
        for (Phrase phrase : row.phrases(own.last() + 1, end)) {
            if (phrase.sign().isEmpty()) {
                boolean other =
                        phrase.joined()
                                || row.at(phrase.first() - 1).equals("و")
                                || row.isTime(phrase.head())
                                || row.isDate(phrase.head())
                                || slots.getOrDefault("of", List.of()).contains(phrase.head());
                boolean named =
                        own.of() >= 0
                                && tree.pos(phrase.head()) == Pos.PROPN
                                && Patterns.fit(row.at(own.of()), RANKS);
                if (!other && !named && object && phrase.first() <= own.last() + 2) {
                    slots.computeIfAbsent("object", x -> new ArrayList<>()).add(phrase.head());
                }
                if (row.at(phrase.first() - 1).equals("و")) {
                    break;
                }
            } else if (row.at(phrase.first() - 2).equals("ذلك")
                    || row.isDate(phrase.head())
                    || phrase.sign().equals("بين") && row.isTime(phrase.head())) {
                // "وذلك لتغطية النقص": why, of the whole clause
                continue;
            } else {
                boolean far = phrase.sign().equals("ل") && taken;
                taken |= !Patterns.fit(phrase.sign(), "في|ب|ل") && !row.isTime(phrase.head());
                boolean others = blow && OTHERS.contains(phrase.sign());
                if (!far && !others) {
                    slots.computeIfAbsent(phrase.sign(), x -> new ArrayList<>()).add(phrase.head());
                }
                blow |= ArabicClause.BLOWS.contains(tree.lemma(phrase.head()));
            }
        }
        return slots;
    }

    /** The noun that a number in genitive counts. */
    private static int counted(ArabicRow row, int of, int end) {
        for (Phrase phrase : row.phrases(of, Math.max(end, of + 1))) {
            if (phrase.first() <= of && of <= phrase.last()) {
                return phrase.head();
            }
        }
        return of;
    }

    @Override
    int fill(
            Tree tree,
            int node,
            TriggerEntry entry,
            Map<String, List<Integer>> slots,
            Participants roles) {
        Frame frame = entry.frame();
        boolean reached =
                slots.containsKey("of")
                        && slots.containsKey("ل")
                        && frame.role("of") == Frame.Role.TARGET
                        && frame.role("ل") == Frame.Role.TARGET
                        && slots.get("of").stream().anyMatch(roles::isActing);
        boolean done =
                reached || slots.containsKey("object") && frame.role("object") == Frame.Role.TARGET;
        slots.forEach(
                (slot, nodes) -> {
                    boolean doer = done && (slot.equals("of") || slot.equals("possessive"));
                    // "قصف أهداف للفصيل": behind what was hit, whose that is and no doer
                    boolean owner = slot.equals("ل") && isOwner(frame, slots, roles);
                    if (owner) {
                        return;
                    }
                    if (doer) {
                        nodes.forEach(n -> roles.add(Frame.Role.AGENT, n));
                    } else {
                        roles.fill(frame, slot, nodes);
                    }
                });
        ofParty(tree, node, frame, roles);
        int verb = support(tree, node, entry, roles);
        undertaken(tree, node, roles);
        carriedOut(tree, node, roles);
        reached(tree, node, roles);
        ascribed(tree, node, roles);
        blameOf(tree, node, roles);
        return verb;
    }

    /**
     * Whether ل tells whose the genitive is, in a frame that takes a bare ل for the doer and the
     * genitive for a party; behind a weapon ("انفجار لغم للميليشيا") the owner is the doer.
     */
    private static boolean isOwner(
            Frame frame, Map<String, List<Integer>> slots, Participants roles) {
        Frame.Role of = frame.role("of");
        boolean party = of != Frame.Role.MEANS && of != Frame.Role.NONE;
        boolean mayDo = frame.role("ل") == Frame.Role.AGENT || frame.role("ل") == Frame.Role.EITHER;
        return party
                && mayDo
                && slots.getOrDefault("of", List.of()).stream().anyMatch(n -> !roles.isActing(n));
    }

    /** "قيام عناصر بخطف", "إقدام الفصيل على اعتقال": a light verb as a noun. */
    private static void undertaken(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int sign = node - 1;
        while (sign > node - 4 && !Patterns.fit(row.at(sign), "ب|علي|الي")) {
            sign--;
        }
        if (!roles.agents.isEmpty() || !Patterns.fit(row.at(sign), "ب|علي|الي")) {
            return;
        }
        for (int i = sign - 1; i >= Math.max(0, node - 10) && !row.isVerb(i); i--) {
            if (Patterns.fit(tree.lemma(i), "قيام|اقدام") && row.of(i).of() >= 0) {
                roles.add(Frame.Role.AGENT, row.counted(row.of(i).of()));
                return;
            }
        }
    }

    /** "غارة روسية", "انفجار لغم حوثي": whose an adjective says that the blow or its means was. */
    private static void ofParty(Tree tree, int node, Frame frame, Participants roles) {
        boolean means = frame.role("of") == Frame.Role.MEANS || frame.role("of") == Frame.Role.NONE;
        ArabicRow row = ArabicRow.of(tree);
        Phrase own = row.of(node);
        boolean bare = own.of() < 0;
        for (int i = node + 1; (means || bare) && i <= own.last(); i++) {
            boolean party = roles.isActing(i) || roles.isPartyAdjective(i);
            if (party && tree.pos(i) != Pos.PROPN && roles.agents.isEmpty() && i != own.of()) {
                roles.targets.remove(i);
                roles.agents.add(i);
            }
        }
    }

    /**
     * "قصف شنته الطائرات", "عبوة زرعها مجهولون": whose deed a clause with its pronoun says it is.
     */
    private static void carriedOut(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        if (!roles.agents.isEmpty()) {
            return;
        }
        for (int i = row.of(node).last() + 1; i < Math.min(row.size() - 2, node + REACH); i++) {
            if (row.isVerb(i)) {
                boolean its =
                        row.isGlued(i + 1)
                                        && tree.pos(i + 1) == Pos.PRON
                                        && Patterns.fit(row.at(i + 1), "ه|ها")
                                || tree.lemma(i).equals("قام")
                                        && row.at(i + 1).equals("ب")
                                        && Patterns.fit(row.at(i + 2), "ه|ها");
                if (its) {
                    ArabicClause.of(tree, i).subjects.stream()
                            .filter(n -> n > node && !roles.targets.contains(n))
                            .forEach(n -> roles.add(Frame.Role.AGENT, n));
                }
                return;
            }
            if (Patterns.fit(row.at(i), "[.؛:]|ان|حيث|فيما|كما|و")) {
                return;
            }
        }
    }

    /** "حملة طالت عشرات المدنيين": whom the verb of reach behind a noun names. */
    private void reached(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        if (!roles.targets.isEmpty()) {
            return;
        }
        for (int i = node + 1; i < Math.min(row.size() - 2, node + REACH); i++) {
            boolean victims =
                    Patterns.fit(row.at(i), "راح|وقع|ذهب|سقط") && row.at(i + 1).startsWith("ضحي");
            if (victims) {
                for (Phrase phrase : row.phrases(i + 2, ArabicClause.end(tree, i))) {
                    if (phrase.sign().isEmpty() && tree.pos(phrase.head()) != Pos.PRON) {
                        roles.targets.add(phrase.head());
                    }
                }
                return;
            }
        }
        for (int i = node + 1; i < Math.min(row.size(), node + REACH); i++) {
            boolean its =
                    row.isVerb(i) && row.isGlued(i + 1) && Patterns.fit(row.at(i + 1), "ه|ها");
            if (ArabicClause.BLOWS.contains(tree.lemma(i)) && !row.isVerb(i)) {
                // "مقتل شابين بقصف استهدف البلدة": the blow reached it
                return;
            }
            if (Patterns.fit(row.at(i), "[.؛]") || row.isVerb(i) && !its) {
                boolean reaches =
                        row.isVerb(i)
                                && support.kind(tree.lemma(i), "")
                                        .filter(k -> k == SupportVerbs.Kind.AFFECTS)
                                        .isPresent()
                                && Patterns.fit(tree.lemma(i), "طال|شمل|استهدف");
                if (reaches) {
                    int verbAt = i;
                    Clause clause = ArabicClause.of(tree, i);
                    List<Integer> whom =
                            clause.objects.isEmpty() || clause.passive
                                    ? clause.subjects
                                    : clause.objects;
                    whom.stream()
                            .filter(n -> n > verbAt)
                            .forEach(n -> roles.add(Frame.Role.TARGET, n));
                }
                return;
            }
        }
    }

    private int support(Tree tree, int node, TriggerEntry entry, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int carrier = node;
        while (row.isNominal(carrier - 1) && bundles.contains(tree.lemma(carrier - 1))) {
            carrier--;
        }
        int verb = before(tree, carrier);
        if (verb < 0) {
            return -1;
        }
        Phrase at = null;
        for (Phrase phrase : row.phrases(verb + 1, ArabicClause.end(tree, verb))) {
            if (phrase.head() == carrier || phrase.first() == carrier) {
                at = phrase;
            }
        }
        if (at == null) {
            return -1;
        }
        Optional<SupportVerbs.Kind> kind =
                at.sign().isEmpty()
                        ? support.kind(tree.lemma(verb), "")
                        : support.withPreposition(tree.lemma(verb), at.sign());
        boolean announced =
                tree.lemma(verb).equals("اعلن")
                        && !Patterns.fit(entry.type().family(), "authority|civic|recruitment");
        if (announced) {
            // "أعلنت السلطات مقتل شخص": she only says so
            return -1;
        }
        if (kind.isEmpty()) {
            int self = at.head();
            boolean free = roles.agents.isEmpty() && PLANS.contains(tree.lemma(verb));
            if (free) {
                ArabicClause.of(tree, verb).subjects.stream()
                        .filter(n -> n != self && !roles.targets.contains(n))
                        .forEach(n -> roles.add(Frame.Role.AGENT, n));
            }
            return -1;
        }
        Clause clause = ArabicClause.of(tree, verb);
        List<Integer> subjects = new ArrayList<>(clause.passive ? List.of() : clause.subjects);
        subjects.remove(Integer.valueOf(carrier));
        switch (kind.get()) {
            case UNDERGOES -> subjects.forEach(roles.targets::add);
            case DOES, STARTS -> {
                if (roles.agents.isEmpty()) {
                    subjects.stream()
                            .filter(n -> !roles.targets.contains(n))
                            .forEach(n -> roles.add(Frame.Role.AGENT, n));
                }
                for (String slot : List.of("علي", "ضد", "بحق")) {
                    int self = at.head();
                    clause.slot(slot).stream()
                            .filter(n -> n != self)
                            .forEach(n -> roles.add(Frame.Role.TARGET, n));
                }
            }
            case AFFECTS -> {
                boolean reaches = clause.subjects.contains(carrier);
                if (reaches) {
                    clause.objects.forEach(n -> roles.add(Frame.Role.TARGET, n));
                }
            }
            default -> {}
        }
        return verb;
    }

    /** The verb in whose clause a noun stands, or -1. */
    private static int before(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - 22); i--) {
            if (row.isVerb(i)) {
                return ArabicClause.end(tree, i) > node ? i : -1;
            }
        }
        return -1;
    }

    @Override
    void blameOf(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int verb = before(tree, node);
        if (verb < 0 || !roles.agents.isEmpty()) {
            return;
        }
        if (row.at(node - 1).equals("ب") && isCharged(tree, row, node, roles)) {
            return;
        }
        Clause clause = ArabicClause.of(tree, verb);
        boolean claims =
                tree.lemma(verb).equals("تبني")
                        && !Patterns.fit(row.at(verb - 1), "لم|لا")
                        && clause.objects.contains(node);
        if (claims) {
            // "تبنى التنظيم قتل شرطيين": he says so himself
            for (int who : clause.subjects) {
                roles.agents.add(who);
                roles.blamed.add(who);
            }
            return;
        }
        if (!tree.lemma(verb).equals("اتهم")) {
            return;
        }
        List<Integer> blamed = clause.objects.isEmpty() ? clause.subjects : clause.objects;
        for (int who : blamed) {
            if (who < node) {
                roles.agents.add(who);
                roles.blamed.add(who);
            }
        }
    }

    /** "غارة نُسبت إلى القوات": whom a clause behind a blow blames for it. */
    private static void ascribed(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node + 1; i < Math.min(row.size() - 2, node + 6); i++) {
            boolean blames =
                    Patterns.fit(tree.lemma(i), "نسب|عزا|عزي") && row.at(i + 1).equals("الي");
            if (blames && roles.agents.isEmpty()) {
                int who = row.counted(i + 2);
                roles.agents.add(who);
                roles.blamed.add(who);
                return;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.]")) {
                return;
            }
        }
    }

    /** "متهماً القوات باختطاف": whom a participle of blame names. */
    private static boolean isCharged(Tree tree, ArabicRow row, int node, Participants roles) {
        for (int i = node - 2; i >= Math.max(0, node - REACH - 4); i--) {
            if (Patterns.fit(row.at(i), "متهم(ا|ة|ين)")) {
                for (Phrase phrase : row.phrases(i + 1, node - 1)) {
                    roles.agents.add(phrase.head());
                    roles.blamed.add(phrase.head());
                    return true;
                }
            }
            if (Patterns.fit(row.at(i), "[.؛]")) {
                return false;
            }
        }
        return false;
    }

    /** "اعتقلت دورية", "نصبت الدوريات": a patrol that does something else is its doer, no event. */
    private boolean acts(Tree tree, int node, TriggerEntry entry) {
        boolean presence =
                entry.type() == ClaimType.SECURITY_DEPLOYMENT
                        || entry.type() == ClaimType.CHECKPOINT;
        int verb = presence ? before(tree, node) : -1;
        if (verb < 0) {
            return false;
        }
        boolean happens =
                support.kind(tree.lemma(verb), "")
                        .filter(k -> k == SupportVerbs.Kind.HAPPENS)
                        .isPresent();
        return !happens && ArabicClause.of(tree, verb).subjects.contains(node);
    }

    /** "إن اشتباكاً تلا", "حذر من نزوح", "خوفاً من": told by what stands before or behind it. */
    private static boolean told(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        for (int i = node - 1; i >= Math.max(0, node - 4); i--) {
            if (Patterns.fit(row.at(i), "سقوط|وقوع|ارتقاء|تسجيل")) {
                // "سقوط عدد 7 شهداء"
                return true;
            }
            if (row.isVerb(i) || Patterns.fit(row.at(i), "[،.]")) {
                break;
            }
        }
        boolean reason = tree.form(node).indexOf('\u064b') >= 0 && row.at(node + 1).equals("من");
        int verb = before(tree, node);
        boolean after =
                verb >= 0
                        && row.isPreposition(node - 1)
                        && Patterns.fit(
                                tree.lemma(verb), "حذر|ادي|اسفر|تحدث|تسبب|خشي|ابلغ|انتهي|ادت");
        boolean accusative =
                tree.form(node).indexOf('\u064b') >= 0 && row.at(node - 1).equals("ان");
        // "قتل جنديان في هجوم": what it happened in
        boolean within =
                verb >= 0
                        && Patterns.fit(row.at(node - 1), "في|اثر|جراء|عقب|خلال|ب|بعد|نتيجة")
                        && tree.tag(verb).startsWith("PV")
                        && Patterns.fit(tree.lemma(verb), HARM);
        return reason || after || accusative || within;
    }

    /** "بعد قصف البلدة": a blow with its place tells itself, though a place is no victim. */
    private static boolean isBlowOnPlace(TriggerEntry entry, Map<String, List<Integer>> slots) {
        return entry.type().family().equals("hostilities") && slots.containsKey("of");
    }

    /**
     * "12 قتيلاً في قصف": a number of them, and what they died of or that the line says no more.
     */
    private static boolean isCounted(Tree tree, int node, Map<String, List<Integer>> slots) {
        ArabicRow row = ArabicRow.of(tree);
        boolean counted = row.isNumber(node - 1) || row.isQuantity(node - 1);
        boolean from = FROM.stream().anyMatch(slots::containsKey);
        boolean opens =
                node == 0
                        || tree.tag(node).endsWith("NNS")
                        || !row.at(node).equals(tree.lemma(node))
                        || row.at(node - 1).equals("و");
        return counted && (from || before(tree, node) < 0)
                || opens && from && before(tree, node) < 0;
    }

    @Override
    boolean occurs(
            Tree tree,
            int node,
            TriggerEntry entry,
            Map<String, List<Integer>> slots,
            int supportVerb,
            Participants roles) {
        boolean argument =
                !roles.agents.isEmpty()
                        || !roles.targets.isEmpty()
                        || isBlowOnPlace(entry, slots)
                        || slots.containsKey("في")
                        || slots.containsKey("علي")
                        || slots.containsKey("قرب");
        if (acts(tree, node, entry)) {
            return false;
        }
        boolean definite = tree.tag(node).startsWith("DT");
        boolean plural = tree.tag(node).endsWith("NNS");
        boolean carried = supportVerb >= 0 || told(tree, node);
        if (entry.needs().isEmpty()) {
            return argument || definite || plural || carried;
        }
        for (String need : entry.needs()) {
            boolean met =
                    switch (need) {
                        case "argument" -> argument;
                        case "definite" -> definite;
                        case "support" -> carried;
                        case "planned" -> {
                            int verb = before(tree, node);
                            yield verb >= 0 && PLANS.contains(tree.lemma(verb));
                        }
                        case "plural" -> plural;
                        case "subject" -> before(tree, node) >= 0;
                        case "counted" -> isCounted(tree, node, slots);
                        case "under" ->
                                ArabicRow.of(tree).at(node - 1).equals("تحت")
                                        || ArabicRow.of(tree).at(node - 1).equals("ل")
                                                && Patterns.fit(tree.lemma(node - 2), "خضع|خاضع");
                        case "carried" ->
                                ArabicRow.of(tree).of(node).of() < 0
                                        && roles.agents.stream().anyMatch(roles::isActing);
                        case "there" ->
                                Patterns.fit(ArabicRow.of(tree).at(node - 1), "هناك|ثمة|ان");
                        case "result" -> told(tree, node);
                        case "within" -> ArabicRow.of(tree).at(node - 1).equals("في");
                        default -> false;
                    };
            if (met) {
                return true;
            }
        }
        return false;
    }
}
