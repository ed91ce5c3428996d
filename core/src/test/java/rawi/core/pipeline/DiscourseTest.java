package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rawi.core.Cases;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/** A word with an everyday sense has it in a report that does not speak of conflict. */
class DiscourseTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    private static final String RACE =
            "The senator attacked her rival's tax plan on Monday. She is fighting for a second term."
                    + " Both parties called the race close. Her rally drew a large crowd in the capital."
                    + " Voters told the paper that schools matter most. He hit back on local radio. The"
                    + " battle for the suburbs will be decided by women. A new poll was released on"
                    + " Sunday. The campaign has cost nine million so far. Turnout was high in spring.";

    private static final String FRONT =
            " Militants shelled the town hall. Two soldiers were killed at a checkpoint.";

    private static ReadReport read(String text) {
        return READER.read(Cases.report(text));
    }

    private static List<String> triggers(String text) {
        return read(text).claims().stream().map(Claim::trigger).map(q -> q.text()).toList();
    }

    @Test
    void aCampaignForVotesHoldsNoAttacksAndBattles() {
        assertThat(triggers(RACE)).isEmpty();
        assertThat(read(RACE).dropped())
                .anySatisfy(d -> assertThat(d.reason()).contains("hardly speaks of conflict"));
    }

    /** Of many in one sentence, in the order of the text whatever the order of a set. */
    @Test
    void whatIsLeftOutStandsInTheOrderOfTheText() {
        String heated =
                RACE.replace(
                        "A new poll",
                        "They attacked, battled, fought and raided the house, he said. A new"
                                + " poll");
        List<Integer> starts =
                read(heated).dropped().stream()
                        .filter(d -> d.reason().contains("hardly speaks of conflict"))
                        .map(d -> d.trigger().span().start())
                        .toList();
        assertThat(starts).hasSizeGreaterThan(9).isSorted();
    }

    @Test
    void whereConflictIsToldTheSameWordsCount() {
        assertThat(triggers(RACE + FRONT)).contains("fighting", "battle", "shelled", "killed");
    }

    @Test
    void aShortReportIsTakenAtItsWord() {
        assertThat(triggers("They attacked the village on Monday.")).containsExactly("attacked");
    }
}
