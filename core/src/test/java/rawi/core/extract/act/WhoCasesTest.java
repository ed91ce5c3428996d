package rawi.core.extract.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** Constructions of who does what to whom, one a line of {@code rawi/who/en.tsv}. */
class WhoCasesTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    private static List<Claim> read(String words) {
        return READER.read(
                        new Report(
                                "case.txt",
                                "case",
                                Optional.empty(),
                                "Northern Desk",
                                Optional.of(LocalDate.of(2021, 3, 1)),
                                "en",
                                Optional.empty(),
                                "A quiet week\n\n" + words + "\n",
                                0))
                .claims();
    }

    @TestFactory
    Stream<DynamicTest> readsWhoDoesItToWhom() throws Exception {
        List<String> lines;
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                getClass().getResourceAsStream("/rawi/who/en.tsv"),
                                StandardCharsets.UTF_8))) {
            lines = in.lines().filter(l -> !l.startsWith("#")).skip(1).toList();
        }
        return lines.stream()
                .map(line -> line.split("\t", -1))
                .map(c -> DynamicTest.dynamicTest(c[0], () -> check(c[0], c[1], c[2], c[3])));
    }

    private static void check(String words, String trigger, String agents, String targets) {
        List<Claim> claims =
                read(words).stream().filter(c -> c.trigger().text().contains(trigger)).toList();
        assertThat(claims).as("claims at " + trigger).isNotEmpty();
        Claim claim = claims.get(0);
        String did =
                claim.agents().stream()
                        .map(a -> a.quote().text())
                        .collect(Collectors.joining("; "));
        String suffered =
                claim.targets().stream()
                        .map(t -> t.quote().text())
                        .collect(Collectors.joining("; "));
        assertThat(did + " → " + suffered).isEqualToIgnoringCase(agents + " → " + targets);
    }

    @Test
    void whatOneMayDoOrIsAskedToDoIsNoEvent() {
        assertThat(read("Guards have the power to detain herders.")).isEmpty();
        assertThat(read("There were calls to not deport bakers.")).isEmpty();
        assertThat(read("Nurses are treating wounded civilians.")).isEmpty();
        assertThat(read("Omar Ali is the head of recruitment in Alder.")).isEmpty();
    }
}
