package rawi.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.Json;

/** The score gives the numbers of its reference implementation. */
class ScorerTest {

    @TempDir private Path folder;

    @Test
    void goldAgainstItselfIsRightInEverything() throws IOException {
        Path gold = Path.of("../demo/gold");
        Map<String, Number> m =
                Scoring.ofFiles(GoldFolder.read(gold, Path.of("../demo/reports")), gold).metrics();
        assertThat(m.get("partial.f1").doubleValue()).isEqualTo(1);
        assertThat(m.get("claim.f1").doubleValue()).isEqualTo(1);
        assertThat(m.get("strict.f1").doubleValue()).isEqualTo(1);
        assertThat(m.get("absent")).isEqualTo(0);
    }

    @Test
    void foldsNamesAsTheReferenceDoes() {
        assertThat(Fold.of("The Syrian  Army's")).isEqualTo("syrian army s");
        assertThat(Fold.of("D\u00E9ir-Ezzor")).isEqualTo("deir ezzor");
        assertThat(Fold.of("\u0623\u0644\u0649\u0640\u0629")).isEqualTo("\u0627\u0644\u064A\u0647");
        assertThat(Fold.of(null)).isEmpty();
    }

    @Test
    void agreesWithTheReferenceOnDamagedGold() throws Exception {
        Path reference =
                Path.of(
                        System.getenv().getOrDefault("RAWI_SHARED", "../../shared"),
                        "gold/score.py");
        if (!Files.exists(reference) || !python()) {
            System.out.println("skipped: no reference score here");
            return;
        }
        Path gold = Path.of("../demo/gold").toAbsolutePath().normalize();
        Path texts = Path.of("../demo/reports").toAbsolutePath().normalize();
        for (int seed = 1; seed <= 3; seed++) {
            Path damaged = damage(gold, new Random(seed));
            Process process =
                    new ProcessBuilder(
                                    "python3",
                                    reference.toString(),
                                    gold.toString(),
                                    damaged.toString(),
                                    "--texts",
                                    texts.toString(),
                                    "--json")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String json =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> expected = Json.object(Json.parse(json));
            Map<String, Number> ours =
                    Scoring.ofFiles(GoldFolder.read(gold, texts), damaged).metrics();
            assertThat(ours.keySet()).containsExactlyElementsOf(expected.keySet());
            expected.forEach(
                    (name, value) ->
                            assertThat(ours.get(name).doubleValue())
                                    .as(name)
                                    .isCloseTo(
                                            ((Number) value).doubleValue(),
                                            org.assertj.core.api.Assertions.within(1e-9)));
        }
    }

    /** Gold files with claims dropped, moved and changed at random. */
    private Path damage(Path gold, Random random) throws IOException {
        Path out = Files.createTempDirectory(folder, "damaged");
        List<Path> files;
        try (Stream<Path> list = Files.list(gold)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readString(file).split("\n")) {
                String changed = line;
                if (random.nextInt(5) == 0) {
                    changed = changed.replace("\"REPORTED\"", "\"ASSERTED\"");
                }
                if (random.nextInt(5) == 0) {
                    changed =
                            changed.replace("\"liberty.arrest_detention\"", "\"liberty.release\"");
                }
                if (random.nextInt(6) == 0) {
                    changed = changed.replace("\"low\":", "\"lowest\":");
                }
                if (random.nextInt(6) == 0) {
                    changed = changed.replace("\"agents\":", "\"doers\":");
                }
                if (random.nextInt(6) == 0) {
                    changed = changed.replace("\"place\":", "\"spot\":");
                }
                text.append(changed).append('\n');
            }
            Files.writeString(out.resolve(file.getFileName()), text);
        }
        return out;
    }

    private static boolean python() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
