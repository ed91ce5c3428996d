package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Optional;
import rawi.app.publish.SystemHtml;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Scope;

/** Incidents and the system that reports describe. */
final class IncidentPages {

    private final LinkedCase linked;
    private final Views views;

    IncidentPages(LinkedCase linked, Views views) {
        this.linked = linked;
        this.views = views;
    }

    void list(Context context) {
        boolean all = context.queryParam("all") != null;
        views.page(context, "incidents", IncidentsView.of(linked.snapshot(), all));
    }

    void incident(Context context) {
        LinkedCase.Snapshot snapshot = linked.snapshot().orElseThrow(IncidentPages::still);
        Incident incident =
                snapshot.incident(context.pathParam("incident"))
                        .orElseThrow(() -> new NotFoundResponse("no such incident"));
        views.page(context, "incident", IncidentView.of(snapshot, incident, Views.viewer(context)));
    }

    void system(Context context) {
        Optional<String> place =
                Optional.ofNullable(context.queryParam("place")).filter(p -> !p.isBlank());
        Scope scope = new Scope(place, day(context, "from"), day(context, "to"));
        Optional<String> figure =
                linked.snapshot().map(s -> new SystemHtml(s.system(scope)).parts());
        views.page(
                context,
                "system",
                new SystemView(
                        place.orElse(""),
                        scope.from().map(Object::toString).orElse(""),
                        scope.to().map(Object::toString).orElse(""),
                        figure.orElse("")));
    }

    private static Optional<LocalDate> day(Context context, String name) {
        try {
            return Optional.ofNullable(context.queryParam(name))
                    .filter(d -> !d.isBlank())
                    .map(LocalDate::parse);
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static NotFoundResponse still() {
        return new NotFoundResponse("the reports are still being compared; load again in a moment");
    }
}
