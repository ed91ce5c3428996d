package rawi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rawi.core.corroborate.ClaimRef;

class TiesTest {

    private static long event(int i) {
        return Ties.name(new ClaimRef("r" + i, "C01"));
    }

    @Test
    void whatHangsTogetherIsInOnePartAndTheRestAnywhere() {
        Ties ties = new Ties();
        for (int i = 3; i < 30_000; i++) {
            assertThat(ties.tie(event(i), event(i - 3))).isTrue();
        }
        assertThat(ties.tie(event(0), event(9))).isFalse();
        ties.settle();
        assertThat(ties.largest()).isEqualTo(10_000);
        for (int i = 0; i < 30_000; i++) {
            assertThat(ties.part(event(i), 1000)).isEqualTo(ties.part(event(i % 3), 1000));
        }
        assertThat(ties.isTied(event(30_000))).isFalse();
        assertThat(ties.part(event(30_000), 1000)).isBetween(0, 999);
    }

    @Test
    void namesTellReportsAndClaimsApart() {
        assertThat(Ties.name(new ClaimRef("a", "C12"))).isNotEqualTo(event(1));
        assertThat(Ties.name(new ClaimRef("a", "C12")))
                .isNotEqualTo(Ties.name(new ClaimRef("a", "C13")))
                .isEqualTo(Ties.name(new ClaimRef("a", "C12")));
    }
}
