package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.EventFinder;
import rawi.core.extract.howmany.CountReader;
import rawi.core.extract.link.MeansReader;
import rawi.core.extract.link.RelationReader;
import rawi.core.extract.stance.GranularityReader;
import rawi.core.extract.stance.StanceReader;
import rawi.core.extract.voice.VoiceCues;
import rawi.core.extract.voice.VoiceReader;
import rawi.core.extract.voice.Voices;
import rawi.core.extract.when.TimeReader;
import rawi.core.extract.when.Times;
import rawi.core.extract.where.PlaceReader;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Codebook;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.lexicon.TriggerGate;
import rawi.core.model.Claim;
import rawi.core.model.Dropped;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.syntax.EnglishForms;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.ParsedText.Depth;
import rawi.core.text.ArabicScript;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/** Reads one report into claims; built once, safe to share between threads. */
public final class ReportReader {

    private final DataFiles files;
    private volatile ArabicReading arabic;
    private final LayoutReader layouts;
    private final EnglishParser parser;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final Gate gate;
    private final EventFinder events;
    private final PlaceReader places;
    private final TimeReader times;
    private final CountReader counts;
    private final VoiceReader voices;
    private final StanceReader stances;
    private final GranularityReader granularities;
    private final MeansReader means;
    private final RelationReader relations;

    private ReportReader(DataFiles files) {
        this.files = files;
        layouts = new LayoutReader(files);
        parser = EnglishParser.load(files);
        actors = Actors.load(files);
        classes = NounClasses.load(files, "en");
        gazetteer = Gazetteer.load(files);
        Codebook codebook = Codebook.load(files, "en");
        EnglishForms forms = EnglishForms.load(files);
        gate = new Gate(TriggerGate.of(codebook, forms::of), new VoiceCues(files, "en", forms::of));
        events = EventFinder.load(files, codebook, "en");
        places = new PlaceReader(files, gazetteer);
        times = new TimeReader(files);
        counts = new CountReader(files);
        voices = new VoiceReader(files);
        stances = new StanceReader(files);
        granularities = new GranularityReader(files);
        means = new MeansReader(files);
        relations = new RelationReader(files);
    }

    /** A reader over these data files (built-in ones, perhaps with a user's folder over them). */
    public static ReportReader load(DataFiles files) {
        return new ReportReader(files);
    }

    /** The reader of Arabic reports, built when the first comes. */
    private ArabicReading arabic() {
        ArabicReading ready = arabic;
        if (ready == null) {
            synchronized (this) {
                ready = arabic == null ? new ArabicReading(files, layouts, gazetteer) : arabic;
                arabic = ready;
            }
        }
        return ready;
    }

    /** The claims of a report; a text in another language than these gives a problem and none. */
    public ReadReport read(Report report) {
        String words = report.text();
        if (report.lang().equals("ar")
                || ArabicScript.dominates(words, report.bodyStart(), words.length())) {
            return arabic().read(report);
        }
        if (!report.lang().equals("en")) {
            String reason =
                    "language " + report.lang() + " is not read yet; no claims taken from it";
            Problem problem = new Problem(report.file(), Optional.empty(), reason);
            return new ReadReport(report, List.of(), List.of(problem), List.of());
        }
        TextLayout layout = layouts.read(report);
        Depth[] depths = gate.depths(layout.sentences());
        if (!List.of(depths).contains(Depth.EVENTS)) {
            return new ReadReport(report, List.of(), List.of(), List.of());
        }
        ParsedText text = new ParsedText(layout, parser, depths);
        Entities entities = new Entities(text, actors, classes, gazetteer);
        Places where = places.read(text, entities);
        Times when = times.read(text, entities::is);
        Voices who = voices.read(text, entities);
        ClaimAssembler assembler =
                new ClaimAssembler(
                        text,
                        entities,
                        where,
                        when,
                        who,
                        counts,
                        stances,
                        granularities,
                        means,
                        relations);
        List<Dropped> dropped = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (!text.mayHoldEvents(s)) {
                continue;
            }
            for (Event event : events.find(text, s, entities::is, dropped)) {
                assembler.add(event);
            }
        }
        List<Claim> claims = assembler.claims();
        return new ReadReport(report, claims, List.of(), dropped);
    }
}
