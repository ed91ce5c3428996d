package rawi.lab.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.extract.where.PlaceFound;
import rawi.core.extract.where.PlaceReader;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.model.PlaceMention.Point;
import rawi.core.model.Report;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.text.LayoutReader;
import rawi.core.text.Token;
import rawi.lab.bench.Zipped;

/**
 * Recognition and resolution of place names against texts marked by people, as EUPEG measures it.
 *
 * <p>Argument: a file of gzipped JSON lines {@code {text, toponyms:[{start, end, phrase, lat?,
 * lon?}]}}. Prints precision, recall and F1 of the names' spans (overlapping, one to one; exact
 * spans beside it), then over the names found that both sides give coordinates for: mean and median
 * distance in km, and the share within 161 km (100 miles).
 */
public final class ToponymBenchmark {

    private static final double NEAR_KM = 161;

    private final LayoutReader layouts;
    private final EnglishParser parser;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final PlaceReader places;

    private int gold;
    private int read;
    private int hits;
    private int exact;
    private final List<Double> distances = new ArrayList<>();

    private ToponymBenchmark(DataFiles files) {
        layouts = new LayoutReader(files);
        parser = EnglishParser.load(files);
        actors = Actors.load(files);
        classes = NounClasses.load(files, "en");
        gazetteer = Gazetteer.load(files);
        places = PlaceReader.english(files, gazetteer);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("usage: ToponymBenchmark TOPONYMS.jsonl.gz [--misses]");
            System.exit(2);
        }
        ToponymBenchmark bench = new ToponymBenchmark(DataFiles.builtIn());
        boolean misses = args.length > 1;
        try (BufferedReader in = lines(Path.of(args[0]))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                bench.add(Json.object(Json.parse(line)), misses);
            }
        }
        System.out.println(bench.summary());
    }

    /** F1 of recognition, and the share of the resolved within 161 km. */
    public static double[] score(Path file) throws IOException {
        ToponymBenchmark bench = new ToponymBenchmark(DataFiles.builtIn());
        try (BufferedReader in = lines(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                bench.add(Json.object(Json.parse(line)), false);
            }
        }
        long near = bench.distances.stream().filter(d -> d <= NEAR_KM).count();
        return new double[] {
            2.0 * bench.hits / (bench.gold + bench.read), (double) near / bench.distances.size()
        };
    }

    private static BufferedReader lines(Path file) throws IOException {
        return Zipped.reader(file);
    }

    /** One name of a text: where it stands, and where it lies if known. */
    private record Name(int start, int end, Optional<Point> point) {

        boolean overlaps(Name other) {
            return start < other.end && other.start < end;
        }
    }

    private void add(Map<String, Object> entry, boolean misses) throws IOException {
        String text = (String) entry.get("text");
        List<Name> marked = new ArrayList<>();
        for (Object o : Json.list(entry.get("toponyms"))) {
            Map<String, Object> t = Json.object(o);
            marked.add(new Name(number(t, "start"), number(t, "end"), point(t)));
        }
        List<Name> found = find(text);
        gold += marked.size();
        read += found.size();
        boolean[] used = new boolean[found.size()];
        for (Name name : marked) {
            int hit = -1;
            for (int i = 0; i < used.length && hit < 0; i++) {
                hit = !used[i] && found.get(i).overlaps(name) ? i : -1;
            }
            if (hit < 0) {
                print(misses, "missed", text, name, "");
                continue;
            }
            used[hit] = true;
            hits++;
            Name mine = found.get(hit);
            exact += mine.start == name.start && mine.end == name.end ? 1 : 0;
            if (mine.point.isPresent() && name.point.isPresent()) {
                double km = km(mine.point.get(), name.point.get());
                distances.add(km);
                if (km > NEAR_KM) {
                    print(misses, "far", text, name, Math.round(km) + " km");
                }
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                print(misses, "extra", text, found.get(i), "");
            }
        }
    }

    private static void print(boolean on, String what, String text, Name name, String more) {
        if (on) {
            int from = Math.max(0, name.start - 40);
            int to = Math.min(text.length(), name.end + 40);
            System.out.println(
                    what
                            + "\t"
                            + text.substring(name.start, name.end)
                            + "\t"
                            + more
                            + "\t"
                            + text.substring(from, to).replaceAll("\\s+", " "));
        }
    }

    private static int number(Map<String, Object> entry, String key) {
        return ((Number) entry.get(key)).intValue();
    }

    private static Optional<Point> point(Map<String, Object> entry) {
        return entry.get("lat") instanceof Number lat && entry.get("lon") instanceof Number lon
                ? Optional.of(new Point(lat.doubleValue(), lon.doubleValue()))
                : Optional.empty();
    }

    private List<Name> find(String text) {
        Report report =
                new Report(
                        "-",
                        "-",
                        Optional.empty(),
                        "-",
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        var layout = layouts.read(report);
        ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
        Arrays.fill(depths, ParsedText.Depth.EVENTS);
        ParsedText parsed = new ParsedText(layout, parser, depths);
        Places all =
                places.read(
                        parsed, new Entities(parsed, actors, classes, gazetteer), span -> false);
        List<Name> names = new ArrayList<>();
        for (int s = 0; s < parsed.size(); s++) {
            List<Token> tokens = parsed.sentence(s).tokens();
            for (PlaceFound place : all.in(s)) {
                names.add(
                        new Name(
                                tokens.get(place.nameFirst()).start(),
                                tokens.get(place.nameLast()).end(),
                                place.mention().point()));
            }
        }
        return names;
    }

    private String summary() {
        double p = (double) hits / Math.max(1, read);
        double r = (double) hits / Math.max(1, gold);
        List<Double> sorted = distances.stream().sorted().toList();
        double mean = sorted.stream().mapToDouble(d -> d).average().orElse(0);
        double median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        long near = sorted.stream().filter(d -> d <= NEAR_KM).count();
        return String.format(
                Locale.ROOT,
                "names %d, read %d: P %.3f R %.3f F1 %.3f (exact spans %.3f)%n"
                        + "resolved %d: mean %.0f km, median %.1f km, within 161 km %.3f;"
                        + " of all names %.3f",
                gold,
                read,
                p,
                r,
                2 * p * r / Math.max(1e-9, p + r),
                (double) exact / Math.max(1, hits),
                sorted.size(),
                mean,
                median,
                (double) near / Math.max(1, sorted.size()),
                (double) near / Math.max(1, gold));
    }

    private static double km(Point a, Point b) {
        return rawi.core.extract.where.Distances.km(a, b);
    }
}
