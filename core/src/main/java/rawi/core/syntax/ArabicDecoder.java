package rawi.core.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses, word by word from the right, where an Arabic word is cut and which tag its stem has, by
 * a linear model over hashed features. Cuts that would break a known word are never candidates.
 * Keeps buffers: one thread, one sentence at a time.
 */
public final class ArabicDecoder {

    /** The model's sums, during training or from a stored file. */
    public interface Scores {
        void cuts(int[] features, int count, int[] out);

        void tags(int[] features, int count, int[] out);
    }

    /** A way to read one word: clitics, the stem's letters from and to, its tag. */
    public record Reading(int clitics, int from, int to, int tag) {}

    static final int MAX_FEATURES = 40;
    private static final int MAX_CANDIDATES = 96;
    private static final String SHORT_STEMS = "بلك";

    private final List<Clitics> patterns;
    private final ArabicLexicon lexicon;
    private final Scores scores;
    private final int tagCount;
    private final Map<String, Map<String, int[]>> byLetters = new HashMap<>();

    private final int[] features = new int[MAX_FEATURES];
    private final int[] cutScores;
    private final int[] contextScores;
    private final int[] stemScores;
    private final int[] tiedScores;
    private final int[] candidate = new int[MAX_CANDIDATES];
    private final int[] from = new int[MAX_CANDIDATES];
    private final int[] to = new int[MAX_CANDIDATES];

    private ArabicWords words;
    private int[] stemTag = new int[0];
    private int[] stemHash = new int[0];

    public ArabicDecoder(
            List<Clitics> patterns, int tagCount, ArabicLexicon lexicon, Scores scores) {
        this.patterns = patterns;
        this.tagCount = tagCount;
        this.lexicon = lexicon;
        this.scores = scores;
        this.cutScores = new int[patterns.size()];
        this.contextScores = new int[tagCount];
        this.stemScores = new int[tagCount];
        this.tiedScores = new int[tagCount];
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

    /** Turns to a sentence. */
    public void start(ArabicWords sentence) {
        words = sentence;
        if (stemTag.length < sentence.n) {
            stemTag = new int[sentence.n * 2];
            stemHash = new int[sentence.n * 2];
        }
    }

    /** Notes how word {@code i} was read; later words lean on it. */
    public void settle(int i, Reading reading) {
        stemTag[i] = reading.tag();
        stemHash[i] =
                words.kind[i] == ArabicWords.WORD
                        ? ArabicWords.part(words.letters[i], reading.from(), reading.to())
                        : words.hash[i];
    }

    /** The best reading of word {@code i}, which holds an Arabic letter. */
    public Reading best(int i) {
        int count = candidates(i);
        scores.tags(features, contextFeatures(i, features), contextScores);
        if (count > 1) {
            scores.cuts(features, cutFeatures(i, features), cutScores);
        }
        int best = Integer.MIN_VALUE;
        int chosen = 0;
        int tag = 0;
        for (int k = 0; k < count; k++) {
            int base = count > 1 ? cutScores[candidate[k]] : 0;
            boolean sameStem = k > 0 && from[k] == from[k - 1] && to[k] == to[k - 1];
            if (!sameStem) {
                int size = spanFeatures(i, candidate[k], from[k], to[k], features);
                scores.tags(features, size, stemScores);
            }
            int size = tiedFeatures(i, candidate[k], from[k], to[k], features, 0);
            scores.tags(features, size, tiedScores);
            for (int t = 0; t < tagCount; t++) {
                int sum = base + contextScores[t] + stemScores[t] + tiedScores[t];
                if (sum > best) {
                    best = sum;
                    chosen = k;
                    tag = t;
                }
            }
        }
        return new Reading(candidate[chosen], from[chosen], to[chosen], tag);
    }

    /** The best reading of word {@code i} among those that cut it like this one. */
    public Reading bestWithin(int i, String prefix, String suffix) {
        int count = 0;
        int end = words.letters[i].length() - suffix.length();
        int[] ids = byLetters.getOrDefault(prefix, Map.of()).get(suffix);
        if (ids == null || end <= prefix.length()) {
            return null;
        }
        scores.tags(features, contextFeatures(i, features), contextScores);
        scores.cuts(features, cutFeatures(i, features), cutScores);
        int best = Integer.MIN_VALUE;
        Reading reading = null;
        for (int id : ids) {
            scores.tags(features, stemFeatures(i, id, prefix.length(), end, features), stemScores);
            for (int t = 0; t < tagCount; t++) {
                int sum = cutScores[id] + contextScores[t] + stemScores[t];
                if (sum > best) {
                    best = sum;
                    reading = new Reading(id, prefix.length(), end, t);
                }
            }
            count++;
        }
        return count == 0 ? null : reading;
    }

    /** Whether a cut is among the candidates of word {@code i}. */
    public boolean allows(int i, int clitics) {
        int count = candidates(i);
        for (int k = 0; k < count; k++) {
            if (candidate[k] == clitics) {
                return true;
            }
        }
        return false;
    }

    private int kinds(String letters) {
        return lexicon.kinds(letters);
    }

    private int candidates(int i) {
        String s = words.letters[i];
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
            if (p == 1 && i + 1 < words.n && isLost(s, rest, words.letters[i + 1])) {
                continue;
            }
            boolean closed = (restKinds & ArabicLexicon.WORD) != 0;
            boolean placed = p == 0 && restKinds == 0 && isPlaceWithIn(s);
            boolean object = placed || restKinds == 0 && hasObject(rest, suffixes);
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
                        candidate[count] = id;
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

    /** بريف, بحي: ب and a noun of place, no name. */
    private boolean isPlaceWithIn(String word) {
        if (word.length() < 3 || word.charAt(0) != 'ب') {
            return false;
        }
        ArabicLexicon.Noun noun = lexicon.noun(word.substring(1));
        return noun != null && lexicon.isPlace(noun.lemma());
    }

    /** "فقد شاب حياته": no ف and قد where no verb follows. */
    private boolean isLost(String word, String rest, String next) {
        return rest.equals("قد")
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

    private int around(int i) {
        return i < 0 ? 1 : i >= words.n ? 2 : words.hash[i];
    }

    private int tagBefore(int i) {
        return i < 0 ? -1 : stemTag[i];
    }

    private int stemBefore(int i) {
        return i < 0 ? 1 : stemHash[i];
    }

    private int edge(int i, int head, int tail) {
        if (i < 0 || i >= words.n) {
            return 3;
        }
        String s = words.letters[i];
        int n = s.length();
        return ArabicWords.part(s, 0, Math.min(head, n)) * 31
                + ArabicWords.part(s, Math.max(0, n - tail), n);
    }

    /** Features of the place of word {@code i}, for its tag. */
    public int contextFeatures(int i, int[] out) {
        int t1 = tagBefore(i - 1);
        int t2 = tagBefore(i - 2);
        int w1 = stemBefore(i - 1);
        int next = around(i + 1);
        int k = 0;
        out[k++] = Hash.of(1, t1);
        out[k++] = Hash.of(2, t1, t2);
        out[k++] = Hash.of(3, w1);
        out[k++] = Hash.of(4, stemBefore(i - 2));
        out[k++] = Hash.of(5, next);
        out[k++] = Hash.of(6, around(i + 2));
        out[k++] = Hash.of(7, edge(i + 1, 3, 0));
        out[k++] = Hash.of(8, edge(i + 1, 2, 2), t1);
        out[k++] = Hash.of(9, edge(i + 1, 0, 3));
        out[k++] = Hash.of(10, t1, t2, tagBefore(i - 3));
        out[k++] = Hash.of(11, w1, t2);
        out[k++] = Hash.of(12, edge(i + 1, 2, 1), edge(i + 2, 2, 1));
        out[k++] = 13;
        return k;
    }

    /** Features of where word {@code i} is cut. */
    public int cutFeatures(int i, int[] out) {
        String s = words.letters[i];
        int n = s.length();
        int t1 = tagBefore(i - 1);
        int head1 = s.charAt(0);
        int head2 = ArabicWords.part(s, 0, Math.min(2, n));
        int head3 = ArabicWords.part(s, 0, Math.min(3, n));
        int head4 = ArabicWords.part(s, 0, Math.min(4, n));
        int tail2 = ArabicWords.part(s, n - 2, n);
        int tail3 = ArabicWords.part(s, n - 3, n);
        int tail4 = ArabicWords.part(s, n - 4, n);
        int k = 0;
        out[k++] = Hash.of(31, words.hash[i]);
        out[k++] = Hash.of(32, head2);
        out[k++] = Hash.of(33, head3);
        out[k++] = Hash.of(34, head4);
        out[k++] = Hash.of(35, tail2);
        out[k++] = Hash.of(36, tail3);
        out[k++] = Hash.of(37, tail4);
        out[k++] = Hash.of(38, head2, tail2);
        out[k++] = Hash.of(39, Math.min(n, 9), head1, s.charAt(n - 1));
        out[k++] = Hash.of(40, t1, head2);
        out[k++] = Hash.of(41, t1, tail2);
        out[k++] = Hash.of(42, stemBefore(i - 1), head1);
        out[k++] = Hash.of(43, stemBefore(i - 1), tail2);
        out[k++] = Hash.of(44, around(i + 1), head1);
        out[k++] = Hash.of(45, kinds(s), head1);
        out[k++] = Hash.of(46, head3, tail3);
        out[k++] = 47;
        return k;
    }

    /** Features of a stem under clitics, for its tag. */
    public int stemFeatures(int i, int clitics, int start, int end, int[] out) {
        return tiedFeatures(i, clitics, start, end, out, spanFeatures(i, clitics, start, end, out));
    }

    /** Features of a stem that know the tags of its clitics. */
    private int tiedFeatures(int i, int clitics, int start, int end, int[] out, int from) {
        int k = from;
        out[k++] = Hash.of(51, clitics);
        out[k++] = Hash.of(64, kinds(words.letters[i].substring(start, end)), clitics);
        return k;
    }

    /** Features of a stem between clitics of these letters. */
    private int spanFeatures(int i, int clitics, int start, int end, int[] out) {
        String s = words.letters[i];
        Clitics around = patterns.get(clitics);
        int before = around.prefix().hashCode();
        int behind = around.suffix().hashCode();
        int stem = ArabicWords.part(s, start, end);
        int tail2 = ArabicWords.part(s, Math.max(start, end - 2), end);
        int tail3 = ArabicWords.part(s, Math.max(start, end - 3), end);
        int head2 = ArabicWords.part(s, start, Math.min(start + 2, end));
        int head3 = ArabicWords.part(s, start, Math.min(start + 3, end));
        int kinds = kinds(s.substring(start, end));
        int t1 = tagBefore(i - 1);
        int k = 0;
        out[k++] = Hash.of(52, stem);
        out[k++] = Hash.of(53, tail2);
        out[k++] = Hash.of(54, tail3);
        out[k++] = Hash.of(55, ArabicWords.part(s, Math.max(start, end - 4), end));
        out[k++] = Hash.of(56, head2);
        out[k++] = Hash.of(57, head3);
        out[k++] = Hash.of(58, ArabicWords.part(s, start, Math.min(start + 4, end)));
        out[k++] = Hash.of(59, head2, tail2);
        out[k++] = Hash.of(60, s.charAt(start), s.charAt(end - 1), Math.min(end - start, 9));
        out[k++] = Hash.of(61, stem, before, behind);
        out[k++] = Hash.of(62, stem, t1);
        out[k++] = Hash.of(63, kinds);
        out[k++] = Hash.of(65, kinds, t1);
        out[k++] = Hash.of(66, before, head2);
        out[k++] = Hash.of(67, behind, tail2);
        out[k++] = Hash.of(68, t1, before, behind);
        out[k++] = Hash.of(69, t1, tail3);
        out[k++] = Hash.of(70, t1, head3);
        out[k++] = Hash.of(71, pattern(s, start, end));
        out[k++] = Hash.of(72, pattern(s, start, end), t1);
        out[k++] = Hash.of(73, stem, around(i + 1));
        out[k++] = Hash.of(74, stem, stemBefore(i - 1));
        if (start > 0 && s.charAt(start - 1) == 'ل' && s.charAt(start) == 'ل') {
            // للمدينة: ل before المدينة
            String full = "ا" + s.substring(start, end);
            out[k++] = Hash.of(52, ArabicWords.part(full, 0, full.length()));
            out[k++] = Hash.of(75, stem);
        }
        if (!around.suffix().isEmpty() && s.charAt(end - 1) == 'ت') {
            out[k++] =
                    Hash.of(
                            52,
                            ArabicWords.part(s.substring(start, end - 1) + "ة", 0, end - start));
        }
        return k;
    }

    /** The stem with its strong letters made alike: its pattern. */
    private static int pattern(String s, int start, int end) {
        int hash = 17;
        for (int at = start; at < end; at++) {
            char c = s.charAt(at);
            hash = hash * 31 + ("اويمتنسةءئؤ".indexOf(c) >= 0 ? c : 'ف');
        }
        return hash;
    }
}
