package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that adds 500 reports is killed at random moments, again and again, until all are
 * in. How many times: {@code -Drawi.kills}, 10 when nothing is said; the lab's long form is 200.
 */
class KilledAddTest {

    private static final int REPORTS = 500;

    @TempDir Path folder;

    @Test
    void losesNothingThatWasSaidToBeSafeAndDoublesNothing() throws Exception {
        int kills = Integer.getInteger("rawi.kills", 10);
        long seed = Long.getLong("rawi.seed", 1);
        Random random = new Random(seed);
        Path reports = folder.resolve("reports");
        Cases.write(reports, 0, REPORTS);
        int done = 0;
        int midway = 0;
        for (int round = 0; done < kills; round++) {
            String place = folder.resolve("case" + round).toString();
            Cases.create(place).close();
            Set<String> safe = new HashSet<>();
            boolean finished = false;
            // The last process of a case is left alone, so that each case is finished.
            while (!finished) {
                AddProcess process = new AddProcess(folder.resolve("errors"), place, reports);
                if (done < kills) {
                    wait(process, safe.size() + random.nextInt(REPORTS / 5), random);
                    finished = !process.isAlive();
                    process.kill();
                    done++;
                    midway += finished ? 0 : 1;
                } else {
                    assertThat(process.await()).isZero();
                    finished = true;
                }
                safe.addAll(process.acknowledged());
                check(place, safe, seed);
            }
            assertThat(safe).hasSize(REPORTS);
        }
        System.out.println(
                "killed "
                        + done
                        + " times, "
                        + midway
                        + " of them at work; nothing lost or doubled");
        assertThat(midway).isPositive();
    }

    /** Until the process has said so much and a moment longer. */
    private static void wait(AddProcess process, int lines, Random random) throws Exception {
        while (process.isAlive() && process.count() < lines) {
            Thread.sleep(2);
        }
        Thread.sleep(random.nextInt(150));
    }

    private static void check(String place, Set<String> safe, long seed) {
        try (Case opened = Case.open(CaseLocation.parse(place))) {
            List<Reports.Line> kept = opened.reports().list(Filter.ANY, "", REPORTS + 1);
            List<String> names = kept.stream().map(Reports.Line::name).toList();
            assertThat(names).as("seed " + seed).doesNotHaveDuplicates().containsAll(safe);
            assertThat(opened.reports().totals().originals()).isEqualTo(kept.size());
            assertThat(Cases.verify(opened).fault()).as("seed " + seed).isEmpty();
        }
    }
}
