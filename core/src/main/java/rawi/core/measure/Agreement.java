package rawi.core.measure;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far people who coded the same things apart from each other agree: Krippendorff's alpha for
 * values without an order (Krippendorff 2004, chapter 11). 1 is full agreement, 0 what chance
 * gives.
 */
public final class Agreement {

    private Agreement() {}

    /**
     * Alpha over units, each with the values that people gave it; units with one value are left
     * out. Empty when fewer than two units have two values, or all values are the same, for then
     * nothing can be told.
     */
    public static OptionalDouble alpha(List<List<String>> units) {
        Map<String, Integer> totals = new TreeMap<>();
        int all = 0;
        int paired = 0;
        double disagreeing = 0;
        for (List<String> unit : units) {
            int m = unit.size();
            if (m < 2) {
                continue;
            }
            paired++;
            all += m;
            unit.forEach(value -> totals.merge(value, 1, Integer::sum));
            int pairs = 0;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    pairs += i != j && !unit.get(i).equals(unit.get(j)) ? 1 : 0;
                }
            }
            disagreeing += pairs / (m - 1.0);
        }
        double expected = 0;
        for (int one : totals.values()) {
            expected += (double) one * (all - one);
        }
        if (paired < 2 || expected == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1 - (all - 1) * disagreeing / expected);
    }
}
