package rawi.core.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.text.SmallMap;
import rawi.core.text.WordSet;

/**
 * One way of saying a type of event: the word that triggers it, its frame and its conditions.
 *
 * @param head lemma of the head word
 * @param companions lemmas that must stand with the head: the particle of a verb, the modifiers of
 *     a noun, the fixed words of a phrase in order ({@code *} for up to three free words)
 * @param headAt index of the head among the words of a phrase; 0 otherwise
 * @param slots conditions that a slot's word must meet, by slot
 * @param barred conditions that a slot's word must not meet, by slot
 * @param passive required voice of a verb; empty for any
 * @param needs marks of an occurrence of which one must be there: argument, definite, support,
 *     plural, subject, aim, issued, happening
 * @param scene what the sentence or those beside it must speak of, such as {@code captivity}; empty
 *     for anything
 * @param sure whether the word alone tells the event, so that conditions on classes of its subject
 *     and object only keep out words known to be something else
 * @param name {@code file: words}, shown by {@code explain}
 */
public record TriggerEntry(
        ClaimType type,
        Kind kind,
        String head,
        List<String> companions,
        int headAt,
        Frame frame,
        Map<String, WordTest> slots,
        Map<String, WordTest> barred,
        Optional<Boolean> passive,
        Set<String> needs,
        Optional<Factuality> factuality,
        Optional<Granularity> granularity,
        int priority,
        String scene,
        boolean sure,
        String name) {

    /** Slot of the deeds that a verb bears on: "forced them to [dig]", "made him [kneel]". */
    public static final String BOUND = "do";

    /** Slots that no preposition opens. */
    public static final WordSet BARE_SLOTS =
            WordSet.of(
                    "subject",
                    "object",
                    "iobject",
                    "modifier",
                    "possessive",
                    "retained",
                    "whole",
                    BOUND);

    private static final WordSet ARGUMENTS = WordSet.of("subject", "object");

    /** What part of speech the head word has. */
    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        PHRASE
    }

    public TriggerEntry {
        companions = List.copyOf(companions);
        // in an order that does not change from run to run, as the reasons of explain follow it
        slots = SmallMap.copyOf(slots);
        barred = SmallMap.copyOf(barred);
        needs = Set.copyOf(needs);
    }

    /**
     * Whether what fills a slot may be unknown or missing: a subject or object of a sure word that
     * only its class is asked of.
     */
    public boolean isOpen(String slot) {
        return sure && isArgument(slot) && !slots.get(slot).classes().isEmpty();
    }

    /** Whether a slot is filled by a subject or an object. */
    public static boolean isArgument(String slot) {
        return ARGUMENTS.contains(slot);
    }

    /** Whether nothing but its aim can show that the noun was more than a word. */
    public boolean needsAim() {
        return needs.size() == 1 && needs.contains("aim");
    }

    /** How much this entry asks for: of two that fit, the one that asks more wins. */
    public int weight() {
        return 10 * priority
                + 5 * companions.size()
                + 2 * slots.size()
                + (barred.isEmpty() ? 0 : 1)
                + (scene.isEmpty() ? 0 : 1)
                + (passive.isPresent() ? 1 : 0);
    }
}
