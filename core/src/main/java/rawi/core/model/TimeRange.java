package rawi.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days between which something happened; an open side is empty (invariant I5).
 *
 * @param earliest first possible day
 * @param latest last possible day, included
 */
public record TimeRange(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    public TimeRange {
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            throw new IllegalArgumentException(earliest.get() + " is after " + latest.get());
        }
    }

    public static TimeRange day(LocalDate day) {
        return new TimeRange(Optional.of(day), Optional.of(day));
    }

    public static TimeRange between(LocalDate earliest, LocalDate latest) {
        return new TimeRange(Optional.of(earliest), Optional.of(latest));
    }

    public static TimeRange since(LocalDate earliest) {
        return new TimeRange(Optional.of(earliest), Optional.empty());
    }

    public static TimeRange until(LocalDate latest) {
        return new TimeRange(Optional.empty(), Optional.of(latest));
    }
}
