package rawi.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rawi.testkit.NewsMill;

class NewsTownsTest {

    private static final List<NewsMill.Town> TOWNS = NewsTowns.all();

    @Test
    void areManyAndEachOnce() {
        assertThat(TOWNS.size()).isGreaterThan(400);
        assertThat(new HashSet<>(TOWNS.stream().map(NewsMill.Town::name).toList()))
                .hasSameSizeAs(TOWNS);
        assertThat(NewsTowns.all()).isEqualTo(TOWNS);
    }

    @Test
    void reportsAreOfManyTownsAndDaysAndKeepTheirWeekdays() throws IOException {
        NewsMill mill = new NewsMill(Path.of("../demo/reports"), TOWNS);
        Set<String> told = new HashSet<>();
        for (int chapter = 0; chapter < 40; chapter++) {
            String first = mill.report(60 * chapter);
            assertThat(first).isEqualTo(mill.report(60 * chapter)).doesNotContain("al-Joura");
            int at = first.indexOf("\npublished: ") + "\npublished: ".length();
            LocalDate day = LocalDate.parse(first.substring(at, at + 10));
            // The text is of a Friday and tells of the day before.
            String before =
                    day.minusDays(1).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            assertThat(first).contains("on " + before + " morning");
            told.add(first.substring(first.indexOf("neighbourhood of"), first.indexOf(" city on")));
        }
        assertThat(told.size()).isGreaterThan(25);
    }
}
