package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one case, and a disk that is full. */
class SharedAndFullTest {

    @TempDir Path folder;

    private void twoAtOnce(String place) throws Exception {
        Path reports = folder.resolve("reports");
        Cases.write(reports, 0, 200);
        Cases.create(place).close();
        AddProcess one = new AddProcess(folder.resolve("errors1"), place, reports);
        AddProcess two = new AddProcess(folder.resolve("errors2"), place, reports);
        assertThat(one.await()).as(one.errors()).isZero();
        assertThat(two.await()).as(two.errors()).isZero();
        for (AddProcess process : List.of(one, two)) {
            assertThat(process.acknowledged()).hasSize(200);
            assertThat(process.errors().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("lock")
                    .doesNotContain("busy")
                    .doesNotContain("exception");
        }
        try (Case opened = Case.open(CaseLocation.parse(place))) {
            assertThat(opened.reports().totals().originals()).isEqualTo(200);
            assertThat(Cases.verify(opened).fault()).isEmpty();
            assertThat(Cases.verify(opened).unsigned()).isZero();
        }
    }

    @Test
    void twoProcessesShareAFolder() throws Exception {
        twoAtOnce(folder.resolve("case").toString());
    }

    @Test
    void twoProcessesShareADatabase() throws Exception {
        Assumptions.assumeTrue(PostgresServer.start().isPresent(), "no PostgreSQL here");
        twoAtOnce(PostgresServer.start().orElseThrow().address());
    }

    @Test
    void aFullDiskIsSaidAndTheCaseStaysUsable() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) != 0) {
            System.out.println("no small disk can be made here; the test of a full one is skipped");
            Assumptions.abort("cannot mount");
        }
        try {
            Path reports = folder.resolve("reports");
            Cases.write(reports, 0, 600);
            String place = disk.resolve("case").toString();
            Cases.create(place).close();
            AddProcess full = new AddProcess(folder.resolve("errors"), place, reports);
            assertThat(full.await()).isEqualTo(1);
            assertThat(full.errors()).contains("the disk is full").doesNotContain("defect");
            List<String> safe = full.acknowledged();
            assertThat(safe).isNotEmpty().hasSizeLessThan(600);
            assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
            try (Case opened = Case.open(CaseLocation.parse(place))) {
                assertThat(opened.reports().list(Filter.ANY, "", 1000))
                        .extracting(Reports.Line::name)
                        .containsAll(safe);
                assertThat(Cases.verify(opened).fault()).isEmpty();
            }
            AddProcess rest = new AddProcess(folder.resolve("errors"), place, reports);
            assertThat(rest.await()).as(rest.errors()).isZero();
            assertThat(rest.acknowledged()).hasSize(600);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
