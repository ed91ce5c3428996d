package rawi.core.extract.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rawi.core.Cases;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.ParsedText;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/** Who says, thinks or wants what, one sentence a line of {@code rawi/voice/attributions.tsv}. */
class AttributionReaderTest {

    private final DataFiles files = DataFiles.builtIn();
    private final LayoutReader layouts = new LayoutReader(files);
    private final EnglishParser parser = EnglishParser.load(files);
    private final AttributionReader reader = AttributionReader.load(files);

    @TestFactory
    Stream<DynamicTest> readsWhoSaysOrWantsIt() throws Exception {
        return Cases.rows("/rawi/voice/attributions.tsv")
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c[0], () -> assertThat(told(c[0])).isEqualTo(c[1])));
    }

    @Test
    void whatStandsWithinAnothersWordsIsNested() {
        List<Attribution> read = read("The mayor said that residents wanted a new road.");
        assertThat(read).extracting(Attribution::nested).containsExactly(false, true);
    }

    private String told(String text) {
        String all =
                read(text).stream()
                        .filter(a -> !a.nested())
                        .map(a -> words(text, a))
                        .collect(Collectors.joining(" | "));
        return all.isEmpty() ? "-" : all;
    }

    private static String words(String text, Attribution one) {
        return Stream.of(one.source(), one.cue(), one.content())
                .map(spans -> in(text, spans))
                .collect(Collectors.joining(" > "));
    }

    private static String in(String text, List<Span> spans) {
        return spans.isEmpty()
                ? "-"
                : spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" … "));
    }

    private List<Attribution> read(String text) {
        Report report = Cases.report(text);
        TextLayout layout = layouts.read(report);
        ParsedText.Depth[] depths = new ParsedText.Depth[layout.sentences().size()];
        Arrays.fill(depths, ParsedText.Depth.PARSED);
        return reader.read(new ParsedText(layout, parser, depths));
    }
}
