package rawi.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rawi.core.measure.Corroboration.Backing;
import rawi.core.measure.Corroboration.Directness;
import rawi.core.measure.Corroboration.Grade;
import rawi.core.measure.Corroboration.Standing;
import rawi.core.model.Factuality;

/** The numeric vectors of docs/methods.md. */
class MethodVectorsTest {

    @Test
    void oneUngradedOriginIsThreeTenths() {
        Corroboration seed =
                Corroboration.of(
                        List.of(
                                new Backing(
                                        "a",
                                        Grade.UNGRADED,
                                        Directness.UNSTATED,
                                        Standing.CERTAIN)));
        near(seed.score(), 0.3);
        assertThat(seed.origins()).isEqualTo(1);
        assertThat(seed.ungraded()).isTrue();
    }

    @Test
    void anEyewitnessAndASecondHandOriginTogether() {
        Backing witness = new Backing("a", Grade.B, Directness.EYEWITNESS, Standing.CERTAIN);
        Backing other = new Backing("b", Grade.C, Directness.SECOND_HAND, Standing.PROBABLE);
        near(Corroboration.of(List.of(witness, other)).score(), 0.8768);
    }

    @Test
    void relaysOfOneOriginAddNothing() {
        Backing first = new Backing("a", Grade.B, Directness.UNSTATED, Standing.CERTAIN);
        Backing relay = new Backing("a", Grade.C, Directness.UNSTATED, Standing.POSSIBLE);
        Corroboration both = Corroboration.of(List.of(relay, first, relay));
        assertThat(both).isEqualTo(Corroboration.of(List.of(first)));
    }

    @Test
    void ratesHaveExactIntervals() {
        rate(0, 4, 0, 0.922);
        rate(5, 4, 0.4059, 2.9171);
        rate(12, 1, 6.2006, 20.962);
    }

    @Test
    void aRateNeedsTimeToPass() {
        assertThatIllegalArgumentException().isThrownBy(() -> IncidentRate.of(3, 0));
    }

    @Test
    void nineInFourWeeksAgainstTwelveInSixteen() {
        RateRatio change = RateRatio.of(9, 4, 12, 16);
        near(change.ratio(), 3.0);
        near(change.interval().low(), 1.116);
        near(change.interval().high(), 7.758);
    }

    @Test
    void aRatioToNothingIsOpenAbove() {
        assertThat(RateRatio.of(3, 1, 0, 1).interval().high()).isInfinite();
    }

    @Test
    void sevenOfTwenty() {
        Interval share = Proportion.wilson(7, 20, 0.95);
        near(share.low(), 0.1812);
        near(share.high(), 0.5671);
    }

    @Test
    void coverageOfMostlySingleReports() {
        near(Coverage.goodTuring(300, 180).orElseThrow(), 0.4);
        assertThat(Coverage.goodTuring(0, 0)).isEmpty();
    }

    @Test
    void surerOutsideThanInsideIsDrift() {
        assertThat(Drift.between(Factuality.PURPORTED, Factuality.ASSERTED)).isEqualTo(1);
        assertThat(Drift.between(Factuality.REPORTED, Factuality.HYPOTHETICAL)).isEqualTo(-2);
        assertThat(Drift.flips(Factuality.REPORTED, Factuality.DENIED)).isTrue();
        assertThat(Drift.flips(Factuality.DENIED, Factuality.DENIED)).isFalse();
    }

    @Test
    void everyMeasureCarriesItsWarning() {
        for (Measure measure : Measure.values()) {
            assertThat(measure.warning()).as(measure.key()).endsWith(".").hasSizeGreaterThan(30);
            assertThat(measure.key()).matches("[a-z-]+");
        }
    }

    private static void rate(long incidents, double exposure, double low, double high) {
        Interval interval = IncidentRate.of(incidents, exposure).interval();
        near(interval.low(), low);
        near(interval.high(), high);
    }

    private static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, tolerance(expected));
    }

    private static Offset<Double> tolerance(double expected) {
        return within(Math.max(1e-9, 1e-3 * Math.abs(expected)));
    }
}
