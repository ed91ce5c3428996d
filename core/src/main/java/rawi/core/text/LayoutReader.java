package rawi.core.text;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.model.Span;

/** Reads a report's text into blocks, sentences, tokens, quotations and brackets. Immutable. */
public final class LayoutReader {

    private static final int MAX_BRACKET = 300;

    private final BlockReader blocks;
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;

    /** Reads {@code lexicon/en/abbreviations.tsv} and each language's {@code block_cues.tsv}. */
    public LayoutReader(DataFiles files) {
        Abbreviations abbreviations = new Abbreviations(files);
        this.blocks = new BlockReader(files);
        this.tokenizer = new Tokenizer(abbreviations);
        this.splitter = new SentenceSplitter(abbreviations);
    }

    public TextLayout read(Report report) {
        List<Block> found = blocks.read(report);
        List<Sentence> sentences = new ArrayList<>();
        List<List<Token>> tokensByBlock = new ArrayList<>();
        for (Block block : found) {
            List<Token> tokens = new ArrayList<>();
            tokenizer.cut(report.text(), block.span().start(), block.span().end(), tokens);
            tokensByBlock.add(tokens);
            for (List<Token> part : splitter.split(tokens)) {
                Span span = new Span(part.get(0).start(), part.get(part.size() - 1).end());
                sentences.add(new Sentence(sentences.size(), span, block, part));
            }
        }
        return new TextLayout(
                report,
                found,
                sentences,
                QuotationFinder.find(report.text(), tokensByBlock),
                brackets(report));
    }

    private static List<Span> brackets(Report report) {
        List<Span> spans = new ArrayList<>();
        String text = report.text();
        int open = text.indexOf('[', report.bodyStart());
        while (open >= 0) {
            int close = text.indexOf(']', open);
            if (close < 0) {
                break;
            }
            int again = text.lastIndexOf('[', close);
            if (close - again <= MAX_BRACKET) {
                spans.add(new Span(again, close + 1));
            }
            open = text.indexOf('[', close);
        }
        return spans;
    }
}
