package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.Report;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.testkit.GoldenCase;

/** {@code golden/when.txt} and {@code golden/counts.txt}: which date and number a claim has. */
class GoldenFieldsTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    @TestFactory
    Stream<DynamicTest> dates() throws IOException {
        return cases("/golden/when.txt");
    }

    @TestFactory
    Stream<DynamicTest> counts() throws IOException {
        return cases("/golden/counts.txt");
    }

    private static Stream<DynamicTest> cases(String resource) throws IOException {
        try (var in = GoldenFieldsTest.class.getResourceAsStream(resource)) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return GoldenCase.parse(file).stream()
                    .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
        }
    }

    private static void check(GoldenCase golden) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "P",
                        Optional.of(LocalDate.parse(golden.header().get("date"))),
                        "en",
                        Optional.empty(),
                        golden.text(),
                        0);
        List<Claim> claims = READER.read(report).claims();
        for (GoldenCase.Expected e : golden.expected()) {
            int at = golden.text().indexOf(e.words());
            Optional<Claim> claim =
                    claims.stream()
                            .filter(c -> c.trigger().span().start() < at + e.words().length())
                            .filter(c -> c.trigger().span().end() > at)
                            .findFirst();
            assertThat(claim).as("a claim at " + e.words()).isPresent();
            String read =
                    e.kind().equals("when")
                            ? claim.get().when().map(GoldenFieldsTest::show).orElse("none")
                            : claim.get().count().map(GoldenFieldsTest::show).orElse("none");
            assertThat(read).as(e.kind() + " of " + e.words()).isEqualTo(e.value());
        }
    }

    private static String show(When when) {
        TimeRange range = when.range();
        String from = range.earliest().map(LocalDate::toString).orElse("");
        String to = range.latest().map(LocalDate::toString).orElse("");
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String show(Count count) {
        return side(count.low()) + ".." + side(count.high());
    }

    private static String side(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
