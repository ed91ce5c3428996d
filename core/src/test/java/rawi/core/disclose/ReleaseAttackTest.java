package rawi.core.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import rawi.core.data.DataFiles;
import rawi.testkit.Seeded;

/**
 * Attacks the releases of a generated case as someone who holds all of them: by subtraction, by a
 * linear programme over everything shown, and by linking rows perfectly from release to release.
 */
class ReleaseAttackTest {

    private static final Areas AREAS = Areas.load(DataFiles.builtIn());
    private static final DisclosurePolicy POLICY = DisclosurePolicy.forPublic();
    private static final List<String> TYPES =
            List.of("liberty.arrest_detention", "liberty.release");
    private static final List<String> DISTRICTS = List.of("SY0901", "SY0902", "SY0903", "SY1101");
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 5;

    /** A release as anyone holds it, and what only the case knows. */
    private record Given(
            List<CellMerge.Row> rows, CellMerge.Merged merged, boolean whole, Earlier earlier) {

        Map<String, Long> shown() {
            Map<String, Long> shown = new TreeMap<>();
            merged.shown().values().forEach(view -> shown.merge(view.key(), 1L, Long::sum));
            return shown;
        }
    }

    private static CellMerge.Row row(Random random, int n) {
        // Skewed: a few busy cells, many with one incident.
        int district = Math.min(DISTRICTS.size() - 1, (int) Math.abs(random.nextGaussian() * 1.4));
        int week = random.nextInt(WEEKS);
        Optional<LocalDate> day = Optional.of(MONDAY.plusWeeks(week).plusDays(random.nextInt(7)));
        return new CellMerge.Row(
                "i" + n,
                true,
                TYPES.get(random.nextInt(3) / 2),
                AREAS.byCode(DISTRICTS.get(district)).orElseThrow(),
                Period.around(day, day),
                Set.of("o" + random.nextInt(6)));
    }

    /** Some releases of a growing case; every third is of one type only. */
    private static List<Given> releases(Random random, int count) {
        List<Given> given = new ArrayList<>();
        List<CellMerge.Row> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            int more = r == 0 ? 25 + random.nextInt(15) : 1 + random.nextInt(12);
            for (int i = 0; i < more; i++) {
                rows.add(row(random, rows.size()));
            }
            boolean whole = r % 3 != 1;
            List<CellMerge.Row> asked =
                    rows.stream().filter(x -> whole || x.type().equals(TYPES.get(0))).toList();
            try {
                CellMerge.Merged merged =
                        new CellMerge(POLICY, AREAS)
                                .merge(asked, given.stream().map(Given::earlier).toList());
                Earlier earlier =
                        new Earlier("R" + r, Level.PUBLIC, merged.cells(), merged.shown().keySet());
                given.add(new Given(List.copyOf(asked), merged, whole, earlier));
            } catch (Release.RefusedException refused) {
                // A refused release gives nothing away.
            }
        }
        return given;
    }

    @Seeded(runs = 40)
    void everyCellHasCompanyAndNoNewcomerStandsAlone(Random random) {
        Set<String> known = new HashSet<>();
        List<Given> given = releases(random, 6);
        assertThat(given).isNotEmpty();
        for (Given release : given) {
            Map<String, CellMerge.Row> byId = new HashMap<>();
            release.rows().forEach(row -> byId.put(row.id(), row));
            Map<String, List<CellMerge.Row>> cells = new TreeMap<>();
            release.merged()
                    .shown()
                    .forEach(
                            (id, view) ->
                                    cells.computeIfAbsent(view.key(), k -> new ArrayList<>())
                                            .add(byId.get(id)));
            cells.forEach(
                    (key, rows) -> {
                        Set<String> origins = new TreeSet<>();
                        rows.forEach(row -> origins.addAll(row.origins()));
                        assertThat(rows.size()).as(key).isGreaterThanOrEqualTo(3);
                        assertThat(origins.size()).as(key).isGreaterThanOrEqualTo(2);
                        long fresh = rows.stream().filter(row -> !known.contains(row.id())).count();
                        assertThat(fresh == 0 || fresh >= 3 || known.isEmpty()).as(key).isTrue();
                    });
            known.addAll(release.merged().shown().keySet());
        }
    }

    /**
     * All of a place, of a time, of a family: nothing that can be summed up grows by one or two.
     */
    @Seeded(runs = 40)
    void noSumOfTwoReleasesDiffersByFew(Random random) {
        List<Given> given = releases(random, 6);
        for (int a = 0; a < given.size(); a++) {
            for (int b = a + 1; b < given.size(); b++) {
                Map<String, Long> before = given.get(a).shown();
                Map<String, Long> after = given.get(b).shown();
                Set<String> keys = new TreeSet<>(before.keySet());
                keys.addAll(after.keySet());
                for (String key : keys) {
                    long step =
                            Math.abs(before.getOrDefault(key, 0L) - after.getOrDefault(key, 0L));
                    assertThat(step == 0 || step >= 3).as(key).isTrue();
                }
                long all =
                        Math.abs(
                                given.get(a).merged().shown().size()
                                        - given.get(b).merged().shown().size());
                assertThat(all == 0 || all >= 3).isTrue();
            }
        }
    }

    /**
     * What a linear programme can tell of small cells and small growth from all releases together,
     * given that incidents only become more and that the number of those not shown is known to ten.
     */
    @Seeded(runs = 10)
    void aLinearProgrammeNarrowsNoSmallCellOrSmallGrowth(Random random) {
        List<Given> given = releases(random, 3).stream().filter(Given::whole).toList();
        Programme programme = new Programme(given);
        int tried = 0;
        for (String cell : programme.cells) {
            long last = programme.truth(given.size() - 1, cell);
            if (last > 0 && last < 3 && tried < 3) {
                tried++;
                assertThat(programme.width(given.size() - 1, -1, cell)).as(cell).isGreaterThan(1.5);
            }
            long growth = given.size() < 2 ? 0 : last - programme.truth(0, cell);
            if (growth > 0 && growth < 3 && tried < 5) {
                tried++;
                assertThat(programme.width(given.size() - 1, 0, cell)).as(cell).isGreaterThan(1.5);
            }
        }
    }

    /** The attacker's equations. */
    private static final class Programme {

        private final List<Given> given;
        private final List<String> cells = new ArrayList<>();
        private final CellMerge.Row[] sample;

        Programme(List<Given> given) {
            this.given = given;
            List<CellMerge.Row> all = new ArrayList<>();
            for (String type : TYPES) {
                for (String district : DISTRICTS) {
                    for (int week = 0; week < WEEKS; week++) {
                        Optional<LocalDate> day = Optional.of(MONDAY.plusWeeks(week));
                        all.add(
                                new CellMerge.Row(
                                        "",
                                        true,
                                        type,
                                        AREAS.byCode(district).orElseThrow(),
                                        Period.around(day, day),
                                        Set.of()));
                        cells.add(type + "|" + district + "|" + week);
                    }
                }
            }
            sample = all.toArray(CellMerge.Row[]::new);
        }

        long truth(int release, String cell) {
            CellMerge.Row row = sample[cells.indexOf(cell)];
            return given.get(release).rows().stream()
                    .filter(r -> r.type().equals(row.type()))
                    .filter(r -> r.area().equals(row.area()) && r.period().equals(row.period()))
                    .count();
        }

        /** Whether a shown cell may hold an incident of a fine one. */
        private static boolean holds(String key, CellMerge.Row row) {
            String[] part = key.split("\\|", -1);
            boolean type = row.type().equals(part[1]) || row.type().startsWith(part[1] + ".");
            boolean area = row.area().code().startsWith(part[2]);
            boolean time =
                    part[3].isEmpty()
                            || !row.period()
                                            .from()
                                            .orElseThrow()
                                            .isBefore(LocalDate.parse(part[3].split("/")[0]))
                                    && !row.period()
                                            .until()
                                            .orElseThrow()
                                            .isAfter(LocalDate.parse(part[3].split("/")[1]));
            return type && area && time;
        }

        /** Room for the incidents of a cell, or for their growth since a release. */
        double width(int release, int since, String cell) {
            return bound(release, since, cell, true) - bound(release, since, cell, false);
        }

        private double bound(int release, int since, String cell, boolean most) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            List<List<List<Variable>>> parts = new ArrayList<>();
            for (int r = 0; r < given.size(); r++) {
                parts.add(variables(model, r));
            }
            for (int r = 1; r < given.size(); r++) {
                for (int c = 0; c < sample.length; c++) {
                    Expression grows = model.newExpression("grows" + r + "-" + c).lower(0);
                    parts.get(r).get(c).forEach(v -> grows.set(v, 1));
                    parts.get(r - 1).get(c).forEach(v -> grows.set(v, -1));
                }
            }
            int at = cells.indexOf(cell);
            parts.get(release).get(at).forEach(v -> v.weight(1));
            if (since >= 0) {
                parts.get(since).get(at).forEach(v -> v.weight(-1));
            }
            Optimisation.Result result = most ? model.maximise() : model.minimise();
            assertThat(result.getState().isFeasible()).isTrue();
            return result.getValue();
        }

        private List<List<Variable>> variables(ExpressionsBasedModel model, int r) {
            List<List<Variable>> byCell = new ArrayList<>();
            for (int c = 0; c < sample.length; c++) {
                byCell.add(new ArrayList<>());
            }
            given.get(r)
                    .shown()
                    .forEach(
                            (key, n) -> {
                                Expression sum = model.newExpression("r" + r + key).level(n);
                                for (int c = 0; c < sample.length; c++) {
                                    if (holds(key, sample[c])) {
                                        Variable v = model.newVariable("r" + r + key + c).lower(0);
                                        sum.set(v, 1);
                                        byCell.get(c).add(v);
                                    }
                                }
                            });
            Expression away = model.newExpression("away" + r).lower(0).upper(10);
            for (int c = 0; c < sample.length; c++) {
                Variable v = model.newVariable("away" + r + "-" + c).lower(0);
                away.set(v, 1);
                byCell.get(c).add(v);
            }
            return byCell;
        }
    }

    @Test
    void incidentsThatWouldStandOutBySubtractionWait() {
        List<CellMerge.Row> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            rows.add(row(random, i));
        }
        CellMerge merge = new CellMerge(POLICY, AREAS);
        CellMerge.Merged first = merge.merge(rows, List.of());
        Earlier given = new Earlier("R1", Level.PUBLIC, first.cells(), first.shown().keySet());
        rows.add(row(random, 40));
        CellMerge.Merged second = merge.merge(rows, List.of(given));
        assertThat(second.shown()).isEqualTo(first.shown());
        assertThat(second.waiting()).containsKey("i40");
    }

    @Test
    void aPartnersReleaseIsNotHeldAgainstThePublic() {
        List<CellMerge.Row> rows = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 40; i++) {
            rows.add(row(random, i));
        }
        CellMerge.Merged partner =
                new CellMerge(DisclosurePolicy.forPartners(), AREAS).merge(rows, List.of());
        assertThat(partner.shown()).hasSize(40);
        Earlier given = new Earlier("R1", Level.PARTNER, partner.cells(), partner.shown().keySet());
        assertThat(new CellMerge(POLICY, AREAS).merge(rows, List.of(given)).waiting()).isEmpty();
    }
}
