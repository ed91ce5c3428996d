package rawi.core.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import rawi.testkit.Seeded;

/**
 * A reader with a linear programme tries to work out the hidden cells of generated tables:
 * provinces with districts, months, and all totals.
 */
class SubtractionAttackTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.forPublic();

    @Seeded
    void noSmallCellCanBeWorkedOut(Random random) {
        CellTable table = table(random, 2 + random.nextInt(2), 3, 3 + random.nextInt(2));
        Map<String, CellSuppression.Reason> hidden = new CellSuppression(POLICY).hidden(table);
        table.cells()
                .forEach(
                        (key, cell) -> {
                            boolean few = cell.incidents() > 0 && cell.incidents() < 3;
                            assertThat(few && !hidden.containsKey(key)).as(key).isFalse();
                        });
        hidden.forEach(
                (key, reason) -> {
                    if (reason != CellSuppression.Reason.PROTECTS_OTHERS) {
                        double low = bound(table, hidden, key, false);
                        double high = bound(table, hidden, key, true);
                        assertThat(high - low)
                                .as("%s is known to lie in %s..%s", key, low, high)
                                .isGreaterThanOrEqualTo(POLICY.leastIncidents() - 1e-6);
                    }
                });
    }

    @Test
    void aThirdOfAllCellsIsStillShown() {
        long shown = 0;
        long cells = 0;
        for (int seed = 0; seed < 50; seed++) {
            CellTable table = table(new Random(seed), 3, 3, 4);
            cells += table.cells().size();
            shown += table.cells().size() - new CellSuppression(POLICY).hidden(table).size();
        }
        assertThat((double) shown / cells).isGreaterThan(1 / 3.0);
    }

    private static double bound(
            CellTable table, Map<String, CellSuppression.Reason> hidden, String key, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> unknown = new HashMap<>();
        for (String cell : hidden.keySet()) {
            unknown.put(cell, model.newVariable(cell).lower(0).upper(1_000_000));
        }
        unknown.get(key).weight(1);
        int number = 0;
        for (CellTable.Sum sum : table.sums()) {
            Expression equation = model.newExpression("sum" + number++);
            double known = 0;
            for (String part : sum.parts()) {
                known += add(table, unknown, equation, part, 1);
            }
            known += add(table, unknown, equation, sum.total(), -1);
            equation.level(-known);
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        assertThat(result.getState().isFeasible()).isTrue();
        return unknown.get(key).getValue().doubleValue();
    }

    private static double add(
            CellTable table,
            Map<String, Variable> unknown,
            Expression equation,
            String key,
            double sign) {
        Variable variable = unknown.get(key);
        if (variable != null) {
            equation.set(variable, sign);
            return 0;
        }
        return sign * table.cells().get(key).incidents();
    }

    private static CellTable table(Random random, int provinces, int districts, int months) {
        Map<String, Long> counts = new HashMap<>();
        List<CellTable.Sum> sums = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (int m = 0; m < months; m++) {
            periods.add("m" + m);
        }
        List<String> areas = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int p = 0; p < provinces; p++) {
            List<String> below = new ArrayList<>();
            for (int d = 0; d < districts; d++) {
                below.add("p" + p + "d" + d);
            }
            for (String period : periods) {
                long total = 0;
                for (String area : below) {
                    // Skewed like real cases: most cells hold none or a few.
                    long n = (long) Math.floor(Math.exp(random.nextGaussian() * 1.3) * 1.5);
                    counts.put(area + "|" + period, n);
                    total += n;
                }
                counts.put("p" + p + "|" + period, total);
                sums.add(sum("p" + p + "|" + period, below, "|" + period));
            }
            areas.addAll(below);
            areas.add("p" + p);
            all.add("p" + p);
        }
        for (String period : periods) {
            counts.put(
                    "all|" + period,
                    all.stream().mapToLong(a -> counts.get(a + "|" + period)).sum());
            sums.add(sum("all|" + period, all, "|" + period));
        }
        areas.add("all");
        for (String area : areas) {
            counts.put(
                    area + "|year",
                    periods.stream().mapToLong(m -> counts.get(area + "|" + m)).sum());
            sums.add(
                    new CellTable.Sum(
                            area + "|year", periods.stream().map(m -> area + "|" + m).toList()));
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach(
                (key, n) ->
                        cells.add(
                                new Cell(
                                        key,
                                        n,
                                        (int) Math.min(n, 5),
                                        OptionalLong.of(n * 4),
                                        OptionalLong.of(n * 7))));
        return CellTable.of(cells, sums);
    }

    private static CellTable.Sum sum(String total, List<String> parts, String suffix) {
        return new CellTable.Sum(total, parts.stream().map(part -> part + suffix).toList());
    }
}
