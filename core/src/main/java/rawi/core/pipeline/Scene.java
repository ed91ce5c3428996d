package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import rawi.core.extract.act.Denials;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.Parties;
import rawi.core.extract.voice.Voices;
import rawi.core.extract.when.Times;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ParsedText;

/**
 * One report as one language reads it: sentences of other languages are skipped. Used by one
 * thread.
 */
final class Scene {

    final Language language;
    final ParsedText text;
    final Entities entities;
    final Places places;
    final Times times;
    final Voices voices;
    final Parties parties;

    /** The events told so far in this language, and the number of each one's claim. */
    final List<Event> events = new ArrayList<>();

    final List<Integer> claims = new ArrayList<>();

    private final Denials denials = new Denials();
    private final EventSearch search;

    Scene(EventSearch search) {
        this.search = search;
        language = search.language();
        text = search.text();
        entities = search.entities();
        voices = language.voices.read(text, entities);
        places = language.places.read(text, entities, voices::isSource);
        times = language.times.read(text, entities::is);
        parties = language.parties(text, entities, places);
    }

    /** The events of a sentence, none where it is read in another language. */
    List<Event> events(int sentence) {
        List<Event> found = search.events(sentence);
        // تدمر is a town and "destroys"
        List<Event> told = found.stream().filter(e -> !isPlaceName(e)).toList();
        return text.isParsed(sentence) ? denials.with(text, sentence, told) : told;
    }

    private boolean isPlaceName(Event event) {
        return event.entry().kind() == TriggerEntry.Kind.VERB
                && event.first() == event.last()
                && places.at(event.sentence(), event.head())
                        .filter(p -> p.nameFirst() <= event.head() && !p.pointsBack())
                        .isPresent();
    }
}
