package rawi.core.syntax;

import java.util.List;
import rawi.core.text.Remembered;

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

    /**
     * A way to cut a word with what the model says of it wherever the word stands.
     *
     * @param cut the sum for its clitics
     * @param tags the sum for each tag of its stem
     * @param stem hashes of the stem, its ends and its pattern, and what is known of it
     */
    record Candidate(int clitics, int from, int to, int cut, int[] tags, Stem stem) {}

    /** What the features see of a stem between clitics. */
    private record Stem(
            int whole, int tail3, int head3, int pattern, int kinds, int before, int behind) {}

    static final int MAX_FEATURES = 40;

    /** Keys that tell a word's situation, from the coarser to the finer. */
    private static final int LEVELS = 2;

    /** Decisions that a table of habits can hold. */
    private static final int MOST_DECISIONS = 255;

    private final List<Clitics> patterns;
    private final ArabicCuts cuts;
    private final Scores scores;
    private final int tagCount;

    private final int[] features = new int[MAX_FEATURES];
    private final int[] cutScores;
    private final int[] contextScores;
    private final int[] stemScores;
    private final int[] tiedScores;

    /** What is known of words from before, for a model that learns no more; else null. */
    private Remembered<Candidate[]> known;

    /** What the model decides of a word wherever it stands, or behind the same tag. */
    private Habits habits = Habits.NONE;

    private final int[] situation = new int[LEVELS];

    private ArabicWords words;
    private int[] stemTag = new int[0];
    private int[] stemHash = new int[0];

    public ArabicDecoder(
            List<Clitics> patterns, int tagCount, ArabicLexicon lexicon, Scores scores) {
        this.patterns = patterns;
        this.tagCount = tagCount;
        this.scores = scores;
        this.cutScores = new int[patterns.size()];
        this.contextScores = new int[tagCount];
        this.stemScores = new int[tagCount];
        this.tiedScores = new int[tagCount];
        this.cuts = new ArabicCuts(patterns, lexicon);
    }

    /**
     * A decoder that asks for what the model says of a word wherever it stands.
     *
     * @param words by {@link #candidates(String)} of any decoder of the same model
     */
    ArabicDecoder with(Remembered<Candidate[]> words, Habits always) {
        known = words;
        habits = always;
        return this;
    }

    /** The candidates of a word whose cuts are the same whatever word comes next. */
    Candidate[] candidates(String word) {
        Candidate[] found = new Candidate[cuts.of(word, null)];
        int size = fixedCut(word, ArabicWords.part(word, 0, word.length()), features);
        scores.cuts(features, size, cutScores);
        for (int k = 0; k < found.length; k++) {
            int clitics = cuts.clitics[k];
            Stem stem = stem(word, clitics, cuts.from[k], cuts.to[k]);
            size = fixedSpan(word, stem, cuts.from[k], cuts.to[k], clitics, features);
            size = tiedFeatures(stem.kinds(), clitics, features, size);
            int[] tags = new int[tagCount];
            scores.tags(features, size, tags);
            found[k] =
                    new Candidate(
                            clitics, cuts.from[k], cuts.to[k], cutScores[clitics], tags, stem);
        }
        return found;
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
        if (known != null && ArabicCuts.isSettled(words.letters[i])) {
            return best(i, known.of(words.letters[i]));
        }
        int count = cut(i);
        scores.tags(features, contextFeatures(i, features), contextScores);
        if (count > 1) {
            scores.cuts(features, cutFeatures(i, features), cutScores);
        }
        int best = Integer.MIN_VALUE;
        int chosen = 0;
        int tag = 0;
        for (int k = 0; k < count; k++) {
            int base = count > 1 ? cutScores[cuts.clitics[k]] : 0;
            boolean sameStem =
                    k > 0 && cuts.from[k] == cuts.from[k - 1] && cuts.to[k] == cuts.to[k - 1];
            Stem stem = stem(words.letters[i], cuts.clitics[k], cuts.from[k], cuts.to[k]);
            if (!sameStem) {
                int size = spanFeatures(i, cuts.clitics[k], cuts.from[k], cuts.to[k], features);
                scores.tags(features, size, stemScores);
            }
            int size = tiedFeatures(stem.kinds(), cuts.clitics[k], features, 0);
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
        return new Reading(cuts.clitics[chosen], cuts.from[chosen], cuts.to[chosen], tag);
    }

    /** The best of a word's candidates, of which only what hangs on its place is weighed. */
    private Reading best(int i, Candidate[] found) {
        situation[0] = Hash.of(401, words.hash[i]);
        situation[1] = Hash.of(402, words.hash[i], tagBefore(i - 1));
        for (int key : situation) {
            int habit = habits.of(key);
            if (habit >= 0 && habit / tagCount < found.length) {
                Candidate chosen = found[habit / tagCount];
                return new Reading(chosen.clitics(), chosen.from(), chosen.to(), habit % tagCount);
            }
        }
        return weighed(i, found);
    }

    private Reading weighed(int i, Candidate[] found) {
        scores.tags(features, contextFeatures(i, features), contextScores);
        if (found.length > 1) {
            scores.cuts(features, placedCut(i, features, 0), cutScores);
        }
        int best = Integer.MIN_VALUE;
        int chosen = 0;
        int tag = 0;
        for (int k = 0; k < found.length; k++) {
            Candidate now = found[k];
            int base = found.length > 1 ? now.cut() + cutScores[now.clitics()] : 0;
            if (k == 0 || now.from() != found[k - 1].from() || now.to() != found[k - 1].to()) {
                scores.tags(features, placedSpan(i, now.stem(), features, 0), stemScores);
            }
            for (int t = 0; t < tagCount; t++) {
                int sum = base + contextScores[t] + stemScores[t] + now.tags()[t];
                if (sum > best) {
                    best = sum;
                    chosen = k;
                    tag = t;
                }
            }
        }
        int decision = chosen * tagCount + tag;
        if (decision < MOST_DECISIONS) {
            habits.show(situation, LEVELS, decision);
        }
        Candidate cut = found[chosen];
        return new Reading(cut.clitics(), cut.from(), cut.to(), tag);
    }

    /** The best reading of word {@code i} among those that cut it like this one. */
    public Reading bestWithin(int i, String prefix, String suffix) {
        int count = 0;
        int end = words.letters[i].length() - suffix.length();
        int[] ids = cuts.within(prefix, suffix);
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
        int count = cut(i);
        for (int k = 0; k < count; k++) {
            if (cuts.clitics[k] == clitics) {
                return true;
            }
        }
        return false;
    }

    private int cut(int i) {
        return cuts.of(words.letters[i], i + 1 < words.n ? words.letters[i + 1] : null);
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
        return placedCut(i, out, fixedCut(words.letters[i], words.hash[i], out));
    }

    /** Those that hang on the word alone. */
    private int fixedCut(String s, int hash, int[] out) {
        int n = s.length();
        int head1 = s.charAt(0);
        int head2 = ArabicWords.part(s, 0, Math.min(2, n));
        int head3 = ArabicWords.part(s, 0, Math.min(3, n));
        int head4 = ArabicWords.part(s, 0, Math.min(4, n));
        int tail2 = ArabicWords.part(s, n - 2, n);
        int tail3 = ArabicWords.part(s, n - 3, n);
        int tail4 = ArabicWords.part(s, n - 4, n);
        int k = 0;
        out[k++] = Hash.of(31, hash);
        out[k++] = Hash.of(32, head2);
        out[k++] = Hash.of(33, head3);
        out[k++] = Hash.of(34, head4);
        out[k++] = Hash.of(35, tail2);
        out[k++] = Hash.of(36, tail3);
        out[k++] = Hash.of(37, tail4);
        out[k++] = Hash.of(38, head2, tail2);
        out[k++] = Hash.of(39, Math.min(n, 9), head1, s.charAt(n - 1));
        out[k++] = Hash.of(45, cuts.kinds(s), head1);
        out[k++] = Hash.of(46, head3, tail3);
        out[k++] = 47;
        return k;
    }

    /** Those that hang on what stands around it. */
    private int placedCut(int i, int[] out, int from) {
        String s = words.letters[i];
        int n = s.length();
        int t1 = tagBefore(i - 1);
        int head1 = s.charAt(0);
        int head2 = ArabicWords.part(s, 0, Math.min(2, n));
        int tail2 = ArabicWords.part(s, n - 2, n);
        int k = from;
        out[k++] = Hash.of(40, t1, head2);
        out[k++] = Hash.of(41, t1, tail2);
        out[k++] = Hash.of(42, stemBefore(i - 1), head1);
        out[k++] = Hash.of(43, stemBefore(i - 1), tail2);
        out[k++] = Hash.of(44, around(i + 1), head1);
        return k;
    }

    /** Features of a stem under clitics, for its tag. */
    public int stemFeatures(int i, int clitics, int start, int end, int[] out) {
        int size = spanFeatures(i, clitics, start, end, out);
        return tiedFeatures(
                stem(words.letters[i], clitics, start, end).kinds(), clitics, out, size);
    }

    /** Features of a stem that know the tags of its clitics. */
    private static int tiedFeatures(int kinds, int clitics, int[] out, int from) {
        int k = from;
        out[k++] = Hash.of(51, clitics);
        out[k++] = Hash.of(64, kinds, clitics);
        return k;
    }

    /** Features of a stem between clitics of these letters. */
    private int spanFeatures(int i, int clitics, int start, int end, int[] out) {
        String s = words.letters[i];
        Stem stem = stem(s, clitics, start, end);
        return placedSpan(i, stem, out, fixedSpan(s, stem, start, end, clitics, out));
    }

    private Stem stem(String s, int clitics, int start, int end) {
        Clitics around = patterns.get(clitics);
        return new Stem(
                ArabicWords.part(s, start, end),
                ArabicWords.part(s, Math.max(start, end - 3), end),
                ArabicWords.part(s, start, Math.min(start + 3, end)),
                pattern(s, start, end),
                cuts.kinds(s.substring(start, end)),
                around.prefix().hashCode(),
                around.suffix().hashCode());
    }

    /** Those that hang on the word alone. */
    private int fixedSpan(String s, Stem stem, int start, int end, int clitics, int[] out) {
        int tail2 = ArabicWords.part(s, Math.max(start, end - 2), end);
        int head2 = ArabicWords.part(s, start, Math.min(start + 2, end));
        int k = 0;
        out[k++] = Hash.of(52, stem.whole());
        out[k++] = Hash.of(53, tail2);
        out[k++] = Hash.of(54, stem.tail3());
        out[k++] = Hash.of(55, ArabicWords.part(s, Math.max(start, end - 4), end));
        out[k++] = Hash.of(56, head2);
        out[k++] = Hash.of(57, stem.head3());
        out[k++] = Hash.of(58, ArabicWords.part(s, start, Math.min(start + 4, end)));
        out[k++] = Hash.of(59, head2, tail2);
        out[k++] = Hash.of(60, s.charAt(start), s.charAt(end - 1), Math.min(end - start, 9));
        out[k++] = Hash.of(61, stem.whole(), stem.before(), stem.behind());
        out[k++] = Hash.of(63, stem.kinds());
        out[k++] = Hash.of(66, stem.before(), head2);
        out[k++] = Hash.of(67, stem.behind(), tail2);
        out[k++] = Hash.of(71, stem.pattern());
        if (start > 0 && s.charAt(start - 1) == 'ل' && s.charAt(start) == 'ل') {
            // للمدينة: ل before المدينة
            String full = "ا" + s.substring(start, end);
            out[k++] = Hash.of(52, ArabicWords.part(full, 0, full.length()));
            out[k++] = Hash.of(75, stem.whole());
        }
        if (!patterns.get(clitics).suffix().isEmpty() && s.charAt(end - 1) == 'ت') {
            String full = s.substring(start, end - 1) + "ة";
            out[k++] = Hash.of(52, ArabicWords.part(full, 0, full.length()));
        }
        return k;
    }

    /** Those that hang on what stands around it. */
    private int placedSpan(int i, Stem stem, int[] out, int from) {
        int t1 = tagBefore(i - 1);
        int k = from;
        out[k++] = Hash.of(62, stem.whole(), t1);
        out[k++] = Hash.of(65, stem.kinds(), t1);
        out[k++] = Hash.of(68, t1, stem.before(), stem.behind());
        out[k++] = Hash.of(69, t1, stem.tail3());
        out[k++] = Hash.of(70, t1, stem.head3());
        out[k++] = Hash.of(72, stem.pattern(), t1);
        out[k++] = Hash.of(73, stem.whole(), around(i + 1));
        out[k++] = Hash.of(74, stem.whole(), stemBefore(i - 1));
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
