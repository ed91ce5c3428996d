package rawi.app.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rawi.core.measure.linked.Weighed;

/** How well each incident is backed: origins first, then the score that only orders. */
final class BackingSheet {

    /** Bars that are drawn; the table has all. */
    private static final int DRAWN = 25;

    private BackingSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<Weighed> incidents =
                frame.chosen.incidents().stream()
                        .filter(Weighed::counts)
                        .filter(one -> !one.last().isBefore(frame.from))
                        .filter(one -> !one.last().isAfter(frame.to))
                        .sorted(
                                Comparator.comparingInt((Weighed w) -> -w.backing().origins())
                                        .thenComparingDouble(w -> -w.backing().score())
                                        .thenComparing(w -> w.incident().id()))
                        .toList();
        List<List<Object>> rows = new ArrayList<>();
        List<Picture.Bar> bars = new ArrayList<>();
        for (Weighed one : incidents) {
            long reports = one.told().stream().map(t -> t.ref().report()).distinct().count();
            rows.add(
                    row(
                            one.incident().id(),
                            new Sheet.Term("type." + one.incident().type().code()),
                            one.incident().placeName(),
                            one.first() == null ? null : one.first().toString(),
                            one.last().toString(),
                            one.backing().origins(),
                            reports,
                            one.backing().score(),
                            one.incident().denials().size()));
            if (bars.size() < DRAWN) {
                bars.add(
                        new Picture.Bar(
                                new Picture.Named(
                                        new Sheet.Term("type." + one.incident().type().code()),
                                        one.incident().placeName()),
                                0,
                                one.backing().origins(),
                                one.backing().origins(),
                                one.alleged()));
            }
        }
        if (rows.isEmpty()) {
            return frame.refused("no_incident");
        }
        if (incidents.stream().anyMatch(one -> one.backing().ungraded())) {
            frame.notes.add(Sheet.Note.of("ungraded"));
        }
        if (incidents.size() > DRAWN) {
            frame.notes.add(Sheet.Note.of("drawn", DRAWN, incidents.size()));
        }
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "backing",
                                List.of(
                                        "incident",
                                        "type",
                                        "place",
                                        "first",
                                        "last",
                                        "origins",
                                        "reports",
                                        "score",
                                        "denials"),
                                rows)),
                List.of(new Picture.Ranges("backing", "origins", 0, Double.NaN, bars)));
    }

    /** A row whose cells may be null. */
    static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }
}
