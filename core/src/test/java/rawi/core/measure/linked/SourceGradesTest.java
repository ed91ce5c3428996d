package rawi.core.measure.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rawi.core.measure.Corroboration.Grade;

class SourceGradesTest {

    @Test
    void oneNameHasOneGradeHoweverItIsWritten() {
        SourceGrades grades = SourceGrades.of(Map.of("Hajar  Observatory", Grade.B));
        assertThat(grades.of("hajar observatory ")).isEqualTo(Grade.B);
        assertThat(grades.of("Hajar Radio")).isEqualTo(Grade.UNGRADED);
        assertThat(SourceGrades.NONE.of("Hajar Observatory")).isEqualTo(Grade.UNGRADED);
    }
}
