package rawi.core.disclose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.PlaceMention.Point;

/**
 * Countries, provinces and districts: names, outlines, and in which of them a place lies. Districts
 * are known for Syria, provinces for Syria and its neighbours, countries for the world.
 */
public final class Areas {

    private final Map<String, Area> byCode = new LinkedHashMap<>();
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Gazetteer gazetteer;

    private Areas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Unit(String kind, String country) {}

    /** Reads {@code areas/areas.tsv} and what the gazetteer says of kinds and countries. */
    public static Areas load(DataFiles files) {
        Areas areas = new Areas(Gazetteer.load(files));
        for (Tsv.Row row : Tsv.read(files, "gazetteer/countries.tsv")) {
            String ar = row.list("name_ar").stream().findFirst().orElse(row.get("name"));
            areas.keep(new Area(row.get("code"), 0, row.get("name"), ar, ""));
        }
        for (Tsv.Row row : Tsv.read(files, "areas/areas.tsv")) {
            String name = row.get("name");
            String ar = row.get("name_ar").isEmpty() ? name : row.get("name_ar");
            int level = Integer.parseInt(row.get("level"));
            areas.keep(new Area(row.get("code"), level, name, ar, row.get("within")));
            areas.outlines.put(row.get("code"), Outline.parse(row.get("shape")));
        }
        List<String> tables = new ArrayList<>(files.list("gazetteer"));
        tables.add("gazetteer/arabic_places.tsv");
        for (String path : tables) {
            for (Tsv.Row row : Tsv.read(files, path)) {
                areas.units.putIfAbsent(
                        row.get("id"), new Unit(row.get("kind"), row.get("country")));
            }
        }
        return areas;
    }

    private void keep(Area area) {
        byCode.put(area.code(), area);
    }

    public Optional<Area> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Outlines by code, provinces before districts. */
    public Map<String, Outline> outlines() {
        return Collections.unmodifiableMap(outlines);
    }

    /** The area of a level around an area; itself when it is that wide already. */
    public Area around(Area area, int level) {
        Area now = area;
        while (now.level() > level && !now.within().isEmpty()) {
            now = byCode.getOrDefault(now.within(), Area.NOT_TOLD);
        }
        return now.level() > level ? Area.NOT_TOLD : now;
    }

    /**
     * The finest known area around a place that is not finer than a level.
     *
     * @param finest 1 province, 2 district, 4 town
     */
    public Optional<Area> of(PlaceMention place, int finest) {
        Optional<Area> area = innermost(place);
        if (finest >= 4 && area.isPresent() && isTown(place)) {
            String id = place.id().orElse(place.name());
            return Optional.of(
                    new Area(
                            area.get().code() + "/" + id,
                            4,
                            place.name(),
                            place.name(),
                            area.get().code()));
        }
        return area.map(a -> around(a, finest)).filter(a -> !a.code().isEmpty());
    }

    private boolean isTown(PlaceMention place) {
        return place.id().isPresent() && !kind(place).isArea();
    }

    private Place.Kind kind(PlaceMention place) {
        Unit unit = place.id().map(units::get).orElse(null);
        return unit == null ? Place.Kind.CITY : Place.Kind.valueOf(unit.kind());
    }

    private Optional<Area> innermost(PlaceMention place) {
        String id = place.id().orElse("");
        if (id.startsWith("ocha:")) {
            String code = id.substring(5);
            return byCode(code.length() > 6 ? code.substring(0, 6) : code)
                    .or(() -> byCode(code.substring(0, 4)));
        }
        if (id.startsWith("iso:")) {
            return byCode(id.substring(4));
        }
        Place.Kind kind = kind(place);
        // A region has no seat in one province; a province's seat tells no district.
        int level = kind == Place.Kind.REGION ? 0 : kind == Place.Kind.ADMIN1 ? 1 : 2;
        return place.point()
                .flatMap(this::at)
                .map(a -> around(a, level))
                .or(() -> country(place, id));
    }

    /** The smallest area whose outline holds the point. */
    public Optional<Area> at(Point point) {
        Optional<Area> found = Optional.empty();
        for (var entry : outlines.entrySet()) {
            Area area = byCode.get(entry.getKey());
            boolean finer = found.isEmpty() || area.level() > found.get().level();
            if (finer && entry.getValue().holds(point.lat(), point.lon())) {
                found = Optional.of(area);
            }
        }
        return found;
    }

    private Optional<Area> country(PlaceMention place, String id) {
        Unit unit = units.get(id);
        if (unit != null) {
            return byCode(unit.country());
        }
        return gazetteer.find(place.name()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .flatMap(p -> byCode(p.country()));
    }
}
