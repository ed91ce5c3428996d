package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.Recalled;
import rawi.core.extract.who.Entities;
import rawi.core.model.Dropped;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.pipeline.Passage.Far;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Sentence;
import rawi.core.text.Token;

/**
 * The events of one report in one language, found before anything else is looked for: a sentence
 * goes from its words to its tags to its tree only as long as it may still hold an event, and what
 * stands around is read only where one was found. Used by one thread.
 */
final class EventSearch {

    private final Language language;
    private final IntPredicate own;
    private final ParsedText text;
    private final Entities entities;
    private final List<List<Event>> events = new ArrayList<>();
    private final List<List<Dropped>> dropped = new ArrayList<>();
    private final Far[] far;
    private final boolean found;

    /**
     * @param sentences of the report with their words as written
     * @param first the report at the depths that the words allow
     * @param own whether the sentence of a number is read in this language
     */
    EventSearch(Language language, List<Sentence> sentences, ParsedText first, IntPredicate own) {
        this.language = language;
        this.own = own;
        entities = language.entities(first);
        boolean[] holding = new boolean[first.size()];
        far = new Far[first.size()];
        boolean any = false;
        List<Event> earlier = new ArrayList<>();
        for (int s = 0; s < first.size(); s++) {
            List<Dropped> near = new ArrayList<>();
            int sentence = s;
            boolean tried =
                    first.mayHoldEvents(s)
                            && language.events.mayFind(
                                    first, s, c -> entities.mayBe(sentence, c), near);
            List<Event> here =
                    tried ? language.events.find(first, s, entities::is, near) : List.of();
            events.add(tried ? Recalled.with(first, s, here, earlier) : here);
            earlier.addAll(events.get(s));
            dropped.add(near);
            far[s] = !first.mayHoldEvents(s) ? Far.WORDS : tried ? Far.TREE : Far.TAGS;
        }
        dropFigurative(sentences, first, entities);
        for (int s = 0; s < first.size(); s++) {
            holding[s] = !events.get(s).isEmpty();
            any |= holding[s];
            far[s] = holding[s] ? Far.EVENT : far[s];
        }
        found = any;
        text = first.at(language.gate.depths(sentences, holding, own));
    }

    /** Leaves out what only looks like an event, in a report that does not speak of conflict. */
    private void dropFigurative(List<Sentence> sentences, ParsedText first, Entities entities) {
        List<Set<Event>> figurative =
                language.discourse.figurative(sentences, events, own, entities);
        for (int s = 0; s < figurative.size(); s++) {
            Set<Event> out = figurative.get(s);
            for (Event event : out) {
                List<Token> tokens = first.sentence(s).tokens();
                Span span =
                        new Span(tokens.get(event.first()).start(), tokens.get(event.last()).end());
                dropped.get(s)
                        .add(
                                new Dropped(
                                        Quote.of(first.text(), span),
                                        event.entry().type(),
                                        "the report hardly speaks of conflict, so that this word"
                                                + " has its everyday sense: "
                                                + event.entry().name()));
            }
            if (!out.isEmpty()) {
                events.set(s, events.get(s).stream().filter(e -> !out.contains(e)).toList());
            }
        }
    }

    /** Whether the sentence is read in this language. */
    boolean isOwn(int sentence) {
        return own.test(sentence);
    }

    /** How far a sentence went. */
    Passage passage(int sentence) {
        return new Passage(text.sentence(sentence), far[sentence], text.depth(sentence));
    }

    Language language() {
        return language;
    }

    /** The report as far as it bears on the events that were found. */
    ParsedText text() {
        return text;
    }

    /** Who and what stands in {@link #text}. */
    Entities entities() {
        return entities.over(text);
    }

    /** Whether there is an event at all. */
    boolean found() {
        return found;
    }

    /** The events of a sentence in text order. */
    List<Event> events(int sentence) {
        return events.get(sentence);
    }

    /** The near-candidates of a sentence that were not kept. */
    List<Dropped> dropped(int sentence) {
        return dropped.get(sentence);
    }
}
