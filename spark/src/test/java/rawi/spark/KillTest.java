package rawi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is killed anywhere and started again loses nothing and doubles nothing. */
class KillTest {

    private static Process start(Path in, Path out, Path log) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java.toString(),
                                "-Xmx1g",
                                "-Xss4m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "rawi.spark.ArchiveMain",
                                "--in",
                                in.toString(),
                                "--out",
                                out.toString(),
                                "--threads",
                                "2",
                                "--unit",
                                "0"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static boolean holds(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(f -> f.getFileName().toString().endsWith(ending));
        } catch (IOException e) {
            return false;
        }
    }

    private static void killWhen(Process process, BooleanSupplier reached) throws Exception {
        while (process.isAlive() && !reached.getAsBoolean()) {
            Thread.sleep(5);
        }
        process.destroyForcibly();
        process.waitFor();
    }

    @Test
    void losesAndDoublesNothing(@TempDir Path root) throws Exception {
        Path in = Samples.folder(root, 30);
        Path calm = root.resolve("calm");
        Path killed = root.resolve("killed");
        Path log = root.resolve("log");
        Process undisturbed = start(in, calm, log);
        assertThat(undisturbed.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(undisturbed.exitValue()).as(Files.readString(log)).isZero();

        Path read = killed.resolve("_rawi").resolve("read");
        killWhen(start(in, killed, log), () -> holds(read, ".done"));
        killWhen(start(in, killed, log), () -> Files.exists(killed.resolve("_rawi/new/claims")));
        killWhen(start(in, killed, log), () -> Files.exists(killed.resolve("incidents")));
        assertThat(killed.resolve("manifest.json")).doesNotExist();
        Process last = start(in, killed, log);
        assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Samples.tables(killed)).isNotEmpty().isEqualTo(Samples.tables(calm));
    }
}
