package rawi.core.extract.voice;

import java.util.List;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Quotation;

/** Speech without a verb of saying beside it: lines led by a speaker, quotations that go on. */
final class SpeechLines {

    private static final int LEAD = 14;

    private final Told told;

    SpeechLines(Told told) {
        this.told = told;
    }

    /** "Telegram, an east-bank channel: hundreds marched": a line led by its speaker. */
    void led(int s) {
        Tree tree = told.text.tree(s);
        Block block = told.text.sentence(s).block();
        int colon = -1;
        for (int i = 1; i < Math.min(tree.size() - 1, LEAD) && colon < 0; i++) {
            colon = tree.form(i).equals(":") ? i : -1;
        }
        boolean opens = s == 0 || told.text.sentence(s - 1).block() != block;
        if (colon < 0 || !opens || block.kind() != Block.Kind.BODY) {
            return;
        }
        int first = Told.isMark(tree.form(0)) ? 1 : 0;
        int head = first;
        for (int i = first; i < colon; i++) {
            if (tree.pos(i) == Pos.VERB) {
                return;
            }
            if (Told.isNoun(tree, i) && Patterns.fit(tree.form(i + 1), "[,:]|under|on|by|from")) {
                head = i;
                break;
            }
        }
        if (!told.sources.isMedium(s, head)) {
            return;
        }
        int comma = -1;
        for (int i = head + 1; i < colon && comma < 0; i++) {
            comma = tree.form(i).equals(",") ? i : -1;
        }
        List<Hop> chain =
                comma > 0 && comma + 1 < colon
                        ? told.sources.described(s, comma + 1, colon - 1)
                        : told.sources.chain(s, head);
        told.sources.spoke(chain);
        told.add(block.span(), chain, Voice.Stance.SAY, Told.token(tree, head));
    }

    /**
     * Quoted speech without words of saying of its own: the speaker of its paragraph or before.
     *
     * @param speaker who spoke last by the end of each sentence; null where nobody had
     */
    void quotations(List<List<Hop>> speaker) {
        for (Quotation quotation : told.text.layout().quotations()) {
            int first =
                    quotation.speech() ? firstAfter(quotation.span().start()) : Integer.MAX_VALUE;
            for (int s = first; s < told.text.size(); s++) {
                Span sentence = told.text.sentence(s).span();
                if (!sentence.overlaps(quotation.span())) {
                    break;
                }
                Span part =
                        new Span(
                                Math.max(sentence.start(), quotation.span().start()),
                                Math.min(sentence.end(), quotation.span().end()));
                boolean owned = told.voices.stream().anyMatch(v -> v.scope().overlaps(part));
                List<Hop> who = owned ? null : speakerOf(s, speaker);
                if (who != null) {
                    told.add(part, who, Voice.Stance.SAY, part);
                }
            }
        }
    }

    /** The first sentence that ends after an offset; sentences stand in text order. */
    private int firstAfter(int offset) {
        int low = 0;
        int high = told.text.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (told.text.sentence(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Hop> speakerOf(int s, List<List<Hop>> speaker) {
        Block block = told.text.sentence(s).block();
        for (int n = s; n < told.text.size() && told.text.sentence(n).block() == block; n++) {
            boolean spoke = n == 0 || speaker.get(n) != speaker.get(n - 1);
            if (speaker.get(n) != null && spoke) {
                return speaker.get(n);
            }
        }
        return speaker.get(s);
    }
}
