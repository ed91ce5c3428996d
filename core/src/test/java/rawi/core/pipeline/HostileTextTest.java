package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Quote;
import rawi.core.model.Report;
import rawi.testkit.HostileTexts;
import rawi.testkit.Seeded;

/**
 * Whatever the text, it is read to its end and every quote is the text at its span. The long form,
 * with measures of time, is the laboratory's StressRun.
 */
class HostileTextTest {

    private static ReportReader reader;

    @BeforeAll
    static void load() {
        reader = ReportReader.load(DataFiles.builtIn());
    }

    static Stream<String> repeated() {
        return HostileTexts.repeated(3_000).values().stream();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("repeated")
    void readsWhatRepeats(String text) {
        check(text);
    }

    @Seeded(runs = 150)
    void readsNoise(Random random) {
        check(HostileTexts.noise(random, 1 + random.nextInt(250)));
    }

    private static void check(String text) {
        Report report =
                new Report(
                        "made.txt",
                        "00",
                        Optional.empty(),
                        "The Wire",
                        Optional.of(LocalDate.of(2024, 3, 5)),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        for (Claim claim : reader.read(report).claims()) {
            quotes(claim).forEach(q -> assertThat(q.span().in(text)).isEqualTo(q.text()));
        }
    }

    private static Stream<Quote> quotes(Claim claim) {
        return Stream.of(
                        Stream.of(claim.trigger()),
                        claim.agents().stream().map(a -> a.quote()),
                        claim.targets().stream().map(t -> t.quote()),
                        claim.place().stream().map(p -> p.quote()),
                        claim.when().stream().map(w -> w.quote()),
                        claim.count().stream().map(c -> c.quote()),
                        claim.means().stream().map(m -> m.quote()),
                        claim.purpose().stream(),
                        claim.chain().stream().flatMap(h -> h.quote().stream()),
                        claim.relations().stream().flatMap(r -> r.cue().stream()))
                .flatMap(s -> s);
    }
}
