package rawi.app.export;

import java.util.function.Function;

/**
 * A column of a table of releases.
 *
 * @param hxl tag of the Humanitarian Exchange Language; empty when it has none for it
 * @param value null when absent
 */
record Column<T>(String name, String hxl, Kind kind, Function<T, Object> value) {

    /** What the values are. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    static <T> Column<T> text(String name, String hxl, Function<T, String> value) {
        return new Column<>(name, hxl, Kind.TEXT, value::apply);
    }

    static <T> Column<T> number(String name, String hxl, Function<T, Long> value) {
        return new Column<>(name, hxl, Kind.NUMBER, value::apply);
    }

    static <T> Column<T> day(
            String name, String hxl, Function<T, java.util.Optional<java.time.LocalDate>> value) {
        return new Column<>(name, hxl, Kind.DAY, row -> value.apply(row).orElse(null));
    }

    /** As text; empty when absent. */
    String cell(T row) {
        Object found = value.apply(row);
        return found == null ? "" : found.toString();
    }
}
