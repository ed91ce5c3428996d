package rawi.app.store.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of letters that a mask hides.
 *
 * @param start in UTF-16 code units of the thing that holds it; masks are as long as what they hide
 */
public record Stretch(int start, String letters) {

    public int end() {
        return start + letters.length();
    }

    /** The thing with the letters back in their places. */
    public static String restored(String masked, List<Stretch> stretches) {
        StringBuilder out = new StringBuilder(masked);
        for (Stretch stretch : stretches) {
            out.replace(stretch.start(), stretch.end(), stretch.letters());
        }
        return out.toString();
    }

    /** Neighbours joined, in order. */
    static List<int[]> joined(List<int[]> ranges) {
        List<int[]> sorted = new ArrayList<>(ranges);
        sorted.sort(java.util.Comparator.comparingInt(r -> r[0]));
        List<int[]> joined = new ArrayList<>();
        for (int[] range : sorted) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                joined.add(range.clone());
            }
        }
        return joined;
    }
}
