package rawi.app.measure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import rawi.core.measure.IncidentRate;
import rawi.core.measure.linked.Weighed;

/** Incidents by week, or by ten thousand people, with exact intervals. */
final class RateSheet {

    private RateSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<Weighed> counted = frame.counted();
        double weeks = (ChronoUnit.DAYS.between(frame.from, frame.to) + 1) / 7.0;
        boolean people = frame.ask.denominator().isPresent();
        double exposure = people ? frame.ask.denominator().get().people() / 10_000.0 : weeks;
        SortedMap<Object, Long> groups = Sheets.groups();
        for (Weighed one : counted) {
            groups.merge(frame.group(one), 1L, Long::sum);
        }
        if (!frame.by.equals("all") && !frame.by.equals("month")) {
            groups.put(new Sheet.Term("total"), (long) counted.size());
        } else if (groups.isEmpty()) {
            groups.put(new Sheet.Term("all"), 0L);
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Picture.Bar> bars = new ArrayList<>();
        groups.forEach(
                (group, k) -> {
                    double units = exposure;
                    if (frame.by.equals("month") && !people) {
                        units = weeksOf(group.toString(), frame);
                    }
                    if (units > 0) {
                        IncidentRate rate = IncidentRate.of(k, units);
                        rows.add(
                                BackingSheet.row(
                                        group,
                                        k,
                                        units,
                                        rate.perUnit(),
                                        rate.interval().low(),
                                        rate.interval().high()));
                        bars.add(
                                new Picture.Bar(
                                        group,
                                        rate.interval().low(),
                                        rate.perUnit(),
                                        rate.interval().high(),
                                        false));
                    }
                });
        frame.notes.add(Sheet.Note.of("exact"));
        long undated = counted.stream().filter(Weighed::datedByReport).count();
        if (undated > 0) {
            frame.notes.add(Sheet.Note.of("dated_by_report", undated));
        }
        String unit = people ? "per_ten_thousand" : "per_week";
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "rate",
                                List.of(
                                        frame.by.equals("all") ? "group" : frame.by,
                                        "incidents",
                                        people ? "ten_thousands" : "weeks",
                                        unit,
                                        "low",
                                        "high"),
                                rows)),
                List.of(new Picture.Ranges("rate", unit, 0, Double.NaN, bars)));
    }

    private static double weeksOf(String month, Sheets.Frame frame) {
        java.time.YearMonth of = java.time.YearMonth.parse(month);
        var first = of.atDay(1).isBefore(frame.from) ? frame.from : of.atDay(1);
        var last = of.atEndOfMonth().isAfter(frame.to) ? frame.to : of.atEndOfMonth();
        return (ChronoUnit.DAYS.between(first, last) + 1) / 7.0;
    }
}
