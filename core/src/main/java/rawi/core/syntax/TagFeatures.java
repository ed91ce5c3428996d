package rawi.core.syntax;

/** Features of the tagger: the word, its affixes and shape, its neighbours and the tags before. */
public final class TagFeatures {

    /** Upper bound on the number of features of one word. */
    public static final int MAX = 32;

    private TagFeatures() {}

    /**
     * Writes the feature hashes of word {@code i} into {@code out}.
     *
     * @param tags tags of the words before, by index in the tag set
     * @return how many
     */
    public static int extract(WordForms w, int i, int[] tags, int[] out) {
        int n = 0;
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
        out[n++] = Hash.of(1, word);
        out[n++] = Hash.of(2, word, shape & 3);
        out[n++] = Hash.of(3, shape, start);
        out[n++] = Hash.of(4, w.suffix2[i]);
        out[n++] = Hash.of(5, w.suffix3[i]);
        out[n++] = Hash.of(6, w.suffix4[i]);
        out[n++] = Hash.of(7, w.prefix2[i], w.suffix2[i]);
        out[n++] = Hash.of(8, w.prefix3[i]);
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
        out[n++] = Hash.of(24, w.suffix3[i], i < last ? w.suffix2[i + 1] : 2);
        out[n++] = 25;
        return n;
    }
}
