package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final int FEATURES = 5000;

    private final Random random = new Random(7);
    private final int[] features = random.ints().distinct().limit(FEATURES).toArray();

    private byte[] rows(int classes) {
        byte[] rows = new byte[FEATURES * classes];
        random.nextBytes(rows);
        for (int f = 0; f < FEATURES; f += 2) {
            // every second row is mostly zero
            Arrays.fill(rows, f * classes + 3, (f + 1) * classes, (byte) 0);
        }
        return rows;
    }

    private static int[] scores(Weights weights, int... features) {
        int[] scores = new int[weights.classes()];
        weights.score(features, features.length, new int[2 * features.length], scores);
        return scores;
    }

    @Test
    void addsTheRowsOfTheFeaturesButForRareCollisions() {
        for (int classes : new int[] {3, 7, 49}) {
            byte[] rows = rows(classes);
            Weights weights = Weights.of(classes, features, rows);
            int wrong = 0;
            for (int f = 1; f < FEATURES; f++) {
                int[] expected = new int[classes];
                for (int c = 0; c < classes; c++) {
                    expected[c] = rows[(f - 1) * classes + c] + rows[f * classes + c];
                }
                if (classes == 3) {
                    // only the differences to the first count
                    expected = new int[] {0, expected[1] - expected[0], expected[2] - expected[0]};
                }
                int[] scores = scores(weights, features[f - 1], features[f]);
                wrong += Arrays.equals(scores, expected) ? 0 : 1;
            }
            assertThat(wrong).as("features taken for others").isLessThan(FEATURES / 100);
        }
    }

    @Test
    void unknownFeaturesHardlyEverScore() {
        Weights weights = Weights.of(3, features, rows(3));
        int scored = 0;
        for (int round = 0; round < FEATURES; round++) {
            int[] scores = scores(weights, random.nextInt());
            scored += scores[0] != 0 || scores[1] != 0 ? 1 : 0;
        }
        assertThat(scored).isLessThan(FEATURES / 100);
    }

    @Test
    void storedWeightsAreTheSame() throws IOException {
        for (int classes : new int[] {3, 7, 200}) {
            Weights weights = Weights.of(classes, features, rows(classes));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            weights.write(new DataOutputStream(bytes));
            Weights again =
                    Weights.read(
                            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            for (int feature : features) {
                assertThat(scores(again, feature)).isEqualTo(scores(weights, feature));
            }
        }
    }

    @Test
    void rowsMustFit() {
        assertThatThrownBy(() -> Weights.of(3, new int[2], new byte[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 features with 5 weights");
    }
}
