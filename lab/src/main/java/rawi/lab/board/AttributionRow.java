package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final Map<String, Double> FLOORS =
            Map.of("cue", 0.65, "content", 0.70, "source", 0.62);

    /**
     * Of the training part every so many-th report is read, as a check on what dev was tuned to.
     */
    private static final int STEP = 10;

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
        List<Figure> figures = new ArrayList<>();
        for (String half : List.of("dev", "train")) {
            Scores scores = new Scores();
            List<Map<String, Object>> documents =
                    Corpus.entries(bench.resolve("polnear/" + half + ".jsonl.gz"));
            for (int i = 0; i < documents.size(); i += half.equals("dev") ? 1 : STEP) {
                String text = (String) documents.get(i).get("text");
                TextLayout layout = layouts.read(Corpus.report("polnear", text));
                ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
                Arrays.fill(depths, ParsedText.Depth.PARSED);
                ParsedText parsed = new ParsedText(layout, parser, depths);
                Entities entities = new Entities(parsed, actors, classes, gazetteer);
                List<Voice> said = voices.read(parsed, entities).all();
                score(documents.get(i), parsed, attributions.read(parsed), said, scores);
            }
            for (String part : PARTS) {
                double floor = half.equals("dev") ? FLOORS.get(part) : 0;
                String what = half.equals("dev") ? "PolNeAR dev" : "every tenth report of train";
                figures.add(
                        new Figure(
                                what + ", tokens of " + part + "s, F1",
                                scores.f1(part),
                                floor,
                                ""));
            }
        }
        return figures;
    }

    private static void score(
            Map<String, Object> document,
            ParsedText parsed,
            List<Attribution> read,
            List<Voice> said,
            Scores scores)
            throws IOException {
        int length = ((String) document.get("text")).length();
        for (String part : PARTS) {
            boolean[] gold = marked(document, part, length);
            boolean[] found = new boolean[length];
            // The corpus leaves out what is laid at somebody's door within another's words.
            read.stream()
                    .filter(one -> !one.nested())
                    .flatMap(one -> spans(one, part).stream())
                    .forEach(span -> fill(found, span));
            if (part.equals("content")) {
                said.forEach(voice -> fill(found, voice.scope()));
            }
            for (Sentence sentence : parsed.layout().sentences()) {
                for (Token token : sentence.tokens()) {
                    scores.add(part, gold[token.start()], found[token.start()]);
                }
            }
        }
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
