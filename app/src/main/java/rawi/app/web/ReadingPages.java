package rawi.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.publish.ReportParts;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Filter;
import rawi.app.store.Reports;
import rawi.app.store.Search;
import rawi.app.store.StoredClaim;
import rawi.app.store.StoredReport;
import rawi.core.corroborate.Incident;
import rawi.core.model.Factuality;

/** What arrived, one report, what is found. */
final class ReadingPages {

    private static final int PAGE = 50;

    private final Case opened;
    private final LinkedCase linked;
    private final Reviewed reviewed;
    private final Views views;

    ReadingPages(Case opened, LinkedCase linked, Reviewed reviewed, Views views) {
        this.opened = opened;
        this.linked = linked;
        this.reviewed = reviewed;
        this.views = views;
    }

    void inbox(Context context) {
        String after = Optional.ofNullable(context.queryParam("after")).orElse("");
        List<Reports.Line> lines = opened.reports().list(Filter.ANY, after, PAGE);
        String next = lines.size() < PAGE ? "" : lines.get(PAGE - 1).id();
        views.page(
                context,
                "inbox",
                InboxView.of(opened.reports().totals(), lines, linked.snapshot(), next));
    }

    void report(Context context) {
        StoredReport stored =
                opened.reports()
                        .get(context.pathParam("report"))
                        .orElseThrow(() -> new NotFoundResponse("no such report"));
        Viewer viewer = Views.viewer(context);
        ReportParts parts = new ReportParts(stored.asRead(), "", viewer.words());
        Optional<LinkedCase.Snapshot> snapshot = linked.snapshot();
        List<ClaimView> claims = new ArrayList<>();
        for (StoredClaim claim : stored.claims()) {
            Reviewed.One one = reviewed.of(claim);
            Optional<Incident> incident =
                    snapshot.flatMap(s -> s.of(stored.reading().report(), one.claim().id()));
            claims.add(new ClaimView(one, parts.card(one.claim()), incident));
        }
        views.page(context, "report", new ReportView(stored, parts, claims));
    }

    void search(Context context) {
        String query = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        Filter filter = filter(context);
        int offset = number(context.queryParam("from"));
        boolean asked = !query.isEmpty() || !filter.isEmpty();
        Search.Page found =
                asked
                        ? opened.search().find(query, filter, offset, PAGE)
                        : new Search.Page(List.of(), 0);
        views.page(context, "search", SearchView.of(query, filter, asked, offset, found));
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
