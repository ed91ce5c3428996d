package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * What stands behind an Arabic noun that tells an event: its adjectives, genitive and prepositions.
 */
final class ArabicNounSlots {

    /** Slots that belong to the blow named before them: مقتل خمسة جراء قصف على البلدة. */
    private static final WordSet OTHERS = WordSet.of("علي", "ضد", "ل", "بين", "مع", "بحق", "الي");

    /** What befalls somebody, and so never has an object: مقتل خالد أحمد. */
    private static final String UNDERGONE = "مقتل|مصرع|استشهاد|وفاة|موت|اصابة|غرق|اختفاء";

    /** People whom a blow befell. */
    static final String CASUALTIES = "قتيل|جريح|شهيد|مصاب";

    private static final String RAIDS =
            "(ال)?(دهم|مداهم(ة|ات)|اعتقال(ات)?|تفتيش|تمشيط|توقيف|ملاحقة)";

    private final Tree tree;
    private final int node;
    private final ArabicRow row;
    private final int end;
    private final Phrase own;
    private final Map<String, List<Integer>> slots = new LinkedHashMap<>();

    private ArabicNounSlots(Tree tree, int node) {
        this.tree = tree;
        this.node = node;
        row = ArabicRow.of(tree);
        end = ArabicClause.end(tree, node);
        own = row.of(node);
    }

    /** The words in each slot of a noun, slots in the order of the text. */
    static Map<String, List<Integer>> of(Tree tree, int node) {
        ArabicNounSlots found = new ArabicNounSlots(tree, node);
        found.modifiers();
        found.genitive();
        found.phrases();
        return found.slots;
    }

    private void put(String slot, int word) {
        slots.computeIfAbsent(slot, x -> new ArrayList<>()).add(word);
    }

    private void modifiers() {
        int k = node + 1;
        while (k <= own.last()) {
            boolean person = k == node + 1 && ArabicStates.isPersonOf(tree, row, node);
            if (tree.pos(k) == Pos.ADJ && own.of() < 0 && !person) {
                put("modifier", k);
            }
            k++;
        }
        if (own.of() < 0 && ArabicStates.isPersonOf(tree, row, node)) {
            put("of", node + 1);
        }
        if (row.isAdverb(own.last() + 1)) {
            put("modifier", own.last() + 1);
        }
    }

    private void genitive() {
        if (own.of() >= 0) {
            ownGenitive();
        } else if (row.at(own.last() + 1).equals("و") && row.isNominal(own.last() + 2)) {
            sharedGenitive();
        } else {
            countedGenitive();
        }
    }

    private void ownGenitive() {
        String slot = tree.pos(own.of()) == Pos.PRON ? "possessive" : "of";
        Phrase genitive = row.of(own.of());
        put(slot, slot.equals("of") ? counted(row, own.of(), end) : genitive.head());
        int whose = own.of() + 1;
        boolean theirs =
                Patterns.fit(row.at(own.of()), "سراح|سبيل|حياة|حيات")
                        && row.isGlued(whose)
                        && tree.pos(whose) == Pos.PRON;
        if (theirs) {
            // "إطلاق سراحهم": they are let go
            put("possessive", whose);
        }
    }

    /** "مقتل وإصابة مدنيين": one genitive for both. */
    private void sharedGenitive() {
        Phrase other = row.of(own.last() + 2);
        int shared = other.of();
        if (shared < 0 && isHarm(tree, node) && isHarm(tree, other.head())) {
            // "مقتل وجرح عدد من العناصر"
            List<Phrase> next = row.phrases(other.last() + 1, end);
            boolean close = !next.isEmpty() && next.get(0).first() == other.last() + 1;
            shared = close && next.get(0).sign().isEmpty() ? next.get(0).head() : -1;
        }
        if (shared >= 0 && tree.pos(shared) != Pos.PRON && !tree.tag(node).startsWith("DT")) {
            put("of", counted(row, shared, end));
        }
    }

    /** "استقطاب أكبر عدد من الشبان": a number between the noun and its people. */
    private void countedGenitive() {
        List<Phrase> next = row.phrases(node + 1, end);
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
            put("of", next.get(0).head());
        }
    }

    /** What prepositions open, and what stands behind the genitive without one. */
    private void phrases() {
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
                    put("object", phrase.head());
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
                    put(phrase.sign(), phrase.head());
                }
                blow |= ArabicClause.BLOWS.contains(tree.lemma(phrase.head()));
            }
        }
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
}
