package rawi.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rawi.app.store.Case;
import rawi.app.store.Linked;
import rawi.core.model.ClaimType;

/** The overview over incidents of a place, period and type. */
final class OverviewPages {

    private static final int MOST = 4_000;

    private final Case opened;
    private final LinkedCase linked;
    private final Views views;

    OverviewPages(Case opened, LinkedCase linked, Views views) {
        this.opened = opened;
        this.linked = linked;
        this.views = views;
    }

    void overview(Context context) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("type", "place", "since", "until", "origins")) {
            Inputs.text(context, name).ifPresent(value -> asked.put(name, value));
        }
        int origins = Inputs.number(context, "origins").filter(n -> n > 0 && n < 100).orElse(1);
        Linked.Wanted wanted = IncidentPages.wanted(context, origins);
        Optional<Linked> found = linked.linked();
        List<Linked.Row> rows = found.map(l -> l.byDay(wanted, MOST)).orElse(List.of());
        Viewer viewer = Views.viewer(context);
        Map<String, Integer> types = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        int unplaced = 0;
        int undated = 0;
        for (Linked.Row row : rows) {
            types.merge(row.type(), 1, Integer::sum);
            if (!row.place().isEmpty()) {
                places.merge(row.place(), 1, Integer::sum);
            }
            unplaced += row.lat().isEmpty() ? 1 : 0;
            undated += row.latest().isEmpty() && row.earliest().isEmpty() ? 1 : 0;
        }
        views.page(
                context,
                "overview",
                new OverviewView(
                        asked,
                        found.map(l -> l.count(wanted)).orElse(0L),
                        timeline(rows, asked, viewer),
                        MapFigure.of(rows, place -> address(asked, "place", place), viewer),
                        slices(types, "type", asked, viewer),
                        slices(places, "place", asked, viewer),
                        unplaced,
                        undated,
                        rows.size() == MOST));
    }

    private String timeline(List<Linked.Row> rows, Map<String, String> asked, Viewer viewer) {
        Optional<LocalDate> from = day(rows, asked, "since", true);
        Optional<LocalDate> to = day(rows, asked, "until", false);
        if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
            return "";
        }
        return TimeFigure.of(
                rows,
                from.get(),
                to.get(),
                opened.reports().published(from.get().toString(), to.get().plusDays(31).toString()),
                (since, until) -> address(asked, Map.of("since", since, "until", until)),
                viewer);
    }

    private static Optional<LocalDate> day(
            List<Linked.Row> rows, Map<String, String> asked, String name, boolean first) {
        if (asked.containsKey(name)) {
            try {
                return Optional.of(LocalDate.parse(asked.get(name)));
            } catch (java.time.format.DateTimeParseException e) {
                return Optional.empty();
            }
        }
        List<String> days = new ArrayList<>();
        for (Linked.Row row : rows) {
            row.earliest().or(row::latest).ifPresent(days::add);
            row.latest().or(row::earliest).ifPresent(days::add);
        }
        days.sort(java.util.Comparator.naturalOrder());
        if (days.isEmpty()) {
            return Optional.empty();
        }
        // A few far days would press all others together; the address can ask for them.
        int at = first ? days.size() / 50 : days.size() - 1 - days.size() / 200;
        return Optional.of(LocalDate.parse(days.get(at)));
    }

    private static List<OverviewView.Slice> slices(
            Map<String, Integer> counts, String name, Map<String, String> asked, Viewer viewer) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(12)
                .map(
                        e ->
                                new OverviewView.Slice(
                                        e.getKey(),
                                        name.equals("type")
                                                ? viewer.type(ClaimType.of(e.getKey()))
                                                : e.getKey(),
                                        e.getValue(),
                                        address(asked, name, e.getKey())))
                .toList();
    }

    private static String address(Map<String, String> asked, String name, String value) {
        return address(asked, Map.of(name, value));
    }

    /** The address of the overview with some filters set anew. */
    private static String address(Map<String, String> asked, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(asked);
        all.putAll(more);
        StringBuilder out = new StringBuilder("/overview");
        char before = '?';
        for (Map.Entry<String, String> one : all.entrySet()) {
            out.append(before).append(one.getKey()).append('=');
            out.append(URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8));
            before = '&';
        }
        return out.toString();
    }
}
