package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which claims a question is about.
 *
 * @param place name of a place, which stands for all within it; absent for everywhere
 * @param from first day; claims without a day count by their publication
 */
public record Scope(Optional<String> place, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(from.get() + " is after " + to.get());
        }
    }
}
