package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import rawi.app.publish.ReportParts;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/**
 * One incident: numbers by origin, claims in order of publication, contradictions, relays, drift.
 */
public record IncidentView(
        IncidentsView.Row row,
        List<Tally> tallies,
        List<Told> claims,
        List<Against> contradictions,
        List<Passed> relays,
        List<Change> drifts) {

    /** A number by origin on one axis; {@code figure} is SVG. */
    public record Tally(String what, String range, String figure) {}

    /** A claim of the incident. */
    public record Told(
            String reportId,
            String report,
            String publisher,
            String published,
            String quote,
            String card,
            String claim) {}

    /** Two sides, with their words. */
    public record Against(String kind, String why, List<Told> one, List<Told> other) {}

    /** One report that passes another on. */
    public record Passed(String from, String to, String kind, List<String> reasons) {}

    /** What changed on the way. */
    public record Change(String field, String before, String after, Told from, Told to) {}

    static IncidentView of(LinkedCase.Snapshot snapshot, Incident incident, Viewer viewer) {
        List<Told> told = new ArrayList<>();
        incident.claims().forEach(ref -> told.add(told(snapshot, ref, viewer)));
        told.sort(java.util.Comparator.comparing(Told::published).thenComparing(Told::report));
        List<Against> against = new ArrayList<>();
        boolean contradicted = false;
        for (Contradiction c : snapshot.found().contradictions()) {
            if (c.incident().equals(incident.id())) {
                contradicted = true;
                against.add(
                        new Against(
                                c.kind().name().toLowerCase(java.util.Locale.ROOT),
                                c.why(),
                                c.one().stream().map(r -> told(snapshot, r, viewer)).toList(),
                                c.other().stream().map(r -> told(snapshot, r, viewer)).toList()));
            }
        }
        var reports = incident.claims().stream().map(ClaimRef::report).toList();
        List<Passed> passed = new ArrayList<>();
        for (Relay relay : snapshot.found().relays()) {
            if (reports.contains(relay.from()) && reports.contains(relay.to())) {
                passed.add(
                        new Passed(
                                name(snapshot, relay.from()),
                                name(snapshot, relay.to()),
                                relay.kind().name().toLowerCase(java.util.Locale.ROOT),
                                relay.reasons()));
            }
        }
        List<Change> drifts = new ArrayList<>();
        for (Drift drift : snapshot.found().drifts()) {
            if (incident.claims().contains(drift.from())
                    && incident.claims().contains(drift.to())) {
                drifts.add(
                        new Change(
                                drift.field().name().toLowerCase(java.util.Locale.ROOT),
                                drift.before(),
                                drift.after(),
                                told(snapshot, drift.from(), viewer),
                                told(snapshot, drift.to(), viewer)));
            }
        }
        List<Tally> tallies =
                incident.counts().stream()
                        .map(
                                t ->
                                        new Tally(
                                                viewer.type(t.what()) + " (" + t.unit() + ")",
                                                range(t.low(), t.high()),
                                                RangeFigure.of(t)))
                        .toList();
        return new IncidentView(
                IncidentsView.row(incident, contradicted), tallies, told, against, passed, drifts);
    }

    private static String name(LinkedCase.Snapshot snapshot, String key) {
        Report report = snapshot.corpus().report(key);
        return report.publisher() + ": " + report.title().orElse(report.file());
    }

    private static Told told(LinkedCase.Snapshot snapshot, ClaimRef ref, Viewer viewer) {
        Report report = snapshot.corpus().report(ref.report());
        Claim claim = snapshot.corpus().claim(ref);
        ReadReport alone = new ReadReport(report, List.of(claim), List.of(), List.of());
        ReportParts parts = new ReportParts(alone, ref.report() + "-", viewer.words());
        return new Told(
                report.id(),
                report.title().orElse(report.file()),
                report.publisher(),
                report.published().map(Object::toString).orElse(""),
                claim.sentence().in(report.text()),
                parts.card(claim),
                claim.id());
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
