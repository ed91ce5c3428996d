package rawi.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.app.ingest.Json;
import rawi.app.publish.ReportParts;
import rawi.app.store.JsonText;
import rawi.app.store.Linked;
import rawi.app.store.Reports;
import rawi.app.words.Phrases;
import rawi.app.words.Wording;
import rawi.core.corroborate.ClaimRef;
import rawi.core.model.ClaimType;

/**
 * One incident: numbers by origin, claims in order of publication, contradictions, relays, drift,
 * and what came since yesterday.
 *
 * @param graph who passes on whom, as SVG; empty when nobody does
 * @param strip when each claim says that it was, as SVG; empty when none tells a day
 * @param map where it was, as SVG; empty when that cannot be drawn
 * @param since decisions on its claims and on itself in the last day, the last one first
 * @param hidden how many of its claims are not on this page
 */
public record IncidentView(
        IncidentsView.Row row,
        List<Tally> tallies,
        List<Told> claims,
        List<Against> contradictions,
        List<Passed> relays,
        List<Change> drifts,
        String graph,
        String strip,
        String map,
        List<ClaimView.Deed> since,
        int hidden)
        implements ForPrograms {

    /** Claims of one page. */
    private static final int MOST = 40;

    /** Reports whose names and days are looked up. */
    private static final int MOST_REPORTS = 400;

    /** A claim of each report that came in the last day. */
    public List<Told> fresh() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return claims.stream().filter(t -> t.fresh() && seen.add(t.reportId())).toList();
    }

    /** The same without pictures. */
    @Override
    public Object forPrograms() {
        return JsonText.fields(
                "row", row,
                "tallies", tallies,
                "claims", claims,
                "contradictions", contradictions,
                "relays", relays,
                "drifts", drifts,
                "since", since,
                "hidden", hidden);
    }

    /** A number by origin on one axis. */
    public record Tally(ClaimType what, String unit, String range, List<Range> by) {
        /** The ranges as SVG. */
        public String figure(Viewer viewer) {
            return RangeFigure.of(range, by, viewer);
        }
    }

    /** What one origin says. */
    public record Range(String label, OptionalLong low, OptionalLong high) {}

    /**
     * A claim of the incident.
     *
     * @param fresh whether its report came in the last day
     */
    public record Told(
            String uid,
            String reportId,
            String report,
            String publisher,
            String published,
            String quote,
            String card,
            String claim,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest,
            boolean fresh) {}

    /** Two sides, with their words. */
    public record Against(String kind, String why, List<Told> one, List<Told> other) {}

    /** One report that passes another on. */
    public record Passed(String from, String to, String kind, List<String> reasons) {}

    /** What changed on the way. */
    public record Change(String field, String before, String after, Told from, Told to) {}

    /** Fills a view; each report is read once. */
    static final class Filler {

        private final Reviewed reviewed;
        private final Masks masks;
        private final MapFigure map;
        private final Viewer viewer;
        private final Instant yesterday;
        private final Map<String, Optional<Reviewed.Whole>> wholes = new HashMap<>();
        private final Map<String, Optional<Told>> ones = new HashMap<>();
        private final Phrases phrases;
        private Map<String, Reports.Line> lines = Map.of();

        Filler(Reviewed reviewed, Masks masks, MapFigure map, Viewer viewer, Instant yesterday) {
            this.reviewed = reviewed;
            this.masks = masks;
            this.map = map;
            this.viewer = viewer;
            this.yesterday = yesterday;
            this.phrases = new Phrases(viewer.words());
        }

        IncidentView view(Linked.Row row, List<ClaimView.Deed> since) {
            Map<String, Object> all = JsonText.read(row.json());
            List<String> refs = texts(all.get("claims"));
            List<List<String>> origins =
                    Json.list(all.get("origins")).stream().map(IncidentView::texts).toList();
            lines =
                    reviewed.lines(
                            origins.stream().flatMap(List::stream).limit(MOST_REPORTS).toList());
            List<Told> told = told(refs.subList(0, Math.min(MOST, refs.size())));
            told.sort(java.util.Comparator.comparing(Told::published).thenComparing(Told::report));
            List<Tally> tallies = new ArrayList<>();
            for (Map<String, Object> tally : objects(all.get("counts"))) {
                List<Range> by =
                        objects(tally.get("by")).stream()
                                .map(
                                        r ->
                                                new Range(
                                                        String.valueOf(r.get("label")),
                                                        number(r.get("low")),
                                                        number(r.get("high"))))
                                .toList();
                tallies.add(
                        new Tally(
                                ClaimType.of(String.valueOf(tally.get("what"))),
                                String.valueOf(tally.get("unit")),
                                range(number(tally.get("low")), number(tally.get("high"))),
                                by));
            }
            List<Against> against = new ArrayList<>();
            for (Map<String, Object> c : first20(objects(all.get("against")))) {
                against.add(
                        new Against(
                                String.valueOf(c.get("kind")),
                                difference(c),
                                told(first(texts(c.get("one")))),
                                told(first(texts(c.get("other"))))));
            }
            return new IncidentView(
                    IncidentsView.row(row),
                    tallies,
                    told,
                    against,
                    relays(all),
                    drifts(all),
                    graph(origins, all),
                    strip(told),
                    map(row),
                    since,
                    Math.max(0, refs.size() - MOST));
        }

        private String graph(List<List<String>> origins, Map<String, Object> all) {
            Map<String, RelayFigure.Node> nodes = new HashMap<>();
            lines.forEach(
                    (id, line) ->
                            nodes.put(
                                    id,
                                    new RelayFigure.Node(
                                            id,
                                            masks.mask(id, line.publisher()),
                                            line.published().orElse(""))));
            List<RelayFigure.Edge> edges =
                    objects(all.get("relays")).stream()
                            .map(
                                    r ->
                                            new RelayFigure.Edge(
                                                    String.valueOf(r.get("from")),
                                                    String.valueOf(r.get("to")),
                                                    String.valueOf(r.get("kind"))))
                            .toList();
            return RelayFigure.of(origins, nodes, edges, viewer);
        }

        private String strip(List<Told> told) {
            return StripFigure.of(
                    told.stream()
                            .map(
                                    t ->
                                            new StripFigure.Row(
                                                    t.publisher(),
                                                    t.reportId(),
                                                    t.earliest(),
                                                    t.latest(),
                                                    t.published().isEmpty()
                                                            ? Optional.empty()
                                                            : Optional.of(
                                                                    LocalDate.parse(
                                                                            t.published()))))
                            .toList(),
                    viewer);
        }

        private String map(Linked.Row row) {
            return map.of(
                    List.of(
                            new MapFigure.Spot(
                                    row.place(),
                                    row.lat(),
                                    row.lon(),
                                    row.area(),
                                    row.areaId(),
                                    1)),
                    place ->
                            "/incidents?all=1&place="
                                    + java.net.URLEncoder.encode(
                                            place, java.nio.charset.StandardCharsets.UTF_8),
                    viewer);
        }

        private static List<String> first(List<String> refs) {
            return refs.subList(0, Math.min(6, refs.size()));
        }

        /** What two sides differ in, in the viewer's language. */
        private String difference(Map<String, Object> against) {
            List<String> parts = texts(against.get("parts"));
            if (against.get("parts") == null) {
                // Kept by an earlier version, until the case is linked again.
                return phrases.of(String.valueOf(against.get("why")));
            }
            return switch (String.valueOf(against.get("kind"))) {
                case "denial" -> viewer.text("desk.differ.denies", parts.get(0));
                case "author" ->
                        parts.size() == 1
                                ? viewer.text("desk.differ.author", parts.get(0))
                                : viewer.text("desk.differ.or", parts.get(0), parts.get(1));
                case "count" ->
                        viewer.text(
                                "desk.differ.count",
                                ends(parts.get(0), parts.get(1)),
                                ends(parts.get(2), parts.get(3)),
                                new Wording.Own(viewer.unit(parts.get(4))));
                default -> viewer.text("desk.differ.victims");
            };
        }

        private static String ends(String low, String high) {
            return range(end(low), end(high));
        }

        private static OptionalLong end(String number) {
            return number.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(number));
        }

        private List<Passed> relays(Map<String, Object> all) {
            List<Passed> passed = new ArrayList<>();
            for (Map<String, Object> relay : first20(objects(all.get("relays")))) {
                passed.add(
                        new Passed(
                                name(String.valueOf(relay.get("from"))),
                                name(String.valueOf(relay.get("to"))),
                                String.valueOf(relay.get("kind")),
                                texts(relay.get("reasons")).stream().map(phrases::of).toList()));
            }
            return passed;
        }

        private List<Change> drifts(Map<String, Object> all) {
            List<Change> drifts = new ArrayList<>();
            for (Map<String, Object> drift : first20(objects(all.get("drifts")))) {
                Optional<Told> from = one(String.valueOf(drift.get("from")));
                Optional<Told> to = one(String.valueOf(drift.get("to")));
                if (from.isPresent() && to.isPresent()) {
                    drifts.add(
                            new Change(
                                    String.valueOf(drift.get("field")),
                                    String.valueOf(drift.get("before")),
                                    String.valueOf(drift.get("after")),
                                    from.get(),
                                    to.get()));
                }
            }
            return drifts;
        }

        private static <T> List<T> first20(List<T> all) {
            return all.subList(0, Math.min(20, all.size()));
        }

        private Optional<Reviewed.Whole> whole(String report) {
            return wholes.computeIfAbsent(report, reviewed::report);
        }

        private String name(String report) {
            return Optional.ofNullable(lines.get(report))
                    .map(
                            line ->
                                    masks.mask(report, line.publisher())
                                            + ": "
                                            + InboxView.title(line, masks))
                    .orElse(report);
        }

        private List<Told> told(List<String> refs) {
            List<Told> told = new ArrayList<>();
            refs.forEach(ref -> one(ref).ifPresent(told::add));
            return told;
        }

        /** A claim; the same one may stand on several sides. */
        private Optional<Told> one(String text) {
            return ones.computeIfAbsent(text, this::read);
        }

        private Optional<Told> read(String text) {
            ClaimRef ref = ClaimRef.of(text);
            return whole(ref.report())
                    .flatMap(
                            w ->
                                    w.claims().stream()
                                            .filter(c -> c.claim().id().equals(ref.claim()))
                                            .findFirst()
                                            .map(c -> told(w, c)));
        }

        private Told told(Reviewed.Whole whole, Reviewed.One one) {
            var stored = whole.stored();
            ReportParts parts =
                    new ReportParts(
                            new rawi.core.model.ReadReport(
                                    stored.reading().report(stored.text()),
                                    List.of(one.claim()),
                                    List.of(),
                                    List.of()),
                            stored.reading().report().substring(0, 8) + "-",
                            viewer.words());
            return new Told(
                    one.stored().uid(),
                    stored.reading().report(),
                    stored.reading().title().orElse(stored.reading().name()),
                    stored.reading().publisher(),
                    stored.reading().published().map(Object::toString).orElse(""),
                    one.claim().sentence().in(stored.text()),
                    parts.card(one.claim()),
                    one.claim().id(),
                    one.claim().when().flatMap(w -> w.range().earliest()),
                    one.claim().when().flatMap(w -> w.range().latest()),
                    stored.reading().at().isAfter(yesterday));
        }
    }

    private static List<String> texts(Object value) {
        return Json.list(value).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object value) {
        return Json.list(value).stream().map(o -> (Map<String, Object>) o).toList();
    }

    private static OptionalLong number(Object value) {
        return value instanceof Number n ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
    }

    static String range(OptionalLong low, OptionalLong high) {
        if (low.isPresent() && high.isPresent() && low.getAsLong() == high.getAsLong()) {
            return Long.toString(low.getAsLong());
        }
        return (low.isPresent() ? low.getAsLong() : "?")
                + "\u2013"
                + (high.isPresent() ? high.getAsLong() : "?");
    }
}
