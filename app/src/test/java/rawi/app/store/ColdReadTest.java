package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rawi read} starts without anything of the case. */
class ColdReadTest {

    @TempDir Path folder;

    @Test
    void readingLoadsNoDatabase() throws Exception {
        Path report = Files.writeString(folder.resolve("a.txt"), Cases.report(1));
        Path loaded = folder.resolve("loaded.txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:file=" + loaded,
                                "-Xss4m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "rawi.app.Main",
                                "read",
                                report.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.txt").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines).anyMatch(l -> l.contains("rawi.core.pipeline.ReportReader"));
        assertThat(lines)
                .noneMatch(
                        l ->
                                l.contains("rawi.app.store.")
                                        || l.contains("org.sqlite.")
                                        || l.contains("org.jdbi.")
                                        || l.contains("org.flywaydb.")
                                        || l.contains("org.postgresql."));
    }
}
