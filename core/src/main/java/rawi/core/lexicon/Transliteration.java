package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * How a name of Arabic origin sounds, however it was put into Latin letters: "Tell Djerdjé" and
 * "Tall Jurji". The rules are the lines of {@code lexicon/transliteration.tsv}. Safe to share.
 */
final class Transliteration {

    /** What it costs to change, add or drop a vowel; a consonant costs 1. */
    private static final double VOWEL = 0.5;

    /** What it costs that two letters changed places. */
    private static final double SWAP = 1;

    private static final String VOWELS = "aiu";

    private final WordSet articles = new WordSet();
    private final WordSet common = new WordSet();
    private final WordSet qualifiers = new WordSet();
    private final WordMap<String> same = new WordMap<>();
    private final WordSet opening = new WordSet();
    private final Map<Character, List<String[]>> sounds = new HashMap<>();
    private final Map<Character, Character> alike = new HashMap<>();

    private Transliteration() {}

    static Transliteration load(DataFiles files) {
        Transliteration rules = new Transliteration();
        for (Tsv.Row row : Tsv.read(files, "lexicon/transliteration.tsv")) {
            List<String> from = row.list("from");
            String to = row.get("to");
            switch (row.get("kind")) {
                case "ARTICLE" -> rules.articles.addAll(from);
                case "COMMON" -> rules.common.addAll(from);
                case "QUALIFIER" -> rules.qualifiers.addAll(from);
                case "WORD" -> from.forEach(word -> rules.same.put(word, to));
                case "SOUND" -> from.forEach(letters -> rules.sound(letters, to));
                case "OPENING" -> {
                    from.forEach(letters -> rules.sound(letters, to));
                    rules.opening.addAll(from);
                }
                case "LIKE" -> from.forEach(s -> rules.alike.put(s.charAt(0), to.charAt(0)));
                default -> throw row.error("no such kind: " + row.get("kind"));
            }
        }
        rules.sounds
                .values()
                .forEach(l -> l.sort(Comparator.comparingInt((String[] s) -> -s[0].length())));
        return rules;
    }

    private void sound(String letters, String sound) {
        sounds.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>())
                .add(new String[] {letters, sound});
    }

    /**
     * The words of a name that tell it from others: no article, one form of each word, what
     * qualifies it behind it ("Eastern Ghariyah" is "Ghariyah Sharqi").
     *
     * @param key the name as {@link PlaceKeys#of} files it
     */
    List<String> words(String key) {
        String[] all = key.split(" ");
        List<String> words = new ArrayList<>(all.length);
        for (String word : all) {
            if (!articles.contains(word)) {
                words.add(same.getOrDefault(word, word));
            }
        }
        if (words.size() > 1 && qualifiers.contains(words.get(0))) {
            words.add(words.remove(0));
        }
        return words.isEmpty() ? List.of(all) : words;
    }

    /** Words that reports add and leave out: "Tall", "Gharbi". */
    boolean isCommon(String word) {
        return common.contains(word) || qualifiers.contains(word);
    }

    /** The name as it sounds, vowels levelled to three. */
    String sound(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            sound(word, out);
        }
        return out.toString();
    }

    private void sound(String word, StringBuilder out) {
        int start = out.length();
        for (int i = 0; i < word.length(); ) {
            String letters = word.substring(i, i + 1);
            String sound = letters;
            for (String[] rule : sounds.getOrDefault(word.charAt(i), List.of())) {
                boolean allowed = i == 0 || !opening.contains(rule[0]);
                if (allowed && word.startsWith(rule[0], i)) {
                    letters = rule[0];
                    sound = rule[1];
                    break;
                }
            }
            boolean twice = out.length() > start && out.charAt(out.length() - 1) == sound.charAt(0);
            if (!twice) {
                out.append(sound);
            }
            i += letters.length();
        }
        int last = out.length() - 1;
        boolean silent =
                last > start + 1
                        && out.charAt(last) == 'h'
                        && VOWELS.indexOf(out.charAt(last - 1)) >= 0;
        if (silent) {
            out.setLength(last);
        }
        // "Qabw" is "Qabu"
        if (!silent && last > start + 1 && out.charAt(last) == 'w') {
            out.setCharAt(last, 'u');
        }
    }

    /** What is left of a sound when vowels go and sounds that spellings confuse are one. */
    String skeleton(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            char plain = alike.getOrDefault(c, c);
            boolean twice = out.length() > 0 && out.charAt(out.length() - 1) == plain;
            if (VOWELS.indexOf(plain) < 0 && plain != 'w' && !twice) {
                out.append(plain);
            }
        }
        return out.toString();
    }

    /** How far two sounds are apart, as a share of the first: 0 for one sound. */
    double apart(String a, String b) {
        double[] first = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            first[j] = first[j - 1] + cost(b.charAt(j - 1));
        }
        double[] above = first;
        double[] before = first;
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = above[0] + cost(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                double gap = Math.min(above[j] + cost(x), row[j - 1] + cost(y));
                row[j] = Math.min(gap, above[j - 1] + change(x, y));
                boolean swapped =
                        i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2) && x != y;
                row[j] = swapped ? Math.min(row[j], before[j - 2] + SWAP) : row[j];
            }
            before = above;
            above = row;
        }
        return above[b.length()] / Math.max(1, a.length());
    }

    private static double cost(char c) {
        return VOWELS.indexOf(c) >= 0 ? VOWEL : 1;
    }

    private double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean close = alike.getOrDefault(a, a).equals(alike.getOrDefault(b, b));
        boolean vowels = VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0;
        return close || vowels ? VOWEL : 1;
    }
}
