package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.TriggerGate.Tells;
import rawi.core.model.Dropped;
import rawi.core.model.Hop;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.ParsedText.Depth;
import rawi.core.syntax.ReportParser;
import rawi.core.text.ArabicScript;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/**
 * Reads one report into claims, each sentence in the language of its letters. Built once, safe to
 * share between threads; a language is loaded when the first report has a sentence in it.
 */
public final class ReportReader {

    private final DataFiles files;
    private final LayoutReader layouts;
    private final ReportParser parser;
    private final Gazetteer gazetteer;
    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    private ReportReader(DataFiles files) {
        this.files = files;
        layouts = new LayoutReader(files);
        parser = ReportParser.load(files);
        gazetteer = Gazetteer.load(files);
    }

    /** A reader over these data files (built-in ones, perhaps with a user's folder over them). */
    public static ReportReader load(DataFiles files) {
        return new ReportReader(files);
    }

    private Language language(String code) {
        return languages.computeIfAbsent(code, c -> new Language(files, gazetteer, parser, c));
    }

    /** The claims of a report; a text in another language than these gives a problem and none. */
    public ReadReport read(Report report) {
        return read(report, passed -> {});
    }

    /**
     * The same.
     *
     * @param gate is told how many sentences may hold an event by their words
     */
    public ReadReport read(Report report, IntConsumer gate) {
        String words = report.text();
        boolean arabic =
                report.lang().equals("ar")
                        || ArabicScript.dominates(words, report.bodyStart(), words.length());
        if (!arabic && !report.lang().equals("en")) {
            String reason =
                    "language " + report.lang() + " is not read yet; no claims taken from it";
            Problem problem = new Problem(report.file(), Optional.empty(), reason);
            return new ReadReport(report, List.of(), List.of(problem), List.of());
        }
        TextLayout layout = layouts.read(report);
        List<EventSearch> searches = searches(layout, arabic ? "ar" : "en", gate);
        List<Scene> scenes = searches.stream().filter(EventSearch::found).map(Scene::new).toList();
        List<Hop> credits = new ArrayList<>();
        scenes.forEach(s -> credits.addAll(s.voices.credits()));
        ClaimAssembler assembler = new ClaimAssembler(report, credits);
        List<Dropped> dropped = new ArrayList<>();
        for (int s = 0; s < layout.sentences().size(); s++) {
            for (EventSearch search : searches) {
                dropped.addAll(search.dropped(s));
            }
            for (Scene scene : scenes) {
                for (Event event : scene.events(s)) {
                    assembler.add(event, scene);
                }
            }
        }
        return new ReadReport(report, assembler.claims(scenes), List.of(), dropped);
    }

    /** How far each sentence of a report goes that is read in some language. */
    public List<Passage> passages(Report report) {
        TextLayout layout = layouts.read(report);
        boolean arabic = ArabicScript.dominates(report.text(), 0, report.text().length());
        List<EventSearch> searches = searches(layout, arabic ? "ar" : "en", p -> {});
        List<Passage> passages = new ArrayList<>();
        for (int s = 0; s < layout.sentences().size(); s++) {
            for (EventSearch search : searches) {
                if (search.isOwn(s)) {
                    passages.add(search.passage(s));
                }
            }
        }
        return passages;
    }

    /** What each language finds that a sentence of the report is written in. */
    private List<EventSearch> searches(TextLayout layout, String main, IntConsumer passed) {
        List<String> written = Languages.of(layout, main);
        Map<String, Depth[]> depths = new TreeMap<>();
        Map<String, Tells[]> tells = new TreeMap<>();
        for (String code : new TreeSet<>(written)) {
            if (!code.equals(Languages.NONE)) {
                Gate gate = language(code).gate;
                IntPredicate own = s -> written.get(s).equals(code);
                Tells[] told = gate.tells(layout.sentences(), own);
                tells.put(code, told);
                depths.put(
                        code, gate.depths(layout.sentences(), s -> told[s] != Tells.NOTHING, own));
            }
        }
        passed.accept(
                (int)
                        depths.values().stream()
                                .flatMap(Arrays::stream)
                                .filter(d -> d == Depth.EVENTS)
                                .count());
        TextLayout cut =
                parser.cut(layout, s -> written.get(s).equals("ar") && isRead(depths.values(), s));
        List<EventSearch> searches = new ArrayList<>();
        depths.forEach(
                (code, own) ->
                        searches.add(
                                new EventSearch(
                                        language(code),
                                        layout.sentences(),
                                        new ParsedText(cut, parser, own),
                                        tells.get(code),
                                        s -> written.get(s).equals(code))));
        return searches;
    }

    private static boolean isRead(Collection<Depth[]> depths, int sentence) {
        return depths.stream().anyMatch(d -> d[sentence] != Depth.SKIPPED);
    }
}
