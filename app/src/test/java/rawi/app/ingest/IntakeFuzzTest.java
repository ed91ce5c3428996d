package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import rawi.testkit.SampleFiles;
import rawi.testkit.Seeded;

/** Damaged files of every form; the lab's {@code FuzzRun} does the same for longer. */
class IntakeFuzzTest {

    @Seeded(runs = 40)
    void damagedFilesGiveReportsOrProblems(Random random) {
        for (String name : SampleFiles.all().keySet()) {
            Taken taken = Taken.of(name, SampleFiles.damaged(name, random));
            assertThat(taken.all()).as(name).isNotEmpty();
            for (Ingested one : taken.all()) {
                assertThat(
                                one.report().isPresent()
                                        || !one.problems().isEmpty()
                                        || !one.notes().isEmpty())
                        .isTrue();
                assertThat(one.problems())
                        .noneMatch(p -> p.file().chars().anyMatch(Character::isISOControl));
                one.report().ifPresent(r -> mapStaysInside(one, r.text()));
            }
        }
    }

    private static void mapStaysInside(Ingested one, String text) {
        int end = 0;
        for (TextMap.Run run : one.map().runs()) {
            assertThat(run.text()).isGreaterThanOrEqualTo(end);
            end = run.text() + run.length();
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(run.source()).isGreaterThanOrEqualTo(0);
        }
    }
}
