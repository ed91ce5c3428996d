package rawi.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rawi.core.measure.DisplacementFlows.Flow;
import rawi.core.measure.DisplacementFlows.Status;
import rawi.core.measure.DisplacementFlows.Told;
import rawi.core.measure.PressureIndex.Input;
import rawi.core.measure.PressureIndex.Week;
import rawi.testkit.Seeded;

/** Measures over weeks, pairs and places. */
class SeriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final PressureIndex INDEX = new PressureIndex(PressureIndex.WEIGHTS);

    @Test
    void pressureIsSpreadOverTheDaysOfAnIncident() {
        Input twoWeeks =
                input("recruitment.forced_conscription", MONDAY, MONDAY.plusDays(13), false, "a");
        List<Week> weeks = INDEX.over(List.of(twoWeeks), MONDAY, new long[] {1, 1, 1});
        assertThat(weeks.get(0).pressure()).isCloseTo(3 * 0.3 / 2, within(1e-12));
        assertThat(weeks.get(1).pressure()).isCloseTo(3 * 0.3 / 2, within(1e-12));
        assertThat(weeks.get(2).pressure()).isZero();
        assertThat(weeks.get(0).perOrigin()).isCloseTo(3 * 0.3 / 4, within(1e-12));
    }

    @Test
    void anUnknownStartIsAnAssumedMonthAndSaysSo() {
        Input goesOn = input("movement.checkpoint", null, MONDAY.plusDays(27), false, "a");
        List<Week> weeks = INDEX.over(List.of(goesOn), MONDAY, new long[4]);
        assertThat(weeks).allMatch(Week::assumed);
        assertThat(weeks.get(3).pressure()).isCloseTo(2 * 0.3 / 4, within(1e-12));
    }

    @Test
    void aHabitRetoldByOneOriginCountsOnce() {
        Input habit = input("property.bribe_for_release", MONDAY, MONDAY.plusDays(6), true, "a");
        double once = INDEX.over(List.of(habit), MONDAY, new long[1]).get(0).pressure();
        double twice = INDEX.over(List.of(habit, habit), MONDAY, new long[1]).get(0).pressure();
        assertThat(once).isCloseTo(2 * 0.3 * 0.5, within(1e-12));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void otherTypesDoNotEnter() {
        Input strike = input("hostilities.shelling", MONDAY, MONDAY, false, "a");
        assertThat(INDEX.over(List.of(strike), MONDAY, new long[1]).get(0).pressure()).isZero();
    }

    @Test
    void theBandHoldsTheReading() {
        List<Input> many = new ArrayList<>();
        for (int w = 0; w < 12; w++) {
            for (int i = 0; i <= w % 3; i++) {
                LocalDate day = MONDAY.plusWeeks(w);
                many.add(
                        input(
                                i == 0 ? "movement.checkpoint" : "liberty.arrest_detention",
                                day,
                                day,
                                false,
                                "o" + i));
            }
        }
        for (Week week : INDEX.over(many, MONDAY, new long[12])) {
            assertThat(week.band().contains(week.z())).as(week.toString()).isTrue();
        }
    }

    @Test
    void weeksBeginOnMondays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDEX.over(List.of(), MONDAY.plusDays(1), new long[1]))
                .withMessageContaining("Mondays");
    }

    @Seeded
    void theIndexDoesNotDependOnTheOrderOfArrival(Random random) {
        List<Input> many = new ArrayList<>();
        List<String> types = PressureIndex.WEIGHTS.keySet().stream().sorted().toList();
        for (int i = 0; i < 40; i++) {
            LocalDate first = MONDAY.plusDays(random.nextInt(60));
            many.add(
                    input(
                            types.get(random.nextInt(types.size())),
                            random.nextInt(5) == 0 ? null : first,
                            first.plusDays(random.nextInt(20)),
                            random.nextBoolean(),
                            "o" + random.nextInt(4)));
        }
        List<Week> before = INDEX.over(many, MONDAY, new long[12]);
        Collections.shuffle(many, random);
        assertThat(INDEX.over(many, MONDAY, new long[12])).isEqualTo(before);
    }

    @Test
    void aSuddenWeekAlarmsAndItsBaseLeavesTheLastTwoOut() {
        long[] weekly = {2, 3, 2, 3, 2, 3, 2, 3, 9, 9, 9, 4};
        List<ChangeAlarm> judged = ChangeAlarm.over(weekly);
        assertThat(judged).extracting(ChangeAlarm::week).containsExactly(10, 11);
        assertThat(judged.get(0).expected()).isCloseTo(2.5, within(1e-12));
        assertThat(judged.get(0).threshold()).isCloseTo(2.5 + 3 * Math.sqrt(2.5), within(1e-12));
        assertThat(judged.get(0).alarm()).isTrue();
        assertThat(judged.get(1).alarm()).isFalse();
    }

    @Test
    void manyAreasNeedStrongerSigns() {
        // The example of Benjamini and Hochberg (1995), section 3: four of fifteen stay.
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0
        };
        boolean[] kept = ChangeAlarm.benjaminiHochberg(p, 0.05);
        for (int i = 0; i < p.length; i++) {
            assertThat(kept[i]).as("test %d", i).isEqualTo(i < 4);
        }
    }

    @Test
    void recentWeeksAreFilledUpByWhatIsStillToCome() {
        ReportingDelay delay = ReportingDelay.of(new long[] {0, 3, 8, 20});
        assertThat(delay.knownAfter(7)).isEqualTo(0.5);
        assertThat(delay.completed(4, 7)).isEqualTo(8);
        assertThat(delay.completed(0, 0)).isZero();
    }

    @Test
    void silenceIsNotZero() {
        long[] reports = {2, 2, 1, 2, 0, 0, 3};
        long[] origins = {6, 6, 6, 6, 2, 6, 6};
        assertThat(Coverage.weeks(reports, origins))
                .containsExactly(
                        Coverage.Week.REPORTED,
                        Coverage.Week.REPORTED,
                        Coverage.Week.REPORTED,
                        Coverage.Week.REPORTED,
                        Coverage.Week.SILENT,
                        Coverage.Week.NONE_REPORTED,
                        Coverage.Week.REPORTED);
    }

    @Test
    void theActorBetweenTwoOthersIsBetween() {
        ActorNetwork net =
                ActorNetwork.of(
                        List.of(
                                tie("army", "militia"),
                                tie("militia", "town"),
                                tie("army", "militia")));
        assertThat(net.edges()).hasSize(2);
        assertThat(net.edges().get(0).incidents()).isEqualTo(2);
        assertThat(net.positions())
                .filteredOn(p -> p.actor().equals("militia"))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.betweenness()).isEqualTo(0.5);
                            assertThat(p.out()).isEqualTo(1);
                            assertThat(p.strength()).isCloseTo(1.5, within(1e-12));
                        });
    }

    @Test
    void aSeriesThatFollowsThreeWeeksLaterShowsAtThatLag() {
        Random random = new Random(7);
        double[] push = random.doubles(80).toArray();
        double[] pull = new double[80];
        for (int w = 3; w < 80; w++) {
            pull[w] = push[w - 3];
        }
        List<Coupling> lags = Coupling.of(push, pull, 1);
        Coupling three = lags.stream().filter(c -> c.lag() == 3).findFirst().orElseThrow();
        assertThat(three.correlation()).isCloseTo(1, within(1e-9));
        assertThat(three.interval().low()).isGreaterThan(0.9);
        assertThat(lags)
                .filteredOn(c -> c.lag() != 3)
                .allMatch(c -> Math.abs(c.correlation()) < 0.5);
        assertThat(Coupling.of(push, pull, 1)).isEqualTo(lags);
    }

    @Test
    void ranksOfTiesAreShared() {
        // Scipy's spearmanr of these is 0.8207826816681233.
        assertThat(Coupling.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
                .isCloseTo(0.8207826816681233, within(1e-12));
    }

    @Test
    void flowsTakeTheWidestOriginOfEachIncidentAndListTheUnquantified() {
        List<Told> told =
                List.of(
                        told("i1", "a", 100, 120),
                        told("i1", "b", 90, 200),
                        told("i2", "a", 10, 10),
                        new Told(
                                "i3",
                                "a",
                                "Deir Ezzor",
                                "Hasakah",
                                Status.REALISED,
                                OptionalLong.empty(),
                                OptionalLong.empty()));
        assertThat(DisplacementFlows.of(told))
                .containsExactly(
                        new Flow(
                                "Deir Ezzor",
                                "Hasakah",
                                Status.REALISED,
                                OptionalLong.of(110),
                                OptionalLong.of(210),
                                3,
                                1));
    }

    private static Told told(String incident, String origin, long low, long high) {
        return new Told(
                incident,
                origin,
                "Deir Ezzor",
                "Hasakah",
                Status.REALISED,
                OptionalLong.of(low),
                OptionalLong.of(high));
    }

    private static ActorNetwork.Tie tie(String from, String to) {
        return new ActorNetwork.Tie(from, to, ActorNetwork.Sign.HOSTILE, 0.5, false);
    }

    private static Input input(
            String type, LocalDate first, LocalDate last, boolean practice, String origin) {
        return new Input(type, 0.3, first, last, practice, List.of(origin));
    }

    @Test
    void weightsNameLeavesOfTheCodebook() {
        assertThat(PressureIndex.WEIGHTS.keySet())
                .allSatisfy(
                        leaf ->
                                assertThat(
                                                getClass()
                                                        .getResource(
                                                                "/rawi/codebook/" + leaf + ".yaml"))
                                        .as(leaf)
                                        .isNotNull());
        assertThat(Map.copyOf(PressureIndex.WEIGHTS)).hasSize(10);
    }
}
