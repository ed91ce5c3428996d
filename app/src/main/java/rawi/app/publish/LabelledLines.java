package rawi.app.publish;

import java.util.List;

/**
 * Lines for a terminal with their labels in a column, broken below their own beginning.
 *
 * @param columns width in terminal cells; 0: no bound
 */
record LabelledLines(TerminalMarks marks, int columns) {

    /** However narrow the terminal, a line has this many cells. */
    private static final int NARROWEST = 20;

    /** Where the lines of an item go on. */
    private static final int ITEM = 6;

    /**
     * One line.
     *
     * @param label what the value is; empty for a line of its own, null for an item of a list
     */
    record Row(String label, String value) {

        static Row line(String value) {
            return new Row("", value);
        }

        static Row item(String value) {
            return new Row(null, value);
        }
    }

    String print(List<Row> rows) {
        int label =
                rows.stream()
                        .filter(r -> r.label() != null)
                        .mapToInt(r -> Columns.width(r.label()))
                        .max()
                        .orElse(0);
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            if (row.label() == null) {
                add(out, "  ", ITEM, row.value());
            } else if (row.label().isEmpty()) {
                add(out, "", 0, row.value());
            } else {
                String head = "  " + Columns.pad(marks.cell(row.label()), label) + "  ";
                add(out, head, label + 4, row.value());
            }
        }
        return out.toString();
    }

    private void add(StringBuilder out, String head, int indent, String value) {
        String lead = head;
        for (String line : wrapped(marks.cell(value), indent)) {
            boolean blank = line.isEmpty() && lead.isEmpty();
            out.append(blank ? "" : marks.lineStart()).append(lead).append(line).append('\n');
            lead = " ".repeat(indent);
        }
    }

    private List<String> wrapped(String value, int indent) {
        return columns == 0
                ? List.of(value)
                : Columns.wrap(value, Math.max(NARROWEST, columns - indent));
    }
}
