package rawi.core.text;

import java.util.List;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * The parts of one report's text: blocks, sentences, quotations, editor's brackets. All offsets
 * count into {@link Report#text}.
 *
 * @param brackets editor's insertions in square brackets, marks included
 */
public record TextLayout(
        Report report,
        List<Block> blocks,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<Span> brackets) {

    public TextLayout {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        brackets = List.copyOf(brackets);
    }

    /** The same layout with its sentences cut into other tokens. */
    public TextLayout withSentences(List<Sentence> others) {
        return new TextLayout(report, blocks, others, quotations, brackets);
    }
}
