package rawi.core.extract.voice;

import java.util.List;
import rawi.core.model.Span;

/**
 * Words laid at somebody's door: who says, thinks, wants, praises or blames what.
 *
 * @param source the words that name whose it is; empty when nobody is named
 * @param cue the words that say so, with their auxiliaries: "has long called for"
 * @param content the words that hold what is said or thought; empty when they stand elsewhere
 * @param nested whether it stands within quoted speech or another's content: "She said they hoped"
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean nested) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
