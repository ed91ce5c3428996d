package rawi.app.web;

import java.time.Instant;
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
import rawi.core.corroborate.ClaimRef;
import rawi.core.model.ClaimType;

/**
 * One incident: numbers by origin, claims in order of publication, contradictions, relays, drift,
 * and what came since yesterday.
 *
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
        List<ClaimView.Deed> since,
        int hidden) {

    /** Claims of one page. */
    private static final int MOST = 40;

    /** A claim of each report that came in the last day. */
    public List<Told> fresh() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return claims.stream().filter(t -> t.fresh() && seen.add(t.reportId())).toList();
    }

    /** A number by origin on one axis. */
    public record Tally(ClaimType what, String unit, String range, List<Range> by) {
        /** The ranges as SVG. */
        public String figure() {
            return RangeFigure.of(range, by);
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
        private final Viewer viewer;
        private final Instant yesterday;
        private final Map<String, Optional<Reviewed.Whole>> wholes = new HashMap<>();

        Filler(Reviewed reviewed, Viewer viewer, Instant yesterday) {
            this.reviewed = reviewed;
            this.viewer = viewer;
            this.yesterday = yesterday;
        }

        IncidentView view(Linked.Row row, List<ClaimView.Deed> since) {
            Map<String, Object> all = JsonText.read(row.json());
            List<String> refs = texts(all.get("claims"));
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
            for (Map<String, Object> c : objects(all.get("against"))) {
                against.add(
                        new Against(
                                String.valueOf(c.get("kind")),
                                String.valueOf(c.get("why")),
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
                    since,
                    Math.max(0, refs.size() - MOST));
        }

        private static List<String> first(List<String> refs) {
            return refs.subList(0, Math.min(6, refs.size()));
        }

        private List<Passed> relays(Map<String, Object> all) {
            List<Passed> passed = new ArrayList<>();
            for (Map<String, Object> relay : first20(objects(all.get("relays")))) {
                passed.add(
                        new Passed(
                                name(String.valueOf(relay.get("from"))),
                                name(String.valueOf(relay.get("to"))),
                                String.valueOf(relay.get("kind")),
                                texts(relay.get("reasons"))));
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
            return whole(report)
                    .map(
                            w ->
                                    w.stored().reading().publisher()
                                            + ": "
                                            + w.stored()
                                                    .reading()
                                                    .title()
                                                    .orElse(w.stored().reading().name()))
                    .orElse(report);
        }

        private List<Told> told(List<String> refs) {
            List<Told> told = new ArrayList<>();
            refs.forEach(ref -> one(ref).ifPresent(told::add));
            return told;
        }

        private Optional<Told> one(String text) {
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
