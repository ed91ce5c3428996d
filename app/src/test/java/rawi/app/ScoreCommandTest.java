package rawi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    @TempDir Path folder;

    private static String rawi(String... args) {
        StringWriter out = new StringWriter();
        Main.run(new PrintWriter(out, true), new PrintWriter(out, true), args);
        return out.toString();
    }

    @Test
    void theDemoStaysAsWellReadAsItWas() {
        StringWriter out = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        "score",
                        "../demo/gold",
                        "--texts",
                        "../demo/reports",
                        "--only",
                        "en",
                        "--min",
                        "partial.f1=0.84",
                        "--min",
                        "exact.f1=0.80",
                        "--min",
                        "claim.f1=0.73",
                        "--min",
                        "strict.f1=0.38",
                        "--min",
                        "factuality=0.88",
                        "--min",
                        "chain=0.87",
                        "--min",
                        "place=0.88",
                        "--min",
                        "when=0.74",
                        "--min",
                        "count=0.72");
        assertThat(code).as(out.toString()).isZero();
    }

    @Test
    void failsWhenAFloorIsMissed() {
        assertThat(
                        rawi(
                                "score",
                                "../demo/gold",
                                "--texts",
                                "../demo/reports",
                                "--only",
                                "en",
                                "--min",
                                "strict.f1=0.99"))
                .contains("falls short: strict.f1");
    }

    /** The same numbers as the scorer that lies beside the project; skipped without it. */
    @Test
    void givesTheNumbersOfTheGoldScorer() throws Exception {
        Path scorer =
                Path.of(
                        System.getenv().getOrDefault("RAWI_SHARED", "../../shared"),
                        "gold/score.py");
        if (!Files.exists(scorer)) {
            System.out.println("ScoreCommandTest: skipped, no " + scorer);
        }
        assumeTrue(Files.exists(scorer));
        Path pred = folder.resolve("pred.json");
        rawi("read", "../demo/reports", "--format", "json", "-o", pred.toString());
        Process python;
        try {
            python =
                    new ProcessBuilder(
                                    List.of(
                                            "python3",
                                            scorer.toString(),
                                            "../demo/gold",
                                            pred.toString(),
                                            "--texts",
                                            "../demo/reports"))
                            .start();
        } catch (java.io.IOException e) {
            System.out.println("ScoreCommandTest: skipped, no python3");
            assumeTrue(false);
            return;
        }
        String theirs = new String(python.getInputStream().readAllBytes());
        String ours = rawi("score", "../demo/gold", pred.toString(), "--texts", "../demo/reports");
        for (String line : theirs.lines().toList()) {
            String[] parts = line.strip().split("\\s+");
            String mine =
                    ours.lines()
                            .filter(l -> l.startsWith(parts[0] + " "))
                            .findFirst()
                            .orElse("none 0")
                            .split("\\s+")[1];
            if (parts[1].equals("None")) {
                assertThat(mine).isEqualTo("None");
            } else {
                assertThat(Double.parseDouble(mine))
                        .as(parts[0])
                        .isCloseTo(
                                Double.parseDouble(parts[1]),
                                org.assertj.core.data.Offset.offset(0.00051));
            }
        }
    }
}
