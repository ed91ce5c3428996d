package rawi.core.syntax;

/**
 * What a decision of the models turns on in plain cases, told as a few keys from the coarsest to
 * the finest: {@link Habits} answers by the first that it knows.
 */
final class Situation {

    /** How many keys there are for each kind of decision. */
    static final int TAG_LEVELS = 3;

    static final int MOVE_LEVELS = 7;
    static final int LABEL_LEVELS = 3;

    private Situation() {}

    /** The key of the tag of word {@code i} when the tags before it are known. */
    static int tag(WordForms w, int i, int[] tags, int level) {
        int tag1 = i > 0 ? tags[i - 1] : -1;
        return switch (level) {
            case 0 -> Hash.of(301, w.word[i], w.shape[i]);
            case 1 -> Hash.of(302, w.word[i], w.shape[i], tag1);
            default -> {
                int after = i + 1 < w.size() ? w.tagSet[i + 1] : -1;
                yield Hash.of(303, w.word[i], w.shape[i], tag1 << 16 ^ after);
            }
        };
    }

    /** The key of the next move. */
    static int move(ArcState s, ArcFeatures arcs, int level) {
        int s0 = s.top();
        int s1 = s.below(1);
        int b1 = s.front < s.n ? s.front + 1 : -1;
        int tags = arcs.tag(s0) << 8 ^ arcs.tag(s.front);
        int next = arcs.tag(b1);
        int before = arcs.tag(s1);
        int set = s0 < 0 ? 0 : ArcFeatures.fold(s.childLabels[s0]);
        return switch (level) {
            case 0 -> Hash.of(311, tags, next);
            case 1 -> Hash.of(312, tags, next, before);
            case 2 -> {
                int set1 = s1 < 0 ? 0 : ArcFeatures.fold(s.childLabels[s1]);
                yield Hash.of(313, tags, next << 8 ^ before, set * 31 + set1);
            }
            case 3 -> Hash.of(314, tags, next << 8 ^ before, arcs.word(s.front));
            case 4 -> Hash.of(315, tags, next << 8 ^ before, arcs.word(s0));
            case 5 ->
                    Hash.of(316, tags, next << 8 ^ before, arcs.word(s0) * 31 + arcs.word(s.front));
            default -> {
                int b2 = b1 >= 0 && b1 < s.n ? b1 + 1 : -1;
                int last = s.depth() > 2 ? arcs.tag(s.below(2)) : -1;
                yield Hash.of(317, tags, next << 8 ^ before, arcs.tag(b2) << 8 ^ last, set);
            }
        };
    }

    /** The key of the label between a head and the stack's top. */
    static int label(ArcState s, ArcFeatures arcs, int head, int level) {
        int d = s.top();
        int tags = arcs.tag(head) << 8 ^ arcs.tag(d);
        int side = d < head ? 1 : 0;
        int set = ArcFeatures.fold(s.childLabels[d]);
        return switch (level) {
            case 0 -> Hash.of(321, tags, side, set);
            case 1 -> Hash.of(322, tags, side + 2 * ArcFeatures.fold(s.childLabels[head]), set);
            default -> Hash.of(323, tags, side, set, arcs.word(d));
        };
    }
}
