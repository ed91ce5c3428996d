package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.SupportVerbs;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * The verb that carries an Arabic noun of an event, and whom it makes doer or target: "شن الطيران
 * غارة", "تعرض الحي لقصف"; verbs of planning and announcing beside them.
 */
final class ArabicLightVerbs {

    /** Deeds that only their doer announces. */
    private static final String OWN_DEEDS =
            "استهداف|قصف|مهاجمة|تدمير|اسقاط|سيطرة|تحرير|استعادة|تصدي|اعتقال|ضبط|قبض";

    /** Verbs of planning and managing, whose subject is the doer of what they plan. */
    static final WordSet PLANS =
            WordSet.of(
                    "اعتزم", "حاول", "خطط", "نوي", "قرر", "سعي", "هدد", "توعد", "تمكن", "نجح",
                    "استطاع", "اراد");

    private static final WordSet STARTS = WordSet.of("بدا", "شرع", "قام", "باشر", "استمر");

    private final SupportVerbs support;
    private final Set<String> bundles;

    ArabicLightVerbs(SupportVerbs support, Set<String> bundles) {
        this.support = support;
        this.bundles = bundles;
    }

    /** The verb that carries the noun, -1 for none; fills who does it and to whom. */
    int fill(Tree tree, int node, TriggerEntry entry, Participants roles) {
        ArabicRow row = ArabicRow.of(tree);
        int carrier = node;
        while (row.isNominal(carrier - 1) && bundles.contains(tree.lemma(carrier - 1))) {
            carrier--;
        }
        boolean second =
                row.at(carrier - 1).equals("و")
                        && ArabicNounSlots.isPair(tree, carrier - 2, carrier);
        carrier = second ? carrier - 2 : carrier;
        int verb = ArabicClause.before(tree, carrier);
        int end = verb < 0 ? -1 : ArabicClause.end(tree, verb);
        boolean relative =
                verb > 1
                        && Patterns.fit(row.at(verb - 1), "ال(ذي|تي|ذين)")
                        && row.isGlued(verb + 1)
                        && (row.at(carrier - 1).equals("ب") || row.at(carrier - 2).equals("ب"));
        int outer = relative ? verb - 2 : -1;
        while (outer > 0 && !row.isVerb(outer) && outer > verb - 8) {
            outer--;
        }
        if (outer >= 0 && row.isVerb(outer) && STARTS.contains(tree.lemma(outer))) {
            // "بدأت الحواجز التي نصبتها الفرقة بفرض": of the verb before the relative clause
            if (roles.agents.isEmpty()) {
                ArabicClause.of(tree, outer).subjects.stream()
                        .filter(n -> !roles.targets.contains(n))
                        .forEach(n -> roles.add(Frame.Role.AGENT, n));
            }
            return outer;
        }
        if (verb < 0) {
            return -1;
        }
        Phrase at = null;
        for (Phrase phrase : row.phrases(verb + 1, end)) {
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
            // "أعلنت السلطات مقتل شخص": she only says so; an army tells of its own deeds
            boolean deed =
                    Patterns.fit(tree.lemma(node), OWN_DEEDS)
                            && Patterns.fit(at.sign(), "|عن|ب")
                            && roles.agents.isEmpty();
            if (deed) {
                ArabicClause.of(tree, verb).subjects.stream()
                        .filter(n -> roles.isActing(n) && !roles.targets.contains(n))
                        .forEach(n -> roles.add(Frame.Role.AGENT, n));
            }
            return -1;
        }
        boolean driven =
                Patterns.fit(at.sign(), "الي|علي")
                        && Patterns.fit(tree.lemma(verb), "دفع|اضطر|اجبر|ارغم")
                        && roles.agents.isEmpty();
        if (driven) {
            // "ما دفع قوى الأمن إلى إغلاق الطريق": who is driven to it does it
            Clause driving = ArabicClause.of(tree, verb);
            boolean what = Patterns.fit(row.at(verb - 1), "ما|مما");
            List<Integer> whom =
                    driving.objects.isEmpty() && what ? driving.subjects : driving.objects;
            whom.stream()
                    .filter(n -> n > verb && n < node && !roles.targets.contains(n))
                    .forEach(n -> roles.add(Frame.Role.AGENT, n));
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
            case UNDERGOES -> {
                // "شهدت البلدة انتشاراً": the town that saw it is where it was
                if (!tree.lemma(verb).equals("شهد")) {
                    subjects.forEach(roles.targets::add);
                }
            }
            case DOES, STARTS -> {
                if (roles.agents.isEmpty()) {
                    subjects.stream()
                            .filter(n -> !roles.targets.contains(n))
                            .forEach(n -> roles.add(Frame.Role.AGENT, n));
                }
                for (String slot : List.of("علي", "ضد", "بحق")) {
                    int self = at.head();
                    clause.slot(slot).stream()
                            // "نصبوا حاجزاً على مدخل البلدة": where, not against whom
                            .filter(n -> entry.frame().role(slot) == Frame.Role.TARGET)
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
}
