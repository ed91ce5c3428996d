package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rawi.app.publish.SystemHtml;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.JsonText;
import rawi.app.store.Linked;
import rawi.app.words.Wording;
import rawi.core.corroborate.Scope;

/** Incidents, what people do with them, and the system that reports describe. */
final class IncidentPages {

    private static final int PAGE = 100;

    /** The page of a report that the described system rests on. */
    private static final Function<String, Optional<String>> PAGE_OF =
            report -> Optional.of("/reports/" + report);

    private final Case opened;
    private final LinkedCase linked;
    private final Reviewed reviewed;
    private final Masks masks;
    private final MapFigure map;
    private final Views views;
    private final Clock clock;

    IncidentPages(
            Case opened,
            LinkedCase linked,
            Reviewed reviewed,
            Masks masks,
            MapFigure map,
            Views views,
            Clock clock) {
        this.masks = masks;
        this.map = map;
        this.opened = opened;
        this.linked = linked;
        this.reviewed = reviewed;
        this.views = views;
        this.clock = clock;
    }

    void list(Context context) {
        boolean all = Inputs.text(context, "all").isPresent();
        int from = Math.max(0, Inputs.number(context, "from").orElse(0));
        Optional<Linked> found = linked.linked();
        Linked.Wanted wanted = wanted(context, all ? 1 : 2);
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("all", "type", "place", "since", "until")) {
            Inputs.text(context, name).ifPresent(value -> asked.put(name, value));
        }
        List<Linked.Row> rows = found.map(l -> l.incidents(wanted, from, PAGE)).orElse(List.of());
        long total = found.map(l -> l.count(wanted)).orElse(0L);
        long everything = found.map(l -> l.count(wanted(context, 1))).orElse(0L);
        views.page(
                context,
                "incidents",
                new IncidentsView(
                        rows.stream().map(IncidentsView::row).toList(),
                        total,
                        all ? 0 : everything - total,
                        asked,
                        rows.size() < PAGE ? 0 : from + PAGE,
                        found.isEmpty()));
    }

    /** The filter of the address; what makes no sense in it is left out. */
    static Linked.Wanted wanted(Context context, int origins) {
        return new Linked.Wanted(
                origins,
                Inputs.text(context, "type"),
                Inputs.text(context, "place"),
                day(context, "since").map(Object::toString),
                day(context, "until").map(Object::toString));
    }

    void incident(Context context) {
        Linked found = linked.linked().orElseThrow(IncidentPages::still);
        Linked.Row row = row(found, context.pathParam("incident"));
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        views.page(
                context,
                "incident",
                new IncidentView.Filler(reviewed, masks, map, Views.viewer(context), yesterday)
                        .view(row, since(row, yesterday)));
    }

    private static Linked.Row row(Linked found, String id) {
        return found.incident(id)
                .orElseThrow(
                        () ->
                                new NotFoundResponse(
                                        "no such incident; a decision may have joined or parted"
                                                + " it since: look in the list of incidents"));
    }

    /** Decisions on the incident and its claims in the last day. */
    private List<ClaimView.Deed> since(Linked.Row row, Instant yesterday) {
        List<Decisions.Kept> kept = new ArrayList<>(opened.decisions().on(row.id()));
        List<String> uids = uids(row);
        uids.subList(0, Math.min(60, uids.size()))
                .forEach(uid -> kept.addAll(opened.decisions().on(uid)));
        return kept.stream()
                .filter(k -> k.decision().at().isAfter(yesterday))
                .sorted(Comparator.comparingLong(k -> -k.seq()))
                .limit(20)
                .map(ClaimView::deed)
                .toList();
    }

    /** The uids of an incident's claims. */
    private List<String> uids(Linked.Row row) {
        Map<String, List<String>> byReport = new LinkedHashMap<>();
        for (Object ref : rawi.app.ingest.Json.list(JsonText.read(row.json()).get("claims"))) {
            String text = String.valueOf(ref);
            int slash = text.lastIndexOf('/');
            byReport.computeIfAbsent(text.substring(0, slash), r -> new ArrayList<>())
                    .add(text.substring(slash + 1));
        }
        List<String> uids = new ArrayList<>();
        byReport.forEach(
                (report, claims) ->
                        reviewed.report(report)
                                .ifPresent(
                                        whole ->
                                                whole.claims().stream()
                                                        .filter(
                                                                c ->
                                                                        claims.contains(
                                                                                c.claim().id()))
                                                        .forEach(c -> uids.add(c.stored().uid()))));
        return uids;
    }

    /** Says that two incidents are one. */
    void merge(Context context) {
        Linked found = linked.linked().orElseThrow(IncidentPages::still);
        Linked.Row one = row(found, context.pathParam("incident"));
        String with =
                Inputs.text(context, "with")
                        .map(address -> address.replaceAll(".*/", ""))
                        .orElseThrow(() -> new BadRequestResponse("say which other incident"));
        Linked.Row other = row(found, with);
        if (one.id().equals(other.id())) {
            throw new BadRequestResponse("an incident is not merged with itself");
        }
        decide(
                context,
                Decision.Action.MERGE,
                one.id(),
                List.of(uids(one).get(0)),
                List.of(uids(other).get(0)));
    }

    /** Says that some claims of an incident speak of another matter. */
    void split(Context context) {
        Linked found = linked.linked().orElseThrow(IncidentPages::still);
        Linked.Row one = row(found, context.pathParam("incident"));
        List<String> apart = Inputs.all(context, "claim");
        List<String> rest = new ArrayList<>(uids(one));
        if (apart.isEmpty() || !rest.containsAll(apart)) {
            throw new BadRequestResponse("choose claims of this incident");
        }
        rest.removeAll(apart);
        if (rest.isEmpty()) {
            throw new BadRequestResponse("some claims have to stay");
        }
        decide(context, Decision.Action.SPLIT, one.id(), apart, rest);
    }

    private void decide(
            Context context,
            Decision.Action action,
            String incident,
            List<String> ones,
            List<String> others) {
        String reason =
                Inputs.text(context, "reason").orElseThrow(() -> new BadRequestResponse("say why"));
        Decisions.Kept kept =
                opened.decisions()
                        .make(
                                List.of(
                                        new Decisions.Made(
                                                Views.viewer(context).name(),
                                                action,
                                                incident,
                                                Optional.of(
                                                        JsonText.write(
                                                                JsonText.fields(
                                                                        "ones", ones, "others",
                                                                        others))),
                                                Optional.of(reason))))
                        .get(0);
        linked.soon();
        views.done(context, "/incidents", Map.of("seq", kept.seq()));
    }

    /** Takes back the last merge or split of an incident: the opposite is decided. */
    void undo(Context context) {
        String id = context.pathParam("incident");
        Decision last =
                opened.decisions().on(id).stream()
                        .map(Decisions.Kept::decision)
                        .filter(
                                d ->
                                        d.action() == Decision.Action.MERGE
                                                || d.action() == Decision.Action.SPLIT)
                        .reduce((a, b) -> b)
                        .orElseThrow(() -> new BadRequestResponse("nothing to take back"));
        opened.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        Views.viewer(context).name(),
                                        last.action() == Decision.Action.MERGE
                                                ? Decision.Action.SPLIT
                                                : Decision.Action.MERGE,
                                        id,
                                        last.after(),
                                        Optional.of("undo"))));
        linked.soon();
        views.done(context, "/incidents", Map.of());
    }

    void system(Context context) {
        Optional<String> place = Inputs.text(context, "place");
        Scope scope = new Scope(place, day(context, "from"), day(context, "to"));
        Optional<Systems.Described> described = linked.system(scope);
        Wording words = Views.viewer(context).words();
        views.page(
                context,
                "system",
                new SystemView(
                        place.orElse(""),
                        scope.from().map(Object::toString).orElse(""),
                        scope.to().map(Object::toString).orElse(""),
                        described
                                .map(s -> new SystemHtml(s.graph(), words, PAGE_OF).parts())
                                .orElse(""),
                        described
                                .filter(Systems.Described::isPart)
                                .map(Systems.Described::reports)
                                .orElse(0)));
    }

    static Optional<LocalDate> day(Context context, String name) {
        try {
            return Inputs.text(context, name).map(LocalDate::parse);
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static NotFoundResponse still() {
        return new NotFoundResponse("the reports are still being compared; load again in a moment");
    }
}
