package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.model.Span;

class LayoutReaderTest {

    private static final LayoutReader READER = new LayoutReader(DataFiles.builtIn());

    private static TextLayout read(String text) {
        return READER.read(
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "Wire",
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        text,
                        0));
    }

    private static String tokens(String text) {
        return read(text).sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }

    private static List<String> sentences(String text) {
        return read(text).sentences().stream().map(s -> s.span().in(text)).toList();
    }

    @Test
    void cutsWordsAsTheTreebankDoes() {
        assertThat(tokens("The state-run TV didn't say that it's Israel's."))
                .isEqualTo("The state - run TV did n't say that it 's Israel 's .");
        assertThat(tokens("U.S. forces paid $1,200 (5%) on Jan. 3."))
                .isEqualTo("U.S. forces paid $ 1,200 ( 5 % ) on Jan. 3 .");
        assertThat(tokens("on May 6.”[3]")).isEqualTo("on May 6 . ” [ 3 ]");
    }

    @Test
    void endsSentencesAtStopsButNotAtAbbreviations() {
        assertThat(sentences("Maj. Gen. Cook spoke. \"They came.\" He left."))
                .containsExactly("Maj. Gen. Cook spoke.", "\"They came.\"", "He left.");
        assertThat(sentences("It cost 3.5 million. Nobody paid."))
                .containsExactly("It cost 3.5 million.", "Nobody paid.");
    }

    @Test
    void tellsHeadlineDatelineCreditAndBodyApart() {
        String text =
                "Army closes road\n\nDec 21, 2020\n\nThe army closed the road.\n\nOriginal report from SY24\n\nPhoto from X";
        assertThat(read(text).blocks().stream().map(Block::kind))
                .containsExactly(
                        Block.Kind.HEADLINE,
                        Block.Kind.DATELINE,
                        Block.Kind.BODY,
                        Block.Kind.CREDIT,
                        Block.Kind.BODY);
    }

    @Test
    void joinsLinesWrappedToAWidth() {
        String text =
                "The army closed the road to the city on Monday and sent its\n"
                        + "patrols to the villages around it, where they stayed until\n"
                        + "the evening and then left again without saying a word to\n"
                        + "anybody.\n";
        assertThat(read(text).blocks()).hasSize(1);
    }

    @Test
    void pairsMixedMarksAndLeavesApostrophesAlone() {
        String text =
                "Omar said: \"They will take you [to serve] if you don’t pay.” The youths’ fear grew.";
        List<Quotation> found = read(text).quotations();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).span().in(text)).startsWith("\"They").endsWith("pay.”");
        assertThat(found.get(0).speech()).isTrue();
        assertThat(read(text).brackets().get(0).in(text)).isEqualTo("[to serve]");
    }

    @Test
    void aStrayMarkOpensNoQuotation() {
        assertThat(read("Members of the National Defense’ militia were held.").quotations())
                .isEmpty();
    }

    @Test
    void everyTokenIsItsSpanOnNoise() {
        long seed = Long.getLong("rawi.seed", 17);
        Random random = new Random(seed);
        String letters = "abcXYZ 0129.,;:!?'\"“”‘’-–—()[]\n\t$%/@ءاتـ\u200f\ud83d\ude00";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String noise = text.toString();
            TextLayout layout = read(noise);
            int last = 0;
            for (Sentence sentence : layout.sentences()) {
                for (Token token : sentence.tokens()) {
                    assertThat(visible(token.span().in(noise)))
                            .as("replay with -Drawi.seed=" + seed)
                            .isEqualTo(visible(token.form()));
                    assertThat(token.start()).isGreaterThanOrEqualTo(last);
                    last = token.end();
                }
            }
        }
    }

    /** A token's form is what stands at its span but for characters that nobody sees. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }

    @Test
    void foldedTextLeadsBackToTheStoredCharacters() {
        String text = "Raqqa’s ـالرقـة Tādif ﷲ İzmir";
        FoldedText folded = FoldedText.of(text);
        for (int i = 0; i < folded.text().length(); i++) {
            Span origin = folded.origin(i, i + 1);
            assertThat(origin.end()).isLessThanOrEqualTo(text.length());
            assertThat(FoldedText.fold(origin.in(text)))
                    .contains(folded.text().substring(i, i + 1));
        }
        int at = folded.text().indexOf("tadif");
        assertThat(folded.origin(at, at + 5).in(text)).isEqualTo("Tādif");
    }
}
