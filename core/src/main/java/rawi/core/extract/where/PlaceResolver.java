package rawi.core.extract.where;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Gazetteer.Spelled;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention.Candidate;
import rawi.core.model.PlaceMention.Point;
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

    /** Words that say what a site is and that its name in a table may lack. */
    private static final WordSet MODIFIERS =
            WordSet.of(
                    "military",
                    "army",
                    "air",
                    "defense",
                    "oil",
                    "gas",
                    "refugee",
                    "idp",
                    "former",
                    "border",
                    "complex",
                    "compound",
                    "ruin",
                    "ruins",
                    "reservoir",
                    "facility",
                    "factory",
                    "plant",
                    "station",
                    "headquarters",
                    "depot",
                    "silos",
                    "cotton",
                    "power",
                    "thermal",
                    "academy",
                    "heliport",
                    "hospital",
                    "project",
                    "housing");

    private static final WordSet AIR = WordSet.of("airport", "airbase", "airfield");

    /** What the site named after a town is worth as that town. */
    private static final double NAMED_AFTER = 0.15;

    /** What the second of two names is worth: it often is the larger place. */
    private static final double SECOND = 0.15;

    /** How much a whole difference between two spellings weighs against the units. */
    private static final double SPELLING = 16;

    /** How much of a town's size does not count where its district is known. */
    private static final double UNSIZED = 0.7;

    /** What it is worth that the whole expression is a name. */
    private static final double WHOLE = 0.3;

    /** What it costs that a name is written a little otherwise: "As Sadah" for "Sa'dah". */
    private static final double WRITTEN = 0.05;

    /** What it costs that one of two names has an article. */
    private static final double ARTICLE = 0.02;

    private static final Pattern DEFINITE = Pattern.compile("^(?:al|el|as|ash|ar|ad|an|az|at)[ -]");
    private static final Pattern MARKS = Pattern.compile("[`’‘ʻʿʾ]");

    /** What it costs that a site is of another sort than the words say: a dam for an airbase. */
    private static final double OTHER_SORT = 0.3;

    /** Names this near are written alike. */
    private static final double SAME = 0.15;

    /** Places of one name this near are one place. */
    private static final double ONE_KM = 10;

    /** Roads do not run between places that lie farther apart. */
    private static final double ROAD_KM = 200;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    public PlaceResolver(DataFiles files, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(files, "en");
    }

    /**
     * The places that the words may stand for, best first; empty when no gazetteer has them.
     *
     * @param expression a name, with or without type words and another name in brackets; "the road
     *     between A and B" is a place of its own in the middle
     * @param units names of larger units that hold it, widest first, such as a country, a province
     *     and a district
     */
    public List<Candidate> resolve(String expression, List<String> units) {
        NamedUnits known = new NamedUnits(gazetteer, units);
        PlaceExpression parts = PlaceExpression.of(expression, words);
        Optional<Candidate> middle = middle(parts, units, known);
        return middle.isPresent() ? List.of(middle.get()) : resolve(parts, known);
    }

    private List<Candidate> resolve(PlaceExpression expression, NamedUnits units) {
        Map<Place, Double> found = new HashMap<>();
        named(expression, n -> gazetteer.findSpelled(n), found);
        found.keySet().removeIf(units::isAbroad);
        Map<Place, Double> outside = new HashMap<>(found);
        found.keySet().removeIf(units::isOutside);
        if (found.keySet().stream().noneMatch(units::holds)) {
            for (Place district : units.districts()) {
                named(expression, n -> gazetteer.findMisspelt(n, district), found);
            }
        }
        if (found.isEmpty()) {
            found.putAll(beyond(outside, units));
        }
        PlaceChoice choice = new PlaceChoice();
        List<PlaceChoice.Ranked> ranked = new ArrayList<>();
        for (PlaceChoice.Ranked one :
                choice.rank(List.copyOf(found.keySet()), expression.type(), List.of())) {
            double score = one.score() - SPELLING * found.get(one.place());
            score -=
                    units.all().size() > 1
                            ? UNSIZED * Math.log10(10 + one.place().population())
                            : 0;
            score += units.worth(one.place());
            ranked.add(new PlaceChoice.Ranked(one.place(), score, one.reason()));
        }
        ranked.sort(
                Comparator.comparingDouble((PlaceChoice.Ranked r) -> -r.score())
                        .thenComparing(r -> r.place().id()));
        return PlaceChoice.candidates(ranked, 1);
    }

    /**
     * A place of the deserts that alone has the name as it is written, a little beyond the
     * district: tables cut districts otherwise.
     */
    private static Map<Place, Double> beyond(Map<Place, Double> outside, NamedUnits units) {
        List<Place> same = outside.keySet().stream().filter(p -> outside.get(p) < SAME).toList();
        boolean one =
                same.stream()
                        .allMatch(
                                p ->
                                        units.isAround(p)
                                                && p.point().isPresent()
                                                && same.get(0).point().isPresent()
                                                && Distances.km(
                                                                p.point().get(),
                                                                same.get(0).point().get())
                                                        < ONE_KM);
        Map<Place, Double> found = new HashMap<>();
        same.stream().filter(p -> one).forEach(p -> found.put(p, outside.get(p)));
        return found;
    }

    /** The middle of the places that a road joins, when all are known and near each other. */
    private Optional<Candidate> middle(
            PlaceExpression expression, List<String> units, NamedUnits known) {
        List<Candidate> ends = new ArrayList<>();
        // a road may end beyond the district that the place on it lies in
        NamedUnits wide = new NamedUnits(gazetteer, units.subList(0, Math.min(2, units.size())));
        for (String end : expression.ends()) {
            PlaceExpression name = PlaceExpression.of(end, words);
            first(name, known)
                    .filter(c -> isSpelled(end, c.id()))
                    .or(() -> first(name, wide))
                    .ifPresent(ends::add);
        }
        if (ends.size() < 2 || ends.size() < expression.ends().size()) {
            return Optional.empty();
        }
        List<Point> points = ends.stream().map(c -> c.point().get()).toList();
        if (points.stream().anyMatch(p -> Distances.km(p, points.get(0)) > ROAD_KM)) {
            return Optional.empty();
        }
        double lat = points.stream().mapToDouble(Point::lat).average().getAsDouble();
        double lon = points.stream().mapToDouble(Point::lon).average().getAsDouble();
        return Optional.of(
                new Candidate(
                        ends.stream().map(Candidate::id).collect(joining("+")),
                        ends.stream().map(Candidate::name).collect(joining(" – ")),
                        Optional.of(new Point(lat, lon)),
                        Spelling.lower(Place.Kind.SITE.name()),
                        ends.get(0).country(),
                        "the middle between them"));
    }

    private Optional<Candidate> first(PlaceExpression expression, NamedUnits units) {
        return resolve(expression, units).stream().filter(c -> c.point().isPresent()).findFirst();
    }

    /** Whether the place is filed under a name that sounds alike. */
    private boolean isSpelled(String name, String id) {
        return gazetteer.findSpelled(name).stream()
                .anyMatch(s -> s.apart() <= SAME && s.place().id().equals(id));
    }

    /** Fills in the places with how far their names are from the words. */
    private void named(
            PlaceExpression expression,
            Function<String, List<Spelled>> search,
            Map<Place, Double> found) {
        double more = 0;
        if (expression.parts().size() > 1) {
            add(expression.text(), -WHOLE, n -> named(search.apply(n), SAME), "", found);
        }
        for (String part : expression.parts()) {
            ofPart(part, more, search, expression.type(), found);
            more = expression.isEither() ? 0 : SECOND;
        }
    }

    private static List<Spelled> named(List<Spelled> spelled, double most) {
        return spelled.stream().filter(s -> s.apart() <= most).toList();
    }

    private void ofPart(
            String part,
            double more,
            Function<String, List<Spelled>> search,
            String type,
            Map<Place, Double> found) {
        String rest = part;
        int first = part.indexOf(' ');
        if (first > 0 && MODIFIERS.contains(Spelling.lower(part.substring(0, first)))) {
            rest = part.substring(first + 1).strip();
        }
        String kind = "";
        double off = more;
        while (true) {
            int space = rest.lastIndexOf(' ');
            String last =
                    PlaceExpression.singular(Spelling.lower(rest.substring(space + 1)), words);
            boolean settled = space > 0 && SETTLED.contains(last);
            add(rest, off, settled ? n -> named(search.apply(n), SAME) : search, type, found);
            boolean modifies = MODIFIERS.contains(last);
            if (space < 0 || !settled && !modifies && !words.isType(last)) {
                return;
            }
            off = settled ? off : more + NAMED_AFTER;
            rest = rest.substring(0, space).strip();
            kind = words.isType(last) ? ' ' + last : kind;
            if (modifies && !kind.isEmpty()) {
                add(rest + kind, more, n -> named(search.apply(n), SAME), type, found);
            }
        }
    }

    private void add(
            String name,
            double more,
            Function<String, List<Spelled>> search,
            String type,
            Map<Place, Double> found) {
        List<Spelled> spelled = search.apply(name);
        for (Spelled s : spelled) {
            String filed = s.place().name();
            double off = written(name).equals(written(filed)) ? 0 : WRITTEN;
            off += isDefinite(name) == isDefinite(filed) ? 0 : ARTICLE;
            off += isOtherSort(s.place(), type) ? OTHER_SORT : 0;
            found.merge(s.place(), s.apart() + more + off, Math::min);
        }
        if (spelled.isEmpty()) {
            gazetteer
                    .findRespelled(name)
                    .forEach(p -> found.merge(p, PlaceChoice.RESPELLED + more, Math::min));
        }
    }

    /** The letters of a name with its marks of sounds, without an article. */
    private static String written(String name) {
        String plain = MARKS.matcher(Spelling.lower(name)).replaceAll("'");
        return DEFINITE.matcher(plain).replaceFirst("").replace('-', ' ');
    }

    private static boolean isDefinite(String name) {
        return DEFINITE.matcher(Spelling.lower(name)).lookingAt();
    }

    /** "Tabqa Dam" for an airbase. */
    private boolean isOtherSort(Place place, String type) {
        String name = place.name();
        String last = Spelling.lower(name.substring(name.lastIndexOf(' ') + 1));
        return place.kind() == Place.Kind.SITE
                && !type.isEmpty()
                && !last.equals(type)
                && words.isType(last)
                && !(AIR.contains(last) && AIR.contains(type));
    }
}
