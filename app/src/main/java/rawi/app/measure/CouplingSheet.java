package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import rawi.core.measure.Coupling;
import rawi.core.measure.Interval;
import rawi.core.measure.PressureIndex;
import rawi.core.measure.Proportion;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Side;

/** Whether militia intake follows state pressure, and how often a source says that it does. */
final class CouplingSheet {

    /** Weeks that a correlation needs, and the lag that it may then have. */
    private static final int LEAST_WEEKS = 20;

    /** Of the bootstrap; part of the method, so that figures can be made again. */
    private static final long SEED = 20201221;

    private CouplingSheet() {}

    static Sheet of(Sheets.Frame frame) {
        long[] causes = Inputs.statedCauses(frame.chosen);
        List<Sheet.Table> tables = new ArrayList<>();
        tables.add(stated(causes));
        if (frame.weeks() < LEAST_WEEKS) {
            frame.notes.add(Sheet.Note.of("too_few_weeks", LEAST_WEEKS, frame.weeks()));
            return frame.sheet(tables, List.of(), List.of("too_few_weeks"));
        }
        double[] push = series(frame, Side.STATE);
        double[] pull = series(frame, Side.NON_STATE);
        if (flat(push) || flat(pull)) {
            frame.notes.add(Sheet.Note.of("flat"));
            return frame.sheet(tables, List.of(), List.of("flat"));
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Picture.Bar> bars = new ArrayList<>();
        for (Coupling lag : Coupling.of(push, pull, SEED)) {
            boolean told = !Double.isNaN(lag.correlation());
            rows.add(
                    BackingSheet.row(
                            lag.lag(),
                            told ? lag.correlation() : null,
                            lag.interval().low(),
                            lag.interval().high()));
            bars.add(
                    new Picture.Bar(
                            String.format(java.util.Locale.ROOT, "%+d", lag.lag()),
                            lag.interval().low(),
                            lag.correlation(),
                            lag.interval().high(),
                            false));
        }
        tables.add(new Sheet.Table("coupling", List.of("lag", "rho", "low", "high"), rows));
        frame.notes.add(Sheet.Note.of("lags"));
        return frame.sheet(tables, List.of(new Picture.Ranges("coupling", "rho", -1, 1, bars)));
    }

    private static Sheet.Table stated(long[] causes) {
        List<Object> row = BackingSheet.row(causes[0], causes[1], null, null, null);
        if (causes[1] > 0) {
            Interval wilson = Proportion.wilson(causes[0], causes[1], 0.95);
            row =
                    BackingSheet.row(
                            causes[0],
                            causes[1],
                            (double) causes[0] / causes[1],
                            wilson.low(),
                            wilson.high());
        }
        return new Sheet.Table(
                "stated", List.of("stated", "claims", "share", "low", "high"), List.of(row));
    }

    private static double[] series(Sheets.Frame frame, Side side) {
        return PressureSheet.weeks(frame, frame.chosen.incidents(), side).stream()
                .mapToDouble(PressureIndex.Week::pressure)
                .toArray();
    }

    private static boolean flat(double[] series) {
        return java.util.Arrays.stream(series).distinct().count() < 2;
    }
}
