package rawi.core.extract.link;

import java.util.List;
import rawi.core.model.Relation;

/**
 * Words that tie two events, as {@code lexicon/<lang>/relation_cues.tsv} gives them.
 *
 * @param words the words in order, in lower case; for {@link Shape#VERB} the first is a base form
 * @param from type codes or families that the first event of the relation must have; empty for any
 * @param to the same for the second event
 */
public record Cue(
        List<String> words,
        Shape shape,
        Relation.Kind kind,
        Direction direction,
        List<String> from,
        List<String> to) {

    public Cue {
        words = List.copyOf(words);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Where the two events stand beside the cue. */
    public enum Shape {
        /** "fled <i>because of</i> the shelling": a noun or gerund follows. */
        PHRASE,
        /** "killed <i>in</i> clashes": a bare preposition of the very noun. */
        CASE,
        /** "fled <i>because</i> they were shelled": a clause follows. */
        CLAUSE,
        /** "set up checkpoints <i>to</i> arrest": an aim follows. */
        AIM,
        /** "arrested them <i>by</i> storming the school": a participle follows. */
        GERUND,
        /** "the raids <i>led to</i> flight": subject and complement of a verb. */
        VERB,
        /** "<i>As a result</i>, they fled": the sentence before and this one. */
        NEXT,
        /** "fled <i>or</i> hid": one of two. */
        CHOICE,
        /** "<i>those who</i> pay are released": a condition told as a group of people. */
        WHOEVER,
        /** "shelled the town, <i>killing</i> two": the effect's own word, after its cause. */
        RESULT
    }

    /** Which event the relation starts from. */
    public enum Direction {
        /** From what follows the cue to what it hangs on. */
        INNER,
        /** From what the cue hangs on to what follows it. */
        OUTER,
        /** From the payment, wherever it stands, to what it buys. */
        PAYMENT
    }
}
