package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.publish.ReportParts;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Filter;
import rawi.app.store.Linked;
import rawi.app.store.Reports;
import rawi.app.store.Search;
import rawi.core.model.Factuality;

/** What arrived, one report, what is found. */
final class ReadingPages {

    private static final int PAGE = 50;
    private static final int FOUND = 25;
    private static final int MOST_MINE = 500;

    private final Case opened;
    private final LinkedCase linked;
    private final Reviewed reviewed;
    private final Views views;
    private final Masks masks;
    private final Assigned assigned;
    private final Openings openings;

    ReadingPages(
            Case opened,
            LinkedCase linked,
            Reviewed reviewed,
            Views views,
            Masks masks,
            Clock clock) {
        this.assigned = new Assigned(opened);
        this.openings = new Openings(opened, clock);
        this.opened = opened;
        this.linked = linked;
        this.reviewed = reviewed;
        this.views = views;
        this.masks = masks;
    }

    void inbox(Context context) {
        Optional<Linked> found = linked.linked();
        List<String> mine = assigned.to(Views.viewer(context).name());
        if (Inputs.text(context, "mine").isPresent()) {
            List<InboxView.Group> one = mine.isEmpty() ? List.of() : List.of(mine(mine, found));
            views.page(
                    context,
                    "inbox",
                    new InboxView(
                            opened.reports().totals(), one, !linked.isFresh(), mine.size(), true));
            return;
        }
        Optional<Integer> only = Inputs.number(context, "sort").filter(n -> n >= 0 && n < 4);
        int from = Math.max(0, Inputs.number(context, "from").orElse(0));
        List<InboxView.Group> groups =
                found.map(l -> groups(l, only, from)).orElseGet(this::notYetCompared);
        views.page(
                context,
                "inbox",
                new InboxView(
                        opened.reports().totals(), groups, !linked.isFresh(), mine.size(), false));
    }

    /** What was assigned to the one who asks, the last first. */
    private InboxView.Group mine(List<String> reports, Optional<Linked> found) {
        List<String> shown = reports.subList(0, Math.min(MOST_MINE, reports.size()));
        Map<String, Reports.Line> lines = opened.reports().lines(shown);
        Map<String, Map<String, Linked.Row>> incidents =
                found.map(l -> l.ofReports(shown)).orElse(Map.of());
        return InboxView.group(
                InboxView.MINE,
                reports.size(),
                shown.stream()
                        .map(id -> new Linked.Sorted(id, InboxView.MINE, 0, Optional.empty(), 0))
                        .toList(),
                lines,
                incidents,
                masks,
                0);
    }

    private List<InboxView.Group> groups(Linked found, Optional<Integer> only, int from) {
        Map<Integer, Long> counts = found.sorts();
        int size = only.isPresent() ? PAGE : InboxView.SHORT;
        List<InboxView.Group> groups = new ArrayList<>();
        for (int sort : only.map(List::of).orElse(List.of(0, 1, 3, 2))) {
            List<Linked.Sorted> sorted = found.sorted(sort, from, size);
            List<String> ids = new ArrayList<>();
            sorted.forEach(
                    one -> {
                        ids.add(one.report());
                        one.copyOf().ifPresent(ids::add);
                    });
            groups.add(
                    InboxView.group(
                            sort,
                            counts.getOrDefault(sort, 0L),
                            sorted,
                            opened.reports().lines(ids),
                            found.ofReports(ids),
                            masks,
                            sorted.size() < size ? 0 : from + size));
        }
        return groups;
    }

    private List<InboxView.Group> notYetCompared() {
        List<Reports.Line> lines = opened.reports().list(Filter.ANY, "", PAGE);
        List<InboxView.Item> items =
                lines.stream()
                        .map(
                                line ->
                                        new InboxView.Item(
                                                masks.mask(line),
                                                InboxView.title(line, masks),
                                                List.of(),
                                                0,
                                                ""))
                        .toList();
        return List.of(new InboxView.Group("new", 1, items.size(), items, 0));
    }

    void report(Context context) {
        Reviewed.Whole whole =
                reviewed.report(context.pathParam("report"))
                        .orElseThrow(() -> new NotFoundResponse("no such report"));
        show(context, whole, false);
    }

    /** Asks that another person lets the one who asks see hidden words. */
    void ask(Context context) {
        String report = existing(context);
        openings.ask(Views.viewer(context).name(), report, reason(context));
        views.done(context, "/reports/" + report, Map.of("asked", true));
    }

    /** Who asks to see hidden words, and what was let. */
    void openings(Context context) {
        List<Openings.Asked> all = openings.open();
        Map<String, Reports.Line> lines =
                opened.reports().lines(all.stream().map(Openings.Asked::report).toList());
        views.page(
                context,
                "openings",
                new Openings.View(
                        all.stream()
                                .map(
                                        a ->
                                                new Openings.Row(
                                                        a,
                                                        Optional.ofNullable(lines.get(a.report()))
                                                                .map(l -> InboxView.title(l, masks))
                                                                .orElse(a.report())))
                                .toList()));
    }

    /** Lets somebody else see hidden words of a report, once. */
    void grant(Context context) {
        String report = existing(context);
        String to =
                Inputs.text(context, "to")
                        .orElseThrow(() -> new io.javalin.http.BadRequestResponse("say whom"));
        openings.grant(Views.viewer(context).name(), to, report);
        views.done(context, "/openings", Map.of("granted", true));
    }

    /**
     * Shows a report with its hidden words, once, to whom another person let; who, when and why is
     * in the log before.
     */
    void open(Context context) {
        String report = existing(context);
        boolean alone = Views.caller(context).way() == Caller.Way.LOCAL;
        openings.opened(Views.viewer(context).name(), report, reason(context), alone);
        show(context, reviewed.openReport(report).orElseThrow(), true);
    }

    private String existing(Context context) {
        String report = context.pathParam("report");
        if (opened.reports().get(report).isEmpty()) {
            throw new NotFoundResponse("no such report");
        }
        return report;
    }

    private static String reason(Context context) {
        return Inputs.text(context, "reason")
                .orElseThrow(() -> new io.javalin.http.BadRequestResponse("say why"));
    }

    private void show(Context context, Reviewed.Whole whole, boolean unmasked) {
        Viewer viewer = Views.viewer(context);
        var stored = whole.stored();
        ReportParts parts =
                new ReportParts(
                        new rawi.core.model.ReadReport(
                                stored.reading().report(stored.text()),
                                whole.claims().stream().map(Reviewed.One::claim).toList(),
                                stored.reading().problems(),
                                List.of()),
                        "",
                        viewer.words());
        Map<String, Linked.Row> incidents =
                linked.linked().map(l -> l.ofReport(stored.reading().report())).orElse(Map.of());
        List<ClaimView> claims = new ArrayList<>();
        for (Reviewed.One one : whole.claims()) {
            claims.add(
                    new ClaimView(
                            one,
                            parts.card(one.claim()),
                            Optional.ofNullable(incidents.get(one.claim().id()))));
        }
        views.page(
                context,
                "report",
                new ReportView(
                        whole,
                        parts,
                        claims,
                        unmasked,
                        Views.caller(context).way() == Caller.Way.LOCAL
                                || openings.isGranted(viewer.name(), stored.reading().report())));
    }

    void search(Context context) {
        String query = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        Filter filter = filter(context);
        int offset = number(context.queryParam("from"));
        boolean asked = !query.isEmpty() || !filter.isEmpty();
        Search.Page found =
                asked
                        ? opened.search().find(query, filter, offset, FOUND)
                        : new Search.Page(List.of(), 0);
        views.page(context, "search", SearchView.of(query, filter, asked, offset, found, masks));
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The filter of the address bar; what makes no sense in it is left out. */
    static Filter filter(Context context) {
        return new Filter(
                given(context, "type").stream().toList(),
                given(context, "actor"),
                given(context, "place"),
                given(context, "since").flatMap(ReadingPages::day),
                given(context, "until").flatMap(ReadingPages::day),
                given(context, "factuality").flatMap(ReadingPages::factuality).stream().toList(),
                given(context, "status").flatMap(ReadingPages::status));
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> factuality(String text) {
        return java.util.Arrays.stream(Factuality.values())
                .map(Enum::name)
                .filter(text::equals)
                .findFirst();
    }

    private static Optional<Decision.Status> status(String text) {
        return java.util.Arrays.stream(Decision.Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst();
    }
}
