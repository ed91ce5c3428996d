package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.Recalled;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.lexicon.TriggerGate;
import rawi.core.lexicon.TriggerGate.Tells;
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

    private static final String EVERYDAY =
            "the report hardly speaks of conflict, so that this word has its everyday sense: ";

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
     * @param tells what the words of each sentence may tell
     * @param own whether the sentence of a number is read in this language
     */
    EventSearch(
            Language language,
            List<Sentence> sentences,
            ParsedText first,
            Tells[] tells,
            IntPredicate own) {
        this.language = language;
        this.own = own;
        entities = language.entities(first);
        far = new Far[first.size()];
        Discourse.OfReport discourse = language.discourse.of(sentences, own, entities);
        List<Integer> waiting = new ArrayList<>();
        for (int s = 0; s < first.size(); s++) {
            events.add(List.of());
            dropped.add(new ArrayList<>());
            far[s] = Far.WORDS;
            if (first.mayHoldEvents(s)) {
                if (discourse.isJudged() && mayWait(first, s, tells[s], discourse)) {
                    waiting.add(s);
                } else {
                    search(first, s);
                }
            }
        }
        boolean all = waiting.isEmpty() || discourse.speaksOfConflict(events);
        for (int s : waiting) {
            if (all) {
                search(first, s);
            } else {
                dropEveryday(first, s);
            }
        }
        dropFigurative(first, discourse.figurative(events));
        boolean any = false;
        for (int s = 0; s < first.size(); s++) {
            any |= !events.get(s).isEmpty();
            far[s] = events.get(s).isEmpty() ? far[s] : Far.EVENT;
        }
        found = any;
        text = first.at(language.gate.depths(sentences, s -> !events.get(s).isEmpty(), own));
    }

    /**
     * Whether nothing in a sentence counts unless the rest of the report speaks of conflict: most
     * sentences of general news that hold a trigger word, so that they need no tree.
     */
    private boolean mayWait(ParsedText first, int s, Tells words, Discourse.OfReport discourse) {
        Sentence sentence = first.sentence(s);
        if (discourse.hasSign(s) || Recalled.mayPointBack(sentence)) {
            return false;
        }
        if (words != Tells.PLAINLY) {
            return true;
        }
        far[s] = Far.TAGS;
        return !language.events.mayFind(
                first,
                s,
                (c, from, to) -> entities.mayBe(s, c, from, to),
                e -> !language.discourse.isSoft(e),
                new ArrayList<>());
    }

    private void search(ParsedText first, int s) {
        List<Dropped> near = dropped.get(s);
        boolean tried =
                language.events.mayFind(
                        first, s, (c, from, to) -> entities.mayBe(s, c, from, to), e -> true, near);
        far[s] = tried ? Far.TREE : Far.TAGS;
        if (tried) {
            List<Event> here = language.events.find(first, s, entities::is, near);
            events.set(s, Recalled.with(first, s, here, events.subList(0, s)));
        }
    }

    private void dropEveryday(ParsedText first, int s) {
        for (TriggerGate.Opening opening : language.gate.openings(first.sentence(s))) {
            drop(first, s, opening.token(), opening.token(), opening.entry());
        }
    }

    /** Leaves out what only looks like an event, in a report that does not speak of conflict. */
    private void dropFigurative(ParsedText first, List<Set<Event>> figurative) {
        for (int s = 0; s < figurative.size(); s++) {
            Set<Event> out = figurative.get(s);
            // In the order of the text: that of a set differs from run to run.
            for (Event event : events.get(s).stream().filter(out::contains).toList()) {
                drop(first, s, event.first(), event.last(), event.entry());
            }
            if (!out.isEmpty()) {
                events.set(s, events.get(s).stream().filter(e -> !out.contains(e)).toList());
            }
        }
    }

    private void drop(ParsedText first, int s, int from, int to, TriggerEntry entry) {
        List<Token> tokens = first.sentence(s).tokens();
        Span span = new Span(tokens.get(from).start(), tokens.get(to).end());
        Quote quote = Quote.of(first.text(), span);
        dropped.get(s).add(new Dropped(quote, entry.type(), EVERYDAY + entry.name()));
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
