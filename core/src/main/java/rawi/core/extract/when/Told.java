package rawi.core.extract.when;

import java.time.LocalDate;
import java.util.Optional;
import rawi.core.model.TimeRange;

/** What a text has told so far; used by one thread while a report is read. */
final class Told {

    private Optional<TimeRange> day = Optional.empty();
    private Optional<TimeRange> any = Optional.empty();
    private Optional<TimeRange> here = Optional.empty();
    private int paragraphs = 99;

    void newParagraph() {
        paragraphs++;
    }

    void newSentence() {
        here = Optional.empty();
    }

    void add(TimeRange range) {
        if (range.earliest().isEmpty()) {
            return;
        }
        any = Optional.of(range);
        boolean brief =
                range.latest()
                        .filter(d -> !d.isAfter(range.earliest().get().plusDays(2)))
                        .isPresent();
        if (brief) {
            day = any;
            here = any;
            paragraphs = 0;
        }
    }

    /** The last day or two told. */
    Optional<TimeRange> day() {
        return day;
    }

    /** The last stretch told, of any width. */
    Optional<TimeRange> any() {
        return any;
    }

    /** The last day told in this sentence. */
    Optional<TimeRange> here() {
        return here;
    }

    /** Whether the day was told in this paragraph or the one before. */
    boolean isNear() {
        return paragraphs <= 1;
    }

    /** The day from which other days or weeks, months, years are told. */
    Optional<LocalDate> anchor(Unit unit) {
        boolean fine = unit == Unit.DAY || unit == Unit.HOUR || unit == Unit.SPAN;
        return fine ? day.flatMap(TimeRange::latest) : any.flatMap(r -> r.latest().or(r::earliest));
    }
}
