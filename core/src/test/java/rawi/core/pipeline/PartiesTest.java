package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.Report;

/** Who did it to whom, one sentence a line of {@code rawi/parties.tsv}. */
class PartiesTest {

    private final ReportReader reader = ReportReader.load(DataFiles.builtIn());

    @TestFactory
    Stream<DynamicTest> readsWhoDidItToWhom() {
        return Tsv.read(DataFiles.builtIn(), "parties.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> check(row)));
    }

    private void check(Tsv.Row row) {
        Report report =
                new Report(
                        "case.txt",
                        "case",
                        Optional.empty(),
                        "Northern Desk",
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        row.get("text"),
                        0);
        Claim claim =
                reader.read(report).claims().stream()
                        .filter(c -> c.trigger().text().equals(row.get("trigger")))
                        .findFirst()
                        .orElseThrow();
        assertThat(words(claim.agents().stream().map(a -> a.quote()).toList()))
                .as("agents")
                .isEqualTo(row.get("agents"));
        assertThat(words(claim.targets().stream().map(t -> t.quote()).toList()))
                .as("targets")
                .isEqualTo(row.get("targets"));
        assertThat(claim.factuality().name()).isEqualTo(row.get("factuality"));
    }

    private static String words(List<Quote> quotes) {
        String all = quotes.stream().map(Quote::text).collect(Collectors.joining(" | "));
        return all.isEmpty() ? "-" : all;
    }
}
