package rawi.core.extract.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rawi.core.Cases;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.pipeline.ReportReader;

/** Constructions of who does what to whom, one a line of {@code rawi/who/en.tsv}. */
class WhoCasesTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    private static List<Claim> read(String words) {
        return READER.read(Cases.report("A quiet week\n\n" + words + "\n")).claims();
    }

    @TestFactory
    Stream<DynamicTest> readsWhoDoesItToWhom() throws Exception {
        return Cases.rows("/rawi/who/en.tsv")
                .map(c -> DynamicTest.dynamicTest(c[0], () -> check(c[0], c[1], c[2], c[3], c[4])));
    }

    private static void check(
            String words, String trigger, String agents, String targets, String factuality) {
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
        if (!factuality.isEmpty()) {
            assertThat(claim.factuality().name()).isEqualTo(factuality);
        }
    }

    @Test
    void whatOneMayDoOrIsAskedToDoIsNoEvent() {
        assertThat(read("Guards have the power to detain herders.")).isEmpty();
        assertThat(read("There were calls to not deport bakers.")).isEmpty();
        assertThat(read("The boy was almost killed by a sniper.")).isEmpty();
        assertThat(read("Residents have two weeks to pay.")).isEmpty();
        assertThat(read("Nurses are treating wounded civilians.")).isEmpty();
        assertThat(read("Omar Ali is the head of recruitment in Alder.")).isEmpty();
    }
}
