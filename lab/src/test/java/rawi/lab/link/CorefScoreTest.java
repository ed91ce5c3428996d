package rawi.lab.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Known vectors: the worked example of Pradhan et al. 2014, and its plain cases. */
class CorefScoreTest {

    private static final List<Set<String>> KEY =
            List.of(Set.of("a", "b", "c"), Set.of("d", "e", "f", "g"));
    private static final List<Set<String>> RESPONSE =
            List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("f", "g", "h", "i"));

    @Test
    void mucOfTheWorkedExample() {
        assertThat(CorefScore.links(KEY, RESPONSE)).isCloseTo(0.4, within(1e-9));
        assertThat(CorefScore.links(RESPONSE, KEY)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void bCubedOfTheWorkedExample() {
        BCubed score = BCubed.of(KEY, RESPONSE);
        assertThat(score.precision()).isCloseTo(0.5, within(1e-9));
        assertThat(score.recall()).isCloseTo(5.0 / 12, within(1e-9));
        assertThat(score.f1()).isCloseTo(0.4545, within(1e-4));
    }

    @Test
    void ceafeOfTheWorkedExample() {
        // phi4: {a,b} with {a,b,c} 0.8, {f,g,h,i} with {d,e,f,g} 0.5; 1.3 over 3 and over 2
        assertThat(CorefScore.ceafe(KEY, RESPONSE)).isCloseTo(0.52, within(1e-9));
    }

    @Test
    void theSameClustersAreAllRight() {
        CorefScore score = CorefScore.of(KEY, KEY);
        assertThat(score.conll()).isCloseTo(1, within(1e-9));
    }
}
