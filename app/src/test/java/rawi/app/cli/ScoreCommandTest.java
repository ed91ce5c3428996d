package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo corpus is read for, as floors that may only rise. */
class ScoreCommandTest {

    @TempDir Path gold;

    /** The gold of the English reports alone. */
    @BeforeEach
    void copyEnglish() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../demo/gold"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\"lang\": \"en\"")) {
                    Files.copy(file, gold.resolve(file.getFileName()));
                }
            }
        }
        assertThat(gold).isNotEmptyDirectory();
    }

    private Run score(String... floors) {
        String[] args = new String[4 + floors.length];
        args[0] = "score";
        args[1] = gold.toString();
        args[2] = "--texts";
        args[3] = "../demo/reports";
        System.arraycopy(floors, 0, args, 4, floors.length);
        return Run.of(args);
    }

    @Test
    void theDemoStaysAsWellReadAsItWas() {
        Run run =
                score(
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
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void failsWhenAFloorIsMissed() {
        assertThat(score("--min", "strict.f1=0.99").code()).isEqualTo(1);
    }
}
