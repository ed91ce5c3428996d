package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Frame;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.lexicon.WordTest;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/** Checks an entry's conditions against the words that fill the slots. */
final class SlotTests {

    /** The class of words that no list and no name tells anything about. */
    private static final String UNKNOWN = "UNKNOWN";

    /** Classes of words that an event can befall. */
    private static final List<String> BEFALLEN =
            List.of("PERSON", "ARMED", "SITE", "EQUIPMENT", "GOODS", "ANIMAL", "WEAPON", "ROUTE");

    private final Tree tree;
    private final int sentence;
    private final Clause clause;
    private final Map<String, List<Integer>> nominal;
    private final WordClasses classes;

    SlotTests(Tree tree, int sentence, Clause clause, WordClasses classes) {
        this.tree = tree;
        this.sentence = sentence;
        this.clause = clause;
        this.nominal = Map.of();
        this.classes = classes;
    }

    SlotTests(Tree tree, int sentence, Map<String, List<Integer>> nominal, WordClasses classes) {
        this.tree = tree;
        this.sentence = sentence;
        this.clause = null;
        this.nominal = nominal;
        this.classes = classes;
    }

    List<Integer> at(String slot) {
        if (slot.indexOf('|') >= 0) {
            List<Integer> all = new ArrayList<>();
            for (String one : slot.split("\\|")) {
                all.addAll(at(one));
            }
            return all;
        }
        if (clause != null && slot.equals("of") && ArabicRow.isArabic(tree)) {
            // "منع سيارات الإسعاف": what stands in idafa to the verb's object
            ArabicRow row = ArabicRow.of(tree);
            return clause.near("object").stream()
                    .map(n -> row.of(n).of())
                    .filter(n -> n >= 0)
                    .toList();
        }
        if (clause != null && slot.equals("modifier") && ArabicRow.isArabic(tree)) {
            // "خاض معركة انتخابية": the adjectives of the verb's object
            ArabicRow row = ArabicRow.of(tree);
            return clause.near("object").stream()
                    .flatMap(n -> IntStream.rangeClosed(n + 1, row.of(n).last()).boxed())
                    .filter(n -> tree.pos(n) == Pos.ADJ)
                    .toList();
        }
        return clause == null ? nominal.getOrDefault(slot, List.of()) : clause.near(slot);
    }

    /**
     * The slot's words without those that only say when: "marched Sunday", "attacked on Monday". A
     * time that the test means stays: "killing time".
     */
    private List<Integer> untimed(String slot, WordTest test) {
        return at(slot).stream()
                .filter(
                        n ->
                                !isTime(n)
                                        || test.accepts(
                                                lemma(n),
                                                c ->
                                                        !c.equals("ANY")
                                                                && classes.is(sentence, n, c)))
                .toList();
    }

    private String lemma(int node) {
        return Spelling.lower(tree.lemma(node));
    }

    private boolean isTime(int node) {
        return classes.is(sentence, node, "TIME") && !classes.is(sentence, node, "PERSON");
    }

    boolean fit(TriggerEntry entry, List<String> reasons) {
        for (Map.Entry<String, WordTest> test : entry.slots().entrySet()) {
            if (!meets(entry, test.getKey(), test.getValue())) {
                reasons.add(entry.name() + ": " + test.getKey() + " does not fit");
                return false;
            }
        }
        for (Map.Entry<String, WordTest> test : entry.barred().entrySet()) {
            List<Integer> kept = untimed(test.getKey(), test.getValue());
            // "معركة انتخابية شرسة": one adjective is enough
            boolean one =
                    test.getKey().equals("modifier")
                            && ArabicRow.isArabic(tree)
                            && kept.stream().anyMatch(n -> accepts(test.getValue(), n));
            if (one || isBarred(entry.slots().get(test.getKey()), kept, test.getValue())) {
                reasons.add(entry.name() + ": " + test.getKey() + " is barred");
                return false;
            }
        }
        return true;
    }

    /** A sure word takes what nobody knows, and what the parse did not find, for fitting. */
    private boolean meets(TriggerEntry entry, String slot, WordTest test) {
        List<Integer> nodes = at(slot);
        boolean open = entry.isOpen(slot);
        return open && nodes.isEmpty()
                || nodes.stream()
                        .anyMatch(
                                n -> accepts(test, n) || open && classes.is(sentence, n, UNKNOWN));
    }

    /** Barred when every word is: of a list, the first that fits is enough. */
    private boolean isBarred(WordTest wanted, List<Integer> nodes, WordTest barred) {
        return !nodes.isEmpty()
                && nodes.stream()
                        .allMatch(
                                n ->
                                        accepts(barred, n)
                                                && !isSome(n)
                                                && !(wanted != null
                                                        && isAnyName(n)
                                                        && accepts(wanted, n)));
    }

    /** "some were destroyed", "most had been held": people or things, as the verb will have it. */
    private boolean isSome(int node) {
        return tree.pos(node) != Pos.NOUN
                && Patterns.fit(lemma(node), "some|many|most|several|few");
    }

    /**
     * A name of which nobody knows whether it is a person, a party or a body; "they", "Albanians",
     * "some 200", who may be civilians or fighters.
     */
    private boolean isAnyName(int node) {
        boolean open = tree.pos(node) != Pos.NOUN && !classes.is(sentence, node, "NSAG");
        return open && classes.is(sentence, node, "PERSON") && classes.is(sentence, node, "ARMED");
    }

    private boolean accepts(WordTest test, int node) {
        int counted = NounPhrases.counted(tree, node);
        return test.accepts(lemma(node), c -> classes.is(sentence, node, c))
                || counted != node && test.accepts(lemma(counted), c -> false);
    }

    /** The slot's words without those that the entry names: "open fire" has no target "fire". */
    List<Integer> withoutFixed(TriggerEntry entry, String slot) {
        WordTest test = entry.slots().get(slot);
        if (test == null) {
            return at(slot);
        }
        return at(slot).stream().filter(n -> !isFixed(entry, test, n)).toList();
    }

    /**
     * Whether the word belongs to the trigger, "took [control]", rather than being somebody or
     * something that the event befalls, "took [phones]".
     */
    private boolean isFixed(TriggerEntry entry, WordTest test, int node) {
        boolean named = test.lemmas().contains(Spelling.lower(tree.lemma(node)));
        boolean hit = isHarmed(entry) && classes.is(sentence, node, "PLACE");
        boolean meant =
                (entry.frame().role("object") == Frame.Role.TARGET
                                || entry.frame().role("object") == Frame.Role.AGENT)
                        && (hit || BEFALLEN.stream().anyMatch(c -> classes.is(sentence, node, c)));
        return named
                && !meant
                && test.classes().stream().noneMatch(c -> classes.is(sentence, node, c));
    }

    /** "shelled positions": where the entry is a blow, what it names may be what was hit. */
    private static boolean isHarmed(TriggerEntry entry) {
        String type = entry.type().code();
        return type.startsWith("hostilities.") || type.startsWith("property.");
    }

    /** Last token of the trigger when the entry names its object and it stands close by. */
    int fixedEnd(TriggerEntry entry, int verb) {
        WordTest test = entry.slots().get("object");
        if (!test.classes().isEmpty()) {
            return verb;
        }
        return at("object").stream()
                .filter(n -> n > verb && n <= verb + 4 && isFixed(entry, test, n))
                .findFirst()
                .orElse(verb);
    }
}
