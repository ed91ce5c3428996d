package rawi.core.extract.where;

import java.util.List;
import java.util.Optional;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;

/** The places of one report, and where each of its events was. Used by one thread. */
public interface Places {

    /** The place expressions of a sentence in text order. */
    List<PlaceFound> in(int sentence);

    /** The place expression that covers a token and does not act as a party. */
    Optional<PlaceFound> at(int sentence, int node);

    /**
     * Where a movement starts or ends: a place of the gazetteer, or an area told in words ("areas
     * controlled by the rebels"), which has no point.
     */
    Optional<PlaceMention> end(int sentence, int node);

    /**
     * Where an event was by its own words, the most precise first.
     *
     * @param head the trigger's head token
     * @param support light verb that carries a noun trigger, or -1
     * @param targets heads of those it was done to
     */
    List<PlaceMention> explicit(
            int sentence, int head, int support, List<Integer> targets, List<Integer> agents);

    /** The places that still hold at an event whose own words give none. */
    List<Held> inherited(int sentence, int head, ClaimType type);

    /** Keeps where an event was for those told after it. */
    void remember(int sentence, ClaimType type, List<PlaceMention> places);
}
