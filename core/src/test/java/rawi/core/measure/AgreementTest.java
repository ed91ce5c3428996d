package rawi.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void givesTheValueOfTheTextbook() {
        // Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, B: two observers, ten
        // units, binary: alpha = 0.095.
        String one = "0100000010";
        String other = "1110010000";
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            units.add(List.of(one.substring(i, i + 1), other.substring(i, i + 1)));
        }
        assertThat(Agreement.alpha(units).orElseThrow()).isCloseTo(0.095, within(0.001));
    }

    @Test
    void isOneForTheSameAndSilentWhenNothingVaries() {
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("b", "b"))).orElseThrow())
                .isEqualTo(1);
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "a")))).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a"), List.of("b", "c")))).isEmpty();
    }
}
