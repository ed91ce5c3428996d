package rawi.core.measure.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import rawi.core.measure.Interval;

/** Estimates against closed formulas, published vectors and populations that we know. */
class EstimatesTest {

    private static final LatentClasses.Sampling SHORT =
            new LatentClasses.Sampling(4, 2000, 8000, 5);

    @Test
    void chapman() {
        SimpleEstimates.Chapman two = SimpleEstimates.Chapman.of(200, 150, 60);
        assertThat(two.total()).isCloseTo(496.557, within(1e-3));
        assertThat(two.deviation()).isCloseTo(40.714, within(1e-3));
    }

    @Test
    void chao() {
        SimpleEstimates.Chao bound = SimpleEstimates.Chao.of(300, 180, 70, 4);
        assertThat(bound.unseen()).isCloseTo(170.18, within(0.01));
        assertThat(bound.total()).isCloseTo(470.18, within(0.01));
        assertThat(bound.interval().low()).isCloseTo(414.29, within(0.1));
        assertThat(bound.interval().high()).isCloseTo(553.38, within(0.1));
    }

    @Test
    void pooledReplicates() {
        assertThat(PooledReplicates.variance(3, 0.04, 0.01)).isCloseTo(0.05333, within(1e-5));
        assertThat(PooledReplicates.degrees(3, 0.04, 0.01)).isCloseTo(8.0, within(1e-9));
    }

    @Test
    void independentListsGiveBackTheirPopulation() {
        CaptureTable table = drawn(5000, new double[] {0.3, 0.25, 0.4, 0.2}, 3);
        LogLinear.Fit fit = new LogLinear(table).independence().orElseThrow();
        assertThat(fit.total()).isCloseTo(5000, within(200.0));
        LogLinear.Average average = new LogLinear(table).averaged().orElseThrow();
        assertThat(average.interval().contains(5000)).isTrue();
        LatentClasses.Posterior classes = LatentClasses.estimate(table, SHORT);
        assertThat(classes.interval().contains(5000)).isTrue();
        assertThat(classes.settled()).isLessThan(1.1);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        CaptureTable table = drawn(800, new double[] {0.3, 0.3, 0.3}, 4);
        LatentClasses.Posterior one = LatentClasses.estimate(table, SHORT);
        LatentClasses.Posterior other = LatentClasses.estimate(table, SHORT);
        assertThat(one.draws()).isEqualTo(other.draws());
    }

    @Test
    void anAnswerShowsTwoAssumptions() {
        UndocumentedTotal total =
                UndocumentedTotal.of(
                        Study.soundlyMade(drawn(2000, new double[] {0.3, 0.3, 0.3, 0.3, 0.3}, 9)),
                        SHORT);
        assertThat(total.refusedFor()).isEmpty();
        assertThat(total.estimates()).extracting("assumes").doesNotHaveDuplicates().hasSize(2);
        assertThat(total.lowerBound()).isPresent();
    }

    @Test
    void oneArticleIsRefusedWithAllThatIsMissing() {
        Study seed = new Study(Optional.empty(), 1, List.of(), true, false, false, Set.of());
        assertThat(seed.failed())
                .containsExactly(
                        Condition.THREE_INDEPENDENT_LISTS,
                        Condition.INDIVIDUALS,
                        Condition.ENOUGH_OVERLAP,
                        Condition.CLOSED_POPULATION,
                        Condition.LINKAGE_ASSESSED);
        UndocumentedTotal answer = UndocumentedTotal.of(seed, SHORT);
        assertThat(answer.estimates()).isEmpty();
        assertThat(answer.lowerBound()).isEmpty();
        assertThat(answer.refusedFor()).hasSize(5);
    }

    @Test
    void listsThatNeverMeetAreRefusedUnlessTheReasonIsSaid() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        counts.put(0b001, 40L);
        counts.put(0b010, 30L);
        counts.put(0b100, 20L);
        counts.put(0b011, 6L);
        CaptureTable table = new CaptureTable(List.of("A", "B", "C"), counts);
        Study study = Study.soundlyMade(table);
        assertThat(study.failed()).containsExactly(Condition.EVERY_PAIR_MEETS);
        Study said =
                new Study(
                        Optional.of(table), 3, List.of(), false, true, true, Set.of("A+C", "B+C"));
        assertThat(said.failed()).isEmpty();
    }

    @Test
    void aListMadeFromAnotherIsRefused() {
        CaptureTable table = drawn(2000, new double[] {0.3, 0.3, 0.3}, 9);
        Study study = new Study(Optional.of(table), 3, List.of("C"), false, true, true, Set.of());
        assertThat(study.failed())
                .containsExactly(Condition.THREE_INDEPENDENT_LISTS, Condition.NO_DERIVED_LIST);
    }

    @Test
    void oneEstimateAloneIsNoAnswer() {
        UndocumentedTotal.Estimate alone =
                new UndocumentedTotal.Estimate("m", "a", 5, new Interval(4, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new UndocumentedTotal(
                                        3, Optional.empty(), List.of(alone), List.of()));
    }

    @Test
    void binomialDrawsHaveTheirMeanAndSpread() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(11L);
        double[][] cases = {{7, 0.3}, {1000, 0.002}, {1000, 0.4}, {50_000, 0.91}, {40, 0.5}};
        for (double[] c : cases) {
            long n = (long) c[0];
            int draws = 40_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                long k = BinomialDraw.of(random, n, c[1]);
                assertThat(k).isBetween(0L, n);
                sum += k;
                squares += (double) k * k;
            }
            double mean = sum / draws;
            double variance = squares / draws - mean * mean;
            double expected = n * c[1] * (1 - c[1]);
            // Five standard errors of each.
            assertThat(mean).isCloseTo(n * c[1], within(5 * Math.sqrt(expected / draws)));
            assertThat(variance / expected).isCloseTo(1, within(0.05));
        }
    }

    /** A population with independent lists of these chances. */
    private static CaptureTable drawn(int population, double[] chances, long seed) {
        Random random = new Random(seed);
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < population; i++) {
            int pattern = 0;
            for (int list = 0; list < chances.length; list++) {
                pattern |= random.nextDouble() < chances[list] ? 1 << list : 0;
            }
            if (pattern != 0) {
                counts.merge(pattern, 1L, Long::sum);
            }
        }
        List<String> names = new ArrayList<>();
        for (int list = 0; list < chances.length; list++) {
            names.add(String.valueOf((char) ('A' + list)));
        }
        return new CaptureTable(names, counts);
    }
}
