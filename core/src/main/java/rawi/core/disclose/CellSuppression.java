package rawi.core.disclose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hides cells that are too small, and further cells until no hidden one can be told from the sums
 * around it (complementary suppression: Hundepool et al. 2012, Statistical Disclosure Control, ch.
 * 4).
 *
 * <p>The reader is taken to know every shown cell, every sum, and that hidden cells are not
 * negative. A hidden cell is safe when what that reader can work out leaves room: it must not be
 * provably below the threshold in so narrow a range that it is as good as told.
 */
public final class CellSuppression {

    /** Why a cell is not shown. */
    public enum Reason {
        TOO_FEW_INCIDENTS,
        TOO_FEW_ORIGINS,
        TOO_FEW_PEOPLE,
        /** It is large enough, but its neighbours could be told from it. */
        PROTECTS_OTHERS
    }

    private final DisclosurePolicy policy;

    public CellSuppression(DisclosurePolicy policy) {
        this.policy = policy;
    }

    /**
     * @return hidden cells with their reasons, sorted by key; all others may be shown, rounded by
     *     {@link Rounding}
     */
    public Map<String, Reason> hidden(CellTable table) {
        Map<String, Reason> hidden = new TreeMap<>();
        table.cells()
                .forEach(
                        (key, cell) -> tooSmall(cell).ifPresent(reason -> hidden.put(key, reason)));
        Optional<String> told = firstTold(table, hidden.keySet());
        while (told.isPresent()) {
            hidden.put(protector(table, hidden.keySet(), told.get()), Reason.PROTECTS_OTHERS);
            told = firstTold(table, hidden.keySet());
        }
        return hidden;
    }

    private Optional<Reason> tooSmall(Cell cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.incidents() < policy.leastIncidents()) {
            return Optional.of(Reason.TOO_FEW_INCIDENTS);
        }
        if (cell.origins() < policy.leastOrigins()) {
            return Optional.of(Reason.TOO_FEW_ORIGINS);
        }
        // An unknown upper side says nothing about smallness, a known one below the threshold does.
        boolean few =
                cell.high().isPresent()
                        && cell.high().getAsLong() > 0
                        && cell.high().getAsLong() < policy.leastPeople();
        return few ? Optional.of(Reason.TOO_FEW_PEOPLE) : Optional.empty();
    }

    /** The first hidden cell that the shown ones give away. */
    private Optional<String> firstTold(CellTable table, Set<String> hidden) {
        Map<String, long[]> bounds = bounds(table, hidden);
        for (String key : hidden) {
            long[] range = bounds.get(key);
            if (range[1] - range[0] < policy.leastIncidents()) {
                return Optional.of(key);
            }
        }
        return new SumAlgebra(table, hidden).determined();
    }

    /**
     * What a reader can work out of the number of incidents in each hidden cell, by taking sums
     * apart until nothing changes.
     */
    static Map<String, long[]> bounds(CellTable table, Set<String> hidden) {
        Map<String, long[]> bounds = new HashMap<>();
        for (String key : hidden) {
            bounds.put(key, new long[] {0, Long.MAX_VALUE / 4});
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (CellTable.Sum sum : table.sums()) {
                changed |= narrow(table, bounds, sum);
            }
        }
        return bounds;
    }

    private static boolean narrow(CellTable table, Map<String, long[]> bounds, CellTable.Sum sum) {
        long low = 0;
        long high = 0;
        for (String part : sum.parts()) {
            low += range(table, bounds, part)[0];
            high = Math.min(Long.MAX_VALUE / 4, high + range(table, bounds, part)[1]);
        }
        long[] total = range(table, bounds, sum.total());
        boolean changed = tighten(bounds.get(sum.total()), low, high);
        for (String part : sum.parts()) {
            long[] own = range(table, bounds, part);
            long othersHigh = high >= Long.MAX_VALUE / 4 ? Long.MAX_VALUE / 4 : high - own[1];
            changed |= tighten(bounds.get(part), total[0] - othersHigh, total[1] - (low - own[0]));
        }
        return changed;
    }

    private static long[] range(CellTable table, Map<String, long[]> bounds, String key) {
        long[] hidden = bounds.get(key);
        long shown = table.cells().get(key).incidents();
        return hidden != null ? hidden : new long[] {shown, shown};
    }

    private static boolean tighten(long[] range, long low, long high) {
        if (range == null) {
            return false;
        }
        boolean changed = low > range[0] || high < range[1];
        range[0] = Math.max(range[0], low);
        range[1] = Math.min(range[1], high);
        return changed;
    }

    /**
     * The shown cell to hide for the sake of one that is told: a part beside it in a sum, the
     * smallest that is not empty, or the sum's total when no part is left.
     */
    private static String protector(CellTable table, Set<String> hidden, String told) {
        Set<String> beside = new TreeSet<>();
        Set<String> totals = new TreeSet<>();
        for (CellTable.Sum sum : table.sums()) {
            if (sum.parts().contains(told) || sum.total().equals(told)) {
                beside.addAll(sum.parts());
                totals.add(sum.total());
            }
        }
        Comparator<String> smallest =
                Comparator.comparingLong((String key) -> table.cells().get(key).incidents())
                        .thenComparing(Comparator.naturalOrder());
        return beside.stream()
                .filter(key -> !hidden.contains(key) && !table.cells().get(key).isEmpty())
                .min(smallest)
                .or(() -> totals.stream().filter(key -> !hidden.contains(key)).min(smallest))
                .or(
                        () ->
                                table.cells().keySet().stream()
                                        .filter(
                                                key ->
                                                        !hidden.contains(key)
                                                                && !table.cells()
                                                                        .get(key)
                                                                        .isEmpty())
                                        .min(smallest))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "cell " + told + " is told although nothing is shown"));
    }
}
