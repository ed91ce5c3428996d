package rawi.core.syntax;

/**
 * Opens rings of words that hang on each other. A parser makes none, but what mends its trees may,
 * each mend right by itself; a ring would keep whoever climbs it for ever.
 */
final class Rings {

    private static final int NEW = 0;
    private static final int DONE = -1;

    private Rings() {}

    /**
     * Hangs the first word of each ring on the root, or makes it the root where there is none.
     *
     * @param heads by word; -1 for the root
     */
    static void open(int[] heads) {
        int[] walk = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            while (at >= 0 && walk[at] == NEW) {
                walk[at] = i + 1;
                at = heads[at];
            }
            if (at >= 0 && walk[at] == i + 1) {
                int first = first(at, heads);
                heads[first] = root(heads);
            }
            for (int seen = i; seen >= 0 && walk[seen] == i + 1; seen = heads[seen]) {
                walk[seen] = DONE;
            }
        }
    }

    private static int first(int inRing, int[] heads) {
        int first = inRing;
        for (int at = heads[inRing]; at != inRing; at = heads[at]) {
            first = Math.min(first, at);
        }
        return first;
    }

    private static int root(int[] heads) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                return i;
            }
        }
        return -1;
    }
}
