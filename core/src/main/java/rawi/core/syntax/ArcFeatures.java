package rawi.core.syntax;

/**
 * Features of the parser's two models over one tagged sentence: which move, and which label for an
 * attachment. Keeps the sentence and what the last decision looked at; one thread uses it.
 */
public final class ArcFeatures {

    /** Upper bound on the number of features of one decision. */
    public static final int MAX = 160;

    /** How many of a move's features, the first, are plain: single words and pairs of them. */
    public static final int PLAIN_MOVE = 28;

    /** How many of a label's features, the first, are plain. */
    public static final int PLAIN_LABEL = 11;

    private static final int NONE = 0x51ED27;
    private static final int ROOT = NONE + 1;

    private final WordForms w;
    private final int[] tags;
    private final int n;

    /**
     * Whether only the features are told that a small treebank can teach: of a language in which
     * nothing is known of words from large text.
     */
    private final boolean small;

    /** How many commas and verbs stand before each word. */
    private final int[] commas;

    private final int[] verbs;

    // What one decision on a move looks at: s the stack from its top, b the buffer from its front;
    // w words, t tags, l and r children, set the labels of children, sign a preposition before.
    private int s0;
    private int s1;
    private int s2;
    private int b0;
    private int b1;
    private int s0w;
    private int s0t;
    private int s1w;
    private int s1t;
    private int s2t;
    private int b0w;
    private int b0t;
    private int b1w;
    private int b1t;
    private int s0l;
    private int s0r;
    private int s1l;
    private int s1r;
    private int b0l;
    private int s0set;
    private int s1set;
    private int b0set;
    private int distance;
    private int inner;
    private int s0sign;

    /**
     * @param tags by index in the tag set
     */
    public ArcFeatures(WordForms words, int[] tags, TagKinds kinds) {
        this.w = words;
        this.tags = tags;
        this.n = tags.length;
        this.small = !words.known;
        commas = new int[n + 1];
        verbs = new int[n + 1];
        for (int i = 0; i < n; i++) {
            commas[i + 1] = commas[i] + (kinds.comma(tags[i]) ? 1 : 0);
            verbs[i + 1] = verbs[i] + (kinds.verb(tags[i]) ? 1 : 0);
        }
    }

    int word(int node) {
        return node < 0 ? NONE : node >= n ? ROOT : w.word[node];
    }

    int tag(int node) {
        return node < 0 ? -1 : node >= n ? -2 : tags[node];
    }

    private int cluster(int node) {
        return node < 0 ? -1 : node >= n ? -2 : w.cluster[node];
    }

    private int family(int node) {
        return node < 0 ? -1 : node >= n ? -2 : w.family[node];
    }

    private static int gap(int from, int to) {
        int d = Math.abs(to - from);
        return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
    }

    private static int few(int count) {
        return Math.min(count, 3);
    }

    static int fold(long set) {
        return (int) (set ^ set >>> 29);
    }

    /** Commas and verbs between two nodes, up to two of each. */
    private int between(int from, int to) {
        int left = Math.min(from, to) + 1;
        int right = Math.max(left, Math.max(from, to));
        int c = Math.min(2, commas[right] - commas[left]);
        int v = Math.min(2, verbs[right] - verbs[left]);
        return c * 3 + v;
    }

    /**
     * Writes the features of the next move.
     *
     * @return how many
     */
    public int move(ArcState s, int[] out) {
        look(s);
        int k = words(out);
        if (small) {
            return attached(out, k);
        }
        k = pairs(s, out, k);
        k = clusters(out, k);
        k = attached(out, k);
        k = children(s, out, k);
        return signs(s, out, k);
    }

    /** Takes down what the features of a move look at. */
    private void look(ArcState s) {
        s0 = s.top();
        s1 = s.below(1);
        s2 = s.below(2);
        b0 = s.front;
        b1 = b0 + 1 <= n ? b0 + 1 : -1;
        s0w = word(s0);
        s0t = tag(s0);
        s1w = word(s1);
        s1t = tag(s1);
        s2t = tag(s2);
        b0w = word(b0);
        b0t = tag(b0);
        b1w = word(b1);
        b1t = tag(b1);
        s0l = s0 < 0 ? -1 : s.leftChild[s0];
        s0r = s0 < 0 ? -1 : s.rightChild[s0];
        s1l = s1 < 0 ? -1 : s.leftChild[s1];
        s1r = s1 < 0 ? -1 : s.rightChild[s1];
        b0l = s.leftChild[b0];
        s0set = s0 < 0 ? -1 : fold(s.childLabels[s0]);
        s1set = s1 < 0 ? -1 : fold(s.childLabels[s1]);
        b0set = fold(s.childLabels[b0]);
        distance = s0 < 0 ? -1 : gap(s0, b0);
        inner = s1 < 0 ? -1 : gap(s1, s0);
        s0sign = s0 < 0 ? NONE : word(s.sign[s0]);
    }

    private int words(int[] out) {
        int b2 = b0 + 2 <= n ? b0 + 2 : -1;
        int b3 = b0 + 3 <= n ? b0 + 3 : -1;
        int b2t = tag(b2);
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
        out[k++] = Hash.of(28, b0t, b1t, b2t, tag(b3));
        return k;
    }

    /** More words and tags of the stack's top and of those ahead. */
    private int pairs(ArcState s, int[] out, int from) {
        int b2 = b0 + 2 <= n ? b0 + 2 : -1;
        int k = from;
        out[k++] = Hash.of(64, s1w, b0w);
        out[k++] = Hash.of(65, s1w, s0t, b0t);
        out[k++] = Hash.of(66, s1t, s0w, b0t);
        out[k++] = Hash.of(67, s1t, s0t, b0w);
        out[k++] = Hash.of(68, s0w, b0t, b1t);
        out[k++] = Hash.of(69, s0t, b0w, b1t);
        out[k++] = Hash.of(70, s0t, b0t, b1w);
        out[k++] = Hash.of(71, b0w, b1w);
        out[k++] = Hash.of(72, s0w, b1w);
        out[k++] = Hash.of(73, word(b2), b0t);
        out[k++] = Hash.of(74, s0w, s0t, b0w, b0t);
        out[k++] = Hash.of(75, tag(s.below(2)), s1t, s0t, b0t);
        return k;
    }

    private int clusters(int[] out, int from) {
        int s0c = cluster(s0);
        int s1c = cluster(s1);
        int b0c = cluster(b0);
        int s0f = family(s0);
        int s1f = family(s1);
        int b0f = family(b0);
        int k = from;
        out[k++] = Hash.of(80, s0c);
        out[k++] = Hash.of(81, b0c);
        out[k++] = Hash.of(82, s1c);
        out[k++] = Hash.of(83, cluster(b1), b0t);
        out[k++] = Hash.of(84, s0c, b0c);
        out[k++] = Hash.of(85, s0c, s1c);
        out[k++] = Hash.of(86, s0f, b0f);
        out[k++] = Hash.of(87, s0f, s1f);
        out[k++] = Hash.of(88, s1f, s0f, b0f);
        out[k++] = Hash.of(89, s0f, b0f, family(b1));
        out[k++] = Hash.of(90, word(s0), b0f);
        out[k++] = Hash.of(91, word(b0), s0f);
        out[k++] = Hash.of(92, word(s1), s0f);
        out[k++] = Hash.of(93, word(s0), s1f);
        out[k++] = Hash.of(94, s0c, b0t, s1t);
        out[k++] = Hash.of(95, b0c, s0t, s1t);
        out[k++] = Hash.of(96, s1c, s0t, b0t);
        return k;
    }

    /** What hangs on the nodes already, how far they lie apart, what introduces the top. */
    private int attached(int[] out, int from) {
        int k = from;
        out[k++] = Hash.of(30, s0t, tag(s0l), b0t);
        out[k++] = Hash.of(31, s0t, tag(s0r), b0t);
        out[k++] = Hash.of(32, s0t, b0t, tag(b0l));
        out[k++] = Hash.of(33, s1t, tag(s1r), s0t);
        out[k++] = Hash.of(34, s1t, tag(s1l), s0t);
        out[k++] = Hash.of(35, s1t, s0t, tag(s0l));
        out[k++] = Hash.of(36, s1t, s0t, tag(s0r));
        out[k++] = Hash.of(41, s0t, b0t, distance);
        out[k++] = Hash.of(42, s1t, s0t, inner);
        out[k++] = Hash.of(46, s0set, s0t, b0t);
        out[k++] = Hash.of(47, s1set, s1t, s0t);
        out[k++] = Hash.of(48, b0set, b0t, s0t);
        out[k++] = Hash.of(53, s0sign, s1t, s0t);
        out[k++] = Hash.of(54, s0sign, s1t, b0t);
        return k;
    }

    private int children(ArcState s, int[] out, int from) {
        int k = from;
        out[k++] = Hash.of(37, s0w, distance);
        out[k++] = Hash.of(38, s0t, distance);
        out[k++] = Hash.of(39, b0w, distance);
        out[k++] = Hash.of(40, b0t, distance);
        out[k++] = Hash.of(43, s0t, s0 < 0 ? 0 : few(s.lefts[s0]), s0 < 0 ? 0 : few(s.rights[s0]));
        out[k++] = Hash.of(44, s1t, s1 < 0 ? 0 : few(s.rights[s1]), s0t);
        out[k++] = Hash.of(45, b0t, few(s.lefts[b0]), s0t);
        out[k++] = Hash.of(49, s0set, s1set, s0t, s1t);
        out[k++] = Hash.of(50, s0set, b0w);
        out[k++] = Hash.of(51, s1set, s1w, s0t);
        out[k++] = Hash.of(100, s0set, s0w);
        out[k++] = Hash.of(101, s0set, b0set, s0t, b0t);
        out[k++] = Hash.of(102, b0set, b0w, s0t);
        out[k++] = Hash.of(103, s1set, s1t, s0t, b0t);
        out[k++] = Hash.of(104, word(s0r), s0t, b0t);
        out[k++] = Hash.of(105, word(s0l), s0t, b0t);
        out[k++] = Hash.of(106, word(b0l), b0t, s0t);
        out[k++] = Hash.of(107, word(s1r), s1t, s0t);
        int spread = s0 < 0 ? -1 : between(s0, b0);
        out[k++] = Hash.of(108, s0t, b0t, spread);
        out[k++] = Hash.of(109, s1t, s0t, s1 < 0 ? -1 : between(s1, s0));
        out[k++] = Hash.of(110, s1t, s0t, b0t, spread);
        out[k++] = Hash.of(111, s1w, inner, s0t);
        return k;
    }

    private int signs(ArcState s, int[] out, int from) {
        int k = from;
        int s1sign = s1 < 0 ? NONE : word(s.sign[s1]);
        int b0sign = word(s.sign[b0]);
        out[k++] = Hash.of(52, s0sign, s1w);
        out[k++] = Hash.of(55, s1sign, s0sign, s1t);
        out[k++] = Hash.of(56, b0sign, s0t, b0t);
        out[k++] = Hash.of(57, s0sign, s0w, s1t);
        out[k++] = Hash.of(58, s1t, s0t, s0l >= 0 ? s.labels[s0l] : -1, b0t);
        out[k++] = Hash.of(59, s1sign, s0sign, s0t, b0t);
        out[k++] = Hash.of(60, tag(s0 > 0 ? s0 - 1 : -1), s0t, s0 < 0 ? -1 : tag(s0 + 1));
        out[k++] = Hash.of(61, tag(b0 - 1), b0t, s0t);
        out[k++] = Hash.of(62, word(s2), s1t, s0t);
        out[k++] = Hash.of(63, tag(s.below(3)), tag(s2), s1t, s0t);
        out[k++] = Hash.of(120, s0sign, s1w, s0w);
        out[k++] = Hash.of(121, s0sign, s1w, family(s0));
        out[k++] = Hash.of(122, s0sign, cluster(s1), family(s0));
        out[k++] = Hash.of(123, s0sign, word(s2), s1t);
        out[k++] = Hash.of(124, b0sign, s0w, b0t);
        boolean alike = s0 >= 0 && s1 >= 0 && w.suffix3[s0] == w.suffix3[s1];
        boolean kin = s0 >= 0 && s1 >= 0 && w.cluster[s0] == w.cluster[s1];
        int same = (alike ? 1 : 0) + (kin ? 2 : 0) + (s0t == s1t ? 4 : 0);
        out[k++] = Hash.of(125, same, s0 < 0 ? -1 : fold(s.childLabels[s0]));
        out[k++] = Hash.of(126, s1t, s0t, s2 < 0 ? -1 : fold(s.childLabels[s2]));
        out[k++] = Hash.of(127, s0sign, s1sign, s1t, tag(s2));
        return k;
    }

    /**
     * Writes the features of the label between a head and the stack's top.
     *
     * @return how many
     */
    public int label(ArcState s, int head, int[] out) {
        int d = s.top();
        int hw = word(head);
        int ht = tag(head);
        int dw = word(d);
        int dt = tag(d);
        int side = d < head ? 1 : 0;
        int distance = gap(d, head) * 2 + side;
        int sign = word(s.sign[d]);
        int signTag = tag(s.sign[d]);
        int dset = fold(s.childLabels[d]);
        int hset = fold(s.childLabels[head]);
        int before = tag(d - 1);
        int after = tag(d + 1);
        int left = s.leftChild[d];
        int right = s.rightChild[d];
        int k = 0;
        out[k++] = Hash.of(201, dw, side);
        out[k++] = Hash.of(202, dt, side);
        out[k++] = Hash.of(203, hw, side);
        out[k++] = Hash.of(204, ht, dt, side);
        out[k++] = Hash.of(205, hw, dw);
        out[k++] = Hash.of(206, hw, dt, side);
        out[k++] = Hash.of(207, ht, dw, side);
        out[k++] = Hash.of(208, ht, dt, distance);
        out[k++] = Hash.of(209, sign, ht, side);
        out[k++] = Hash.of(210, sign, dt, ht);
        out[k++] = Hash.of(211, signTag, dt, ht, side);
        out[k++] = Hash.of(212, sign, dw);
        out[k++] = Hash.of(213, sign, hw);
        out[k++] = Hash.of(214, dset, dt, side);
        out[k++] = Hash.of(215, dset, ht, dt, side);
        out[k++] = Hash.of(216, hset, ht, dt, side);
        out[k++] = Hash.of(217, hset, hw, side);
        out[k++] = Hash.of(218, before, dt, after);
        out[k++] = Hash.of(219, before, dt, ht, side);
        out[k++] = Hash.of(220, after, dt, ht, side);
        out[k++] = Hash.of(221, word(d - 1), dt, side);
        out[k++] = Hash.of(222, word(d + 1), dt, side);
        out[k++] = Hash.of(223, word(left), dt, side);
        out[k++] = Hash.of(224, tag(left), tag(right), dt, ht);
        out[k++] = Hash.of(225, dw, dset);
        out[k++] = Hash.of(226, w.suffix3[d], ht, side);
        out[k++] = Hash.of(227, word(s.leftChild[head]), ht, dt, side);
        out[k++] = Hash.of(228, w.shape[d], head < n ? w.shape[head] : -1, dt, ht);
        out[k++] = Hash.of(229, side);
        if (!small) {
            out[k++] = Hash.of(230, cluster(d), ht, side);
            out[k++] = Hash.of(231, cluster(head), dt, side);
            out[k++] = Hash.of(232, cluster(head), cluster(d), side);
            out[k++] = Hash.of(233, family(head), family(d), sign);
        }
        out[k++] = Hash.of(234, hset, dset, ht, dt);
        out[k++] = Hash.of(235, ht, dt, side, between(head, d));
        out[k++] = Hash.of(236, tag(head - 1), ht, dt, side);
        out[k++] = Hash.of(237, word(s.rightChild[head]), ht, dt, side);
        return k;
    }
}
