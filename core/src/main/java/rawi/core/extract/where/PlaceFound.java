package rawi.core.extract.where;

import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;

/**
 * A place expression in a sentence.
 *
 * @param first first token, type words included
 * @param last last token
 * @param head token that the rest of the sentence hangs on
 * @param kind what sort of place was chosen
 * @param acts whether the name stands for its government here: "Israel bombed"
 */
public record PlaceFound(
        int sentence,
        int first,
        int last,
        int head,
        PlaceMention mention,
        Place.Kind kind,
        boolean acts) {}
