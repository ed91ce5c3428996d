package rawi.app.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import rawi.core.measure.PressureIndex;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Side;
import rawi.core.measure.linked.Weighed;

/** The recruitment pressure index by week, state and non-state apart. */
final class PressureSheet {

    private static final PressureIndex INDEX = new PressureIndex(PressureIndex.WEIGHTS);

    private PressureSheet() {}

    static List<PressureIndex.Week> weeks(Sheets.Frame frame, List<Weighed> incidents, Side side) {
        long[] origins =
                Inputs.reports(
                        frame.all, frame.chosen.incidents(), frame.monday(), frame.weeks(), true);
        return INDEX.over(Inputs.pressure(incidents, side), frame.monday(), origins);
    }

    static Sheet of(Sheets.Frame frame) {
        SortedMap<Object, List<Weighed>> groups = Sheets.groups();
        for (Weighed one : frame.chosen.incidents()) {
            groups.computeIfAbsent(frame.group(one), g -> new ArrayList<>()).add(one);
        }
        if (groups.isEmpty()) {
            return frame.refused("no_incident");
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        groups.forEach(
                (group, incidents) -> {
                    List<Picture.Line> lines = new ArrayList<>();
                    for (Side side : List.of(Side.STATE, Side.NON_STATE)) {
                        List<PressureIndex.Week> weeks = weeks(frame, incidents, side);
                        weeks.forEach(week -> rows.add(row(group, side, week)));
                        if (weeks.stream().anyMatch(w -> w.pressure() > 0)) {
                            lines.add(line(group, side, weeks));
                        }
                    }
                    if (!lines.isEmpty()) {
                        pictures.add(new Picture.Weeks("pressure", "z", frame.monday(), lines));
                    }
                });
        long untold =
                frame.chosen.incidents().stream()
                        .filter(one -> one.side() == Side.UNTOLD)
                        .filter(
                                one ->
                                        PressureIndex.WEIGHTS.containsKey(
                                                one.incident().type().code()))
                        .count();
        frame.notes.add(Sheet.Note.of("sides"));
        frame.notes.add(Sheet.Note.of("untold", untold));
        frame.notes.add(Sheet.Note.of("z_base", Math.min(52, frame.weeks() - 1)));
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "pressure",
                                List.of(
                                        "group",
                                        "side",
                                        "week",
                                        "pressure",
                                        "per_origin",
                                        "z",
                                        "band_low",
                                        "band_high",
                                        "assumed"),
                                rows),
                        weights()),
                pictures);
    }

    private static Sheet.Table weights() {
        List<List<Object>> rows =
                PressureIndex.WEIGHTS.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(
                                e ->
                                        List.<Object>of(
                                                new Sheet.Term("type." + e.getKey()), e.getValue()))
                        .collect(Collectors.toList());
        return new Sheet.Table("weights", List.of("type", "weight"), rows);
    }

    private static List<Object> row(Object group, Side side, PressureIndex.Week week) {
        return BackingSheet.row(
                group,
                side(side),
                week.monday().toString(),
                week.pressure(),
                week.perOrigin(),
                week.z(),
                week.band().low(),
                week.band().high(),
                new Sheet.Term(week.assumed() ? "yes" : "no"));
    }

    static Sheet.Term side(Side side) {
        return new Sheet.Term("side." + side.name().toLowerCase(Locale.ROOT));
    }

    private static Picture.Line line(Object group, Side side, List<PressureIndex.Week> weeks) {
        return new Picture.Line(
                group instanceof Sheet.Term t && t.key().equals("all")
                        ? side(side)
                        : new Picture.Named(group, side(side)),
                weeks.stream().mapToDouble(PressureIndex.Week::z).toArray(),
                weeks.stream().mapToDouble(w -> w.band().low()).toArray(),
                weeks.stream().mapToDouble(w -> w.band().high()).toArray(),
                new double[0],
                weeks.stream()
                        .map(w -> w.assumed() ? Picture.Mark.ASSUMED : Picture.Mark.PLAIN)
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.toList(), Collections::unmodifiableList)),
                false);
    }
}
