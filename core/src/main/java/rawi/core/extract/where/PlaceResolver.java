package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Gazetteer.Spelled;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention.Candidate;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Gives a place expression that stands alone ("Teir Maaleh village") its place, by how it is
 * spelled and by the units that are known to hold it. Safe to share.
 */
public final class PlaceResolver {

    /** Words that only say that people live there. */
    private static final WordSet SETTLED =
            WordSet.of(
                    "village",
                    "town",
                    "suburb",
                    "area",
                    "city",
                    "hamlet",
                    "locality",
                    "farms",
                    "neighbourhood",
                    "neighborhood",
                    "quarter",
                    "sector",
                    "township",
                    "countryside");

    private static final WordSet MODIFIERS =
            WordSet.of(
                    "military", "army", "air", "defense", "oil", "gas", "refugee", "idp", "former");

    /** What the site named after a town is worth as that town. */
    private static final double NAMED_AFTER = 0.15;

    /** What the second of two names is worth: it often is the larger place. */
    private static final double SECOND = 0.15;

    /** How much a whole difference between two spellings weighs against the units. */
    private static final double SPELLING = 16;

    /** How much of a town's size does not count where its district is known. */
    private static final double UNSIZED = 0.7;

    /** Farther from the narrowest unit than this a place cannot lie in it. */
    private static final double DISTRICT_KM = 60;

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
     * @param units names of larger units that hold it, widest first, such as a country, a province
     *     and a district
     */
    public List<Candidate> resolve(String expression, List<String> units) {
        PlaceChoice choice = new PlaceChoice();
        List<NameFinder.Raw> known = new ArrayList<>();
        Set<String> countries = new HashSet<>();
        for (String unit : units) {
            List<Place> areas = areas(unit, countries);
            if (!areas.isEmpty()) {
                NameFinder.Raw raw = new NameFinder.Raw(0, 0, 0, areas);
                known.add(raw);
                choice.heard().hear(areas);
                areas.stream()
                        .filter(p -> p.kind() == Place.Kind.COUNTRY)
                        .forEach(p -> countries.add(p.country()));
            }
        }
        Map<Place, Double> found = new HashMap<>();
        String type = named(expression, found);
        found.keySet()
                .removeIf(
                        p ->
                                !countries.isEmpty() && !countries.contains(p.country())
                                        || isOutside(p, known));
        List<PlaceChoice.Ranked> ranked = new ArrayList<>();
        for (PlaceChoice.Ranked one : choice.rank(List.copyOf(found.keySet()), type, List.of())) {
            double score = one.score() - SPELLING * found.get(one.place());
            score -= known.size() > 1 ? UNSIZED * Math.log10(10 + one.place().population()) : 0;
            for (NameFinder.Raw unit : known) {
                score += PlaceChoice.held(one.place(), unit);
            }
            ranked.add(new PlaceChoice.Ranked(one.place(), score, one.reason()));
        }
        ranked.sort(
                Comparator.comparingDouble((PlaceChoice.Ranked r) -> -r.score())
                        .thenComparing(r -> r.place().id()));
        return PlaceChoice.candidates(ranked, 1);
    }

    private List<Place> areas(String unit, Set<String> countries) {
        return gazetteer.findSpelled(unit).stream()
                .filter(s -> s.apart() < PlaceChoice.UNIT_APART)
                .map(Spelled::place)
                .filter(p -> p.kind().isArea())
                .filter(p -> countries.isEmpty() || countries.contains(p.country()))
                .toList();
    }

    /** Whether the narrowest unit is known and the place lies far from it. */
    private static boolean isOutside(Place place, List<NameFinder.Raw> units) {
        if (units.size() < 2 || place.point().isEmpty()) {
            return false;
        }
        NameFinder.Raw narrow = units.get(units.size() - 1);
        double least = Double.POSITIVE_INFINITY;
        for (Place unit : narrow.candidates()) {
            boolean known = unit.kind() == Place.Kind.ADMIN2 || unit.kind() == Place.Kind.ADMIN3;
            if (!known || unit.point().isEmpty() || PlaceChoice.isWithin(place, unit)) {
                return false;
            }
            least = Math.min(least, Distances.km(unit.point().get(), place.point().get()));
        }
        return least > DISTRICT_KM;
    }

    /** Fills in the places with how far their names are from the words; gives the type word. */
    private String named(String expression, Map<Place, Double> found) {
        String type = "";
        for (String word : expression.split("[^\\p{L}-]+")) {
            type = words.isType(word) ? Spelling.lower(word) : type;
        }
        double more = 0;
        for (String part : expression.replaceAll("[()]", ",").split(",|/| near ")) {
            if (!part.isBlank()) {
                ofPart(part.strip(), more, found);
                more = SECOND;
            }
        }
        return type;
    }

    private void ofPart(String part, double more, Map<Place, Double> found) {
        String rest = part;
        double off = more;
        while (true) {
            int space = rest.lastIndexOf(' ');
            String last = Spelling.lower(rest.substring(space + 1));
            boolean settled = space > 0 && SETTLED.contains(last);
            if (!settled) {
                add(rest, off, found);
            }
            if (space < 0 || !settled && !words.isType(last) && !MODIFIERS.contains(last)) {
                return;
            }
            off = settled ? off : more + NAMED_AFTER;
            rest = rest.substring(0, space).strip();
        }
    }

    private void add(String name, double more, Map<Place, Double> found) {
        List<Spelled> spelled = gazetteer.findSpelled(name);
        spelled.forEach(s -> found.merge(s.place(), s.apart() + more, Math::min));
        if (spelled.isEmpty()) {
            gazetteer
                    .findRespelled(name)
                    .forEach(p -> found.merge(p, PlaceChoice.RESPELLED + more, Math::min));
        }
    }
}
