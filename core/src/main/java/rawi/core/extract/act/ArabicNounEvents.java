package rawi.core.extract.act;

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
final class ArabicNounEvents extends NounEvents {

    private static final WordSet PHASES =
            WordSet.of(
                    "كسر", "فك", "رفع", "انهاء", "تشديد", "وقف", "بدء", "استمرار", "عودة",
                    "استئناف", "تجدد", "ضد", "عدم", "مزيد", "اعمال", "هدف", "غرض", "قصد", "نتيجة",
                    "اثر", "كثافة", "انواع", "اشكال", "صنوف", "اصناف", "شدة", "جلسات", "حفلات",
                    "مسؤولية");

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
        return ArabicNounSlots.of(tree, node);
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
        if (!Patterns.fit(tree.lemma(node), ArabicNounSlots.CASUALTIES)) {
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
                    boolean dead =
                            Patterns.fit(tree.lemma(phrase.head()), ArabicNounSlots.CASUALTIES);
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
