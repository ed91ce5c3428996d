package rawi.core.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Report;

/** The article that Rawi began with, which lies beside the project; tests skip without it. */
public final class SeedText {

    private SeedText() {}

    /** The article's text; without it the test says so and skips. */
    public static String read(Class<?> test) throws IOException {
        String shared = System.getenv().getOrDefault("RAWI_SHARED", "../../shared");
        Path file = Path.of(shared, "gold/dev/en/seed-deir-ezzor-2020-12-21.txt");
        if (!Files.exists(file)) {
            System.out.println(test.getSimpleName() + ": skipped, no " + file);
        }
        assumeTrue(Files.exists(file));
        return Files.readString(file);
    }

    /** What is read from it on its day. */
    public static List<Claim> claims(String text) {
        return ReportReader.load(DataFiles.builtIn()).read(report(text)).claims();
    }

    private static Report report(String text) {
        return new Report(
                "seed.txt",
                "seed",
                Optional.empty(),
                "The Syrian Observer",
                Optional.of(LocalDate.of(2020, 12, 21)),
                "en",
                Optional.empty(),
                text,
                0);
    }
}
