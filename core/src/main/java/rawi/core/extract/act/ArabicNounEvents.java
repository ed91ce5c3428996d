package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import rawi.core.text.WordSet;

/**
 * Events that an Arabic verbal noun or noun tells: its genitive, its adjectives and prepositions,
 * and the light verb before it.
 */
// Over 500 lines: slots of one noun are asked in one order, each by what is still open.
final class ArabicNounEvents extends NounEvents {

    private static final WordSet PHASES =
            WordSet.of(
                    "كسر", "فك", "رفع", "انهاء", "تشديد", "وقف", "بدء", "استمرار", "عودة",
                    "استئناف", "تجدد", "ضد", "عدم", "مزيد", "اعمال", "هدف", "غرض", "قصد", "نتيجة",
                    "اثر", "كثافة", "انواع", "اشكال", "صنوف", "اصناف", "شدة", "جلسات", "حفلات",
                    "مسؤولية");

    /** Slots that belong to the blow named before them: مقتل خمسة جراء قصف على البلدة. */
    private static final WordSet OTHERS = WordSet.of("علي", "ضد", "ل", "بين", "مع", "بحق", "الي");

    /** What befalls somebody, and so never has an object: مقتل خالد أحمد. */
    private static final String UNDERGONE = "مقتل|مصرع|استشهاد|وفاة|موت|اصابة|غرق|اختفاء";

    private static final String CASUALTIES = "قتيل|جريح|شهيد|مصاب";

    private static final String RAIDS =
            "(ال)?(دهم|مداهم(ة|ات)|اعتقال(ات)?|تفتيش|تمشيط|توقيف|ملاحقة)";

    /** Pieces between a noun and the verb of reach that tells whom it hit. */
    static final int REACH = 10;

    private static final int LONG_REACH = 15;

    /** "أكد ناشط استهداف مركز": verbs of telling whose subject has no genitive. */
    private static final String TELLING = "اكد|اعلن|ذكر|وثق|رصد|سجل|احصي|اورد|كشف";

    /** Nouns that make a preposition with the one before them: بسبب القصف, بهدف اعتقالهم. */
    private static final WordSet PREPOSITIONAL =
            WordSet.of(
                    "وجه", "خضم", "سبب", "هدف", "غرض", "بغية", "اجل", "وطاة", "فعل", "خلفية", "شرط",
                    "شريطة", "طريق", "عقب", "جراء", "حال", "خبر", "نبا", "ذريعة", "حجة", "تهمة",
                    "غداة", "عشية", "اثر", "بعيد", "قبيل", "حين", "لحظة", "عداد", "اعلان");

    private final ArabicLightVerbs lightVerbs;

    ArabicNounEvents(SupportVerbs support, BlameWords blame, Norms norms, Set<String> bundles) {
        super(support, blame, norms, bundles);
        lightVerbs = new ArabicLightVerbs(support, bundles);
    }

    @Override
    String kindOnly(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        if (ArabicStates.isHeld(tree, node)) {
            return "";
        }
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
        if (row.at(node).equals("مذكرة") && Patterns.fit(row.at(node - 1), "دون|بدون|بلا")) {
            // "اعتقل دون مذكرة توقيف"
            return "there was none";
        }
        if (ArabicSigns.isToStop(row, node)) {
            // "وقف فوري لإطلاق النار": what is to end
            return "what is to stop";
        }
        if (row.at(node).equals("احتجاجا") && !ArabicSigns.isOfCrowd(tree, node)) {
            // "استقال احتجاجاً على": why, no march
            return "tells why something else was done";
        }
        if (Patterns.fit(row.at(node), "سلبا") && tree.form(node).indexOf('\u064b') < 0
                || tree.form(node).equals("سلباً")) {
            return Patterns.fit(row.at(node - 1), "و|نهبا") ? "" : "an adverb";
        }
        boolean genitive =
                row.isNominal(before)
                        && !row.isTime(before)
                        && !row.isNumber(before)
                        && !row.isQuantity(before)
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
                && (support.kind(tree.lemma(node - 2), "").isPresent()
                        || Patterns.fit(tree.lemma(node - 2), TELLING));
    }

    @Override
    List<Integer> behind(Tree tree, int last) {
        ArabicRow row = ArabicRow.of(tree);
        Phrase phrase = row.of(last);
        if (phrase.of() < 0) {
            // "أطلقت سراح 10 أشخاص"
            boolean counted =
                    row.isNominal(last) && (row.isNumber(last + 1) || row.isQuantity(last + 1));
            return counted ? List.of(row.counted(last + 1)) : List.of();
        }
        return List.of(row.counted(phrase.of()));
    }

    @Override
    Map<String, List<Integer>> slots(Tree tree, int node, int firstOfTrigger) {
        ArabicRow row = ArabicRow.of(tree);
        Map<String, List<Integer>> slots = new LinkedHashMap<>();
        int end = ArabicClause.end(tree, node);
        Phrase own = row.of(node);
        int k = node + 1;
        while (k <= own.last()) {
            boolean person = k == node + 1 && ArabicStates.isPersonOf(tree, row, node);
            if (tree.pos(k) == Pos.ADJ && own.of() < 0 && !person) {
                slots.computeIfAbsent("modifier", x -> new ArrayList<>()).add(k);
            }
            k++;
        }
        if (own.of() < 0 && ArabicStates.isPersonOf(tree, row, node)) {
            slots.computeIfAbsent("of", x -> new ArrayList<>()).add(node + 1);
        }
        if (row.isAdverb(own.last() + 1)) {
            slots.computeIfAbsent("modifier", x -> new ArrayList<>()).add(own.last() + 1);
        }
        if (own.of() >= 0) {
            String slot = tree.pos(own.of()) == Pos.PRON ? "possessive" : "of";
            Phrase genitive = row.of(own.of());
            slots.computeIfAbsent(slot, x -> new ArrayList<>())
                    .add(slot.equals("of") ? counted(row, own.of(), end) : genitive.head());
            int whose = own.of() + 1;
            boolean theirs =
                    Patterns.fit(row.at(own.of()), "سراح|سبيل|حياة|حيات")
                            && row.isGlued(whose)
                            && tree.pos(whose) == Pos.PRON;
            if (theirs) {
                // "إطلاق سراحهم": they are let go
                slots.computeIfAbsent("possessive", x -> new ArrayList<>()).add(whose);
            }
        } else if (row.at(own.last() + 1).equals("و") && row.isNominal(own.last() + 2)) {
            // مقتل وإصابة مدنيين: one genitive for both
            Phrase other = row.of(own.last() + 2);
            int shared = other.of();
            if (shared < 0 && isHarm(tree, node) && isHarm(tree, other.head())) {
                // "مقتل وجرح عدد من العناصر"
                List<Phrase> next = row.phrases(other.last() + 1, end);
                boolean close = !next.isEmpty() && next.get(0).first() == other.last() + 1;
                shared = close && next.get(0).sign().isEmpty() ? next.get(0).head() : -1;
            }
            if (shared >= 0 && tree.pos(shared) != Pos.PRON && !tree.tag(node).startsWith("DT")) {
                slots.computeIfAbsent("of", x -> new ArrayList<>()).add(counted(row, shared, end));
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
                                    || (most || Patterns.fit(row.at(node + 1), "[«\"“]"))
                                            && next.get(0).first() == node + 2)
                            && !tree.tag(node).startsWith("DT")
                            && !row.isThingOfVerb(node + 1, node)
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
                                // "تحرير بلدة غرب المدينة": where it lies
                                || Patterns.fit(row.at(phrase.head()), "(شمال|جنوب|شرق|غرب)ي?|وسط")
                                || slots.getOrDefault("of", List.of()).contains(phrase.head());
                boolean named =
                        own.of() >= 0
                                && (Patterns.fit(tree.lemma(node), UNDERGONE)
                                                && isWhole(tree, row, own.of(), phrase.head())
                                        || ArabicAsides.isNameLike(tree, row, phrase)
                                                && Patterns.fit(
                                                        row.at(own.of()), ArabicAsides.CALLINGS));
                boolean near =
                        phrase.first() <= own.last() + 2
                                && !Patterns.fit(row.at(own.last() + 1), "[،,:]");
                if (!other && !named && object && near) {
                    slots.computeIfAbsent("object", x -> new ArrayList<>()).add(phrase.head());
                }
                boolean beside =
                        row.at(phrase.first() - 1).equals("و")
                                && own.of() >= 0
                                && phrase.first() == own.last() + 2
                                && tree.tag(own.last()).startsWith("DT")
                                && row.at(node).equals("سيطرة");
                if (beside) {
                    // "سيطرة الجيش والميليشيا على": of both
                    slots.get("of").add(phrase.head());
                    continue;
                }
                if (row.at(phrase.first() - 1).equals("و")
                        && !isPair(tree, node, phrase.head())
                        && !(own.of() >= 0 && isRaid(row, own.of(), phrase.head()))) {
                    break;
                }
            } else if (row.at(phrase.first() - 2).equals("ذلك")
                    || row.isDate(phrase.head())
                    || phrase.sign().equals("بين")
                            && (row.isTime(phrase.head()) || tree.pos(phrase.head()) == Pos.PRON)) {
                // "وذلك لتغطية النقص": why, of the whole clause
                continue;
            } else {
                boolean far = phrase.sign().equals("ل") && taken;
                taken |= !Patterns.fit(phrase.sign(), "في|ب|ل") && !row.isTime(phrase.head());
                boolean others =
                        blow
                                && (OTHERS.contains(phrase.sign())
                                        || isHarm(tree, node) && phrase.sign().equals("من قبل"));
                if (!far && !others) {
                    slots.computeIfAbsent(phrase.sign(), x -> new ArrayList<>()).add(phrase.head());
                }
                blow |= ArabicClause.BLOWS.contains(tree.lemma(phrase.head()));
            }
        }
        return slots;
    }

    /** "سقط قتلى وجرحى من المدنيين": one verb for both, and both of the same people. */
    static boolean isPair(Tree tree, int one, int other) {
        return one >= 0
                && Patterns.fit(tree.lemma(one), CASUALTIES)
                && Patterns.fit(tree.lemma(other), CASUALTIES);
    }

    /** "مقتل خالد أحمد", "مقتل شرطيين اثنين": what stands behind is of the genitive. */
    private static boolean isWhole(Tree tree, ArabicRow row, int of, int behind) {
        return tree.pos(of) == Pos.PROPN
                || row.isOneMan(of)
                || Patterns.fit(row.at(behind), "اثن(ين|ان)|اثنت(ين|ان)");
    }

    private static boolean isHarm(Tree tree, int noun) {
        return Patterns.fit(tree.lemma(noun), "مقتل|قتل|جرح|اصابة|استشهاد|مصرع");
    }

    /** "حملة دهم واعتقال بحق عدد من الشبان": both are of the one campaign. */
    private static boolean isRaid(ArabicRow row, int one, int other) {
        return Patterns.fit(row.at(one), RAIDS) && Patterns.fit(row.at(other), RAIDS);
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
                    boolean owner = slot.equals("ل") && isOwner(tree, frame, slots, roles);
                    if (owner) {
                        return;
                    }
                    if (doer) {
                        nodes.forEach(n -> roles.add(Frame.Role.AGENT, n));
                    } else {
                        roles.fill(frame, slot, nodes);
                    }
                });
        if (!Patterns.fit(tree.lemma(node), CASUALTIES)) {
            // "شهيد لبناني": who the dead man was
            ArabicDoers.ofParty(tree, node, frame, roles);
        }
        int verb = lightVerbs.fill(tree, node, entry, roles);
        ArabicDoers.undertaken(tree, node, roles);
        ArabicDoers.carriedOut(tree, node, frame, roles);
        reached(tree, node, roles);
        ArabicDoers.ascribed(tree, node, roles);
        ArabicDoers.issued(tree, node, roles);
        ArabicDoers.between(tree, node, frame, roles);
        held(tree, node, roles);
        ArabicStates.fill(tree, node, entry, roles);
        blameOf(tree, node, roles);
        return verb;
    }

    /**
     * Whether ل tells whose the genitive is, in a frame that takes a bare ل for the doer and the
     * genitive for a party; behind a weapon ("انفجار لغم للميليشيا") the owner is the doer.
     */
    private static boolean isOwner(
            Tree tree, Frame frame, Map<String, List<Integer>> slots, Participants roles) {
        Frame.Role of = frame.role("of");
        boolean party = of != Frame.Role.MEANS && of != Frame.Role.NONE;
        List<Integer> whose = slots.getOrDefault("of", List.of());
        // "استهداف مركز للدفاع المدني": of the thing hit
        boolean both =
                of == Frame.Role.TARGET
                        && frame.role("ل") == Frame.Role.TARGET
                        && whose.stream().noneMatch(n -> tree.pos(n) == Pos.ADJ)
                        && slots.get("ل").stream().allMatch(n -> whose.contains(tree.head(n)));
        boolean mayDo =
                both || frame.role("ل") == Frame.Role.AGENT || frame.role("ل") == Frame.Role.EITHER;
        return party
                && mayDo
                && slots.getOrDefault("of", List.of()).stream().anyMatch(n -> !roles.isActing(n));
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
                    boolean dead = Patterns.fit(tree.lemma(phrase.head()), CASUALTIES);
                    int whom = dead && phrase.from() >= 0 ? phrase.from() : phrase.head();
                    if (phrase.sign().isEmpty() && tree.pos(phrase.head()) != Pos.PRON) {
                        roles.targets.add(whom);
                    }
                }
                return;
            }
        }
        for (int i = node + 1; i < Math.min(row.size(), node + LONG_REACH); i++) {
            boolean its =
                    row.isVerb(i) && row.isGlued(i + 1) && Patterns.fit(row.at(i + 1), "ه|ها");
            if (ArabicClause.BLOWS.contains(tree.lemma(i)) && !row.isVerb(i)) {
                // "مقتل شابين بقصف استهدف البلدة": the blow reached it
                return;
            }
            if (Patterns.fit(row.at(i), "[.؛]") || row.isVerb(i) && !its) {
                boolean reaches =
                        row.isVerb(i)
                                && (Patterns.fit(tree.lemma(i), "طال|شمل|استهدف")
                                        || ArabicClause.BLOWS.contains(tree.lemma(node))
                                                && Patterns.fit(tree.lemma(i), "ضرب|اصاب|دمر"));
                if (reaches) {
                    int verbAt = i;
                    Clause clause = ArabicClause.of(tree, i);
                    boolean doer =
                            clause.objects.isEmpty()
                                    || clause.passive && !clause.subjects.isEmpty();
                    List<Integer> whom = doer ? clause.subjects : clause.objects;
                    whom.stream()
                            .filter(n -> n > verbAt)
                            .forEach(n -> roles.add(Frame.Role.TARGET, n));
                }
                return;
            }
        }
    }

    /** "لا يزال ثلاثة شبان قيد الاحتجاز": who is held is the subject of the clause. */
    private static void held(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int verb = ArabicClause.before(tree, node);
        int first = row.at(node - 1).equals("او") ? node - 2 : node;
        if (verb < 0 || !Patterns.fit(row.at(first - 1), "قيد|رهن")) {
            return;
        }
        List<Integer> who =
                row.phrases(verb + 1, first - 1).stream()
                        .filter(p -> p.sign().isEmpty() && !row.isTime(p.head()))
                        .map(Phrase::head)
                        .limit(1)
                        .toList();
        List<Integer> before = who.isEmpty() ? ArabicAhead.of(tree, row, verb) : who;
        if (!before.isEmpty()) {
            roles.targets.clear();
            before.forEach(n -> roles.add(Frame.Role.TARGET, n));
        }
    }

    @Override
    void blameOf(Tree tree, int node, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int verb = ArabicClause.before(tree, node);
        if (verb < 0 || !roles.agents.isEmpty()) {
            return;
        }
        if (row.at(node - 1).equals("ب") && ArabicDoers.isCharged(tree, row, node, roles)) {
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
        // "حمّلت الحركة القوات مسؤولية القصف"
        boolean held = tree.lemma(verb).equals("حمل") && row.at(node - 1).startsWith("مسؤولي");
        if (!tree.lemma(verb).equals("اتهم") && !held) {
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

    /** "اعتقلت دورية", "نصبت الدوريات": a patrol that does something else is its doer, no event. */
    private boolean acts(Tree tree, int node, TriggerEntry entry) {
        boolean presence =
                entry.type() == ClaimType.SECURITY_DEPLOYMENT
                        || entry.type() == ClaimType.CHECKPOINT;
        if (presence && ArabicSigns.isHit(tree, node)) {
            return true;
        }
        int verb = presence ? ArabicClause.before(tree, node) : -1;
        if (verb < 0) {
            return false;
        }
        boolean happens =
                support.kind(tree.lemma(verb), "")
                        .filter(k -> k == SupportVerbs.Kind.HAPPENS)
                        .isPresent();
        return !happens && ArabicClause.of(tree, verb).subjects.contains(node);
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
                        || ArabicSigns.isBlowOnPlace(entry, slots)
                        || slots.containsKey("في")
                        || slots.containsKey("علي")
                        || slots.containsKey("قرب");
        if (acts(tree, node, entry)) {
            return false;
        }
        boolean definite = tree.tag(node).startsWith("DT");
        boolean plural = tree.tag(node).endsWith("NNS");
        boolean carried = supportVerb >= 0 || ArabicSigns.told(tree, node);
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
                            int verb = ArabicClause.before(tree, node);
                            yield verb >= 0 && ArabicLightVerbs.PLANS.contains(tree.lemma(verb));
                        }
                        case "plural" -> plural;
                        case "predicate" -> ArabicStates.isPredicate(tree, node);
                        case "subject" ->
                                ArabicClause.before(tree, node) >= 0
                                        || Patterns.fit(ArabicRow.of(tree).at(node - 1), "ان|بان")
                                                && definite
                                                && ArabicRow.of(tree).isVerb(node + 1);
                        case "counted" -> ArabicSigns.isCounted(tree, node, slots);
                        case "under" ->
                                ArabicRow.of(tree).at(node - 1).equals("تحت")
                                        || ArabicRow.of(tree).at(node - 1).equals("ل")
                                                && Patterns.fit(tree.lemma(node - 2), "خضع|خاضع");
                        case "carried" ->
                                ArabicRow.of(tree).of(node).of() < 0
                                        && roles.agents.stream().anyMatch(roles::isActing);
                        case "there" ->
                                Patterns.fit(ArabicRow.of(tree).at(node - 1), "هناك|ثمة|ان");
                        case "result" -> ArabicSigns.told(tree, node);
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
