package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention.Candidate;

/**
 * Gives a place expression that stands alone ("Teir Maaleh village") its place, by the units that
 * are known to hold it. Safe to share.
 */
public final class PlaceResolver {

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    public PlaceResolver(DataFiles files, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(files, "en");
    }

    /**
     * The places that the words may stand for, best first; empty when no gazetteer has them.
     *
     * @param expression a name, with or without type words and another name in brackets
     * @param units names of larger units that hold it, widest first, such as a country and province
     */
    public List<Candidate> resolve(String expression, List<String> units) {
        List<NameFinder.Raw> beside = new ArrayList<>();
        PlaceChoice choice = new PlaceChoice();
        for (String unit : units) {
            List<Place> known =
                    find(unit).places().stream().filter(p -> p.kind().isArea()).toList();
            if (!known.isEmpty()) {
                NameFinder.Raw raw = new NameFinder.Raw(0, 0, 0, known);
                beside.add(raw);
                choice.hear(raw);
            }
        }
        Named named = find(expression);
        Set<String> countries = new HashSet<>();
        beside.forEach(
                raw ->
                        raw.candidates().stream()
                                .filter(p -> p.kind() == Place.Kind.COUNTRY)
                                .forEach(p -> countries.add(p.country())));
        List<Place> places =
                named.places().stream()
                        .filter(p -> countries.isEmpty() || countries.contains(p.country()))
                        .toList();
        return PlaceChoice.candidates(choice.rank(places, named.type(), beside), 1);
    }

    private record Named(List<Place> places, String type) {}

    private Named find(String expression) {
        String name = expression.replaceAll("[()]", ",");
        for (String part : name.split(",|/| near ")) {
            Optional<Named> found = ofPart(part.strip(), expression);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Named(List.of(), "");
    }

    private Optional<Named> ofPart(String part, String expression) {
        String type = "";
        for (String word : expression.split("[^\\p{L}-]+")) {
            type = words.isType(word) ? word.toLowerCase(Locale.ROOT) : type;
        }
        String rest = part;
        while (!rest.isEmpty()) {
            List<Place> places = gazetteer.find(rest);
            if (places.isEmpty()) {
                places = gazetteer.findRespelled(rest);
            }
            if (!places.isEmpty()) {
                return Optional.of(new Named(places, type));
            }
            int space = rest.lastIndexOf(' ');
            if (space < 0 || !words.isType(rest.substring(space + 1))) {
                break;
            }
            rest = rest.substring(0, space);
        }
        int space = rest.indexOf(' ');
        if (space > 0 && (words.isSide(rest.substring(0, space)) || rest.startsWith("Mintaqat "))) {
            return ofPart(rest.substring(space + 1), expression);
        }
        return Optional.empty();
    }
}
