package rawi.core.extract.voice;

import java.util.List;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Quotation;

/** Arabic quotations that go on over sentences: who says their beginning says the rest as well. */
final class ArabicQuotations {

    private final ParsedText text;
    private final List<Voice> voices;

    /**
     * @param voices those found sentence by sentence; what goes on is added to them
     */
    ArabicQuotations(ParsedText text, List<Voice> voices) {
        this.text = text;
        this.voices = voices;
    }

    /** Adds what of a quotation stands behind the sentence that opens it. */
    void goOn() {
        int s = 0;
        for (Quotation quotation : text.layout().quotations()) {
            while (s < text.size() && text.sentence(s).span().end() <= quotation.span().start()) {
                s++;
            }
            boolean longer =
                    s < text.size() && text.sentence(s).span().end() < quotation.span().end();
            if (longer && quotation.speech() && (quotation.closed() || isLed(quotation))) {
                Voice speaker = speaker(s, quotation);
                if (speaker != null) {
                    rest(s + 1, quotation, speaker);
                }
            }
        }
    }

    /** "وقال: “…": a quotation that a colon brings, even if nothing closes it. */
    private boolean isLed(Quotation quotation) {
        int i = quotation.span().start() - 1;
        while (i > 0 && Character.isWhitespace(text.text().charAt(i))) {
            i--;
        }
        return i > 0 && text.text().charAt(i) == ':';
    }

    /** The innermost voice over the beginning of a quotation, whose verb stands before it. */
    private Voice speaker(int s, Quotation quotation) {
        int first = quotation.span().start() + 1;
        Voice found = null;
        for (Voice voice : voices) {
            boolean over =
                    voice.scope().start() <= first
                            && first < voice.scope().end()
                            && voice.cue().start() < first
                            && voice.cue().start() >= text.sentence(s).span().start();
            boolean inner = found == null || voice.scope().length() <= found.scope().length();
            found = over && inner ? voice : found;
        }
        return found;
    }

    private void rest(int from, Quotation quotation, Voice speaker) {
        int end = quotation.span().end();
        for (int s = from; s < text.size() && text.sentence(s).span().start() < end; s++) {
            Span sentence = text.sentence(s).span();
            Span part = new Span(sentence.start(), Math.min(sentence.end(), end));
            if (voices.stream().noneMatch(v -> v.scope().overlaps(part))) {
                voices.add(new Voice(part, speaker.hops(), speaker.stance(), part));
            }
        }
    }
}
