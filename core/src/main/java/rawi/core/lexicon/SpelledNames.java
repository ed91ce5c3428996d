package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of tables by how they sound, so that other spellings of them are found and ranked. Built
 * once from the keys of a gazetteer. Safe to share.
 */
final class SpelledNames {

    /** Fewest consonants by which a name can be told from others. */
    private static final int LEAST = 3;

    /** How much nearer a name must sound of which a word is missing. */
    private static final double PART = 0.7;

    /** What it costs that a word of a name is missing. */
    private static final double MISSING = 0.3;

    private final Transliteration rules;
    private final Map<String, List<Name>> whole = new HashMap<>();
    private final Map<String, List<Name>> parts = new HashMap<>();

    /** A name under the key of its places, with the sound that is compared. */
    private record Name(String key, String sound) {}

    SpelledNames(Transliteration rules, Iterable<String> keys) {
        this.rules = rules;
        for (String key : keys) {
            List<String> words = rules.words(key);
            file(whole, key, words, 1);
            if (words.size() > 1) {
                file(parts, key, words.subList(1, words.size()), LEAST);
                file(parts, key, words.subList(0, words.size() - 1), LEAST);
            }
        }
    }

    private void file(Map<String, List<Name>> table, String key, List<String> words, int least) {
        String sound = rules.sound(words);
        String skeleton = rules.skeleton(sound);
        if (skeleton.length() >= least) {
            table.computeIfAbsent(skeleton, s -> new ArrayList<>(2)).add(new Name(key, sound));
        }
    }

    /**
     * Keys that may be the same name in another spelling, with how far they are apart.
     *
     * @param key the name as {@link PlaceKeys#of} files it
     * @param most how far apart at most
     */
    Map<String, Double> find(String key, double most) {
        Map<String, Double> found = new LinkedHashMap<>();
        List<String> words = rules.words(key);
        if (rules.skeleton(rules.sound(words)).length() >= LEAST) {
            add(whole, words, most, 0, found);
        }
        return found;
    }

    /** The same, and keys of names that have one word more, or lack one that many names have. */
    Map<String, Double> findParts(String key, double most) {
        Map<String, Double> found = new LinkedHashMap<>();
        List<String> words = rules.words(key);
        add(whole, words, most, 0, found);
        add(parts, words, PART * most, MISSING, found);
        if (words.size() > 1) {
            List<String> rest = words.subList(1, words.size());
            boolean tells = rules.skeleton(rules.sound(rest)).length() >= LEAST;
            if (rules.isCommon(words.get(0))) {
                add(whole, rest, tells ? most : 0, MISSING, found);
            }
            if (rules.isCommon(words.get(words.size() - 1))) {
                add(whole, words.subList(0, words.size() - 1), most, MISSING, found);
            }
        }
        return found;
    }

    private void add(
            Map<String, List<Name>> table,
            List<String> words,
            double most,
            double more,
            Map<String, Double> found) {
        String sound = rules.sound(words);
        for (Name name : table.getOrDefault(rules.skeleton(sound), List.of())) {
            double apart = rules.apart(sound, name.sound());
            if (apart <= most) {
                found.merge(name.key(), apart + more, Math::min);
            }
        }
    }
}
