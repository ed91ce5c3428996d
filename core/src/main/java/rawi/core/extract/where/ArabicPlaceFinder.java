package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Finds the places that Arabic sentences name, with the words of kind and side around them. */
final class ArabicPlaceFinder {

    private static final WordSet OUTLETS =
            WordSet.of(
                    "مرصد", "شبكة", "صدي", "وكالة", "موقع", "صحيفة", "جريدة", "راديو", "قناة",
                    "مجلس", "موقع «");

    private final ArabicNames names;
    private final WordSet types = new WordSet();
    private final WordSet sides = new WordSet();
    private final WordSet locate = new WordSet();
    private final WordSet areas = new WordSet();
    private final WordSet back = new WordSet();
    private final WordSet noPlace = new WordSet();
    private final WordSet pairs = new WordSet();
    private final WordSet inside = new WordSet();
    private final WordSet deeds = new WordSet();
    private final WordSet seats = new WordSet();
    private final WordSet talks = new WordSet();
    private final WordSet towns = new WordSet();

    /** Reads {@code lexicon/ar/place_words.tsv}. */
    ArabicPlaceFinder(DataFiles files, ArabicNames names) {
        this.names = names;
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/place_words.tsv")) {
            Set<String> set =
                    switch (row.get("kind")) {
                        case "TYPE" -> types;
                        case "SIDE" -> sides;
                        case "BACK" -> back;
                        case "AREA" -> areas;
                        case "NOPLACE" -> noPlace;
                        case "LOCATE" -> locate;
                        case "PAIR" -> pairs;
                        case "INSIDE" -> inside;
                        case "DEED" -> deeds;
                        case "SEAT" -> seats;
                        case "TALK" -> talks;
                        case "UNNAMED" -> towns;
                        default -> new HashSet<>();
                    };
            row.list("words").forEach(w -> set.add(ArabicScript.letters(w)));
        }
        types.addAll(pairs);
    }

    /**
     * The names of a sentence in text order.
     *
     * @param told takes up those that it tells with a word of kind
     */
    List<ArabicNames.Name> names(Tree tree, Map<String, ArabicNames.Name> told) {
        List<ArabicNames.Name> own = names.in(tree);
        names.tell(tree, own, told);
        return own;
    }

    /** The same with those that the report tells with a word of kind elsewhere. */
    List<ArabicNames.Name> again(
            Tree tree, List<ArabicNames.Name> own, Map<String, ArabicNames.Name> told) {
        return names.again(tree, own, told);
    }

    /**
     * The expressions of a sentence in text order.
     *
     * @param named its names
     * @param countries how often the report names places of each country
     */
    List<PlaceFound> in(
            String text,
            Tree tree,
            String publisher,
            List<ArabicNames.Name> named,
            Map<String, Integer> countries) {
        ArabicRow row = ArabicRow.of(tree);
        List<PlaceFound> found = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < row.size()) {
            while (next < named.size() && named.get(next).first() < i) {
                next++;
            }
            ArabicNames.Name name =
                    next < named.size() && named.get(next).first() == i ? named.get(next) : null;
            PlaceFound place = null;
            boolean seat =
                    name != null
                            && row.at(i - 1).equals("من")
                            && Patterns.fit(row.at(i - 2), "[يت]تخذ(ون)?|اتخذت?")
                            && row.at(name.last() + 1).startsWith("مقر");
            if (name != null && !seat && stands(tree, row, i, name.last(), found, publisher)) {
                place = place(text, tree, row, name, countries);
                boolean land = place.kind() == Place.Kind.COUNTRY && place.first() == i;
                place = land && !inside.contains(row.at(i - 1)) ? null : place;
            }
            boolean joins = place != null && isRoad(row, place) && next + 1 < named.size();
            if (joins && named.get(next + 1).first() == place.last() + 2) {
                place =
                        road(
                                text,
                                tree,
                                place,
                                best(named.get(next + 1), "", countries),
                                named.get(next + 1).last());
            }
            if (place != null) {
                found.add(place);
                i = place.last() + 1;
            } else if (isHeld(row, i)) {
                found.add(held(text, tree, row, i));
                i = row.of(i).last() + 1;
            } else if (isUnnamed(row, tree, i)) {
                int last = i + 1;
                while (tree.pos(Math.min(last + 1, row.size() - 1)) == Pos.ADJ
                        && last + 1 < row.size()
                        && !row.isGlued(last + 1)) {
                    last++;
                }
                found.add(unknown(text, tree, i, last));
                i = last + 1;
            } else if (isBack(row, tree, i)) {
                found.add(back(text, tree, i));
                i++;
            } else {
                i++;
            }
        }
        return found;
    }

    /** طريق دير الزور – : a road with a second end to come. */
    private static boolean isRoad(ArabicRow row, PlaceFound place) {
        return row.at(place.first()).equals("طريق")
                && Patterns.fit(row.at(place.last() + 1), "[–-]");
    }

    /** A road between two towns, which lies at neither. */
    private static PlaceFound road(String text, Tree tree, PlaceFound start, Place end, int last) {
        String to = end == null ? span(tree, last, last).in(text) : end.name();
        PlaceMention mention =
                new PlaceMention(
                        Quote.of(text, span(tree, start.first(), last)),
                        start.mention().name() + "–" + to + " road",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        PlaceFound.UNKNOWN);
        return new PlaceFound(
                start.sentence(),
                start.first(),
                last,
                start.head(),
                mention,
                Place.Kind.SITE,
                false,
                false,
                start.nameFirst(),
                last);
    }

    /** Adds the countries of names that have only one. */
    void count(List<ArabicNames.Name> named, Map<String, Integer> countries) {
        for (ArabicNames.Name name : named) {
            Set<String> of = new HashSet<>();
            names.find(name.whole()).forEach(p -> of.add(p.country()));
            if (of.size() == 1) {
                countries.merge(of.iterator().next(), 1, Integer::sum);
            }
        }
    }

    /** Whether a base form names a kind of place that a movement may start from or lead to. */
    boolean isArea(String lemma) {
        return types.contains(lemma) || areas.contains(lemma);
    }

    /** "ضمن مناطق نفوذ الإدارة الذاتية": land told by who holds it. */
    private static boolean isHeld(ArabicRow row, int i) {
        return row.at(i).equals("مناطق")
                && Patterns.fit(row.at(i + 1), "نفوذ|سيطرة")
                && Patterns.fit(row.at(i - 1), "في|ضمن|داخل|من|ب");
    }

    private static PlaceFound held(String text, Tree tree, ArabicRow row, int i) {
        return unknown(text, tree, i, Math.max(i + 1, row.of(i).last()));
    }

    /** "في بلدة تركية": a town that the report does not name. */
    private boolean isUnnamed(ArabicRow row, Tree tree, int i) {
        return towns.contains(row.at(i))
                && Patterns.fit(row.at(i - 1), "في|ب|قرب|وسط|داخل")
                && i + 1 < row.size()
                && tree.pos(i + 1) == Pos.ADJ
                && !row.isGlued(i + 1)
                && !row.at(i + 1).startsWith("ال");
    }

    private static PlaceFound unknown(String text, Tree tree, int i, int last) {
        PlaceMention mention =
                new PlaceMention(
                        Quote.of(text, span(tree, i, last)),
                        span(tree, i, last).in(text),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        PlaceFound.UNKNOWN);
        return new PlaceFound(
                tree.sentence().index(),
                i,
                last,
                i,
                mention,
                Place.Kind.SITE,
                false,
                false,
                i,
                last);
    }

    private boolean isBack(ArabicRow row, Tree tree, int i) {
        return back.contains(row.at(i))
                && locate.contains(row.at(i - 1))
                && !(row.isNominal(i + 1) && tree.tag(i + 1).endsWith("NNP"));
    }

    private static PlaceFound back(String text, Tree tree, int i) {
        Span span = tree.sentence().tokens().get(i).span();
        PlaceMention mention =
                new PlaceMention(
                        Quote.of(text, span),
                        span.in(text),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        PlaceFound.BACK);
        return new PlaceFound(
                tree.sentence().index(), i, i, i, mention, Place.Kind.SITE, false, false, i, i);
    }

    private boolean stands(
            Tree tree,
            ArabicRow row,
            int first,
            int last,
            List<PlaceFound> found,
            String publisher) {
        int lead = Patterns.fit(row.at(first - 1), "[«\"“”#]") ? first - 2 : first - 1;
        String before = ArabicNames.kindBefore(row, first);
        String two = row.at(lead - 1);
        if (OUTLETS.contains(before) || noPlace.contains(before)) {
            return false;
        }
        String own = ArabicScript.letters(publisher);
        if (first > 0 && own.contains(row.text(Math.max(0, first - 1), last))) {
            return false;
        }
        boolean list =
                Patterns.fit(row.at(first - 1), "و|[–-]")
                        && !found.isEmpty()
                        && found.get(found.size() - 1).last() == first - 2;
        boolean name = tree.tag(first).endsWith("NNP") || last > first;
        boolean located =
                types.contains(before)
                        || sides.contains(before)
                        || locate.contains(before)
                        || deeds.contains(before)
                        || list;
        if (seats.contains(row.text(first, last)) && isGovernment(row, first, last, before)) {
            return false;
        }
        boolean title = first == 0;
        boolean headline =
                tree.sentence().block().kind() == Block.Kind.HEADLINE
                        && tree.pos(first) == Pos.PROPN
                        && names.isName(row.text(first, last));
        boolean colon = Patterns.fit(row.at(last + 1), "[:–-]");
        boolean typed = types.contains(before);
        boolean led = row.at(first).startsWith("ال") && Patterns.fit(before, "في|ب|قرب|داخل");
        boolean common =
                !typed && !led && (tree.pos(first) == Pos.VERB || tree.pos(first) == Pos.ADJ);
        return located && (!common || types.contains(before) || list)
                || name && !common && (title && colon)
                || headline && !common
                || two.equals("العاصمة") && tree.pos(lead) == Pos.ADJ;
    }

    /** "محادثات بين أنقرة وواشنطن", "واشنطن تؤيد": a capital that stands for its government. */
    private boolean isGovernment(ArabicRow row, int first, int last, String before) {
        if (row.isVerb(last + 1) && !locate.contains(before) && !types.contains(before)) {
            return true;
        }
        int between = first - 1;
        while (between > first - 6 && !row.at(between).equals("بين")) {
            between--;
        }
        for (int i = between - 1; row.at(between).equals("بين") && i > between - 5; i--) {
            if (talks.contains(row.at(i))) {
                return true;
            }
        }
        return false;
    }

    private PlaceFound place(
            String text,
            Tree tree,
            ArabicRow row,
            ArabicNames.Name name,
            Map<String, Integer> countries) {
        int first = name.first();
        String type = "";
        boolean quoted =
                first > 1
                        && Patterns.fit(row.at(first - 1), "[«\"“”#]")
                        && types.contains(row.at(first - 2));
        first = quoted ? first - 1 : first;
        while (first > 0
                && (types.contains(row.at(first - 1)) || sides.contains(row.at(first - 1)))
                && name.first() - first < (quoted ? 3 : 2)
                && !(first - 1 > 0 && pairs.contains(row.at(first - 1)))) {
            first--;
            type = types.contains(row.at(first)) ? row.at(first) : type;
        }
        if (type.isEmpty() && first > 0 && pairs.contains(row.at(first - 1))) {
            type = row.at(first - 1).equals("حيي") ? "حي" : "مدينة";
        }
        int last = name.last();
        while (sides.contains(row.at(last + 1))
                && Patterns.fit(type, "ريف|ريفي|ريفا|بادية|")
                && row.at(last + 1).startsWith("ال")) {
            last++;
        }
        Place best = best(name, type, countries);
        Place.Kind kind = type.equals("حي") ? Place.Kind.QUARTER : Place.Kind.CITY;
        return new PlaceFound(
                tree.sentence().index(),
                first,
                last,
                name.first(),
                mention(text, tree, Quote.of(text, span(tree, first, last)), name, best),
                best == null ? kind : best.kind(),
                false,
                false,
                name.first(),
                name.last());
    }

    private static Span span(Tree tree, int first, int last) {
        return new Span(
                tree.sentence().tokens().get(first).start(),
                tree.sentence().tokens().get(last).end());
    }

    private static PlaceMention mention(
            String text, Tree tree, Quote quote, ArabicNames.Name name, Place place) {
        if (place == null) {
            return new PlaceMention(
                    quote,
                    span(tree, name.first(), name.last()).in(text),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    PlaceFound.UNKNOWN);
        }
        return new PlaceMention(
                quote, place.name(), place.point(), false, Optional.of(place.id()), "");
    }

    /**
     * The place of a name: by the countries of the others, by the word of kind, by size; or null.
     */
    private Place best(ArabicNames.Name name, String type, Map<String, Integer> countries) {
        return names.find(name.whole()).stream()
                .min(
                        Comparator.<Place>comparingInt(p -> -countries.getOrDefault(p.country(), 0))
                                .thenComparingInt(p -> fit(p, type))
                                .thenComparingInt(p -> p.id().startsWith("gn:") ? 1 : 0)
                                .thenComparing(
                                        Comparator.comparingLong(Place::population).reversed()))
                .orElse(null);
    }

    private static int fit(Place place, String type) {
        Set<Place.Kind> wanted =
                switch (type) {
                    case "حي", "احياء" -> Set.of(Place.Kind.QUARTER);
                    case "مدينة", "بلدة", "قرية" -> Set.of(Place.Kind.CITY);
                    case "محافظة", "ريف", "ريفي" -> Set.of(Place.Kind.ADMIN1, Place.Kind.ADMIN2);
                    default -> Set.of();
                };
        boolean small = place.kind() == Place.Kind.ADMIN2 || place.kind() == Place.Kind.ADMIN3;
        if (wanted.isEmpty() || !wanted.contains(place.kind()) && small) {
            return (small ? 30 : place.kind().ordinal()) - (place.point().isPresent() ? 1 : 0);
        }
        int miss = wanted.isEmpty() || wanted.contains(place.kind()) ? 0 : 20;
        return miss + place.kind().ordinal() - (place.point().isPresent() ? 1 : 0);
    }
}
