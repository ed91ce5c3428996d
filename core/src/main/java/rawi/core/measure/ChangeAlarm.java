package rawi.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weeks that stand out from the weeks before them: {@code k > mean + 3 sd} over eight weeks that
 * end two weeks earlier, so that the start of a rise does not hide it ({@code sd² = max(mean,
 * s²)}).
 *
 * @param week index into the series
 * @param expected mean of the base weeks
 * @param threshold the count above which a week alarms
 * @param alarm whether this week does
 */
public record ChangeAlarm(int week, long count, double expected, double threshold, boolean alarm) {

    private static final int BASE_WEEKS = 8;
    private static final int GAP_WEEKS = 2;

    /** Judges each week that has a full base before it. */
    public static List<ChangeAlarm> over(long[] weekly) {
        List<ChangeAlarm> judged = new ArrayList<>();
        for (int w = BASE_WEEKS + GAP_WEEKS; w < weekly.length; w++) {
            int from = w - GAP_WEEKS - BASE_WEEKS;
            double mean = 0;
            for (int b = from; b < from + BASE_WEEKS; b++) {
                mean += (double) weekly[b] / BASE_WEEKS;
            }
            double squares = 0;
            for (int b = from; b < from + BASE_WEEKS; b++) {
                squares += (weekly[b] - mean) * (weekly[b] - mean);
            }
            double variance = Math.max(mean, squares / (BASE_WEEKS - 1));
            double threshold = mean + 3 * Math.sqrt(variance);
            judged.add(new ChangeAlarm(w, weekly[w], mean, threshold, weekly[w] > threshold));
        }
        return List.copyOf(judged);
    }

    /**
     * Which of many tests stay when one in {@code 1/rate} of the kept may be false (Benjamini and
     * Hochberg 1995).
     *
     * @param pValues one for each area
     * @return for each, whether it stays
     */
    public static boolean[] benjaminiHochberg(double[] pValues, double rate) {
        int m = pValues.length;
        List<Integer> order =
                IntStream.range(0, m)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
                        .toList();
        int last = -1;
        for (int rank = 0; rank < m; rank++) {
            if (pValues[order.get(rank)] <= rate * (rank + 1) / m) {
                last = rank;
            }
        }
        boolean[] kept = new boolean[m];
        for (int rank = 0; rank <= last; rank++) {
            kept[order.get(rank)] = true;
        }
        return kept;
    }
}
