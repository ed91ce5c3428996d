package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.core.text.WordMap;

/**
 * The places of the tables by the units that hold them, so that a misspelt name is looked for where
 * it must be. Built once from the keys of a gazetteer. Safe to share.
 */
final class UnitMembers {

    /** Names of fewer consonants are too like each other, though they lie in one district. */
    private static final int LEAST = 2;

    /** How far apart a name may be for each consonant that it has: one letter in four. */
    private static final double MOST = 0.25;

    /** What it costs that a word of a name is missing. */
    private static final double MISSING = 0.2;

    /** Degrees within which a place that no table puts into a district lies in its neighbours'. */
    private static final double BESIDE = 0.08;

    private final Transliteration rules;
    private final WordMap<List<Member>> byUnit = new WordMap<>();

    /** A place under one of its names. */
    private record Member(String key, Place place) {}

    UnitMembers(Transliteration rules, Map<String, List<Place>> places) {
        this.rules = rules;
        List<Member> loose = new ArrayList<>();
        Map<String, Place> told = new LinkedHashMap<>();
        places.forEach(
                (key, all) -> {
                    for (Place place : all) {
                        if (place.within().contains("|") && !place.kind().isArea()) {
                            told.put(place.id(), place);
                            file(key, place, place.within());
                        } else if (!place.kind().isArea() && place.point().isPresent()) {
                            loose.add(new Member(key, place));
                        }
                    }
                });
        for (Member member : loose) {
            file(member.key(), member.place(), unitsBeside(member.place(), told.values()));
        }
    }

    private void file(String key, Place place, String units) {
        for (String unit : units.split("\\|")) {
            byUnit.computeIfAbsent(place.country() + '/' + unit, u -> new ArrayList<>())
                    .add(new Member(key, place));
        }
    }

    /**
     * The units of the nearest place that a table puts into a district; its own if none is near.
     */
    private static String unitsBeside(Place place, Collection<Place> told) {
        String units = place.within();
        double least = BESIDE;
        for (Place other : told) {
            if (!other.country().equals(place.country()) || other.point().isEmpty()) {
                continue;
            }
            double lat = other.point().get().lat() - place.point().get().lat();
            double lon = other.point().get().lon() - place.point().get().lon();
            double apart = Math.max(Math.abs(lat), Math.abs(lon));
            if (apart < least) {
                least = apart;
                units = other.within();
            }
        }
        return units;
    }

    private List<Member> in(Place unit) {
        return byUnit.getOrDefault(unit.country() + '/' + unit.name(), List.of());
    }

    /** The places that the unit holds, each as often as it has names. */
    List<Place> places(Place unit) {
        return in(unit).stream().map(Member::place).toList();
    }

    /**
     * Places of the unit whose names are nearly the one asked for, with how far they are apart: a
     * letter or two that were misread, letters that changed places, a word more or less.
     *
     * @param key the name as {@link PlaceKeys#of} files it
     */
    Map<Place, Double> near(String key, Place unit) {
        Map<Place, Double> found = new HashMap<>();
        List<List<String>> asked = shortened(rules.words(key));
        for (Member member : in(unit)) {
            List<List<String>> names = shortened(rules.words(member.key()));
            for (int i = 0; i < asked.size(); i++) {
                for (int j = 0; j < names.size(); j++) {
                    if (i > 0 && j > 0) {
                        continue;
                    }
                    double apart = apart(asked.get(i), names.get(j)) + (i + j > 0 ? MISSING : 0);
                    if (apart <= MOST) {
                        found.merge(member.place(), apart, Math::min);
                    }
                }
            }
        }
        return found;
    }

    private double apart(List<String> asked, List<String> name) {
        String a = rules.sound(asked);
        String b = rules.sound(name);
        boolean tells = rules.skeleton(a).length() >= LEAST && rules.skeleton(b).length() >= LEAST;
        return tells && Math.abs(a.length() - b.length()) <= 3 ? rules.apart(a, b) : 1;
    }

    /** The words, then the words without the last and without the first where some are left. */
    private List<List<String>> shortened(List<String> words) {
        List<List<String>> all = new ArrayList<>();
        all.add(words);
        if (words.size() > 1) {
            all.add(words.subList(0, words.size() - 1));
            if (rules.isCommon(words.get(0))) {
                all.add(words.subList(1, words.size()));
            }
        }
        return all;
    }
}
