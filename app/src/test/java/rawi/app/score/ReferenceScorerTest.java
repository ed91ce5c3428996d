package rawi.app.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.cli.RawiCommand;

/** {@code rawi score} prints what the reference scorer beside the project prints. */
class ReferenceScorerTest {

    @TempDir private Path folder;

    private static Path gold() {
        return Path.of(System.getProperty("rawi.shared", "../../shared"), "gold");
    }

    @Test
    void sameFiguresOnTheDemo() throws Exception {
        check(english(Path.of("../demo/gold")), Path.of("../demo/reports"));
    }

    @Test
    void sameFiguresOnRealReports() throws Exception {
        check(gold().resolve("dev/en"), gold().resolve("dev/en"));
    }

    private void check(Path coded, Path texts) throws Exception {
        Path reference = gold().resolve("score.py");
        assumeThat(reference).exists();
        Path read = folder.resolve("read.json");
        try (var out = Files.newOutputStream(read)) {
            run(out, "read", texts.toString(), "--format", "json");
        }
        Path figures = folder.resolve("figures.txt");
        try (var out = Files.newOutputStream(figures)) {
            run(out, "score", coded.toString(), read.toString(), "--texts", texts.toString());
        }
        assertThat(Files.readAllLines(figures)).isEqualTo(reference(reference, coded, read, texts));
    }

    private static void run(java.io.OutputStream out, String... args) {
        RawiCommand.run(
                args,
                java.io.InputStream.nullInputStream(),
                out,
                java.io.OutputStream.nullOutputStream());
    }

    private List<String> reference(Path script, Path coded, Path read, Path texts)
            throws Exception {
        Path out = folder.resolve("reference.txt");
        Process python;
        try {
            python =
                    new ProcessBuilder(
                                    "python3",
                                    script.toString(),
                                    coded.toString(),
                                    read.toString(),
                                    "--texts",
                                    texts.toString())
                            .redirectOutput(out.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (java.io.IOException e) {
            assumeThat(false).as("python3 is here").isTrue();
            return List.of();
        }
        assertThat(python.waitFor()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** The gold of the English reports alone. */
    private Path english(Path all) throws Exception {
        Path english = Files.createDirectory(folder.resolve("english"));
        try (Stream<Path> files = Files.list(all)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\"lang\": \"en\"")) {
                    Files.copy(file, english.resolve(file.getFileName()));
                }
            }
        }
        return english;
    }
}
