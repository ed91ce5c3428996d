package rawi.core.syntax;

/** Looks at a tree that is still being mended, as heads and labels. */
final class Subtrees {

    private Subtrees() {}

    /** The first word of what hangs on a node, without a gap before the node. */
    static int leftEdge(int node, int[] heads) {
        int left = node;
        for (int i = node - 1; i >= 0; i--) {
            int up = i;
            for (int step = 0; step < heads.length && up >= 0 && up != node; step++) {
                up = heads[up];
            }
            if (up != node) {
                break;
            }
            left = i;
        }
        return left;
    }

    /** Whether a verb has an auxiliary of the passive. */
    static boolean isPassive(int verb, int[] heads, Dependency[] labels) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && labels[i] == Dependency.AUX_PASS) {
                return true;
            }
        }
        return false;
    }
}
