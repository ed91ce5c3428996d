package rawi.core.extract.where;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Block;
import rawi.core.text.Patterns;

/** What place a report has been about before any event was told in words of its own. */
final class Topic {

    private final ParsedText text;
    private final List<List<PlaceFound>> found;
    private final PlaceWords words;

    /** How often each place is named in the sentences counted, where first, and in what country. */
    private final Map<String, Integer> named = new LinkedHashMap<>();

    private final Map<String, PlaceFound> first = new LinkedHashMap<>();
    private PlaceFound country;
    private int counted;

    Topic(ParsedText text, List<List<PlaceFound>> found, PlaceWords words) {
        this.text = text;
        this.found = found;
        this.words = words;
    }

    /** The place that the report has been about so far: the one named most, the first of equals. */
    Optional<Held> at(int sentence) {
        countTo(sentence);
        String best = null;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            if (best == null || entry.getValue() > named.get(best)) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best)
                .map(first::get)
                .flatMap(p -> Scene.held(p, "the report's place"))
                .or(this::country);
    }

    /** "in Syria", said before any narrower place: the country that a report counts over. */
    private Optional<Held> country() {
        return Optional.ofNullable(country).flatMap(p -> Scene.held(p, "the report's country"));
    }

    /** Counts the places named before a sentence; sentences come in order, each counted once. */
    private void countTo(int sentence) {
        if (sentence < counted) {
            named.clear();
            first.clear();
            country = null;
            counted = 0;
        }
        for (; counted < sentence; counted++) {
            for (PlaceFound place : found.get(counted)) {
                count(place);
            }
        }
    }

    private void count(PlaceFound place) {
        String sign = Scene.before(text.tree(place.sentence()), place);
        boolean headline = text.sentence(place.sentence()).block().kind() == Block.Kind.HEADLINE;
        boolean locates = words.locates(sign) || headline;
        if (locates && (!place.acts() || place.dateline()) && !place.isCountry()) {
            named.merge(place.mention().name(), 1, Integer::sum);
            first.putIfAbsent(place.mention().name(), place);
        }
        if (country == null
                && !place.acts()
                && place.isCountry()
                && Patterns.fit(sign, Scene.INSIDE)) {
            country = place;
        }
    }
}
