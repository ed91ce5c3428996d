package rawi.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/**
 * Scores who-says-what on PolNeAR (Newell, Margolin and Ruths, LREC 2018), news of a US campaign:
 * one line a figure. The corpus also marks thoughts, hopes and intentions, which Rawi leaves to
 * factuality, so recall cannot reach one.
 *
 * <p>Arguments: the data file, then optionally how many misses and extras to print.
 */
public final class AttributionScore {

    /** An attribution as people marked it; either list may be empty. */
    private record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    private record Pair(Gold gold, Voice voice, double f1) {}

    private final LayoutReader layouts;
    private final EnglishParser parser;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final VoiceReader voices;
    private int toPrint;
    private int gold;
    private int read;
    private int paired;
    private int sourceRight;
    private double overlap;
    private long goldLetters;
    private long readLetters;
    private long commonLetters;

    private AttributionScore(DataFiles files, int toPrint) {
        layouts = new LayoutReader(files);
        parser = EnglishParser.load(files);
        actors = Actors.load(files);
        classes = NounClasses.load(files, "en");
        gazetteer = Gazetteer.load(files);
        voices = VoiceReader.load(files, "en");
        this.toPrint = toPrint;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: AttributionScore DATA.jsonl[.gz] [MISSES]");
            System.exit(2);
        }
        int misses = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        AttributionScore score = new AttributionScore(DataFiles.builtIn(), misses);
        for (Map<String, Object> document : Corpus.entries(Path.of(args[0]))) {
            score.document(document);
        }
        score.print();
    }

    private void document(Map<String, Object> document) throws Exception {
        String text = String.valueOf(document.get("text"));
        TextLayout layout = layouts.read(Corpus.report("polnear", text));
        ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
        Arrays.fill(depths, ParsedText.Depth.PARSED);
        ParsedText parsed = new ParsedText(layout, parser, depths);
        Entities entities = new Entities(parsed, actors, classes, gazetteer);
        List<Voice> found = voices.read(parsed, entities).all();
        Map<String, Object> first =
                Json.object(Json.list(document.get("annotations")).iterator().next());
        List<Gold> marked = new ArrayList<>();
        for (Object one : Json.list(first.get("attributions"))) {
            Map<String, Object> a = Json.object(one);
            Gold g = new Gold(spans(a, "source"), spans(a, "cue"), spans(a, "content"));
            if (!g.content().isEmpty()) {
                marked.add(g);
            }
        }
        letters(text.length(), marked, found);
        pair(text, marked, found);
    }

    private static List<Span> spans(Map<String, Object> attribution, String part) {
        List<Span> spans = new ArrayList<>();
        for (Object pair : Json.list(attribution.get(part))) {
            List<Object> ends = Json.list(pair);
            spans.add(
                    new Span(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue()));
        }
        return spans;
    }

    private void letters(int length, List<Gold> marked, List<Voice> found) {
        boolean[] inGold = new boolean[length];
        boolean[] inRead = new boolean[length];
        marked.forEach(
                g -> g.content().forEach(s -> Arrays.fill(inGold, s.start(), s.end(), true)));
        found.forEach(v -> Arrays.fill(inRead, v.scope().start(), v.scope().end(), true));
        for (int i = 0; i < length; i++) {
            goldLetters += inGold[i] ? 1 : 0;
            readLetters += inRead[i] ? 1 : 0;
            commonLetters += inGold[i] && inRead[i] ? 1 : 0;
        }
    }

    /** One to one, best overlap of contents first. */
    private void pair(String text, List<Gold> marked, List<Voice> found) {
        List<Pair> pairs = new ArrayList<>();
        for (Gold g : marked) {
            for (Voice v : found) {
                double f1 = overlap(g.content(), v.scope());
                if (f1 > 0) {
                    pairs.add(new Pair(g, v, f1));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.f1()));
        List<Gold> leftGold = new ArrayList<>(marked);
        List<Voice> leftRead = new ArrayList<>(found);
        for (Pair p : pairs) {
            if (!leftGold.contains(p.gold()) || !leftRead.contains(p.voice())) {
                continue;
            }
            leftGold.remove(p.gold());
            leftRead.remove(p.voice());
            paired++;
            overlap += p.f1();
            boolean right = sameSource(p.gold(), p.voice());
            sourceRight += right ? 1 : 0;
            if (!right || p.f1() < 0.5) {
                show(
                        text,
                        right ? "SCOPE" : "SOURCE",
                        Optional.of(p.gold()),
                        Optional.of(p.voice()));
            }
        }
        gold += marked.size();
        read += found.size();
        leftGold.forEach(g -> show(text, "MISS", Optional.of(g), Optional.empty()));
        leftRead.forEach(v -> show(text, "EXTRA", Optional.empty(), Optional.of(v)));
    }

    private static double overlap(List<Span> content, Span scope) {
        int size = 0;
        int common = 0;
        for (Span part : content) {
            size += part.length();
            common +=
                    Math.max(
                            0,
                            Math.min(part.end(), scope.end())
                                    - Math.max(part.start(), scope.start()));
        }
        return 2.0 * common / (size + scope.length());
    }

    private static boolean sameSource(Gold gold, Voice voice) {
        return voice.hops().stream()
                .flatMap(h -> h.quote().map(Quote::span).stream())
                .anyMatch(q -> gold.source().stream().anyMatch(q::overlaps));
    }

    private void show(String text, String kind, Optional<Gold> gold, Optional<Voice> voice) {
        if (toPrint-- <= 0) {
            return;
        }
        System.out.println(kind);
        gold.ifPresent(
                g -> {
                    Span all = g.content().get(0);
                    for (List<Span> part : List.of(g.source(), g.cue(), g.content())) {
                        for (Span span : part) {
                            all = all.cover(span);
                        }
                    }
                    System.out.printf(
                            "   gold %s | %s | %s%n        %s%n",
                            words(text, g.source()),
                            words(text, g.cue()),
                            words(text, g.content()),
                            all.in(text).replace('\n', '/'));
                });
        voice.ifPresent(
                v ->
                        System.out.printf(
                                "   read %s | %s | %s%n",
                                v.hops().stream().map(h -> h.name()).toList(),
                                v.cue().length() < 30 ? v.cue().in(text) : "(quotation)",
                                v.scope().in(text).replace('\n', '/')));
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(s -> s.in(text)).toList();
    }

    private void print() {
        double precision = (double) paired / read;
        double recall = (double) paired / gold;
        double p = (double) commonLetters / readLetters;
        double r = (double) commonLetters / goldLetters;
        System.out.printf(
                Locale.ROOT,
                "attributions %d read %d: found P %.3f R %.3f F1 %.3f%n"
                        + "source right %.3f, content overlap %.3f of those found%n"
                        + "letters of content P %.3f R %.3f F1 %.3f%n",
                gold,
                read,
                precision,
                recall,
                f1(precision, recall),
                (double) sourceRight / paired,
                overlap / paired,
                p,
                r,
                f1(p, r));
    }

    private static double f1(double p, double r) {
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
