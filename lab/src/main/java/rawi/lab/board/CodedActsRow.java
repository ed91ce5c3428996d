package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;
import rawi.lab.bench.Corpus;

/** What one given actor does to another, in fifteen classes of PLOVER. */
final class CodedActsRow implements Measured {

    @Override
    public String name() {
        return "coded-acts";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        EnglishParser parser = EnglishParser.load(files);
        LayoutReader layouts = new LayoutReader(files);
        VerbCodes verbs = new VerbCodes(bench.resolve("cameo/dict/CAMEO.2.0.txt.gz"));
        Scores scores = new Scores();
        for (Map<String, Object> entry :
                Corpus.entries(bench.resolve("cameo/plv_train.jsonl.gz"))) {
            String text = (String) entry.get("sentence");
            String marked = (String) entry.get("marked_sentence");
            int source = bare(marked, marked.indexOf("<s>"));
            int target = bare(marked, marked.indexOf("<t>"));
            int sourceEnd = bare(marked, marked.indexOf("</s>"));
            int targetEnd = bare(marked, marked.indexOf("</t>"));
            TextLayout layout = layouts.read(Corpus.report("plv", text));
            ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
            Arrays.fill(depths, ParsedText.Depth.PARSED);
            ParsedText parsed = new ParsedText(layout, parser, depths);
            String read = "";
            for (int s = 0; s < parsed.size() && read.isEmpty(); s++) {
                Tree tree = parsed.tree(s);
                int from = head(tree, source, sourceEnd);
                int to = head(tree, target, targetEnd);
                if (from >= 0 && to >= 0) {
                    read = verbs.between(tree, from, to).map(VerbCodes::root).orElse("");
                }
            }
            scores.choice((String) entry.get("gold_root"), read.isEmpty() ? "CONSULT" : read);
        }
        return List.of(
                new Figure("PLOVER roots, actors given, macro-F1", scores.macroF1(), 0.60, ""),
                new Figure("PLOVER roots, actors given, accuracy", scores.microF1(), 0, ""));
    }

    /** Where a place of the marked sentence is without the marks before it. */
    private static int bare(String marked, int at) {
        return at < 0 ? -1 : marked.substring(0, at).replaceAll("</?[st]>", "").length();
    }

    /** The node of a stretch whose head lies outside of it. */
    static int head(Tree tree, int start, int end) {
        for (int i = 0; i < tree.size(); i++) {
            int at = tree.sentence().tokens().get(i).start();
            if (at >= start && at < end) {
                int head = tree.head(i);
                int above = head < 0 ? -1 : tree.sentence().tokens().get(head).start();
                if (head < 0 || above < start || above >= end) {
                    return i;
                }
            }
        }
        return -1;
    }
}
