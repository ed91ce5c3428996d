package rawi.core.extract.voice;

import java.util.List;
import rawi.core.model.Hop;
import rawi.core.model.Span;

/**
 * A stretch of text that hangs on a source.
 *
 * @param scope the words that are the source's
 * @param hops the source, outer to inner when it was itself passed on
 * @param stance how the source stands to the content
 * @param cue the word of saying
 */
public record Voice(Span scope, List<Hop> hops, Stance stance, Span cue) {

    /** How a source stands to what hangs on it. */
    public enum Stance {
        SAY,
        BELIEVE,
        DENY,
        ACCUSE
    }
}
