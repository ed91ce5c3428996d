package rawi.core.syntax;

import java.util.Arrays;

/**
 * State of the arc-hybrid transition system (Kuhlmann et al., ACL 2011) over one sentence. The last
 * node, {@code n}, is the root of the tree and stands at the end of the buffer, so that the
 * sentence's head becomes its left dependent.
 */
public final class ArcState {

    /** Moves, in the order of the move model's classes. */
    public static final int SHIFT = 0;

    /** The buffer's front takes the stack's top as dependent. */
    public static final int LEFT = 1;

    /** The stack's second takes its top as dependent. */
    public static final int RIGHT = 2;

    final int n;
    final int[] stack;
    int depth;
    int front;
    final int[] heads;
    final int[] labels;
    final int[] leftChild;
    final int[] rightChild;
    final int[] lefts;
    final int[] rights;

    /** Bit set of the labels of a node's children. */
    final long[] childLabels;

    /** First child with label case or mark, -1 for none. */
    final int[] sign;

    public ArcState(int n) {
        this.n = n;
        stack = new int[n + 2];
        heads = new int[n + 1];
        labels = new int[n + 1];
        leftChild = new int[n + 1];
        rightChild = new int[n + 1];
        lefts = new int[n + 1];
        rights = new int[n + 1];
        childLabels = new long[n + 1];
        sign = new int[n + 1];
        Arrays.fill(heads, -1);
        Arrays.fill(leftChild, -1);
        Arrays.fill(rightChild, -1);
        Arrays.fill(sign, -1);
    }

    public boolean done() {
        return front == n && depth == 0;
    }

    public boolean can(int move) {
        return switch (move) {
            case SHIFT -> front < n;
            case LEFT -> depth > 0 && (front < n || depth == 1);
            default -> depth > 1;
        };
    }

    /** Top of the stack, or -1. */
    public int top() {
        return depth > 0 ? stack[depth - 1] : -1;
    }

    /** The stack's node {@code k} below the top, or -1. */
    public int below(int k) {
        return depth > k ? stack[depth - 1 - k] : -1;
    }

    public int depth() {
        return depth;
    }

    /** The buffer's first node; {@code n} is the root. */
    public int front() {
        return front;
    }

    /** Head that a move would give to the stack's top. */
    public int headOf(int move) {
        return move == LEFT ? front : stack[depth - 2];
    }

    public int head(int node) {
        return heads[node];
    }

    public int label(int node) {
        return labels[node];
    }

    public void shift() {
        stack[depth++] = front++;
    }

    /** Attaches the stack's top and takes it off. */
    public void attach(int move, int label) {
        int dependent = stack[depth - 1];
        int head = headOf(move);
        depth--;
        heads[dependent] = head;
        labels[dependent] = label;
        childLabels[head] |= 1L << label;
        if (dependent < head) {
            leftChild[head] = dependent;
            lefts[head]++;
        } else {
            rightChild[head] = dependent;
            rights[head]++;
        }
        if (sign[head] < 0
                && (label == Dependency.CASE.ordinal() || label == Dependency.MARK.ordinal())) {
            sign[head] = dependent;
        }
    }

    /**
     * Makes a finished tree's subjects agree with their verbs: a passive auxiliary, a passive
     * subject.
     */
    void agree() {
        long passive = 1L << Dependency.AUX_PASS.ordinal();
        for (int i = 0; i < n; i++) {
            boolean subject = labels[i] == Dependency.NSUBJ.ordinal();
            if (subject && (childLabels[heads[i]] & passive) != 0) {
                labels[i] = Dependency.NSUBJ_PASS.ordinal();
            }
        }
    }
}
