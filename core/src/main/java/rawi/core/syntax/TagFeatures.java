package rawi.core.syntax;

/** Features of the tagger: the word, its affixes and shape, its neighbours and the tags before. */
public final class TagFeatures {

    /** Upper bound on the number of features of one word. */
    public static final int MAX = 64;

    private TagFeatures() {}

    /**
     * Writes the feature hashes of word {@code i} into {@code out}.
     *
     * @param tags tags of the words before, by index in the tag set
     * @return how many
     */
    public static int extract(WordForms w, int i, int[] tags, int[] out) {
        return placed(w, i, tags, out, alone(w.forms[i], out));
    }

    /** Writes those of a word wherever it stands. */
    static int alone(WordForm w, int[] out) {
        int n = 0;
        int plain = w.shape() & 3;
        out[n++] = Hash.of(1, w.word());
        out[n++] = Hash.of(2, w.word(), plain);
        out[n++] = Hash.of(4, w.suffix2());
        out[n++] = Hash.of(5, w.suffix3());
        out[n++] = Hash.of(6, w.suffix4());
        out[n++] = Hash.of(7, w.prefix2(), w.suffix2());
        out[n++] = Hash.of(8, w.prefix3());
        out[n++] = 25;
        out[n++] = Hash.of(31, w.tagSet(), plain);
        out[n++] = Hash.of(32, w.cluster(), plain);
        out[n++] = Hash.of(33, w.family(), plain);
        return n;
    }

    /** Writes those that hang on what stands around the word, behind others. */
    static int placed(WordForms w, int i, int[] tags, int[] out, int from) {
        int n = from;
        int last = w.size() - 1;
        int word = w.word[i];
        int shape = w.shape[i];
        int before = i > 0 ? w.word[i - 1] : 1;
        int before2 = i > 1 ? w.word[i - 2] : 1;
        int after = i < last ? w.word[i + 1] : 2;
        int after2 = i < last - 1 ? w.word[i + 2] : 2;
        int tag1 = i > 0 ? tags[i - 1] + 3 : 1;
        int tag2 = i > 1 ? tags[i - 2] + 3 : 1;
        int start = i == 0 ? 1 : 0;
        out[n++] = Hash.of(3, shape, start);
        out[n++] = Hash.of(9, before);
        out[n++] = Hash.of(10, before2);
        out[n++] = Hash.of(11, after);
        out[n++] = Hash.of(12, after2);
        out[n++] = Hash.of(13, tag1);
        out[n++] = Hash.of(14, tag1, tag2);
        out[n++] = Hash.of(15, tag1, word);
        out[n++] = Hash.of(16, before, word);
        out[n++] = Hash.of(17, word, after);
        out[n++] = Hash.of(18, tag1, w.suffix3[i]);
        out[n++] = Hash.of(19, i < last ? w.suffix3[i + 1] : 2);
        out[n++] = Hash.of(20, i > 0 ? w.suffix3[i - 1] : 1);
        out[n++] = Hash.of(21, shape, i < last ? w.shape[i + 1] : -1, i > 0 ? w.shape[i - 1] : -1);
        out[n++] = Hash.of(22, tag1, after);
        out[n++] = Hash.of(23, tag1, tag2, word);
        out[n++] = Hash.of(24, w.suffix3[i], i < last ? w.forms[i + 1].suffix2() : 2);
        return classes(w, i, tag1, out, n);
    }

    private static int classes(WordForms w, int i, int tag1, int[] out, int from) {
        int n = from;
        int last = w.size() - 1;
        int set = w.tagSet[i];
        int setBefore = i > 0 ? w.tagSet[i - 1] : -1;
        int setAfter = i < last ? w.tagSet[i + 1] : -2;
        int setAfter2 = i < last - 1 ? w.tagSet[i + 2] : -2;
        int cluster = w.cluster[i];
        int clusterAfter = i < last ? w.cluster[i + 1] : -2;
        int clusterBefore = i > 0 ? w.cluster[i - 1] : -1;
        int familyAfter = i < last ? w.family[i + 1] : -2;
        out[n++] = Hash.of(34, setAfter, set);
        out[n++] = Hash.of(35, setAfter, setAfter2, set);
        out[n++] = Hash.of(36, clusterAfter, set);
        out[n++] = Hash.of(37, clusterBefore, set);
        out[n++] = Hash.of(38, tag1, set);
        out[n++] = Hash.of(39, tag1, cluster);
        out[n++] = Hash.of(40, tag1, set, setAfter);
        out[n++] = Hash.of(41, tag1, w.family[i], familyAfter);
        out[n++] = Hash.of(42, setBefore, set, setAfter);
        out[n++] = Hash.of(43, w.word[i], setAfter);
        out[n++] = Hash.of(44, w.word[i], familyAfter);
        out[n++] = Hash.of(45, tag1, w.word[i], setAfter);
        out[n++] = Hash.of(46, w.suffix3[i], setAfter, tag1);
        out[n++] = Hash.of(47, clusterAfter, cluster);
        out[n++] = Hash.of(48, setAfter2, cluster);
        return n;
    }
}
