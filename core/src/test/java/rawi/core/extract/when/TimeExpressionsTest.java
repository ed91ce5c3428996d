package rawi.core.extract.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;
import rawi.testkit.GoldenCase;

/** {@code golden/time-expressions.txt}: each expression and the days it stands for. */
class TimeExpressionsTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final LayoutReader LAYOUTS = new LayoutReader(FILES);
    private static final EnglishParser PARSER = EnglishParser.load(FILES);
    private static final TimeReader TIMES = TimeReader.load(FILES, "en");

    @TestFactory
    Stream<DynamicTest> golden() throws IOException {
        try (var in =
                TimeExpressionsTest.class.getResourceAsStream("/golden/time-expressions.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return GoldenCase.parse(file).stream()
                    .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
        }
    }

    private static void check(GoldenCase golden) {
        LocalDate date = LocalDate.parse(golden.header().get("date"));
        List<String> read = read(golden.text(), date).stream().map(w -> show(w)).toList();
        List<String> expected =
                golden.expected().stream().map(e -> e.words() + " = " + e.value()).toList();
        boolean narrative = golden.name().startsWith("days told before");
        // a narrative case also holds the day that it is told from
        assertThat(narrative ? read.subList(read.size() - 1, read.size()) : read)
                .isEqualTo(expected);
    }

    private static List<When> read(String text, LocalDate date) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "P",
                        Optional.of(date),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        TextLayout layout = LAYOUTS.read(report);
        ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
        Arrays.fill(depths, ParsedText.Depth.EVENTS);
        ParsedText parsed = new ParsedText(layout, PARSER, depths);
        Times times = TIMES.read(parsed, (sentence, node, nounClass) -> false);
        List<When> all = new ArrayList<>();
        for (int s = 0; s < parsed.size(); s++) {
            all.addAll(times.in(s));
        }
        return all;
    }

    private static String show(When when) {
        TimeRange range = when.range();
        String from = range.earliest().map(LocalDate::toString).orElse("");
        String to = range.latest().map(LocalDate::toString).orElse("");
        return when.quote().text() + " = " + (from.equals(to) ? from : from + ".." + to);
    }
}
