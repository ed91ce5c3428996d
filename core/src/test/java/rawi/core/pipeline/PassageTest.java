package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.pipeline.Passage.Far;
import rawi.core.syntax.ParsedText.Depth;

/** Cost follows relevance: how far sentences go, and how deep their surroundings are read. */
class PassageTest {

    private static ReportReader reader;

    @BeforeAll
    static void load() {
        reader = ReportReader.load(DataFiles.builtIn());
    }

    private static List<Passage> passages(String lang, String text) {
        return reader.passages(
                new Report(
                        "made.txt",
                        "00",
                        Optional.empty(),
                        "The Wire",
                        Optional.of(LocalDate.of(2024, 3, 5)),
                        lang,
                        Optional.empty(),
                        text,
                        0));
    }

    @Test
    void wordsThatTellNothingStopASentence() {
        Passage passage = passages("en", "The bakery opens at seven in the morning.\n").get(0);
        assertThat(passage.far()).isEqualTo(Far.WORDS);
        assertThat(passage.depth()).isEqualTo(Depth.SKIPPED);
    }

    private static Far far(String sentence) {
        return passages("en", sentence + "\n").get(0).far();
    }

    /** What an entry asks for besides its head must be there: a preposition, a noun of a class. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She saw her brother near a market.",
                "According to the mayor, trains are late.",
                "The campaign spent money on posters."
            })
    void wordsStopAHeadWithoutWhatItNeeds(String sentence) {
        assertThat(far(sentence)).isEqualTo(Far.WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She saw corpses near a market.",
                "The army began a campaign to retake the town.",
                "Gunmen waylaid a bus on the highway."
            })
    void aHeadWithWhatItNeedsIsRead(String sentence) {
        assertThat(far(sentence)).isEqualTo(Far.EVENT);
    }

    @Test
    void tagsStopAWordOfAnotherPartOfSpeech() {
        // no verb "draft", and nobody who could be drafted
        Passage passage = passages("en", "The drafts of the book were long.\n").get(0);
        assertThat(passage.far()).isEqualTo(Far.TAGS);
        assertThat(passage.depth()).isEqualTo(Depth.SKIPPED);
    }

    @Test
    void anEventIsFoundAndWhatStandsBeforeItIsRead() {
        List<Passage> passages =
                passages(
                        "en",
                        "It rained in Homs on Monday. Soldiers killed two farmers near the"
                                + " river.\n");
        assertThat(passages.get(0).depth()).isNotEqualTo(Depth.SKIPPED);
        assertThat(passages.get(1).far()).isEqualTo(Far.EVENT);
        assertThat(passages.get(1).depth()).isEqualTo(Depth.EVENTS);
    }

    @Test
    void arabicGoesTheSameWay() {
        List<Passage> passages = passages("ar", "قتل جنود مزارعين قرب النهر.\n");
        assertThat(passages.get(0).far()).isEqualTo(Far.EVENT);
    }
}
