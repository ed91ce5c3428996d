package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.ArabicPlaceNames;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;

/** Finds the places that Arabic sentences name, with the words of kind and side around them. */
final class ArabicPlaceFinder {

    private static final Set<String> OUTLETS =
            Set.of(
                    "مرصد", "شبكة", "صدي", "وكالة", "موقع", "صحيفة", "جريدة", "راديو", "قناة",
                    "مجلس", "موقع «");

    private final ArabicPlaceNames names;
    private final Set<String> types = new HashSet<>();
    private final Set<String> sides = new HashSet<>();
    private final Set<String> locate = new HashSet<>();
    private final Set<String> back = new HashSet<>();
    private final Set<String> noPlace = new HashSet<>();

    /** Reads {@code lexicon/ar/place_words.tsv}. */
    ArabicPlaceFinder(DataFiles files, ArabicPlaceNames names) {
        this.names = names;
        for (Tsv.Row row : Tsv.read(files, "lexicon/ar/place_words.tsv")) {
            Set<String> set =
                    switch (row.get("kind")) {
                        case "TYPE" -> types;
                        case "SIDE" -> sides;
                        case "BACK" -> back;
                        case "NOPLACE" -> noPlace;
                        default -> locate;
                    };
            row.list("words").forEach(w -> set.add(ArabicScript.letters(w)));
        }
        types.addAll(Set.of("حيي", "مدينتي", "بلدتي", "قريتي", "محافظتي", "طرق"));
    }

    /** The expressions of a sentence in text order. */
    List<PlaceFound> in(String text, Tree tree, String publisher) {
        ArabicRow row = ArabicRow.of(tree);
        List<PlaceFound> found = new ArrayList<>();
        int i = 0;
        while (i < row.size()) {
            int end = row.longest(names.all(), i);
            if (end >= 0 && stands(tree, row, i, end, found, publisher)) {
                PlaceFound place = place(text, tree, row, i, end);
                found.add(place);
                i = place.last() + 1;
            } else if (isBack(row, tree, i)) {
                found.add(back(text, tree, i));
                i++;
            } else {
                i++;
            }
        }
        return found;
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
        String before = row.at(first - 1);
        String two = row.at(first - 2);
        if (OUTLETS.contains(before)
                || before.equals("«") && OUTLETS.contains(two)
                || noPlace.contains(before)) {
            return false;
        }
        String own = ArabicScript.letters(publisher);
        if (first > 0 && own.contains(row.text(Math.max(0, first - 1), last))) {
            return false;
        }
        boolean list =
                row.at(first - 1).matches("و|[–-]")
                        && !found.isEmpty()
                        && found.get(found.size() - 1).last() == first - 2;
        boolean name = tree.tag(first).endsWith("NNP") || last > first;
        boolean located =
                types.contains(before) || sides.contains(before) || locate.contains(before) || list;
        boolean title = first == 0;
        boolean colon = row.at(last + 1).matches("[:–-]");
        boolean common = tree.pos(first) == Pos.VERB || tree.pos(first) == Pos.ADJ;
        return located && (!common || types.contains(before) || list)
                || name && !common && (title && colon);
    }

    private PlaceFound place(String text, Tree tree, ArabicRow row, int nameFirst, int nameLast) {
        int first = nameFirst;
        String type = "";
        while (first > 0
                && (types.contains(row.at(first - 1)) || sides.contains(row.at(first - 1)))
                && nameFirst - first < 2
                && !(first - 1 > 0 && row.at(first - 1).matches("حيي|مدينتي|بلدتي|قريتي"))) {
            first--;
            type = types.contains(row.at(first)) ? row.at(first) : type;
        }
        if (type.isEmpty() && first > 0 && row.at(first - 1).matches("حيي|مدينتي|بلدتي|قريتي")) {
            type = row.at(first - 1).equals("حيي") ? "حي" : "مدينة";
        }
        int last = nameLast;
        while (sides.contains(row.at(last + 1))
                && type.matches("ريف|ريفي|ريفا|بادية|")
                && row.at(last + 1).startsWith("ال")) {
            last++;
        }
        List<Place> ranked = new ArrayList<>(names.all().get(row.text(nameFirst, nameLast)));
        String kind = type;
        ranked.sort(Comparator.comparingInt(p -> fit(p, kind)));
        Place best = ranked.get(0);
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(last).end());
        PlaceMention mention =
                new PlaceMention(
                        Quote.of(text, span),
                        best.name(),
                        best.point(),
                        false,
                        Optional.of(best.id()),
                        "");
        return new PlaceFound(
                tree.sentence().index(),
                first,
                last,
                nameFirst,
                mention,
                best.kind(),
                false,
                false,
                nameFirst,
                nameLast);
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
