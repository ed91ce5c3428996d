package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;

class HabitsTest {

    private static final int LEAST = 10;

    private final HabitWatch watch = new HabitWatch(16);

    private void see(int times, int decision, int... situation) {
        for (int n = 0; n < times; n++) {
            watch.see(situation, situation.length, decision);
        }
    }

    @Test
    void knowsWhatWasAlwaysDecidedAlikeOftenEnough() {
        see(LEAST, 4, 101);
        see(LEAST - 1, 5, 102);
        see(LEAST, 6, 103);
        see(1, 7, 103);
        Habits habits = watch.habits(LEAST, 0);
        assertThat(habits.of(101)).isEqualTo(4);
        assertThat(habits.of(102)).as("seldom seen").isEqualTo(-1);
        assertThat(habits.of(103)).as("decided both ways").isEqualTo(-1);
        assertThat(habits.of(104)).as("never seen").isEqualTo(-1);
    }

    @Test
    void keepsAFinerSituationOnlyWhereTheCoarserOneIsNoHabit() {
        see(LEAST, 1, 201, 301);
        see(LEAST, 1, 202, 302);
        see(LEAST, 2, 202, 303);
        Habits habits = watch.habits(LEAST, 0);
        assertThat(habits.of(201)).isEqualTo(1);
        assertThat(habits.of(301)).isEqualTo(-1);
        assertThat(habits.of(202)).isEqualTo(-1);
        assertThat(habits.of(302)).isEqualTo(1);
        assertThat(habits.of(303)).isEqualTo(2);
        assertThat(habits.size()).isEqualTo(3);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        for (int key = -5000; key < 5000; key++) {
            see(LEAST, Math.floorMod(key, 60), key * 0x9E3779B1);
        }
        Habits habits = watch.habits(LEAST, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        habits.write(out);
        Habits again = Habits.load(file(out.toByteArray()), "en");
        assertThat(again.size()).isEqualTo(10_000);
        for (int key = -5000; key < 5000; key++) {
            assertThat(again.of(key * 0x9E3779B1)).isEqualTo(Math.floorMod(key, 60));
        }
    }

    @Test
    void hasNoneWithoutAFile() {
        assertThat(Habits.load(DataFiles.builtIn(), "xx").size()).isZero();
    }

    private static DataFiles file(byte[] bytes) {
        return new DataFiles() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.of(new ByteArrayInputStream(bytes));
            }

            @Override
            public List<String> list(String folder) {
                return List.of();
            }
        };
    }
}
