package rawi.lab.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.text.ArabicScript;
import rawi.testkit.NewsMill.Town;

/** The towns of the built-in gazetteer that it knows in both languages, between Libya and Iran. */
final class NewsTowns {

    private static final List<String> TABLES =
            List.of("syria_places", "syria_units", "news_places", "arabic_places");

    private NewsTowns() {}

    /** In an order that has nothing to do with where they lie; the same each time. */
    static List<Town> all() {
        DataFiles files = DataFiles.builtIn();
        Gazetteer gazetteer = Gazetteer.load(files);
        List<Town> towns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String table : TABLES) {
            for (Tsv.Row row : Tsv.read(files, "gazetteer/" + table + ".tsv")) {
                String kind = row.get("kind");
                boolean town = kind.equals("CITY") || kind.equals("ADMIN3");
                if (!town || row.get("lat").isEmpty() || row.list("name_ar").isEmpty()) {
                    continue;
                }
                String name = row.get("name").replace(" Subdistrict", "");
                String arabic = row.list("name_ar").get(0).replace("مركز ", "");
                double lat = Double.parseDouble(row.get("lat"));
                double lon = Double.parseDouble(row.get("lon"));
                Town one = new Town(name, arabic, lat, lon);
                boolean there = lat > 0 && lat < 43 && lon > 8 && lon < 64;
                boolean known =
                        stands(gazetteer.find(name), one)
                                && stands(gazetteer.findArabic(ArabicScript.letters(arabic)), one);
                if (there && known && taken.add(name) && taken.add(arabic)) {
                    towns.add(one);
                }
            }
        }
        Collections.shuffle(towns, new Random(1));
        return towns;
    }

    /** Whether the name may be read as this town. */
    private static boolean stands(List<Place> found, Town town) {
        return found.stream()
                .flatMap(p -> p.point().stream())
                .anyMatch(
                        p ->
                                Math.abs(p.lat() - town.lat()) < 0.2
                                        && Math.abs(p.lon() - town.lon()) < 0.2);
    }
}
