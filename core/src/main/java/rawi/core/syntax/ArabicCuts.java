package rawi.core.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways in which an Arabic word may be cut into clitics and stem. Cuts that would break a known
 * word are never among them. Keeps buffers: one thread, one word at a time.
 */
final class ArabicCuts {

    private static final int MAX_CANDIDATES = 96;
    private static final String SHORT_STEMS = "بلك";
    private static final String LOST = "قد";

    private final ArabicLexicon lexicon;
    private final Map<String, Map<String, int[]>> byLetters = new HashMap<>();

    /** Of each cut found the number of its clitics, the first letter of its stem and its end. */
    final int[] clitics = new int[MAX_CANDIDATES];

    final int[] from = new int[MAX_CANDIDATES];
    final int[] to = new int[MAX_CANDIDATES];

    ArabicCuts(List<Clitics> patterns, ArabicLexicon lexicon) {
        this.lexicon = lexicon;
        Map<String, Map<String, List<Integer>>> lists = new HashMap<>();
        for (int p = 0; p < patterns.size(); p++) {
            lists.computeIfAbsent(patterns.get(p).prefix(), k -> new HashMap<>())
                    .computeIfAbsent(patterns.get(p).suffix(), k -> new ArrayList<>())
                    .add(p);
        }
        lists.forEach(
                (prefix, suffixes) -> {
                    Map<String, int[]> arrays = new HashMap<>();
                    suffixes.forEach(
                            (s, ids) -> arrays.put(s, ids.stream().mapToInt(i -> i).toArray()));
                    byLetters.put(prefix, arrays);
                });
    }

    /** The clitics of these letters before and behind a word, or null. */
    int[] within(String prefix, String suffix) {
        return byLetters.getOrDefault(prefix, Map.of()).get(suffix);
    }

    /** Whether the cuts of a word are the same whatever word comes next. */
    static boolean isSettled(String word) {
        return word.length() != 1 + LOST.length() || !word.endsWith(LOST);
    }

    int kinds(String letters) {
        return lexicon.kinds(letters);
    }

    /**
     * Finds the cuts of a word.
     *
     * @param next the word behind it, null at the end
     * @return how many there are
     */
    int of(String s, String next) {
        int n = s.length();
        int count = 0;
        boolean shorterKnown = false;
        for (int p = 0; p <= 3 && p < n; p++) {
            Map<String, int[]> suffixes = byLetters.get(s.substring(0, p));
            if (suffixes == null) {
                break;
            }
            String rest = s.substring(p);
            int restKinds = kinds(rest);
            if (shorterKnown && restKinds == 0 && !anyKnown(rest, suffixes)) {
                continue;
            }
            if (p == 1 && next != null && isLost(s, rest, next)) {
                continue;
            }
            boolean closed = (restKinds & ArabicLexicon.WORD) != 0;
            boolean joined = s.charAt(0) == 'و' || s.charAt(0) == 'ف';
            boolean led = (p == 0 || p == 1 && joined) && isNounWithBy(rest);
            boolean and = p == 0 && joined && isNounWithBy(s.substring(1));
            if (restKinds == 0 && (led || and)) {
                // not بح and ي, nor و and بحي
                continue;
            }
            boolean object = restKinds == 0 && hasObject(rest, suffixes);
            for (int length = 0; length <= 3 && length < n - p; length++) {
                int[] ids = length == 0 ? suffixes.get("") : suffixes.get(s.substring(n - length));
                if (ids == null || closed && length > 0 || object && length == 0) {
                    continue;
                }
                int stem = n - length - p;
                boolean whole = p == 0 && length == 0;
                if (!whole && stem < 2 && !isShortStem(s, p, stem, length)) {
                    continue;
                }
                if (length > 0 && restKinds != 0 && kinds(s.substring(p, n - length)) == 0) {
                    continue;
                }
                for (int id : ids) {
                    if (count < MAX_CANDIDATES) {
                        clitics[count] = id;
                        from[count] = p;
                        to[count++] = n - length;
                    }
                }
            }
            if (closed) {
                break;
            }
            shorterKnown |= restKinds != 0;
        }
        return count;
    }

    private static boolean isShortStem(String s, int at, int stem, int suffix) {
        return stem == 1 && suffix > 0 && SHORT_STEMS.indexOf(s.charAt(at)) >= 0;
    }

    /** بريف, بحي, برصاص: ب and a noun of place, a weapon or an event, no name. */
    private boolean isNounWithBy(String word) {
        if (word.length() < 3 || word.charAt(0) != 'ب' && !word.equals("لحي")) {
            return false;
        }
        ArabicLexicon.Noun noun = lexicon.noun(word.substring(1));
        return noun != null && (lexicon.isPlace(noun.lemma()) || lexicon.isBlow(noun.lemma()));
    }

    /** "فقد شاب حياته": no ف and قد where no verb follows. */
    private boolean isLost(String word, String rest, String next) {
        return rest.equals(LOST)
                && (kinds(word) & ArabicLexicon.VERB) != 0
                && (kinds(next) & ArabicLexicon.VERB) == 0;
    }

    /** اعتقلوهم: whether taking off a pronoun leaves a known verb of many doers. */
    private boolean hasObject(String rest, Map<String, int[]> suffixes) {
        for (int length = 1; length <= 3 && length < rest.length() - 3; length++) {
            int cut = rest.length() - length;
            boolean plural =
                    rest.charAt(cut - 1) == 'و' && suffixes.containsKey(rest.substring(cut));
            if (plural && (kinds(rest.substring(0, cut)) & ArabicLexicon.VERB) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether taking off one of the pronouns leaves a known word. */
    private boolean anyKnown(String rest, Map<String, int[]> suffixes) {
        for (int length = 1; length <= 3 && length < rest.length() - 1; length++) {
            int cut = rest.length() - length;
            if (suffixes.containsKey(rest.substring(cut)) && kinds(rest.substring(0, cut)) != 0) {
                return true;
            }
        }
        return false;
    }
}
