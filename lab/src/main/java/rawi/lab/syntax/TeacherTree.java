package rawi.lab.syntax;

import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;

/**
 * NLP4J's reading of a sentence, as it is and as {@link ClearToUniversal} turns it, used as
 * features: a parser trained on gold trees with these hints learns where the teacher is right and
 * what its conventions mean.
 */
final class TeacherTree implements Hints {

    private final String[] forms;
    private final int[] tags;
    private final int[] heads;
    private final int[] labels;
    private final int[] raw;
    private final int[] rawLabels;
    private final int n;

    /**
     * @param converted the tree in Universal Dependencies
     * @param raw heads as the teacher has them, the number of words for the root
     */
    TeacherTree(TreebankSentence converted, int[] raw, String[] rawLabels) {
        forms = converted.forms();
        n = forms.length;
        heads = converted.heads();
        this.raw = raw;
        tags = new int[n + 1];
        labels = new int[n + 1];
        this.rawLabels = new int[n + 1];
        for (int i = 0; i < n; i++) {
            tags[i] = converted.tags()[i].hashCode();
            labels[i] = converted.labels()[i].ordinal() + 1;
            this.rawLabels[i] = rawLabels[i].hashCode();
        }
        labels[n] = Dependency.values().length + 1;
    }

    private static int hash(int template, int... values) {
        int h = template * 0x85EBCA6B + 0x3C6EF372;
        for (int value : values) {
            h = (h ^ value * 0xC2B2AE35) * 0x01000193 + 0x27D4EB2F;
            h ^= h >>> 15;
        }
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    private int word(int node) {
        return node < 0 || node >= n ? node < 0 ? -1 : -2 : forms[node].hashCode();
    }

    private int at(int[] values, int node) {
        return node < 0 ? -1 : values[node];
    }

    /** How the tree relates two nodes: which is whose child, or both of one head, or not at all. */
    private static int relation(int[] heads, int[] labels, int a, int b) {
        if (a < 0 || b < 0) {
            return -1;
        }
        int n = heads.length;
        if (a < n && heads[a] == b) {
            return labels[a] * 8 + 1;
        }
        if (b < n && heads[b] == a) {
            return labels[b] * 8 + 2;
        }
        if (a < n && b < n && heads[a] == heads[b]) {
            return 3;
        }
        if (a < n && heads[a] < n && heads[heads[a]] == b) {
            return 4;
        }
        return b < n && heads[b] < n && heads[heads[b]] == a ? 5 : 0;
    }

    @Override
    public int move(ArcState s, int[] own, int[] out, int count) {
        int k = count;
        int s0 = s.top();
        int s1 = s.below(1);
        int b0 = s.front();
        int cost = 0;
        for (int m = 0; m < 3; m++) {
            int c = s.can(m) ? Math.min(2, ParserTrainer.cost(s, heads, m)) : 3;
            cost = cost * 4 + c;
        }
        int s0t = s0 < 0 ? -1 : own[s0];
        int s1t = s1 < 0 ? -1 : own[s1];
        int b0t = b0 < n ? own[b0] : -1;
        int right = relation(heads, labels, s1, s0);
        int left = relation(heads, labels, s0, b0);
        int rawRight = relation(raw, rawLabels, s1, s0);
        int rawLeft = relation(raw, rawLabels, s0, b0);
        out[k++] = hash(910, cost);
        out[k++] = hash(911, cost, s0t, b0t);
        out[k++] = hash(912, cost, s1t, s0t);
        out[k++] = hash(913, cost, left, right);
        out[k++] = hash(914, cost, rawLeft, rawRight);
        out[k++] = hash(915, left, s0t, b0t);
        out[k++] = hash(916, right, s1t, s0t);
        out[k++] = hash(917, rawLeft, s0t, b0t);
        out[k++] = hash(918, rawRight, s1t, s0t);
        out[k++] = hash(919, at(rawLabels, s0), at(rawLabels, b0), cost);
        out[k++] = hash(920, at(rawLabels, s1), at(rawLabels, s0), cost);
        out[k++] = hash(921, cost, word(s0), b0t);
        out[k++] = hash(922, cost, word(b0), s0t);
        out[k++] = hash(923, cost, word(s1), s0t);
        out[k++] = hash(924, rawLeft, word(s0));
        out[k++] = hash(925, rawLeft, word(b0));
        out[k++] = hash(926, rawRight, word(s1));
        out[k++] = hash(927, rawRight, word(s0));
        return k;
    }

    @Override
    public int label(ArcState s, int head, int[] out, int count) {
        int k = count;
        int d = s.top();
        int agrees = heads[d] == head ? 1 : 0;
        int relation = relation(heads, labels, d, head);
        int rawRelation = relation(raw, rawLabels, d, head);
        out[k++] = hash(930, labels[d], agrees);
        out[k++] = hash(931, relation, rawRelation);
        out[k++] = hash(932, labels[d], rawLabels[d], agrees);
        out[k++] = hash(933, labels[d], word(d));
        out[k++] = hash(934, labels[d], word(head));
        out[k++] = hash(935, labels[d], tags[d], at(tags, head));
        out[k++] = hash(936, rawLabels[d], rawLabels[head], agrees);
        out[k++] = hash(937, rawRelation, tags[d], at(tags, head));
        return k;
    }
}
