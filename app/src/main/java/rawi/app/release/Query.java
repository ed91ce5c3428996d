package rawi.app.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.store.JsonText;
import rawi.core.corroborate.Incident;
import rawi.core.disclose.Area;

/**
 * Which incidents a release is about.
 *
 * @param type leaf or family of the codebook
 * @param place code of an area, such as {@code SY09}, or its English or Arabic name
 * @param from incidents that may have been on this day or later
 * @param to incidents that may have been on this day or earlier
 */
public record Query(
        Optional<String> type,
        Optional<String> place,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final Query ALL =
            new Query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The query that a person gives; null for what is not given. */
    public static Query of(String type, String place, String from, String to) {
        return new Query(Optional.ofNullable(type), Optional.ofNullable(place), day(from), day(to));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day is yyyy-mm-dd, got " + text, e);
        }
    }

    /**
     * @param around the areas around the incident, from narrow to wide
     */
    boolean wants(Incident incident, List<Area> around) {
        String code = incident.type().code();
        boolean kind =
                type.isEmpty() || code.equals(type.get()) || code.startsWith(type.get() + ".");
        boolean there =
                place.isEmpty()
                        || around.stream()
                                .anyMatch(
                                        a ->
                                                a.code().equals(place.get())
                                                        || a.name().equalsIgnoreCase(place.get())
                                                        || a.nameAr().equals(place.get()));
        boolean after =
                from.isEmpty()
                        || incident.latest().map(day -> !day.isBefore(from.get())).orElse(true);
        boolean before =
                to.isEmpty() || incident.earliest().map(day -> !day.isAfter(to.get())).orElse(true);
        return kind && there && after && before;
    }

    /** In words that a person can repeat. */
    public String text() {
        List<String> parts = new ArrayList<>();
        type.ifPresent(t -> parts.add("type " + t));
        place.ifPresent(p -> parts.add("place " + p));
        from.ifPresent(d -> parts.add("from " + d));
        to.ifPresent(d -> parts.add("to " + d));
        return parts.isEmpty() ? "everything" : String.join(", ", parts);
    }

    Map<String, Object> fields() {
        return JsonText.fields("type", type, "place", place, "from", from, "to", to);
    }

    static Query parse(Map<?, ?> fields) {
        return of(
                (String) fields.get("type"),
                (String) fields.get("place"),
                (String) fields.get("from"),
                (String) fields.get("to"));
    }
}
