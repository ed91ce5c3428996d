package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.measure.linked.Weighed;
import rawi.core.measure.totals.CaptureTable;
import rawi.core.measure.totals.Condition;
import rawi.core.measure.totals.LatentClasses;
import rawi.core.measure.totals.LogLinear;
import rawi.core.measure.totals.SimpleEstimates;
import rawi.core.measure.totals.Study;
import rawi.core.measure.totals.UndocumentedTotal;

/** How many there were in all, under two assumptions, or why that cannot be told. */
final class TotalSheet {

    private TotalSheet() {}

    static Sheet of(Sheets.Frame frame) {
        Study study = frame.ask.lists().map(TotalSheet::study).orElseGet(() -> ofCase(frame));
        List<Sheet.Table> tables = new ArrayList<>();
        tables.add(conditions(study));
        study.table().ifPresent(table -> tables.add(lists(table)));
        UndocumentedTotal total = UndocumentedTotal.of(study, LatentClasses.Sampling.USUAL);
        frame.notes.add(Sheet.Note.of("observed", total.observed()));
        if (!total.refusedFor().isEmpty()) {
            return frame.sheet(tables, List.of(), total.refusedFor());
        }
        CaptureTable table = study.table().orElseThrow();
        List<List<Object>> rows = new ArrayList<>();
        List<Picture.Bar> bars = new ArrayList<>();
        bars.add(
                new Picture.Bar(
                        new Sheet.Term("listed"),
                        total.observed(),
                        total.observed(),
                        total.observed(),
                        false));
        SimpleEstimates.Chao chao = total.lowerBound().orElseThrow();
        add(rows, bars, "chao", chao.total(), chao.interval().low(), chao.interval().high());
        String[] keys = {"loglinear", "lcmcr"};
        for (int i = 0; i < total.estimates().size(); i++) {
            UndocumentedTotal.Estimate e = total.estimates().get(i);
            add(rows, bars, keys[i], e.total(), e.interval().low(), e.interval().high());
        }
        tables.add(
                new Sheet.Table(
                        "total", List.of("method", "total", "low", "high", "assumes"), rows));
        tables.add(screening(table));
        return frame.sheet(
                tables, List.of(new Picture.Ranges("total", "people", 0, Double.NaN, bars)));
    }

    private static void add(
            List<List<Object>> rows,
            List<Picture.Bar> bars,
            String key,
            double total,
            double low,
            double high) {
        Sheet.Term method = new Sheet.Term("method." + key);
        rows.add(List.of(method, total, low, high, new Sheet.Term("assumes." + key)));
        bars.add(new Picture.Bar(method, low, total, high, false));
    }

    /** Chapman for each pair and the models that are not averaged, for comparison only. */
    private static Sheet.Table screening(CaptureTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int a = 0; a < table.lists().size(); a++) {
            for (int b = a + 1; b < table.lists().size(); b++) {
                SimpleEstimates.Chapman pair =
                        SimpleEstimates.Chapman.of(
                                table.onList(a), table.onList(b), table.overlap(a, b));
                rows.add(
                        BackingSheet.row(
                                new Sheet.Term("method.chapman"),
                                table.lists().get(a) + " + " + table.lists().get(b),
                                pair.total(),
                                pair.deviation()));
            }
        }
        LogLinear models = new LogLinear(table);
        rows.add(
                BackingSheet.row(
                        new Sheet.Term("method.chao_classical"),
                        "",
                        SimpleEstimates.Chao.classicalTotal(table),
                        null));
        model(rows, "independence", models.independence());
        model(rows, "all_pairs", models.allPairs());
        model(rows, "best_aic", models.bestByAic());
        return new Sheet.Table("screening", List.of("method", "lists", "total", "deviation"), rows);
    }

    private static void model(List<List<Object>> rows, String key, Optional<LogLinear.Fit> model) {
        rows.add(
                BackingSheet.row(
                        new Sheet.Term("method." + key),
                        "",
                        model.map(LogLinear.Fit::total).orElse(null),
                        null));
    }

    private static Study study(Ask.Lists lists) {
        CaptureTable table = ListsFile.read(lists.name(), lists.csv());
        return new Study(
                Optional.of(table),
                lists.independent().orElse(table.lists().size() - lists.derived().size()),
                lists.derived(),
                lists.aggregate(),
                lists.closed(),
                lists.assessed(),
                Set.copyOf(lists.apart()));
    }

    /**
     * A case holds claims of groups, not lists of people: it is always refused, with the reasons.
     */
    private static Study ofCase(Sheets.Frame frame) {
        int origins =
                frame.chosen.incidents().stream()
                        .mapToInt((Weighed one) -> one.backing().origins())
                        .max()
                        .orElse(0);
        return new Study(Optional.empty(), origins, List.of(), true, false, false, Set.of());
    }

    private static Sheet.Table conditions(Study study) {
        List<Condition> failed = study.failed();
        List<List<Object>> rows = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            boolean untold = study.table().isEmpty() && condition == Condition.EVERY_PAIR_MEETS;
            rows.add(
                    List.of(
                            new Sheet.Term(
                                    "condition."
                                            + condition.name().toLowerCase(java.util.Locale.ROOT)),
                            new Sheet.Term(
                                    untold
                                            ? "untested"
                                            : failed.contains(condition) ? "fails" : "holds")));
        }
        return new Sheet.Table("conditions", List.of("condition", "state"), rows);
    }

    private static Sheet.Table lists(CaptureTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.lists().size(); i++) {
            rows.add(List.of(table.lists().get(i), table.onList(i)));
        }
        return new Sheet.Table("lists", List.of("list", "people"), rows);
    }

    static void parameters(Ask.Lists lists, List<Sheet.Parameter> into) {
        into.add(new Sheet.Parameter("lists", lists.name()));
        into.add(new Sheet.Parameter("closed", lists.closed() ? "yes" : "no"));
        into.add(new Sheet.Parameter("assessed", lists.assessed() ? "yes" : "no"));
        if (!lists.derived().isEmpty()) {
            into.add(new Sheet.Parameter("derived", String.join(", ", lists.derived())));
        }
        if (!lists.apart().isEmpty()) {
            into.add(new Sheet.Parameter("apart", String.join(", ", lists.apart())));
        }
        LatentClasses.Sampling sampling = LatentClasses.Sampling.USUAL;
        into.add(new Sheet.Parameter("sampler", sampling.toString()));
    }
}
