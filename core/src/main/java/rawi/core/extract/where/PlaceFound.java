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
 * @param acts whether the name stands for its government here: "Israel bombed", or its reporter
 * @param dateline whether it only says where the reporter sits: "BAGHDAD - …"
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
        boolean dateline,
        int nameFirst,
        int nameLast) {

    /** Why a name has no position. */
    static final String UNKNOWN = "not in the gazetteer";

    /** Why a noun that only points back to a place has none: المدينة. */
    static final String BACK = "points back to a place told before";

    /** Whether it only points back to a place told before. */
    public boolean pointsBack() {
        return mention.ambiguity().equals(BACK);
    }

    /** The same, said only as where the reporter sits. */
    PlaceFound asDateline() {
        return new PlaceFound(
                sentence, first, last, head, mention, kind, true, true, nameFirst, nameLast);
    }

    /** Whether it is a whole country, not a part such as "northern Iraq". */
    boolean isCountry() {
        return kind == Place.Kind.COUNTRY && first == nameFirst;
    }
}
