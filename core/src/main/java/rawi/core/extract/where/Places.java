package rawi.core.extract.where;

import java.util.List;
import java.util.Optional;
import rawi.core.extract.who.Entities;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.ParsedText;

/** The places of one report, and where each of its events was. Used by one thread. */
public final class Places {

    private final List<List<PlaceFound>> found;
    private final OwnPlaces own;
    private final Scene scene;

    Places(ParsedText text, Entities entities, List<List<PlaceFound>> found, PlaceWords words) {
        this.found = found;
        this.own = new OwnPlaces(text, entities, found, words);
        this.scene = new Scene(text, found, words);
    }

    /** The place expressions of a sentence in text order. */
    public List<PlaceFound> in(int sentence) {
        return found.get(sentence);
    }

    /** The place expression that covers a token and does not act as a party. */
    public Optional<PlaceFound> at(int sentence, int node) {
        return own.at(sentence, node);
    }

    /**
     * Where a movement starts or ends: a place of the gazetteer, or an area told in words ("areas
     * controlled by the rebels"), which has no point.
     */
    public Optional<PlaceMention> end(int sentence, int node) {
        return own.end(sentence, node);
    }

    /**
     * Where an event was by its own words, the most precise first.
     *
     * @param head the trigger's head token
     * @param support light verb that carries a noun trigger, or -1
     * @param targets heads of those it was done to
     */
    public List<PlaceMention> explicit(
            int sentence, int head, int support, List<Integer> targets, List<Integer> agents) {
        return own.explicit(sentence, head, support, targets, agents);
    }

    /** The place that still holds at an event whose own words give none. */
    public Optional<Held> inherited(int sentence, int head, ClaimType type) {
        return scene.at(sentence, head, type);
    }

    /** Keeps where an event was for those told after it. */
    public void remember(int sentence, ClaimType type, List<PlaceMention> places) {
        scene.remember(sentence, type, places);
    }
}
