package rawi.core.pipeline;

import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.EventFinder;
import rawi.core.extract.act.Parties;
import rawi.core.extract.howmany.CountReader;
import rawi.core.extract.link.MeansReader;
import rawi.core.extract.link.RelationReader;
import rawi.core.extract.stance.GranularityReader;
import rawi.core.extract.stance.StanceReader;
import rawi.core.extract.voice.VoiceCues;
import rawi.core.extract.voice.VoiceReader;
import rawi.core.extract.when.TimeReader;
import rawi.core.extract.where.ArabicNames;
import rawi.core.extract.where.PlaceReader;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Codebook;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.lexicon.NounForms;
import rawi.core.lexicon.TriggerGate;
import rawi.core.syntax.ArabicForms;
import rawi.core.syntax.EnglishForms;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.ReportParser;

/** All that reads one language: its gate and the reader of each part of a claim. Safe to share. */
final class Language {

    final String code;
    final Gate gate;
    final EventFinder events;
    final Discourse discourse;
    final PlaceReader places;
    final TimeReader times;
    final VoiceReader voices;
    final CountReader counts;
    final StanceReader stances;
    final GranularityReader granularities;
    final MeansReader means;
    final RelationReader relations;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final Optional<ArabicNames> arabicNames;

    /**
     * @param code {@code en} or {@code ar}
     */
    Language(DataFiles files, Gazetteer gazetteer, ReportParser parser, String code) {
        this.code = code;
        this.gazetteer = gazetteer;
        Codebook codebook = Codebook.load(files, code);
        boolean english = code.equals("en");
        arabicNames = english ? Optional.empty() : Optional.of(new ArabicNames(files, gazetteer));
        actors = english ? Actors.load(files) : Actors.load(files, code);
        classes = NounClasses.load(files, code);
        events = EventFinder.load(files, codebook, code);
        if (english) {
            EnglishForms forms = EnglishForms.load(files);
            discourse = Discourse.english(files, classes, forms::of, actors::mayStart);
            NounForms nouns =
                    new NounForms(
                            classes, form -> forms.basesOf(form, n -> !classes.of(n).isEmpty()));
            gate = englishGate(files, codebook, discourse, forms, nouns);
        } else {
            discourse =
                    Discourse.arabic(
                            files, classes, new ArabicForms(parser.arabic().lexicon())::bases);
            gate = arabicGate(files, codebook, parser);
        }
        places =
                arabicNames
                        .map(names -> PlaceReader.arabic(files, names))
                        .orElseGet(() -> PlaceReader.english(files, gazetteer));
        times = TimeReader.load(files, code);
        voices = VoiceReader.load(files, code);
        counts = CountReader.load(files, code);
        stances = StanceReader.load(files, code);
        granularities = GranularityReader.load(files, code);
        means = MeansReader.load(files, code);
        relations = RelationReader.load(files, code);
    }

    private static Gate englishGate(
            DataFiles files,
            Codebook codebook,
            Discourse discourse,
            EnglishForms forms,
            NounForms nouns) {
        return new Gate(
                TriggerGate.of(
                        codebook,
                        entry -> !discourse.isSoft(entry),
                        forms::of,
                        word ->
                                Entities.pointsBack(word)
                                        ? Set.of(TriggerGate.ANYTHING)
                                        : nouns.of(word)),
                VoiceCues.of(files, "en", forms::of));
    }

    private static Gate arabicGate(DataFiles files, Codebook codebook, ReportParser parser) {
        ArabicForms forms = new ArabicForms(parser.arabic().lexicon());
        return new Gate(
                TriggerGate.ofBases(codebook, forms::bases), VoiceCues.arabic(files, forms::bases));
    }

    Entities entities(ParsedText text) {
        return new Entities(text, actors, classes, gazetteer);
    }

    Parties parties(ParsedText text, Entities entities, Places where) {
        return arabicNames
                .map(names -> Parties.arabic(text, entities, where, names))
                .orElseGet(() -> Parties.english(text, entities, where));
    }
}
