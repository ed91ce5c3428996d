package rawi.app.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rawi.core.measure.linked.Selection;

/**
 * What is asked of a measure.
 *
 * @param by how rows are made: {@code area}, {@code type}, {@code actor}, {@code side}, {@code
 *     month} or {@code all}; empty for the measure's own choice
 * @param denominator people that a rate is taken of, in ten thousands, with what dates them
 * @param lists what is asked of undocumented totals
 */
public record Ask(
        Selection selection, String by, Optional<Denominator> denominator, Optional<Lists> lists) {

    public static final Ask ALL = new Ask(Selection.ALL, "", Optional.empty(), Optional.empty());

    /** People whom a rate is taken of, as of a day. */
    public record Denominator(long people, LocalDate asOf) {}

    /**
     * Lists of people and what is known of them that no table tells.
     *
     * @param name of the file
     * @param csv its text
     * @param independent origins behind the lists; empty for as many as there are lists
     */
    public record Lists(
            String name,
            String csv,
            Optional<Integer> independent,
            List<String> derived,
            boolean closed,
            boolean assessed,
            boolean aggregate,
            List<String> apart) {
        public Lists {
            derived = List.copyOf(derived);
            apart = List.copyOf(apart);
        }
    }
}
