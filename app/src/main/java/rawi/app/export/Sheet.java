package rawi.app.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV that spreadsheets open with every script intact and without running any cell: RFC
 * 4180, UTF-8 with byte order mark, cells that would be formulas behind an apostrophe.
 */
final class Sheet {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Sheet() {}

    static <T> String csv(List<Column<T>> columns, List<T> rows, boolean hxl) {
        StringBuilder out = new StringBuilder("\uFEFF");
        row(out, columns.stream().map(Column::name).toList());
        if (hxl) {
            row(out, columns.stream().map(Column::hxl).toList());
        }
        for (T row : rows) {
            row(out, columns.stream().map(column -> column.cell(row)).toList());
        }
        return out.toString();
    }

    static void row(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(Sheet::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    static String cell(String value) {
        String safe =
                !value.isEmpty() && STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
