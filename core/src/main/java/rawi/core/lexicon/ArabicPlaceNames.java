package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.PlaceMention.Point;
import rawi.core.text.ArabicScript;

/** Places by their Arabic names, from the {@code name_ar} column of the gazetteer's tables. */
public final class ArabicPlaceNames {

    private final Map<String, List<Place>> byName = new HashMap<>();

    private ArabicPlaceNames() {}

    /** Reads the tables that {@code gazetteer/INDEX} lists. */
    public static ArabicPlaceNames load(DataFiles files) {
        ArabicPlaceNames names = new ArabicPlaceNames();
        for (String path : files.list("gazetteer")) {
            for (Tsv.Row row : Tsv.read(files, path)) {
                if (row.header().contains("name_ar")) {
                    names.add(row);
                }
            }
        }
        return names;
    }

    private void add(Tsv.Row row) {
        String lat = row.get("lat");
        Place place =
                new Place(
                        row.get("id"),
                        row.get("name"),
                        lat.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Point(
                                                Double.parseDouble(lat),
                                                Double.parseDouble(row.get("lon")))),
                        Place.Kind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.get("country"),
                        row.get("within"),
                        row.get("population").isEmpty()
                                ? 0
                                : Long.parseLong(row.get("population")));
        for (String name : row.list("name_ar")) {
            String key = ArabicScript.letters(name.strip()).replaceAll("\\s+", " ");
            if (key.length() > 2) {
                byName.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
            }
        }
    }

    /** Places by name in plain letters. */
    public Map<String, List<Place>> all() {
        return byName;
    }
}
