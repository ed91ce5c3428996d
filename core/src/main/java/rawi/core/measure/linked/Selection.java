package rawi.core.measure.linked;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which incidents a figure is about.
 *
 * @param place name of a place, which stands for all within it; absent for everywhere
 * @param from first day; incidents without a day count by their first report
 * @param to last day, included
 * @param types leaves or families; empty for all
 */
public record Selection(
        Optional<String> place,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> types) {

    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Selection {
        types = List.copyOf(types);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(from.get() + " is after " + to.get());
        }
    }
}
