package rawi.core.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which hidden cells the sums determine, each sum an equation in the hidden cells. */
final class SumAlgebra {

    private static final double ZERO = 1e-9;

    private final List<String> unknowns;
    private final List<double[]> rows = new ArrayList<>();

    SumAlgebra(CellTable table, Set<String> hidden) {
        unknowns = List.copyOf(hidden);
        for (CellTable.Sum sum : table.sums()) {
            double[] row = new double[unknowns.size()];
            boolean any = false;
            for (String part : sum.parts()) {
                any |= add(row, part, 1);
            }
            any |= add(row, sum.total(), -1);
            if (any) {
                rows.add(row);
            }
        }
    }

    private boolean add(double[] row, String key, double sign) {
        int at = unknowns.indexOf(key);
        if (at >= 0) {
            row[at] += sign;
        }
        return at >= 0;
    }

    /**
     * A hidden cell that follows from shown ones by adding and subtracting alone: after
     * elimination, an equation with one unknown.
     */
    Optional<String> determined() {
        int pivot = 0;
        for (int column = 0; column < unknowns.size() && pivot < rows.size(); column++) {
            int best = pivot;
            for (int r = pivot; r < rows.size(); r++) {
                if (Math.abs(rows.get(r)[column]) > Math.abs(rows.get(best)[column])) {
                    best = r;
                }
            }
            if (Math.abs(rows.get(best)[column]) < ZERO) {
                continue;
            }
            double[] chosen = rows.get(best);
            rows.set(best, rows.get(pivot));
            rows.set(pivot, chosen);
            eliminate(column, pivot);
            pivot++;
        }
        for (double[] row : rows) {
            int only = only(row);
            if (only >= 0) {
                return Optional.of(unknowns.get(only));
            }
        }
        return Optional.empty();
    }

    private void eliminate(int column, int pivot) {
        double[] by = rows.get(pivot);
        double lead = by[column];
        for (int c = 0; c < by.length; c++) {
            by[c] /= lead;
        }
        for (int r = 0; r < rows.size(); r++) {
            double factor = rows.get(r)[column];
            if (r != pivot && Math.abs(factor) > ZERO) {
                for (int c = 0; c < by.length; c++) {
                    rows.get(r)[c] -= factor * by[c];
                }
            }
        }
    }

    /** The one column that is not zero, or -1. */
    private static int only(double[] row) {
        int found = -1;
        for (int c = 0; c < row.length; c++) {
            if (Math.abs(row[c]) > ZERO) {
                if (found >= 0) {
                    return -1;
                }
                found = c;
            }
        }
        return found;
    }
}
