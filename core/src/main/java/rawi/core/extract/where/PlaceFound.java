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
 * @param nameFirst first token of the bare name
 * @param nameLast last token of the bare name
 */
public record PlaceFound(
        int sentence,
        int first,
        int last,
        int head,
        PlaceMention mention,
        Place.Kind kind,
        boolean acts,
        int nameFirst,
        int nameLast) {

    /** Whether it is a whole country, not a part such as "northern Iraq". */
    boolean isCountry() {
        return kind == Place.Kind.COUNTRY && first == nameFirst;
    }
}
