package rawi.core.extract.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.Cases;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** Constructions of saying and doubting, one a line of {@code rawi/voice/en.tsv}. */
class VoiceCasesTest {

    private final ReportReader reader = ReportReader.load(DataFiles.builtIn());

    @TestFactory
    Stream<DynamicTest> readsWhoSaysItAndHowSure() throws Exception {
        return Cases.rows("/rawi/voice/en.tsv")
                .map(c -> DynamicTest.dynamicTest(c[0], () -> check(c[0], c[1], c[2], c[3])));
    }

    private void check(String words, String trigger, String chain, String factuality) {
        String text = "A quiet week\n\n" + words.replace(" ¶ ", "\n\n") + "\n";
        Report report = Cases.report(text);
        List<Claim> claims =
                reader.read(report).claims().stream()
                        .filter(c -> c.trigger().text().contains(trigger))
                        .toList();
        assertThat(claims).as("claims at " + trigger).isNotEmpty();
        Claim claim = claims.get(0);
        String read =
                claim.chain().stream()
                        .skip(1)
                        .map(h -> h.name())
                        .collect(Collectors.joining(" > "));
        assertThat(read + " " + claim.factuality())
                .isEqualToIgnoringCase((chain + " " + factuality).toLowerCase(Locale.ROOT));
    }
}
