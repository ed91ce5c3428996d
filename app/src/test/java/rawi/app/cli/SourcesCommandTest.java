package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case holds of its sources, and what their grades change. */
class SourcesCommandTest {

    @TempDir Path folder;

    private String made;

    @BeforeEach
    void aCaseOfTwoReports() throws Exception {
        made = folder.resolve("case").toString();
        assertThat(Run.of("init", made).code()).isZero();
        report("a.txt", "Hajar Radio", "The Hajar Observatory said soldiers killed five men in");
        report("b.txt", "Wadi Post", "The Wadi Post has learned that soldiers killed five men in");
    }

    private void report(String name, String publisher, String words) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "---\npublisher: "
                        + publisher
                        + "\npublished: 2020-12-21\n---\n"
                        + words
                        + " Mayadin on 20 December 2020.\n");
        assertThat(Run.of("add", "--case", made, file.toString()).code()).isZero();
    }

    private Run grade(String source, String grade) {
        return Run.of(
                "sources",
                "grade",
                source,
                grade,
                "--case",
                made,
                "--by",
                "Rana",
                "--reason",
                "40 names checked");
    }

    private String corroboration() {
        return Run.of("measure", "corroboration", "--case", made, "--format", "csv", "--ui", "en")
                .out();
    }

    @Test
    void outletsAndPartiesHaveARecordAndPeopleHaveNone() throws Exception {
        report("c.txt", "Wadi Post", "Umm Nasser told the Wadi Post that soldiers beat her son in");
        Run run = Run.of("sources", "--case", made);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("- +1 +0 +1 +1 +\\d+ +0 +Hajar Radio")
                .containsPattern("- +2 +1 +2 +2 +\\d+ +0 +Wadi Post")
                .doesNotContain("Nasser");
    }

    @Test
    void aGradeStandsWithItsReasonUntilItIsTakenBack() {
        String before = corroboration();
        assertThat(before).contains("count as .50");
        assertThat(grade("hajar  observatory", "b").code()).isZero();
        assertThat(corroboration()).isNotEqualTo(before).contains("count as .50");
        assertThat(grade("Wadi Post", "C").code()).isZero();
        assertThat(corroboration()).doesNotContain("count as .50");
        assertThat(Run.of("sources", "--case", made).out())
                .containsPattern("B +1 +1 +1 +1 +\\d+ +0 +Hajar Observatory");
        assertThat(Run.of("sources", "grades", "--case", made).out())
                .contains("B\thajar  observatory", "by Rana", "40 names checked");
        assertThat(grade("Hajar Observatory", "F").code()).isZero();
        assertThat(grade("Wadi Post", "F").code()).isZero();
        assertThat(Run.of("sources", "grades", "--case", made).out()).isEmpty();
        assertThat(corroboration()).isEqualTo(before);
        assertThat(Run.of("verify", "--case", made).code()).isZero();
    }

    @Test
    void whatIsNoGradeIsRefusedWithWhatToSay() {
        assertThat(grade("Hajar Observatory", "G").err()).contains("grades are A to F, got G");
        assertThat(
                        Run.of(
                                        "sources",
                                        "grade",
                                        "X",
                                        "A",
                                        "--case",
                                        made,
                                        "--by",
                                        "Rana",
                                        "--reason",
                                        " ")
                                .err())
                .contains("a grade needs its reason");
    }
}
