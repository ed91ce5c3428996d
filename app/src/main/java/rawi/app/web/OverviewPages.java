package rawi.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final int REMEMBERED = 24;

    private static final Linked.Overview NOTHING =
            new Linked.Overview(0, Map.of(), List.of(), List.of(), 0);

    private final Case opened;
    private final LinkedCase linked;
    private final Views views;
    private final MapFigure map;

    /** Views that were asked for last; about half a megabyte each when they are full. */
    private final Map<String, OverviewView> drawn =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, OverviewView> oldest) {
                            return size() > REMEMBERED;
                        }
                    });

    OverviewPages(Case opened, LinkedCase linked, Views views, MapFigure map) {
        this.opened = opened;
        this.linked = linked;
        this.views = views;
        this.map = map;
    }

    void overview(Context context) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("type", "place", "since", "until", "origins")) {
            Inputs.text(context, name).ifPresent(value -> asked.put(name, value));
        }
        int origins = Inputs.number(context, "origins").filter(n -> n > 0 && n < 100).orElse(1);
        Linked.Wanted wanted = IncidentPages.wanted(context, origins);
        Optional<Linked> found = linked.linked();
        Viewer viewer = Views.viewer(context);
        String key =
                found.map(Linked::number).orElse(0L)
                        + " "
                        + opened.reports().size()
                        + " "
                        + viewer.language()
                        + " "
                        + asked;
        OverviewView view = drawn.get(key);
        if (view == null) {
            view = view(asked, found, wanted, viewer);
            if (found.isPresent()) {
                drawn.put(key, view);
            }
        }
        views.page(context, "overview", view);
    }

    private OverviewView view(
            Map<String, String> asked,
            Optional<Linked> found,
            Linked.Wanted wanted,
            Viewer viewer) {
        Linked.Overview all = found.map(l -> l.overview(wanted)).orElse(NOTHING);
        Map<String, Integer> places = new TreeMap<>();
        List<MapFigure.Spot> spots = new ArrayList<>();
        int unplaced = 0;
        for (Linked.PlaceCount place : all.places()) {
            if (!place.place().isEmpty()) {
                places.put(place.place(), place.count());
            }
            MapFigure.Spot spot =
                    new MapFigure.Spot(
                            place.place(),
                            place.lat(),
                            place.lon(),
                            place.area(),
                            place.areaId(),
                            place.count());
            spots.add(spot);
            unplaced += map.isDrawn(spot) ? 0 : place.count();
        }
        return new OverviewView(
                asked,
                all.total(),
                timeline(all.periods(), asked, viewer),
                map.of(spots, place -> address(asked, "place", place), viewer),
                slices(all.types(), "type", asked, viewer),
                slices(places, "place", asked, viewer),
                unplaced,
                all.undated());
    }

    private String timeline(List<Linked.Period> periods, Map<String, String> asked, Viewer viewer) {
        Optional<LocalDate> from = day(periods, asked, "since", true);
        Optional<LocalDate> to = day(periods, asked, "until", false);
        if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
            return "";
        }
        return TimeFigure.of(
                periods,
                from.get(),
                to.get(),
                opened.reports().published(from.get().toString(), to.get().plusDays(31).toString()),
                (since, until) -> address(asked, Map.of("since", since, "until", until)),
                viewer);
    }

    private static Optional<LocalDate> day(
            List<Linked.Period> periods, Map<String, String> asked, String name, boolean first) {
        if (asked.containsKey(name)) {
            try {
                return Optional.of(LocalDate.parse(asked.get(name)));
            } catch (java.time.format.DateTimeParseException e) {
                return Optional.empty();
            }
        }
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        long all = 0;
        for (Linked.Period period : periods) {
            LocalDate from = period.earliest().or(period::latest).orElseThrow();
            days.merge(from, period.count(), Integer::sum);
            days.merge(period.latest().orElse(from), period.count(), Integer::sum);
            all += 2L * period.count();
        }
        // A few far days would press all others together; the address can ask for them.
        long at = first ? all / 50 : all - 1 - all / 200;
        long passed = 0;
        for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
            passed += day.getValue();
            if (passed > at) {
                return Optional.of(day.getKey());
            }
        }
        return Optional.empty();
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
