package rawi.app.measure;

import java.util.List;
import rawi.core.measure.Measure;

/**
 * What a measure found, ready to be shown: the same for the same input. Texts are keys of {@code
 * measures.properties}, so that data stays the same in every language.
 *
 * @param parameters what was asked, in the order in which it is shown
 * @param notes what must be known to read the tables
 * @param refusedFor why there is no figure; empty when there is one
 */
public record Sheet(
        Measure measure,
        List<Parameter> parameters,
        List<Note> notes,
        List<Table> tables,
        List<Picture> pictures,
        List<String> refusedFor) {

    public Sheet {
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        pictures = List.copyOf(pictures);
        refusedFor = List.copyOf(refusedFor);
    }

    /** A value that was asked for, under the key of its name. */
    public record Parameter(String key, String value) {}

    /** A sentence: its key after {@code measure.note.} and what is put into it. */
    public record Note(String key, List<Object> arguments) {

        public Note {
            arguments = List.copyOf(arguments);
        }

        public static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }
    }

    /** A word of a closed set: its key after {@code measure.term.}; data shows the key. */
    public record Term(String key) {}

    /**
     * A table.
     *
     * @param key of its title, after {@code measure.table.}
     * @param columns keys after {@code measure.column.}
     * @param rows cells: a string of another hand, a {@link Term}, a number, or null for what
     *     nobody knows
     */
    public record Table(String key, List<String> columns, List<List<Object>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(rows));
            for (List<Object> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(key + ": " + row + " for " + columns);
                }
            }
        }
    }

    public boolean isRefused() {
        return !refusedFor.isEmpty();
    }
}
