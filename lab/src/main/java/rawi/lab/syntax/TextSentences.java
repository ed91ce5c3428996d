package rawi.lab.syntax;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.syntax.ReportParser;
import rawi.core.text.Block;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.Token;
import rawi.lab.bench.Corpus;

/** The sentences of one language in texts, as Rawi cuts them, for parsers to learn from. */
final class TextSentences {

    private static final int LONGEST = 120;

    private final LayoutReader layouts = new LayoutReader(DataFiles.builtIn());
    private final String lang;

    TextSentences(String lang) {
        this.lang = lang;
    }

    /**
     * @param texts files and folders joined by commas, of reports or gzipped CoNLL-U, of which only
     *     the words are read
     */
    List<Sentence> read(String texts) throws IOException {
        List<Sentence> found = new ArrayList<>();
        Consumer<Sentence> taker =
                s -> {
                    boolean fits = s.tokens().size() <= LONGEST;
                    if (fits && ReportParser.language(s).equals(lang)) {
                        found.add(s);
                    }
                };
        for (String name : texts.split(",")) {
            if (name.endsWith(".conllu.gz")) {
                Treebank.forms(Path.of(name)).forEach(forms -> taker.accept(sentence(forms)));
                continue;
            }
            for (Report report : Corpus.read(List.of(Path.of(name)), Integer.MAX_VALUE)) {
                layouts.read(report).sentences().forEach(taker);
            }
        }
        return found;
    }

    private static Sentence sentence(String[] forms) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            tokens.add(new Token(new Span(at, at + form.length()), form));
            at += form.length() + 1;
        }
        Span all = new Span(0, at - 1);
        return new Sentence(0, all, new Block(Block.Kind.BODY, all, 0), tokens);
    }
}
