package rawi.core.extract.act;

import java.util.OptionalInt;
import rawi.core.extract.where.ArabicNames;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.model.Quote;
import rawi.core.syntax.ParsedText;

/**
 * Which nouns of a report's events are their parties, and how they are called. Asked event by event
 * in text order; used by one thread.
 */
public interface Parties {

    /** Whether the noun at a node can do what the event tells. */
    boolean acts(Event event, int node);

    /** Whether the noun at a node can suffer what the event tells. */
    boolean suffers(Event event, int node);

    /** Who suffers in the place of a number: "nine soldiers were killed and 14 wounded". */
    default OptionalInt counted(Event event, int node) {
        return OptionalInt.empty();
    }

    /** The words to quote for who stands at a node. */
    Quote quote(int sentence, int node);

    /** Canonical name of who stands at a node, or their own words. */
    String name(int sentence, int node);

    /** The parties of an English report. */
    static Parties english(ParsedText text, Entities entities, Places places) {
        return new EnglishParties(text, entities, places);
    }

    /** The parties of an Arabic report. */
    static Parties arabic(ParsedText text, Entities entities, Places places, ArabicNames names) {
        return new ArabicParties(text, entities, places, names);
    }
}
