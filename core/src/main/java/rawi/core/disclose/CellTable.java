package rawi.core.disclose;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells and the sums that tie them: what a reader could subtract.
 *
 * @param cells by key, sorted
 * @param sums each total with its parts, all of them keys of {@code cells}
 */
public record CellTable(Map<String, Cell> cells, List<Sum> sums) {

    /** {@code total} is the sum of {@code parts}. */
    public record Sum(String total, List<String> parts) {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    public CellTable {
        cells = java.util.Collections.unmodifiableMap(new TreeMap<>(cells));
        sums = List.copyOf(sums);
        for (Sum sum : sums) {
            long parts = 0;
            for (String part : sum.parts()) {
                parts += known(cells, part).incidents();
            }
            if (parts != known(cells, sum.total()).incidents()) {
                throw new IllegalArgumentException(
                        "total "
                                + sum.total()
                                + " has "
                                + cells.get(sum.total()).incidents()
                                + " incidents, its parts have "
                                + parts);
            }
        }
    }

    public static CellTable of(Collection<Cell> cells, List<Sum> sums) {
        Map<String, Cell> byKey = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (byKey.put(cell.key(), cell) != null) {
                throw new IllegalArgumentException("two cells are called " + cell.key());
            }
        }
        return new CellTable(byKey, sums);
    }

    private static Cell known(Map<String, Cell> cells, String key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("a sum names a cell that is not there: " + key);
        }
        return cell;
    }
}
