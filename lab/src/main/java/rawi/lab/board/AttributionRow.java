package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.extract.voice.Voice;
import rawi.core.extract.voice.VoiceReader;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;
import rawi.core.text.Token;
import rawi.lab.bench.Corpus;

/** Words of sources, cues and contents in PolNeAR's development part, token by token. */
final class AttributionRow implements Measured {

    private static final List<String> PARTS = List.of("cue", "content", "source");

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        LayoutReader layouts = new LayoutReader(files);
        EnglishParser parser = EnglishParser.load(files);
        Actors actors = Actors.load(files);
        NounClasses classes = NounClasses.load(files, "en");
        Gazetteer gazetteer = Gazetteer.load(files);
        VoiceReader voices = VoiceReader.load(files, "en");
        Scores scores = new Scores();
        for (Map<String, Object> document : Corpus.entries(bench.resolve("polnear/dev.jsonl.gz"))) {
            String text = (String) document.get("text");
            TextLayout layout = layouts.read(Corpus.report("polnear", text));
            ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
            Arrays.fill(depths, ParsedText.Depth.PARSED);
            ParsedText parsed = new ParsedText(layout, parser, depths);
            List<Voice> read =
                    voices.read(parsed, new Entities(parsed, actors, classes, gazetteer)).all();
            for (String part : PARTS) {
                boolean[] gold = marked(document, part, text.length());
                boolean[] found = new boolean[text.length()];
                read.forEach(
                        v ->
                                spans(v, part)
                                        .forEach(
                                                s ->
                                                        widened(parsed, s, v, part)
                                                                .ifPresent(w -> fill(found, w))));
                for (Sentence sentence : layout.sentences()) {
                    for (Token token : sentence.tokens()) {
                        scores.add(part, gold[token.start()], found[token.start()]);
                    }
                }
            }
        }
        return List.of(
                new Figure("PolNeAR dev, tokens of cues, F1", scores.f1("cue"), 0.65, ""),
                new Figure("PolNeAR dev, tokens of contents, F1", scores.f1("content"), 0.70, ""),
                new Figure("PolNeAR dev, tokens of sources, F1", scores.f1("source"), 0.62, ""));
    }

    private static List<Span> spans(Voice voice, String part) {
        return switch (part) {
            case "content" -> List.of(voice.scope());
            case "cue" -> isWord(voice) ? List.of(voice.cue()) : sources(voice);
            default -> sources(voice);
        };
    }

    /** Whether the cue is a word; of a quotation its marks are. */
    private static boolean isWord(Voice voice) {
        return !voice.cue().overlaps(voice.scope());
    }

    private static List<Span> sources(Voice voice) {
        List<Span> all = new ArrayList<>();
        for (Hop hop : voice.hops()) {
            hop.quote().ifPresent(q -> all.add(q.span()));
        }
        return all;
    }

    /**
     * The whole phrase of a source and the whole group of verbs of a cue, as the corpus has them.
     */
    private static Optional<Span> widened(ParsedText parsed, Span span, Voice voice, String part) {
        if (part.equals("content")) {
            return Optional.of(span);
        }
        for (int s = 0; s < parsed.size(); s++) {
            Sentence sentence = parsed.sentence(s);
            if (sentence.span().contains(span)) {
                Tree tree = parsed.tree(s);
                int head = CodedActsRow.head(tree, span.start(), span.end());
                if (head >= 0 && part.equals("cue") && !isWord(voice)) {
                    // The verb of saying beside a quotation is the one whose subject speaks.
                    head = tree.label(head) == Dependency.NSUBJ ? tree.head(head) : -1;
                }
                if (head < 0) {
                    return isWord(voice) ? Optional.of(span) : Optional.empty();
                }
                int first = part.equals("source") ? tree.leftEdge(head) : head;
                int last = part.equals("source") ? tree.rightEdge(head) : head;
                for (int child : tree.children(head)) {
                    Dependency label = tree.label(child);
                    boolean verbs =
                            label == Dependency.AUX
                                    || label == Dependency.AUX_PASS
                                    || label == Dependency.COMPOUND_PRT;
                    if (part.equals("cue") && verbs && child >= head - 3) {
                        first = Math.min(first, child);
                        last = Math.max(last, child);
                    }
                }
                List<Token> tokens = sentence.tokens();
                Span whole = new Span(tokens.get(first).start(), tokens.get(last).end());
                return Optional.of(
                        part.equals("source") || isWord(voice) ? span.cover(whole) : whole);
            }
        }
        return Optional.empty();
    }

    private static boolean[] marked(Map<String, Object> document, String part, int length)
            throws IOException {
        boolean[] marks = new boolean[length];
        Map<String, Object> first =
                Json.object(Json.list(document.get("annotations")).iterator().next());
        for (Object one : Json.list(first.get("attributions"))) {
            for (Object pair : Json.list(Json.object(one).get(part))) {
                List<Object> ends = Json.list(pair);
                int start = ((Number) ends.get(0)).intValue();
                fill(marks, new Span(start, ((Number) ends.get(1)).intValue()));
            }
        }
        return marks;
    }

    private static void fill(boolean[] marks, Span span) {
        Arrays.fill(marks, span.start(), Math.min(span.end(), marks.length), true);
    }
}
