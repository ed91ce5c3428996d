package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import rawi.core.measure.DisplacementFlows;
import rawi.core.measure.linked.Inputs;

/** Movements between provinces as ranges, one matrix for each unit that people are counted in. */
final class FlowSheet {

    private FlowSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<List<Object>> rows = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        var within =
                frame.all.with(
                        frame.chosen.incidents().stream()
                                .filter(one -> !one.last().isBefore(frame.from))
                                .filter(one -> !one.last().isAfter(frame.to))
                                .toList());
        for (String unit : Inputs.units(within)) {
            List<DisplacementFlows.Flow> flows =
                    DisplacementFlows.of(Inputs.flows(within, unit)).stream()
                            // Movements without any number stand once, among the people.
                            .filter(f -> unit.equals("people") || f.unquantified() < f.incidents())
                            .toList();
            for (DisplacementFlows.Flow flow : flows) {
                rows.add(
                        BackingSheet.row(
                                province(flow.from()),
                                province(flow.to()),
                                new Sheet.Term(
                                        "flow."
                                                + flow.status()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT)),
                                new Sheet.Term("unit." + unit),
                                value(flow.low()),
                                value(flow.high()),
                                flow.incidents(),
                                flow.unquantified()));
            }
            if (!flows.isEmpty()) {
                pictures.add(grid(unit, flows));
            }
        }
        if (rows.isEmpty()) {
            return frame.refused("no_movement");
        }
        frame.notes.add(Sheet.Note.of("flows"));
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "flows",
                                List.of(
                                        "origin",
                                        "destination",
                                        "status",
                                        "unit",
                                        "least",
                                        "most",
                                        "incidents",
                                        "unquantified"),
                                rows)),
                pictures);
    }

    private static Object province(String name) {
        return name.isEmpty() ? new Sheet.Term("no_area") : name;
    }

    private static Long value(OptionalLong of) {
        return of.isPresent() ? of.getAsLong() : null;
    }

    private static Picture grid(String unit, List<DisplacementFlows.Flow> flows) {
        SortedSet<String> froms = new TreeSet<>();
        SortedSet<String> tos = new TreeSet<>();
        long most = 1;
        for (DisplacementFlows.Flow flow : flows) {
            froms.add(flow.from());
            tos.add(flow.to());
            most = Math.max(most, Math.max(flow.low().orElse(0), flow.high().orElse(0)));
        }
        List<List<Picture.Cell>> cells = new ArrayList<>();
        for (String from : froms) {
            List<Picture.Cell> row = new ArrayList<>();
            for (String to : tos) {
                row.add(cell(flows, from, to, most));
            }
            cells.add(row);
        }
        return new Picture.Grid(
                "flows." + unit,
                froms.stream().map(FlowSheet::province).toList(),
                tos.stream().map(FlowSheet::province).toList(),
                cells);
    }

    private static Picture.Cell cell(
            List<DisplacementFlows.Flow> flows, String from, String to, long most) {
        for (DisplacementFlows.Flow flow : flows) {
            boolean here = flow.from().equals(from) && flow.to().equals(to);
            if (here && flow.status() == DisplacementFlows.Status.REALISED) {
                boolean told = flow.low().isPresent();
                String text =
                        !told
                                ? "?"
                                : flow.low().getAsLong()
                                        + (flow.high().isEmpty()
                                                ? "+"
                                                : flow.high().getAsLong() == flow.low().getAsLong()
                                                        ? ""
                                                        : "\u2013" + flow.high().getAsLong());
                return new Picture.Cell(
                        told ? Picture.Cell.Kind.VALUE : Picture.Cell.Kind.UNQUANTIFIED,
                        Math.sqrt((double) flow.high().orElse(flow.low().orElse(0)) / most),
                        text);
            }
        }
        return new Picture.Cell(Picture.Cell.Kind.NO_INFORMATION, 0, "");
    }
}
