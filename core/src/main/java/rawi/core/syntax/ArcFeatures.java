package rawi.core.syntax;

/** Features of the parser's two models: which move, and which label for an attachment. */
public final class ArcFeatures {

    /** Upper bound on the number of features of one decision. */
    public static final int MAX = 80;

    private static final int NONE = 0x51ED27;

    private ArcFeatures() {}

    private static int word(WordForms w, int node) {
        return node < 0 ? NONE : node >= w.size() ? NONE + 1 : w.word[node];
    }

    private static int tag(int[] tags, int n, int node) {
        return node < 0 ? -1 : node >= n ? -2 : tags[node];
    }

    private static int gap(int from, int to) {
        int d = Math.abs(to - from);
        return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
    }

    private static int few(int count) {
        return Math.min(count, 3);
    }

    /**
     * Writes the features of the next move.
     *
     * @return how many
     */
    public static int move(ArcState s, WordForms w, int[] tags, int[] out) {
        int n = s.n;
        int s0 = s.top();
        int s1 = s.below(1);
        int s2 = s.below(2);
        int b0 = s.front;
        int b1 = b0 + 1 <= n ? b0 + 1 : -1;
        int b2 = b0 + 2 <= n ? b0 + 2 : -1;
        int s0w = word(w, s0);
        int s0t = tag(tags, n, s0);
        int s1w = word(w, s1);
        int s1t = tag(tags, n, s1);
        int s2t = tag(tags, n, s2);
        int b0w = word(w, b0);
        int b0t = tag(tags, n, b0);
        int b1w = word(w, b1);
        int b1t = tag(tags, n, b1);
        int b2t = tag(tags, n, b2);
        int k = 0;
        out[k++] = Hash.of(1, s0w);
        out[k++] = Hash.of(2, s0t);
        out[k++] = Hash.of(3, s0w, s0t);
        out[k++] = Hash.of(4, b0w);
        out[k++] = Hash.of(5, b0t);
        out[k++] = Hash.of(6, b0w, b0t);
        out[k++] = Hash.of(7, b1w);
        out[k++] = Hash.of(8, b1t);
        out[k++] = Hash.of(9, b1t, b2t);
        out[k++] = Hash.of(10, s1w);
        out[k++] = Hash.of(11, s1t);
        out[k++] = Hash.of(12, s1w, s1t);
        out[k++] = Hash.of(13, s0w, b0w);
        out[k++] = Hash.of(14, s0t, b0t);
        out[k++] = Hash.of(15, s0w, b0t);
        out[k++] = Hash.of(16, s0t, b0w);
        out[k++] = Hash.of(17, s0w, s0t, b0t);
        out[k++] = Hash.of(18, s0t, b0w, b0t);
        out[k++] = Hash.of(19, s0w, s1w);
        out[k++] = Hash.of(20, s0t, s1t);
        out[k++] = Hash.of(21, s0w, s1t);
        out[k++] = Hash.of(22, s0t, s1w);
        out[k++] = Hash.of(23, s0t, b0t, b1t);
        out[k++] = Hash.of(24, s1t, s0t, b0t);
        out[k++] = Hash.of(25, s2t, s1t, s0t);
        out[k++] = Hash.of(26, s0t, b0t, b1t, b2t);
        out[k++] = Hash.of(27, s1t, s0t, b0t, b1t);
        return children(s, w, tags, out, k);
    }

    private static int children(ArcState s, WordForms w, int[] tags, int[] out, int from) {
        int n = s.n;
        int k = from;
        int s0 = s.top();
        int s1 = s.below(1);
        int b0 = s.front;
        int s0w = word(w, s0);
        int s1w = word(w, s1);
        int b0w = word(w, b0);
        int s0t = tag(tags, n, s0);
        int s1t = tag(tags, n, s1);
        int b0t = tag(tags, n, b0);
        int s0l = s0 < 0 ? -1 : s.leftChild[s0];
        int s0r = s0 < 0 ? -1 : s.rightChild[s0];
        int s1l = s1 < 0 ? -1 : s.leftChild[s1];
        int s1r = s1 < 0 ? -1 : s.rightChild[s1];
        int b0l = s.leftChild[b0];
        int s0set = s0 < 0 ? -1 : (int) (s.childLabels[s0] ^ s.childLabels[s0] >>> 29);
        int s1set = s1 < 0 ? -1 : (int) (s.childLabels[s1] ^ s.childLabels[s1] >>> 29);
        int b0set = (int) (s.childLabels[b0] ^ s.childLabels[b0] >>> 29);
        int distance = s0 < 0 ? -1 : gap(s0, b0);
        int inner = s1 < 0 ? -1 : gap(s1, s0);
        out[k++] = Hash.of(30, s0t, tag(tags, n, s0l), b0t);
        out[k++] = Hash.of(31, s0t, tag(tags, n, s0r), b0t);
        out[k++] = Hash.of(32, s0t, b0t, tag(tags, n, b0l));
        out[k++] = Hash.of(33, s1t, tag(tags, n, s1r), s0t);
        out[k++] = Hash.of(34, s1t, tag(tags, n, s1l), s0t);
        out[k++] = Hash.of(35, s1t, s0t, tag(tags, n, s0l));
        out[k++] = Hash.of(36, s1t, s0t, tag(tags, n, s0r));
        out[k++] = Hash.of(37, s0w, distance);
        out[k++] = Hash.of(38, s0t, distance);
        out[k++] = Hash.of(39, b0w, distance);
        out[k++] = Hash.of(40, b0t, distance);
        out[k++] = Hash.of(41, s0t, b0t, distance);
        out[k++] = Hash.of(42, s1t, s0t, inner);
        out[k++] = Hash.of(43, s0t, s0 < 0 ? 0 : few(s.lefts[s0]), s0 < 0 ? 0 : few(s.rights[s0]));
        out[k++] = Hash.of(44, s1t, s1 < 0 ? 0 : few(s.rights[s1]), s0t);
        out[k++] = Hash.of(45, b0t, few(s.lefts[b0]), s0t);
        out[k++] = Hash.of(46, s0set, s0t, b0t);
        out[k++] = Hash.of(47, s1set, s1t, s0t);
        out[k++] = Hash.of(48, b0set, b0t, s0t);
        out[k++] = Hash.of(49, s0set, s1set, s0t, s1t);
        out[k++] = Hash.of(50, s0set, b0w);
        out[k++] = Hash.of(51, s1set, s1w, s0t);
        int s0sign = s0 < 0 ? NONE : word(w, s.sign[s0]);
        int s1sign = s1 < 0 ? NONE : word(w, s.sign[s1]);
        int b0sign = word(w, s.sign[b0]);
        out[k++] = Hash.of(52, s0sign, s1w);
        out[k++] = Hash.of(53, s0sign, s1t, s0t);
        out[k++] = Hash.of(54, s0sign, s1t, b0t);
        out[k++] = Hash.of(55, s1sign, s0sign, s1t);
        out[k++] = Hash.of(56, b0sign, s0t, b0t);
        out[k++] = Hash.of(57, s0sign, s0w, s1t);
        out[k++] = Hash.of(58, s1t, s0t, s0 < 0 ? -1 : s0l >= 0 ? s.labels[s0l] : -1, b0t);
        out[k++] = Hash.of(59, s1sign, s0sign, s0t, b0t);
        int before = s0 > 0 ? tag(tags, n, s0 - 1) : -3;
        int after = s0 >= 0 && s0 + 1 < n ? tag(tags, n, s0 + 1) : -3;
        out[k++] = Hash.of(60, before, s0t, after);
        out[k++] = Hash.of(61, b0 > 0 ? tag(tags, n, b0 - 1) : -3, b0t, s0t);
        int below = s.below(2);
        out[k++] = Hash.of(62, word(w, below), s1t, s0t);
        out[k++] = Hash.of(63, tag(tags, n, s.below(3)), tag(tags, n, below), s1t, s0t);
        return k;
    }

    /**
     * Writes the features of the label between a head and the stack's top.
     *
     * @return how many
     */
    public static int label(ArcState s, WordForms w, int[] tags, int head, int[] out) {
        int n = s.n;
        int d = s.top();
        int hw = word(w, head);
        int ht = tag(tags, n, head);
        int dw = word(w, d);
        int dt = tag(tags, n, d);
        int side = d < head ? 1 : 0;
        int distance = gap(d, head) * 2 + side;
        int sign = word(w, s.sign[d]);
        int signTag = s.sign[d] < 0 ? -1 : tag(tags, n, s.sign[d]);
        int dset = (int) (s.childLabels[d] ^ s.childLabels[d] >>> 29);
        int hset = (int) (s.childLabels[head] ^ s.childLabels[head] >>> 29);
        int before = d > 0 ? tag(tags, n, d - 1) : -3;
        int after = d + 1 < n ? tag(tags, n, d + 1) : -3;
        int left = s.leftChild[d];
        int right = s.rightChild[d];
        int k = 0;
        out[k++] = Hash.of(101, dw, side);
        out[k++] = Hash.of(102, dt, side);
        out[k++] = Hash.of(103, hw, side);
        out[k++] = Hash.of(104, ht, dt, side);
        out[k++] = Hash.of(105, hw, dw);
        out[k++] = Hash.of(106, hw, dt, side);
        out[k++] = Hash.of(107, ht, dw, side);
        out[k++] = Hash.of(108, ht, dt, distance);
        out[k++] = Hash.of(109, sign, ht, side);
        out[k++] = Hash.of(110, sign, dt, ht);
        out[k++] = Hash.of(111, signTag, dt, ht, side);
        out[k++] = Hash.of(112, sign, dw);
        out[k++] = Hash.of(113, sign, hw);
        out[k++] = Hash.of(114, dset, dt, side);
        out[k++] = Hash.of(115, dset, ht, dt, side);
        out[k++] = Hash.of(116, hset, ht, dt, side);
        out[k++] = Hash.of(117, hset, hw, side);
        out[k++] = Hash.of(118, before, dt, after);
        out[k++] = Hash.of(119, before, dt, ht, side);
        out[k++] = Hash.of(120, after, dt, ht, side);
        out[k++] = Hash.of(121, d > 0 ? word(w, d - 1) : NONE, dt, side);
        out[k++] = Hash.of(122, d + 1 < n ? word(w, d + 1) : NONE, dt, side);
        out[k++] = Hash.of(123, word(w, left), dt, side);
        out[k++] = Hash.of(124, tag(tags, n, left), tag(tags, n, right), dt, ht);
        out[k++] = Hash.of(125, dw, dset);
        out[k++] = Hash.of(126, d < n ? w.suffix3[d] : 0, ht, side);
        out[k++] =
                Hash.of(
                        127,
                        s.heads[d] < 0 && head < n && s.leftChild[head] >= 0
                                ? word(w, s.leftChild[head])
                                : NONE,
                        ht,
                        dt,
                        side);
        out[k++] = Hash.of(128, d < n ? w.shape[d] : 0, head < n ? w.shape[head] : -1, dt, ht);
        out[k++] = Hash.of(129, side);
        return k;
    }
}
