package rawi.core.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RingsTest {

    @Test
    void aTreeStaysAsItIs() {
        assertArrayEquals(new int[] {1, -1, 1, 2}, opened(1, -1, 1, 2));
    }

    @Test
    void theFirstWordOfARingHangsOnTheRoot() {
        assertArrayEquals(new int[] {-1, 0, 1, 0}, opened(-1, 2, 1, 0));
        assertArrayEquals(new int[] {2, 2, -1, 2, 5, 3, 4}, opened(2, 2, -1, 5, 5, 3, 4));
    }

    @Test
    void aRingWithoutARootBecomesOne() {
        assertArrayEquals(new int[] {-1, 0}, opened(1, 0));
        assertArrayEquals(new int[] {-1}, opened(0));
    }

    @Test
    void nothingIsARingAfterwards() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            int[] heads = random.ints(1 + round % 9, -1, 1 + round % 9).toArray();
            Rings.open(heads);
            for (int i = 0; i < heads.length; i++) {
                int steps = 0;
                for (int at = i; at >= 0; at = heads[at]) {
                    assertTrue(steps++ < heads.length, "a ring is left");
                }
            }
        }
    }

    private static int[] opened(int... heads) {
        Rings.open(heads);
        return heads;
    }
}
