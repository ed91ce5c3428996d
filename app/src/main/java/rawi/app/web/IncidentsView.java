package rawi.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rawi.core.corroborate.Incident;

/** Incidents, those of several origins first. */
public record IncidentsView(List<Row> rows, int single, boolean linking) {

    private static final int MOST = 500;

    /** One incident of the list. */
    public record Row(
            String id,
            String kind,
            String family,
            rawi.core.model.ClaimType type,
            String place,
            String days,
            int origins,
            long reports,
            int claims,
            boolean contradicted) {}

    static IncidentsView of(Optional<LinkedCase.Snapshot> snapshot, boolean all) {
        if (snapshot.isEmpty()) {
            return new IncidentsView(List.of(), 0, true);
        }
        List<Incident> incidents = snapshot.get().found().incidents();
        var contradicted =
                snapshot.get().found().contradictions().stream()
                        .map(c -> c.incident())
                        .collect(Collectors.toSet());
        List<Row> rows =
                incidents.stream()
                        .filter(i -> all || i.origins().size() > 1)
                        .sorted(
                                java.util.Comparator.comparingInt(
                                                (Incident i) -> -i.origins().size())
                                        .thenComparing(Incident::id))
                        .limit(MOST)
                        .map(i -> row(i, contradicted.contains(i.id())))
                        .toList();
        int single = (int) incidents.stream().filter(i -> i.origins().size() < 2).count();
        return new IncidentsView(rows, single, false);
    }

    static Row row(Incident incident, boolean contradicted) {
        return new Row(
                incident.id(),
                incident.kind().name().toLowerCase(Locale.ROOT),
                incident.type().family(),
                incident.type(),
                incident.placeName(),
                days(incident),
                incident.origins().size(),
                incident.claims().stream().map(ref -> ref.report()).distinct().count(),
                incident.claims().size(),
                contradicted);
    }

    static String days(Incident incident) {
        String from = incident.earliest().map(Object::toString).orElse("");
        String to = incident.latest().map(Object::toString).orElse("");
        return from.equals(to) ? from : from + " \u2013 " + to;
    }
}
