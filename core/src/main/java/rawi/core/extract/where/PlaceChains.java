package rawi.core.extract.where;

import java.util.List;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Places that explain each other: "X village, Y District", "X, a remote village". */
final class PlaceChains {

    /** Farthest that "village" stands behind the comma of "X, a remote farming village". */
    private static final int MAX_EXPLAINED = 8;

    private static final WordSet SETTLEMENTS =
            WordSet.of(
                    "village",
                    "town",
                    "city",
                    "hamlet",
                    "suburb",
                    "settlement",
                    "township",
                    "neighborhood",
                    "neighbourhood");

    /** What a name ends with that holds villages and towns. */
    private static final WordSet UNITS =
            WordSet.of(
                    "township",
                    "district",
                    "county",
                    "subdistrict",
                    "municipality",
                    "payam",
                    "woreda",
                    "tehsil",
                    "territory");

    private PlaceChains() {}

    /** "X village, Y District, Z State": the place that the wider ones behind it hold. */
    static PlaceFound narrowest(Tree tree, List<PlaceFound> places, int i) {
        int at = i;
        while (at > 0 && holds(tree, places.get(at), places.get(at - 1))) {
            at--;
        }
        return places.get(at);
    }

    private static boolean holds(Tree tree, PlaceFound wide, PlaceFound narrow) {
        boolean beside =
                narrow.last() + 2 == wide.first() && tree.form(narrow.last() + 1).equals(",");
        boolean unit = UNITS.contains(tree.low(wide.last()));
        return beside
                && !narrow.kind().isArea()
                && (wide.kind().isArea() || unit && !UNITS.contains(tree.low(narrow.last())));
    }

    /** "X, a remote village", "X, a town of": what it is stands behind a comma. */
    static boolean isExplained(Tree tree, int last) {
        int comma = last + 1;
        if (comma + 2 >= tree.size()
                || !tree.form(comma).equals(",")
                || !Patterns.fit(tree.low(comma + 1), "an?|the")) {
            return false;
        }
        for (int i = comma + 2; i < Math.min(tree.size(), comma + MAX_EXPLAINED); i++) {
            if (SETTLEMENTS.contains(tree.low(i))) {
                return i + 1 >= tree.size()
                        || Patterns.fit(
                                tree.form(i + 1), "[,.]|in|of|on|near|about|some|that|where|\\d+");
            }
            boolean inside =
                    Patterns.fit(tree.tag(i), "JJ[RS]?|VB[GN]|CC|NN|RB")
                            || tree.form(i).equals("-");
            if (!inside) {
                return false;
            }
        }
        return false;
    }
}
