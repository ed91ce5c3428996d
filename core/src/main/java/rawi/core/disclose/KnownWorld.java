package rawi.core.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.model.PlaceMention;
import rawi.core.text.ArabicScript;

/** What the data files vouch for: organisations by name, kinds of people by word, areas. */
public final class KnownWorld implements ClaimMask.Known {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> kindOfWord = new HashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Areas areas;

    private KnownWorld(Areas areas) {
        this.areas = areas;
    }

    /** A kind of people, in both languages. */
    public record Kind(String name, String nameAr) {}

    /** Reads actors, {@code areas/people.tsv} and the areas. */
    public static KnownWorld load(DataFiles files) {
        KnownWorld world = new KnownWorld(Areas.load(files));
        for (Actor actor : Actors.load(files).all()) {
            world.actors.put(folded(actor.name()), actor);
            if (!actor.nameAr().isEmpty()) {
                world.actors.putIfAbsent(folded(actor.nameAr()), actor);
            }
        }
        for (Tsv.Row row : Tsv.read(files, "areas/people.tsv")) {
            world.kinds.put(row.get("name"), new Kind(row.get("name"), row.get("name_ar")));
            row.list("words")
                    .forEach(w -> world.kindOfWord.putIfAbsent(folded(w), row.get("name")));
        }
        return world;
    }

    public Areas areas() {
        return areas;
    }

    @Override
    public Optional<String> organisation(String canonicalName) {
        return Optional.ofNullable(actors.get(folded(canonicalName))).map(Actor::name);
    }

    /** The first kind, in the order of the list, that a word of the group stands for. */
    @Override
    public Optional<String> kindOfPeople(String group) {
        List<String> found = new ArrayList<>();
        for (String word : WORD.split(group)) {
            String kind = kindOfWord.get(folded(word));
            if (kind != null) {
                found.add(kind);
            }
        }
        return kinds.keySet().stream().filter(found::contains).findFirst();
    }

    @Override
    public Optional<Area> area(PlaceMention place, int level) {
        return areas.of(place, level);
    }

    /**
     * The Arabic of a shown name of an organisation or kind; the name itself when none is known.
     */
    public String arabic(String shown) {
        Kind kind = kinds.get(shown);
        if (kind != null) {
            return kind.nameAr();
        }
        Actor actor = actors.get(folded(shown));
        return actor == null || actor.nameAr().isEmpty() ? shown : actor.nameAr();
    }

    private static String folded(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        boolean arabic = plain.chars().anyMatch(c -> ArabicScript.isLetter((char) c));
        return arabic ? ArabicScript.letters(plain) : plain;
    }
}
