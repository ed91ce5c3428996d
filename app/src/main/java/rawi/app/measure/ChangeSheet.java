package rawi.app.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import rawi.core.measure.ChangeAlarm;
import rawi.core.measure.RateRatio;
import rawi.core.measure.ReportingDelay;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Weighed;

/** Weeks that stand out, and the last weeks against those before, for each area. */
final class ChangeSheet {

    /** Weeks whose reports are still to come. */
    private static final int INCOMPLETE = 3;

    private static final int LATER = 4;
    private static final int EARLIER = 16;
    private static final double FALSE_RATE = 0.05;

    private ChangeSheet() {}

    static Sheet of(Sheets.Frame frame) {
        List<Weighed> counted = frame.counted();
        if (counted.isEmpty()) {
            return frame.refused("no_incident");
        }
        int n = frame.weeks();
        SortedMap<Object, List<Weighed>> groups = Sheets.groups();
        for (Weighed one : counted) {
            groups.computeIfAbsent(frame.group(one), g -> new ArrayList<>()).add(one);
        }
        long[] delays = Inputs.delays(frame.all.incidents());
        List<List<Object>> rows = new ArrayList<>();
        List<Picture.Line> lines = new ArrayList<>();
        for (var group : groups.entrySet()) {
            long[] weekly = Inputs.weekly(group.getValue(), frame.monday(), n);
            weeks(frame, group.getKey(), weekly, delays, rows, lines);
        }
        List<Sheet.Table> tables = new ArrayList<>();
        tables.add(
                new Sheet.Table(
                        "change",
                        List.of(
                                "group",
                                "week",
                                "incidents",
                                "completed",
                                "expected",
                                "threshold",
                                "state"),
                        rows));
        if (n >= LATER + EARLIER + INCOMPLETE) {
            tables.add(ratios(frame, groups, n));
        } else {
            frame.notes.add(Sheet.Note.of("no_ratio", LATER + EARLIER + INCOMPLETE, n));
        }
        tables.add(delays(delays));
        frame.notes.add(Sheet.Note.of("alarm_base"));
        frame.notes.add(Sheet.Note.of("delays", delays.length));
        return frame.sheet(
                tables, List.of(new Picture.Weeks("change", "incidents", frame.monday(), lines)));
    }

    private static void weeks(
            Sheets.Frame frame,
            Object group,
            long[] weekly,
            long[] delays,
            List<List<Object>> rows,
            List<Picture.Line> lines) {
        int n = weekly.length;
        double[] limit = new double[n];
        double[] completed = new double[n];
        Arrays.fill(limit, Double.NaN);
        ChangeAlarm[] judged = new ChangeAlarm[n];
        ChangeAlarm.over(weekly).forEach(a -> judged[a.week()] = a);
        List<Picture.Mark> marks = new ArrayList<>();
        LocalDate asOf = frame.all.asOf().orElse(frame.to);
        for (int w = 0; w < n; w++) {
            LocalDate end = frame.monday().plusWeeks(w).plusDays(6);
            long age = Math.max(0, ChronoUnit.DAYS.between(end, asOf));
            boolean incomplete =
                    Inputs.weeks(frame.monday().plusWeeks(w), asOf.isBefore(end) ? end : asOf)
                            <= INCOMPLETE;
            boolean alarm = judged[w] != null && judged[w].alarm();
            limit[w] = judged[w] == null ? Double.NaN : judged[w].threshold();
            completed[w] =
                    incomplete && delays.length > 0
                            ? ReportingDelay.of(delays).completed(weekly[w], age)
                            : weekly[w];
            marks.add(
                    alarm
                            ? Picture.Mark.ALARM
                            : incomplete ? Picture.Mark.INCOMPLETE : Picture.Mark.PLAIN);
            rows.add(
                    BackingSheet.row(
                            group,
                            frame.monday().plusWeeks(w).toString(),
                            weekly[w],
                            Double.isInfinite(completed[w]) ? null : completed[w],
                            judged[w] == null ? null : judged[w].expected(),
                            judged[w] == null ? null : judged[w].threshold(),
                            new Sheet.Term(
                                    alarm
                                            ? "alarm"
                                            : incomplete
                                                    ? "incomplete"
                                                    : judged[w] == null ? "no_base" : "quiet")));
        }
        double[] values = Arrays.stream(weekly).asDoubleStream().toArray();
        double[] high = completed.clone();
        for (int w = 0; w < n; w++) {
            high[w] = Double.isInfinite(high[w]) ? values[w] : high[w];
        }
        lines.add(new Picture.Line(group, values, values, high, limit, marks, true));
    }

    /** The last complete weeks against those before, with false alarms held over all areas. */
    private static Sheet.Table ratios(
            Sheets.Frame frame, SortedMap<Object, List<Weighed>> groups, int n) {
        int end = n - INCOMPLETE;
        List<Object> names = new ArrayList<>(groups.keySet());
        long[] later = new long[names.size()];
        long[] earlier = new long[names.size()];
        double[] p = new double[names.size()];
        for (int g = 0; g < names.size(); g++) {
            long[] weekly = Inputs.weekly(groups.get(names.get(g)), frame.monday(), n);
            later[g] = Arrays.stream(weekly, end - LATER, end).sum();
            earlier[g] = Arrays.stream(weekly, end - LATER - EARLIER, end - LATER).sum();
            p[g] = p(later[g], earlier[g]);
        }
        boolean[] kept = ChangeAlarm.benjaminiHochberg(p, FALSE_RATE);
        List<List<Object>> rows = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            boolean any = later[g] + earlier[g] > 0;
            RateRatio ratio = any ? RateRatio.of(later[g], LATER, earlier[g], EARLIER) : null;
            rows.add(
                    BackingSheet.row(
                            names.get(g),
                            later[g],
                            earlier[g],
                            any ? ratio.ratio() : null,
                            any ? ratio.interval().low() : null,
                            any ? ratio.interval().high() : null,
                            any ? p[g] : null,
                            new Sheet.Term(kept[g] ? "changed" : "unchanged")));
        }
        return new Sheet.Table(
                "ratio",
                List.of("group", "later", "earlier", "ratio", "low", "high", "p", "state"),
                rows);
    }

    /** Two-sided and exact: given both counts' sum, the later one is binomial. */
    private static double p(long later, long earlier) {
        int n = (int) (later + earlier);
        if (n == 0) {
            return 1;
        }
        var given = BinomialDistribution.of(n, (double) LATER / (LATER + EARLIER));
        double below = given.cumulativeProbability((int) later);
        double above = later == 0 ? 1 : given.survivalProbability((int) later - 1);
        return Math.min(1, 2 * Math.min(below, above));
    }

    private static Sheet.Table delays(long[] delays) {
        List<List<Object>> rows = new ArrayList<>();
        if (delays.length > 0) {
            ReportingDelay known = ReportingDelay.of(delays);
            for (int days : new int[] {0, 1, 3, 7, 14, 21}) {
                rows.add(List.of(days, known.knownAfter(days)));
            }
        }
        return new Sheet.Table("delay", List.of("days", "known"), rows);
    }
}
