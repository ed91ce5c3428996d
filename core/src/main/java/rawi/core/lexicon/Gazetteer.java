package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.PlaceMention.Point;
import rawi.core.text.ArabicScript;
import rawi.core.text.PhraseFilter;
import rawi.core.text.Remembered;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * Place names and what they may stand for: the world's towns, countries, Syria's units, quarters
 * and features, and the packs that a user installed. A name may have several places; choosing is
 * the reader's work.
 */
public final class Gazetteer {

    private static final int MAX_WORDS = 6;

    /** Names whose places are kept: a report asks again and again for the same. */
    private static final int MOST = 8_000;

    /** Words of which it is kept what country they name. */
    private static final int MOST_WORDS = 20_000;

    /** Names up to this many letters are too like each other to be respelled. */
    private static final int SHORT = 4;

    /** Distance of a name that is not the place's first. */
    private static final double ALIAS = 0.05;

    /** Least distance of a name that is not spelled alike. */
    private static final double RESPELLED = 0.1;

    /** Least distance of a name with other letters. */
    private static final double MISSPELT = 0.4;

    /** Sounds this near may be read as one name in running text. */
    private static final double CLOSE = 0.12;

    /** Sounds farther apart than this are other names. */
    private static final double FARTHEST = 0.3;

    private final PlaceBase base;
    private final Map<String, List<Place>> own = new HashMap<>();
    private final Map<String, List<Place>> loose = new HashMap<>();
    private final WordMap<String> demonyms = new WordMap<>();
    private final Map<String, Place> countries = new HashMap<>();
    private final Map<String, List<Place>> arabic = new HashMap<>();
    private final Remembered<List<Place>> found = new Remembered<>(MOST, this::look);
    private final Remembered<Optional<String>> named =
            new Remembered<>(MOST_WORDS, this::lookCountry);
    private final WordSet firstWords = new WordSet();
    private final Transliteration transliteration;
    private SpelledNames spelled;
    private UnitMembers members;

    private Gazetteer(PlaceBase base, Transliteration transliteration) {
        this.base = base;
        this.transliteration = transliteration;
    }

    /**
     * A place by a name that may be spelled otherwise.
     *
     * @param apart 0 when the name is filed as it was asked; up to 0.4 for another spelling of it,
     *     up to 0.7 when a word of it is missing besides
     */
    public record Spelled(Place place, double apart) {}

    /**
     * Reads {@code gazetteer/}: {@code base.places}, {@code countries.tsv} and every table that
     * {@code INDEX} lists (columns id, name, aliases, kind, country, within, lat, lon, population;
     * others are left alone).
     */
    public static Gazetteer load(DataFiles files) {
        Gazetteer gazetteer =
                new Gazetteer(
                        PlaceBase.load(files, "gazetteer/base.places"),
                        Transliteration.load(files));
        for (Tsv.Row row : Tsv.read(files, "gazetteer/countries.tsv")) {
            Place place =
                    new Place(
                            "iso:" + row.get("code"),
                            row.get("name"),
                            Optional.empty(),
                            Place.Kind.COUNTRY,
                            row.get("code"),
                            "",
                            100_000_000L);
            gazetteer.countries.put(row.get("code"), place);
            gazetteer.add(row.get("name"), place);
            row.list("aliases").forEach(alias -> gazetteer.add(alias, place));
            gazetteer.addArabic(row, place);
            gazetteer.addArabicDemonyms(row);
            for (String demonym : row.list("demonyms")) {
                gazetteer.demonyms.put(Spelling.lower(demonym), row.get("code"));
            }
        }
        for (String path : files.list("gazetteer")) {
            for (Tsv.Row row : Tsv.read(files, path)) {
                Place place = place(row);
                gazetteer.add(place.name(), place);
                row.list("aliases").forEach(alias -> gazetteer.add(alias, place));
                gazetteer.addArabic(row, place);
            }
        }
        for (Tsv.Row row : Tsv.read(files, "gazetteer/arabic_places.tsv")) {
            gazetteer.addArabic(row, place(row));
        }
        return gazetteer;
    }

    private static Place place(Tsv.Row row) {
        try {
            String lat = row.get("lat");
            return new Place(
                    row.get("id"),
                    row.get("name"),
                    lat.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Point(
                                            Double.parseDouble(lat),
                                            Double.parseDouble(row.get("lon")))),
                    Place.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("country"),
                    row.get("within"),
                    row.get("population").isEmpty() ? 0 : Long.parseLong(row.get("population")));
        } catch (NumberFormatException e) {
            throw row.error("no number: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw row.error(e.getMessage());
        }
    }

    private void addArabic(Tsv.Row row, Place place) {
        if (!row.header().contains("name_ar")) {
            return;
        }
        for (String name : row.list("name_ar")) {
            String key = ArabicScript.letters(name.strip()).replaceAll("\\s+", " ");
            if (key.length() > 2) {
                put(arabic, key, place);
            }
        }
    }

    /** سوري of سوريا, عراقي of العراق. */
    private void addArabicDemonyms(Tsv.Row row) {
        for (String name : row.list("name_ar")) {
            String letters = ArabicScript.letters(name.strip());
            if (letters.indexOf(' ') < 0) {
                String stem = letters.startsWith("ال") ? letters.substring(2) : letters;
                stem = stem.replaceAll("(يا|ا|ة)$", "") + "ي";
                for (String form : List.of(stem, stem + "ة", stem + "ين", stem + "ون")) {
                    demonyms.put(form, row.get("code"));
                    demonyms.put("ال" + form, row.get("code"));
                }
            }
        }
    }

    /**
     * All places of an Arabic name, unranked: those of the tables, which reports name most, else
     * the world's towns.
     *
     * @param letters the name in {@link ArabicScript#letters}, one blank between words
     */
    public List<Place> findArabic(String letters) {
        List<Place> known = arabic.getOrDefault(letters, List.of());
        List<Place> towns = new ArrayList<>();
        if (letters.length() > 2) {
            base.find(letters, towns);
        }
        return joined(known, towns);
    }

    /** The places of the tables, then the towns that are not among them. */
    private static List<Place> joined(List<Place> known, List<Place> towns) {
        if (known.isEmpty() || towns.isEmpty()) {
            return known.isEmpty() ? towns : known;
        }
        List<Place> found = new ArrayList<>(known);
        for (Place town : towns) {
            if (known.stream().noneMatch(p -> p.id().equals(town.id()))) {
                found.add(town);
            }
        }
        return found;
    }

    /** Whether {@link #findArabic} has places of this name; cheaper. */
    public boolean hasArabic(String letters) {
        return arabic.containsKey(letters) || letters.length() > 2 && base.has(letters);
    }

    /** A filter of the names that {@link #hasArabic} knows. */
    public PhraseFilter arabicNames() {
        PhraseFilter names = new PhraseFilter(arabic.size() + base.size());
        arabic.keySet().forEach(name -> names.add(PlaceBase.hash(name)));
        base.addTo(names);
        return names;
    }

    /** Whether an Arabic name is one of the tables', so well known. */
    public boolean isKnownArabic(String letters) {
        return arabic.containsKey(letters);
    }

    private void add(String name, Place place) {
        String key = PlaceKeys.of(name);
        if (key.isEmpty()) {
            return;
        }
        if (place.kind().isUnit()) {
            List<Place> same =
                    own.getOrDefault(key, List.of()).stream().filter(p -> isOf(p, place)).toList();
            if (same.stream().anyMatch(p -> p.population() >= place.population())) {
                return;
            }
            if (!same.isEmpty()) {
                own.get(key).removeAll(same);
                loose.get(PlaceKeys.loose(key)).removeAll(same);
            }
        }
        put(own, key, place);
        put(loose, PlaceKeys.loose(key), place);
        int space = key.indexOf(' ');
        firstWords.add(space < 0 ? key : key.substring(0, space));
    }

    /** One unit of two tables. Packs know its middle but seldom its seat and size. */
    private static boolean isOf(Place unit, Place other) {
        return unit.kind() == other.kind()
                && unit.country().equals(other.country())
                && unit.point().isPresent()
                && !unit.id().equals(other.id());
    }

    private static void put(Map<String, List<Place>> table, String key, Place place) {
        List<Place> list = table.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (list.stream().noneMatch(p -> p.id().equals(place.id()))) {
            list.add(place);
        }
    }

    /** All places of this name, unranked; spellings that differ only in transliteration as well. */
    public List<Place> find(String name) {
        return found.of(name);
    }

    private List<Place> look(String name) {
        String key = PlaceKeys.of(name);
        List<Place> towns = new ArrayList<>();
        base.find(key, towns);
        List<Place> found = joined(own.getOrDefault(key, List.of()), towns);
        if (found.isEmpty() && key.length() > SHORT) {
            return List.copyOf(loose.getOrDefault(PlaceKeys.loose(key), List.of()));
        }
        return List.copyOf(found);
    }

    /**
     * All places of a name that differs from this one only by how it is transliterated, for names
     * that {@link #find} does not know. Dearer than that by far.
     */
    public List<Place> findRespelled(String name) {
        String key = PlaceKeys.of(name);
        List<Place> found = new ArrayList<>();
        if (key.length() > SHORT) {
            for (String variant : PlaceKeys.variants(key)) {
                found.addAll(own.getOrDefault(variant, List.of()));
                base.find(variant, found);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    /** All places of the tables whose names sound nearly like this one, for names of places. */
    public List<Place> findAlike(String name) {
        String key = PlaceKeys.of(name);
        List<Place> found = new ArrayList<>();
        if (key.length() > SHORT) {
            spelled().find(key, CLOSE).keySet().forEach(other -> found.addAll(own.get(other)));
        }
        return found;
    }

    /**
     * All places of the tables that the name may mean in another spelling, or with a word more or
     * less, nearest in sound first, and those that {@link #find} gives. Dear at first.
     */
    public List<Spelled> findSpelled(String name) {
        String key = PlaceKeys.of(name);
        Map<String, Spelled> found = new LinkedHashMap<>();
        for (Place place : find(name)) {
            boolean filed = own.getOrDefault(key, List.of()).contains(place);
            boolean first = PlaceKeys.of(place.name()).equals(key);
            double off = first ? 0 : filed || place.id().startsWith("gn:") ? ALIAS : RESPELLED;
            found.put(place.id(), new Spelled(place, off));
        }
        spelled()
                .findParts(key, FARTHEST)
                .forEach(
                        (other, apart) -> {
                            double off = other.equals(key) ? ALIAS : RESPELLED + apart;
                            for (Place place : own.get(other)) {
                                found.merge(
                                        place.id(),
                                        new Spelled(place, off),
                                        (a, b) -> a.apart() <= b.apart() ? a : b);
                            }
                        });
        List<Spelled> all = new ArrayList<>(found.values());
        all.sort(
                Comparator.comparingDouble(Spelled::apart)
                        .thenComparing((Spelled s) -> s.place().id()));
        return all;
    }

    private synchronized SpelledNames spelled() {
        if (spelled == null) {
            spelled = new SpelledNames(transliteration, new TreeSet<>(own.keySet()));
        }
        return spelled;
    }

    /** Places of the tables that lie in the unit, as far as the tables tell. Dear at first. */
    public List<Place> membersOf(Place unit) {
        return members().places(unit);
    }

    /**
     * Places that the unit holds and whose names are nearly this one: letters misread, dropped or
     * swapped, a word more or less; nearest first. For names that {@link #findSpelled} does not
     * know there.
     */
    public List<Spelled> findMisspelt(String name, Place unit) {
        return members().near(PlaceKeys.of(name), unit).entrySet().stream()
                .map(e -> new Spelled(e.getKey(), MISSPELT + e.getValue()))
                .sorted(
                        Comparator.comparingDouble(Spelled::apart)
                                .thenComparing((Spelled s) -> s.place().id()))
                .toList();
    }

    private synchronized UnitMembers members() {
        if (members == null) {
            members = new UnitMembers(transliteration, own);
        }
        return members;
    }

    /** Most words that {@link #find} should be asked with. */
    public int maxWords() {
        return MAX_WORDS;
    }

    /** ISO code of the country whose people or things this word names: "Syrian". */
    public Optional<String> demonym(String word) {
        return Optional.ofNullable(demonyms.get(Spelling.lower(word)));
    }

    /**
     * The code of the country that a word alone names: by its people, or as an Arabic name that the
     * tables know.
     */
    public Optional<String> countryOf(String word) {
        return named.of(word);
    }

    private Optional<String> lookCountry(String word) {
        if (word.length() < 3) {
            return Optional.empty();
        }
        Optional<String> people = demonym(word);
        if (people.isPresent() || !ArabicScript.isLetter(word.charAt(0))) {
            return people;
        }
        String letters = ArabicScript.letters(word);
        people = demonym(letters);
        return people.isEmpty() && isKnownArabic(letters)
                ? Optional.of(findArabic(letters).get(0).country())
                : people;
    }

    public Optional<Place> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }
}
