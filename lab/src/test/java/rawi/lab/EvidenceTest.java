package rawi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** The short form of the run over real text: quotes stand, readings repeat, nothing crawls. */
class EvidenceTest {

    private static final long SLOWEST_MILLIS = 5000;

    @Test
    void everyQuoteIsItsSpanAndReadingTwiceGivesTheSame() throws IOException {
        List<String> folders = new ArrayList<>(List.of("../demo/reports"));
        Path real =
                Path.of(System.getenv().getOrDefault("RAWI_SHARED", "../../shared"), "gold/dev/en");
        if (Files.isDirectory(real)) {
            folders.add(real.toString());
        } else {
            System.out.println("skipped: no real reports here, only the demo");
        }
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        for (Report report : Budgets.reports(folders)) {
            long start = System.nanoTime();
            ReadReport read = reader.read(report);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(millis).as(report.file()).isLessThan(SLOWEST_MILLIS);
            assertThat(Quotes.stand(read)).as("quotes of " + report.file()).isTrue();
            assertThat(reader.read(report)).as(report.file()).isEqualTo(read);
        }
    }
}
