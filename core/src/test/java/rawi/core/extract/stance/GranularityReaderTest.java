package rawi.core.extract.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Granularity;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** What a claim speaks of, sign by sign; the claim meant is the one in brackets. */
class GranularityReaderTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers [arrested] ten men in Hajin on Monday.|EVENT",
                "The [attacks] in Hajin on Monday killed ten people.|EVENT",
                "Police said that no [arrests] took place.|EVENT",
                "Two [strikes] hit the town.|AGGREGATE",
                "Two strikes [destroyed] three houses.|AGGREGATE",
                "The ministry condemned recent [attacks] on its forces.|AGGREGATE",
                "Thousands have [fled] to Hajin.|AGGREGATE",
                "About 20 young men have [signed up] so far.|AGGREGATE",
                "The army began an operation to [liberate] the town.|CAMPAIGN",
                "Civilians in the town face ongoing [shelling].|CAMPAIGN",
                "Soldiers are [arresting] young men in the city.|PRACTICE",
                "Soldiers often [arrest] young men in the city.|PRACTICE",
                "Patrols have deployed [checkpoints] in the city.|PRACTICE",
                "Patrols deployed [checkpoints] in the city on Monday.|EVENT",
                "[Arrests] of young men increased in the city.|PRACTICE",
                "Young men in the city are [terrified].|STATE",
                "The [siege] of the town began in May.|STATE"
            })
    void signs(String marked, Granularity wanted) {
        int at = marked.indexOf('[');
        String text = marked.replaceAll("[\\[\\]]", "");
        List<Claim> claims =
                READER.read(
                                new Report(
                                        "example.txt",
                                        "example",
                                        Optional.empty(),
                                        "Test Wire",
                                        Optional.of(LocalDate.of(2021, 3, 1)),
                                        "en",
                                        Optional.empty(),
                                        text,
                                        0))
                        .claims();
        assertThat(claims)
                .as(text)
                .anyMatch(c -> c.trigger().span().contains(at) && c.granularity() == wanted);
    }
}
