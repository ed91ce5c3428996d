package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Drift;
import rawi.core.measure.Interval;
import rawi.core.measure.Proportion;
import rawi.core.measure.linked.Disagreement;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;

/** What changed on the way from origin to copy, and how often origins exclude each other. */
final class DriftSheet {

    private DriftSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<List<Object>> steps = new ArrayList<>();
        SortedMap<String, long[]> fields = new TreeMap<>();
        long flips = 0;
        for (Drift drift : frame.all.found().drifts()) {
            fields.computeIfAbsent(drift.where() + " " + drift.field(), k -> new long[1])[0]++;
            if (drift.field() == Drift.Field.FACTUALITY) {
                Factuality before = claim(frame, drift.from()).factuality();
                Factuality after = claim(frame, drift.to()).factuality();
                boolean flip = rawi.core.measure.Drift.flips(before, after);
                flips += flip ? 1 : 0;
                steps.add(
                        BackingSheet.row(
                                drift.from().toString(),
                                drift.to().toString(),
                                term(drift.where()),
                                new Sheet.Term("factuality." + low(before)),
                                new Sheet.Term("factuality." + low(after)),
                                flip ? null : rawi.core.measure.Drift.between(before, after),
                                new Sheet.Term(flip ? "yes" : "no")));
            }
        }
        List<List<Object>> counts = new ArrayList<>();
        fields.forEach(
                (key, n) -> {
                    String[] parts = key.split(" ");
                    counts.add(
                            List.of(
                                    new Sheet.Term("way." + parts[0].toLowerCase(Locale.ROOT)),
                                    new Sheet.Term("field." + parts[1].toLowerCase(Locale.ROOT)),
                                    n[0]));
                });
        List<List<Object>> rates = new ArrayList<>();
        List<Picture.Bar> bars = new ArrayList<>();
        for (Disagreement one : Disagreement.of(frame.chosen)) {
            Sheet.Term slot = new Sheet.Term("slot." + one.slot().name().toLowerCase(Locale.ROOT));
            if (one.comparable() == 0) {
                rates.add(BackingSheet.row(slot, 0, 0, null, null, null));
                bars.add(new Picture.Bar(slot, Double.NaN, Double.NaN, Double.NaN, false));
                continue;
            }
            Interval wilson = Proportion.wilson(one.conflicting(), one.comparable(), 0.95);
            double share = (double) one.conflicting() / one.comparable();
            rates.add(
                    BackingSheet.row(
                            slot,
                            one.conflicting(),
                            one.comparable(),
                            share,
                            wilson.low(),
                            wilson.high()));
            bars.add(new Picture.Bar(slot, wilson.low(), share, wilson.high(), false));
        }
        frame.notes.add(Sheet.Note.of("flips", flips));
        frame.notes.add(Sheet.Note.of("drift_whole"));
        return frame.sheet(
                List.of(
                        new Sheet.Table("drift", List.of("way", "field", "changes"), counts),
                        new Sheet.Table(
                                "degrees",
                                List.of(
                                        "inner", "outer", "way", "before", "after", "degrees",
                                        "flip"),
                                steps),
                        new Sheet.Table(
                                "contradiction",
                                List.of(
                                        "slot",
                                        "conflicting",
                                        "comparable",
                                        "share",
                                        "low",
                                        "high"),
                                rates)),
                List.of(new Picture.Ranges("contradiction", "share", 0, 1, bars)));
    }

    private static Claim claim(Sheets.Frame frame, ClaimRef ref) {
        return frame.all.reports().get(ref.report()).read().claims().stream()
                .filter(c -> c.id().equals(ref.claim()))
                .findFirst()
                .orElseThrow();
    }

    private static Sheet.Term term(Drift.Where where) {
        return new Sheet.Term("way." + where.name().toLowerCase(Locale.ROOT));
    }

    private static String low(Factuality factuality) {
        return factuality.name().toLowerCase(Locale.ROOT);
    }
}
