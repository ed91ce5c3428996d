package rawi.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/**
 * Shapes of countries, provinces and districts for maps, in thousandths of a degree: provinces and
 * districts of {@code areas/areas.tsv}, else those of {@code desk/outlines.tsv}. Read once, on the
 * first map; about 4 MB. Not for borders in dispute.
 */
final class Outlines {

    /**
     * One area.
     *
     * @param level 0 country, 1 province, 2 district
     * @param rings of all its polygons, each lon, lat, lon, lat …, not closed
     */
    record Shape(
            String code,
            String country,
            int level,
            String name,
            String nameAr,
            List<int[]> rings,
            Box box) {

        boolean holds(int lon, int lat) {
            if (!box.holds(lon, lat)) {
                return false;
            }
            boolean inside = false;
            for (int[] ring : rings) {
                for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                    boolean spans = ring[i + 1] > lat != ring[j + 1] > lat;
                    double slope = (double) (ring[j] - ring[i]) / (ring[j + 1] - ring[i + 1]);
                    inside ^= spans && lon < slope * (lat - ring[i + 1]) + ring[i];
                }
            }
            return inside;
        }
    }

    /** A rectangle. */
    record Box(int west, int south, int east, int north) {

        static Box of(List<int[]> rings) {
            int[] box = {
                Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE
            };
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    box[0] = Math.min(box[0], ring[i]);
                    box[1] = Math.min(box[1], ring[i + 1]);
                    box[2] = Math.max(box[2], ring[i]);
                    box[3] = Math.max(box[3], ring[i + 1]);
                }
            }
            return new Box(box[0], box[1], box[2], box[3]);
        }

        boolean holds(int lon, int lat) {
            return west <= lon && lon <= east && south <= lat && lat <= north;
        }

        boolean meets(Box other) {
            return west <= other.east
                    && other.west <= east
                    && south <= other.north
                    && other.south <= north;
        }

        Box and(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }
    }

    /**
     * A country as it is drawn.
     *
     * @param provinces its parts; the country itself where none are known
     * @param border lines where it meets others, or the sea
     * @param within lines between its provinces
     */
    record Country(
            String code,
            String name,
            String nameAr,
            List<Shape> provinces,
            List<int[]> border,
            List<int[]> within,
            Box box) {}

    /** Thousandths of a degree: about seven kilometres. */
    private static final int CELL = 60;

    private final Map<String, Shape> byCode = new HashMap<>();
    private final List<Shape> districts = new ArrayList<>();
    private final List<Country> countries = new ArrayList<>();

    private Outlines() {}

    static Outlines load(DataFiles files) {
        Outlines all = new Outlines();
        Map<String, List<Shape>> provinces = new LinkedHashMap<>();
        Map<String, Shape> whole = new LinkedHashMap<>();
        for (Tsv.Row row : Tsv.read(files, "areas/areas.tsv")) {
            int level = Integer.parseInt(row.get("level"));
            String country = row.get("code").substring(0, 2);
            Shape shape =
                    shape(
                            row.get("code"),
                            country,
                            level,
                            row.get("name"),
                            row.get("name_ar"),
                            row.get("shape"),
                            1);
            all.byCode.put(shape.code(), shape);
            if (level == 1) {
                provinces.computeIfAbsent(country, c -> new ArrayList<>()).add(shape);
            } else {
                all.districts.add(shape);
            }
        }
        Set<String> finer = new HashSet<>(provinces.keySet());
        for (String[] cells : own()) {
            int level = Integer.parseInt(cells[1]);
            if (level == 0) {
                Shape shape = shape(cells[0], cells[0], 0, cells[0], "", cells[3], 10);
                whole.put(cells[0].equals("-") ? "-" + whole.size() : cells[0], shape);
            } else if (!finer.contains(cells[0])) {
                String code = cells[0] + "/" + cells[2];
                provinces
                        .computeIfAbsent(cells[0], c -> new ArrayList<>())
                        .add(shape(code, cells[0], 1, cells[2], "", cells[3], 10));
            }
        }
        Map<String, String[]> names = new HashMap<>();
        for (Tsv.Row row : Tsv.read(files, "gazetteer/countries.tsv")) {
            String ar = row.list("name_ar").stream().findFirst().orElse(row.get("name"));
            names.put(row.get("code"), new String[] {row.get("name"), ar});
        }
        whole.forEach(
                (code, shape) ->
                        all.countries.add(
                                country(
                                        code,
                                        names.getOrDefault(code, new String[] {"", ""}),
                                        provinces.getOrDefault(code, List.of(shape)))));
        all.drawBordersOnce(finer);
        return all;
    }

    /**
     * Two sources draw one border a few kilometres apart: where one was drawn, a second is not.
     *
     * @param first countries whose own line counts
     */
    private void drawBordersOnce(Set<String> first) {
        Set<Long> drawn = new HashSet<>();
        countries.sort(java.util.Comparator.comparing(c -> !first.contains(c.code())));
        countries.replaceAll(
                country -> {
                    Set<Long> own = new HashSet<>();
                    List<int[]> border = new ArrayList<>();
                    for (int[] line : country.border()) {
                        once(line, drawn, own, border);
                    }
                    drawn.addAll(own);
                    return new Country(
                            country.code(),
                            country.name(),
                            country.nameAr(),
                            country.provinces(),
                            border,
                            country.within(),
                            country.box());
                });
    }

    private static void once(int[] line, Set<Long> drawn, Set<Long> own, List<int[]> border) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i + 3 < line.length; i += 2) {
            int steps =
                    1
                            + Math.max(
                                            Math.abs(line[i + 2] - line[i]),
                                            Math.abs(line[i + 3] - line[i + 1]))
                                    / CELL;
            int near = 0;
            for (int step = 0; step <= steps; step++) {
                int x = line[i] + (line[i + 2] - line[i]) * step / steps;
                int y = line[i + 1] + (line[i + 3] - line[i + 1]) * step / steps;
                near += isNear(x, y, drawn) ? 1 : 0;
                own.add(cell(x / CELL, y / CELL));
            }
            if (near > steps * 2 / 3) {
                end(kept, 1, border, border);
                continue;
            }
            if (kept.isEmpty()) {
                kept.add(line[i]);
                kept.add(line[i + 1]);
            }
            kept.add(line[i + 2]);
            kept.add(line[i + 3]);
        }
        end(kept, 1, border, border);
    }

    private static boolean isNear(int x, int y, Set<Long> drawn) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (drawn.contains(cell(x / CELL + dx, y / CELL + dy))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long cell(int x, int y) {
        return (long) x << 32 | y & 0xffffffffL;
    }

    private static List<String[]> own() {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Outlines.class.getResourceAsStream("/rawi/app/desk/outlines.tsv"),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("country\t"))
                    .forEach(line -> rows.add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Shape shape(
            String code,
            String country,
            int level,
            String name,
            String nameAr,
            String text,
            int unit) {
        List<int[]> rings = new ArrayList<>();
        for (String ring : text.split("[|;]")) {
            String[] numbers = ring.split("[ ,]");
            int[] points = new int[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                points[i] = Integer.parseInt(numbers[i]) * unit;
            }
            rings.add(points);
        }
        return new Shape(
                code, country, level, name, nameAr.isEmpty() ? name : nameAr, rings, Box.of(rings));
    }

    /** A side that two provinces share lies within the country, any other on its border. */
    private static Country country(String code, String[] names, List<Shape> provinces) {
        Map<List<Integer>, Integer> sides = new HashMap<>();
        for (Shape shape : provinces) {
            for (int[] ring : shape.rings()) {
                for (int i = 0; i < ring.length; i += 2) {
                    sides.merge(side(ring, i), 1, Integer::sum);
                }
            }
        }
        List<int[]> border = new ArrayList<>();
        List<int[]> within = new ArrayList<>();
        Set<List<Integer>> done = new HashSet<>();
        for (Shape shape : provinces) {
            for (int[] ring : shape.rings()) {
                lines(ring, sides, done, border, within);
            }
        }
        Box box = provinces.stream().map(Shape::box).reduce(Box::and).orElseThrow();
        return new Country(code, names[0], names[1], provinces, border, within, box);
    }

    private static List<Integer> side(int[] ring, int i) {
        int j = (i + 2) % ring.length;
        boolean turned = ring[i] > ring[j] || ring[i] == ring[j] && ring[i + 1] > ring[j + 1];
        int a = turned ? j : i;
        int b = turned ? i : j;
        return List.of(ring[a], ring[a + 1], ring[b], ring[b + 1]);
    }

    private static void lines(
            int[] ring,
            Map<List<Integer>, Integer> sides,
            Set<List<Integer>> done,
            List<int[]> border,
            List<int[]> within) {
        List<Integer> line = new ArrayList<>();
        int kind = 0;
        for (int i = 0; i < ring.length; i += 2) {
            List<Integer> side = side(ring, i);
            int now = sides.get(side) == 1 ? 1 : done.add(side) ? 2 : 0;
            if (now != kind) {
                end(line, kind, border, within);
                kind = now;
            }
            if (now != 0) {
                if (line.isEmpty()) {
                    line.add(ring[i]);
                    line.add(ring[i + 1]);
                }
                int j = (i + 2) % ring.length;
                line.add(ring[j]);
                line.add(ring[j + 1]);
            }
        }
        end(line, kind, border, within);
    }

    private static void end(List<Integer> line, int kind, List<int[]> border, List<int[]> within) {
        if (!line.isEmpty()) {
            (kind == 1 ? border : within).add(line.stream().mapToInt(n -> n).toArray());
            line.clear();
        }
    }

    List<Country> countries() {
        return countries;
    }

    List<Shape> districts() {
        return districts;
    }

    /**
     * The shapes of an area; empty when none is known.
     *
     * @param id of the gazetteer: {@code ocha:SY09}, {@code iso:SY}, {@code rawi:iq-anbar}
     * @param lon of its seat in degrees, which lies in it
     */
    List<Shape> of(String id, Optional<Double> lon, Optional<Double> lat) {
        if (id.startsWith("ocha:")) {
            String code = id.substring(5);
            String known = code.length() > 6 ? code.substring(0, 6) : code;
            return Optional.ofNullable(byCode.get(known)).map(List::of).orElse(List.of());
        }
        if (id.startsWith("iso:")) {
            return countries.stream()
                    .filter(c -> c.code().equals(id.substring(4)))
                    .findFirst()
                    .map(Country::provinces)
                    .orElse(List.of());
        }
        // Syria's provinces have codes; what else is called an area there is none of them.
        boolean province = id.matches("rawi:[a-z]{2}-.*") && !id.startsWith("rawi:sy-");
        if (!province || lon.isEmpty() || lat.isEmpty()) {
            return List.of();
        }
        String country = id.substring(5, 7).toUpperCase(java.util.Locale.ROOT);
        int x = (int) Math.round(lon.get() * 1000);
        int y = (int) Math.round(lat.get() * 1000);
        return countries.stream()
                .filter(c -> c.code().equals(country))
                .flatMap(c -> c.provinces().stream())
                .filter(s -> s.level() == 1 && s.holds(x, y))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
