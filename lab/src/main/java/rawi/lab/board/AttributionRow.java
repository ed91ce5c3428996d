package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.extract.voice.Attribution;
import rawi.core.extract.voice.AttributionReader;
import rawi.core.extract.voice.Voice;
import rawi.core.extract.voice.VoiceReader;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.model.Span;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
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
        AttributionReader attributions = AttributionReader.load(files);
        Scores scores = new Scores();
        for (Map<String, Object> document : Corpus.entries(bench.resolve("polnear/dev.jsonl.gz"))) {
            String text = (String) document.get("text");
            TextLayout layout = layouts.read(Corpus.report("polnear", text));
            ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
            Arrays.fill(depths, ParsedText.Depth.PARSED);
            ParsedText parsed = new ParsedText(layout, parser, depths);
            List<Voice> said =
                    voices.read(parsed, new Entities(parsed, actors, classes, gazetteer)).all();
            List<Attribution> read = attributions.read(parsed);
            for (String part : PARTS) {
                boolean[] gold = marked(document, part, text.length());
                boolean[] found = new boolean[text.length()];
                // The corpus leaves out what is laid at somebody's door within another's words.
                read.stream()
                        .filter(one -> !one.nested())
                        .flatMap(one -> spans(one, part).stream())
                        .forEach(span -> fill(found, span));
                if (part.equals("content")) {
                    said.forEach(voice -> fill(found, voice.scope()));
                }
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

    private static List<Span> spans(Attribution one, String part) {
        return switch (part) {
            case "content" -> one.content();
            case "cue" -> one.cue();
            default -> one.source();
        };
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
