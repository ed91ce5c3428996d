package rawi.core.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import rawi.core.extract.voice.VoiceCues;
import rawi.core.lexicon.TriggerGate;
import rawi.core.lexicon.TriggerGate.Tells;
import rawi.core.syntax.ParsedText.Depth;
import rawi.core.text.Block;
import rawi.core.text.Sentence;

/**
 * Decides how deep each sentence of a report is read, so that cost follows relevance: sentences
 * that may hold an event and those that may name its source are parsed, their surroundings are
 * tagged for names, places and times, the rest is left. Safe to share.
 */
final class Gate {

    /** How many sentences back a source may have been named for "he added". */
    private static final int SOURCE_REACH = 4;

    /** How many sentences after an event its source may be named. */
    private static final int SOURCE_AFTER = 2;

    /** How many sentences back a place, time or person may hold on. */
    private static final int CONTEXT_REACH = 8;

    private final TriggerGate triggers;
    private final VoiceCues cues;

    Gate(TriggerGate triggers, VoiceCues cues) {
        this.triggers = triggers;
        this.cues = cues;
    }

    /**
     * What the words of each sentence may tell.
     *
     * @param own whether the sentence of a number is read in this gate's language
     */
    Tells[] tells(List<Sentence> sentences, IntPredicate own) {
        Tells[] tells = new Tells[sentences.size()];
        for (int s = 0; s < tells.length; s++) {
            boolean read = own.test(s) && mayTell(sentences.get(s));
            tells[s] = read ? triggers.tells(sentences.get(s).tokens()) : Tells.NOTHING;
        }
        return tells;
    }

    /** The words for which a sentence may hold an event, in text order. */
    List<TriggerGate.Opening> openings(Sentence sentence) {
        return triggers.openings(sentence.tokens());
    }

    /**
     * A depth for each sentence; all SKIPPED when none holds an event.
     *
     * @param events whether the sentence of a number may hold an event, or does
     * @param own whether the sentence of a number is read in this gate's language
     */
    Depth[] depths(List<Sentence> sentences, IntPredicate events, IntPredicate own) {
        Depth[] depths = new Depth[sentences.size()];
        Arrays.fill(depths, Depth.SKIPPED);
        int[] before = new int[depths.length];
        int last = -SOURCE_AFTER - 1;
        for (int s = 0; s < depths.length; s++) {
            if (events.test(s)) {
                depths[s] = Depth.EVENTS;
                last = s;
            }
            before[s] = last;
        }
        int next = Integer.MAX_VALUE;
        for (int s = depths.length - 1; s >= 0 && last >= 0; s--) {
            if (depths[s] == Depth.EVENTS) {
                next = s;
                continue;
            }
            if (!own.test(s)) {
                continue;
            }
            Sentence sentence = sentences.get(s);
            boolean closes =
                    s > 0
                            && depths[s - 1] != Depth.SKIPPED
                            && sentences.get(s - 1).block() == sentence.block();
            boolean opening = s < 2 || !mayTell(sentence) || isHeadline(sentence);
            if ((next - s <= SOURCE_REACH || s - before[s] <= SOURCE_AFTER || closes)
                    && cues.in(sentence.tokens())) {
                depths[s] = Depth.PARSED;
            } else if (next - s <= CONTEXT_REACH || opening) {
                depths[s] = Depth.TAGGED;
            }
        }
        return depths;
    }

    private static boolean isHeadline(Sentence sentence) {
        return sentence.block().kind() == Block.Kind.HEADLINE;
    }

    /** Whether the sentence stands in a part of the report that tells what happened. */
    static boolean mayTell(Sentence sentence) {
        Block.Kind kind = sentence.block().kind();
        return kind == Block.Kind.BODY || kind == Block.Kind.HEADLINE;
    }
}
