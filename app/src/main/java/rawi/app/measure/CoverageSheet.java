package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import rawi.core.measure.Coverage;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Weighed;

/** How much seems to be reported, and where reports fell silent. */
final class CoverageSheet {

    private CoverageSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<Weighed> counted = frame.counted();
        if (counted.isEmpty()) {
            return frame.refused("no_incident");
        }
        int n = frame.weeks();
        SortedMap<Object, List<Weighed>> groups = Sheets.groups();
        for (Weighed one : frame.chosen.incidents()) {
            groups.computeIfAbsent(frame.group(one), g -> new ArrayList<>()).add(one);
        }
        List<List<Object>> sample = new ArrayList<>();
        List<List<Object>> silent = new ArrayList<>();
        List<List<Picture.Cell>> cells = new ArrayList<>();
        sample.add(sample(new Sheet.Term("total"), counted));
        long[] origins = Inputs.reports(frame.all, frame.all.incidents(), frame.monday(), n, true);
        groups.forEach(
                (group, incidents) -> {
                    sample.add(
                            sample(group, incidents.stream().filter(counted::contains).toList()));
                    long[] reports = Inputs.reports(frame.all, incidents, frame.monday(), n, false);
                    List<Coverage.Week> weeks = Coverage.weeks(reports, origins);
                    List<Picture.Cell> row = new ArrayList<>();
                    for (int w = 0; w < n; w++) {
                        row.add(cell(weeks.get(w), reports[w]));
                        silent.add(
                                List.of(
                                        group,
                                        frame.monday().plusWeeks(w).toString(),
                                        reports[w],
                                        origins[w],
                                        new Sheet.Term(
                                                weeks.get(w)
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT))));
                    }
                    cells.add(row);
                });
        List<Object> columns = new ArrayList<>();
        for (int w = 0; w < n; w++) {
            columns.add(frame.monday().plusWeeks(w).toString());
        }
        frame.notes.add(Sheet.Note.of("good_turing"));
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "sample", List.of("group", "incidents", "single", "share"), sample),
                        new Sheet.Table(
                                "silence",
                                List.of("group", "week", "reports", "origins", "state"),
                                silent)),
                List.of(
                        new Picture.Grid(
                                "coverage", List.copyOf(groups.keySet()), columns, cells)));
    }

    private static List<Object> sample(Object group, List<Weighed> incidents) {
        long single = incidents.stream().filter(one -> one.backing().origins() == 1).count();
        OptionalDouble share = Coverage.goodTuring(incidents.size(), single);
        return BackingSheet.row(
                group, incidents.size(), single, share.isPresent() ? share.getAsDouble() : null);
    }

    private static Picture.Cell cell(Coverage.Week week, long reports) {
        return switch (week) {
            case REPORTED ->
                    new Picture.Cell(
                            Picture.Cell.Kind.VALUE,
                            Math.min(1, reports / 6.0),
                            Long.toString(reports));
            case NONE_REPORTED -> new Picture.Cell(Picture.Cell.Kind.ZERO, 0, "0");
            case SILENT -> new Picture.Cell(Picture.Cell.Kind.NO_INFORMATION, 0, "");
        };
    }
}
