package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<Integer> lengths =
            new Remembered<>(
                    3,
                    word -> {
                        asked.incrementAndGet();
                        return word.length();
                    });

    @Test
    void asksOnceForAWord() {
        assertThat(lengths.of("town")).isEqualTo(4);
        assertThat(lengths.of("town")).isEqualTo(4);
        assertThat(asked).hasValue(1);
    }

    @Test
    void givesTheSameWhenItHasForgotten() {
        for (int round = 0; round < 2; round++) {
            for (int n = 1; n < 20; n++) {
                assertThat(lengths.of("a".repeat(n))).isEqualTo(n);
            }
        }
    }

    @Test
    void doesNotKeepWhatIsNoWord() {
        String noise = "a".repeat(1000);
        lengths.of(noise);
        lengths.of(noise);
        assertThat(asked).hasValue(2);
    }

    @Test
    void givesTheSameToAllThreads() {
        boolean same =
                IntStream.range(0, 20_000)
                        .parallel()
                        .allMatch(n -> lengths.of("a".repeat(n % 30)) == n % 30);
        assertThat(same).isTrue();
    }
}
