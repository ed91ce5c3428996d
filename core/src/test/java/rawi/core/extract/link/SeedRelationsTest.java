package rawi.core.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.model.Claim;
import rawi.core.model.Means;
import rawi.core.model.Relation;
import rawi.core.pipeline.SeedText;

/**
 * The causal web of the article that Rawi began with: losses, drive, bribes, flight. The text lies
 * beside the project; without it the tests say so and skip.
 */
class SeedRelationsTest {

    private static List<Claim> claims;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        text = SeedText.read(SeedRelationsTest.class);
        claims = SeedText.claims(text);
    }

    /** The claim whose trigger holds the n-th mention of a word. */
    private static Claim at(String words) {
        String word = words.substring(words.indexOf('>') + 1);
        int start =
                words.indexOf('>') < 0 ? 0 : text.indexOf(words.substring(0, words.indexOf('>')));
        int place = text.indexOf(word, start);
        assertThat(place).as(words).isGreaterThanOrEqualTo(0);
        return claims.stream()
                .filter(c -> c.trigger().span().contains(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim at " + words));
    }

    /** Columns: from, kind, to, cue. "It is noteworthy>killed" is the first after those words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "human losses|CAUSES|forced recruitment on|to compensate for",
                "battles its|PRECEDES|human losses|after",
                "attacks on its|PRECEDES|human losses|after",
                "mobile>checkpoints|PURPOSE|arrest young|in order to",
                "directives|PRECEDES|stop accepting|after",
                "press-gang>arresting young|PURPOSE|forcing them into|with the aim of",
                "active in|PURPOSE|press-gang|aiming to",
                "take huge|CONDITION_OF|release,|in exchange for",
                "take huge|CAUSES|flee to|which is why",
                "take huge|CAUSES|stay at home|which is why",
                "release,|CAUSES|flee to|which is why",
                "flee to|ALTERNATIVE_TO|stay at home|or",
                "forcible recruitment|CAUSES|terrified|due to",
                "deaths as|PRECEDES|terrified|after",
                "attacks in the|CAUSES|deaths as|as a result of",
                "set up by|MEANS_OF|recruiting young|through",
                "deteriorating|EXPLOITED_BY|exploiting|exploiting",
                "fear of|EXPLOITED_BY|exploiting|exploiting",
                "It is noteworthy>arrested|CAUSES|dig|forcing",
                "dig trenches|CAUSES|being>killed|led to",
                "clashes between|CAUSES|being>killed|in",
                "being>killed|PRECEDES|withdrawal|before",
                "fled the|PRECEDES|leave towards|After",
                "forced conscription.|CAUSES|leave towards|in order to escape"
            })
    void theTextTies(String from, Relation.Kind kind, String to, String cue) {
        assertThat(at(from).relations())
                .as(RelationCuesTest.describe(claims))
                .anyMatch(
                        r ->
                                r.kind() == kind
                                        && r.to().equals(at(to).id())
                                        && r.cue().map(q -> q.text()).equals(Optional.of(cue)));
    }

    @Test
    void whatForIsQuoted() {
        assertThat(at("forced recruitment on").purpose().get().text())
                .isEqualTo("to compensate for its human losses");
        assertThat(at("leave towards").purpose().get().text())
                .isEqualTo("in order to escape forced conscription");
    }

    @Test
    void inducementsAreControlledValues() {
        assertThat(at("recruiting young").means())
                .extracting(m -> m.value().orElse(""))
                .containsExactly("MONEY", "DRUGS");
        assertThat(at("recruiting young").means())
                .extracting(Means::quote)
                .extracting(q -> q.text())
                .containsExactly("money", "drugs");
    }

    @Test
    void whereTheyLeaveToIsAnAreaWithoutAPoint() {
        var destination = at("leave towards").destination().get();
        assertThat(destination.quote().text()).startsWith("areas controlled by");
        assertThat(destination.point()).isEmpty();
    }

    @Test
    void standingSideBySideTiesNothing() {
        // the appointment, the relay of SY24 and the patrols' arrests have no cue between them
        assertThat(at("press-gang>arresting young").relations())
                .noneMatch(r -> r.kind() == Relation.Kind.CAUSES);
        assertThat(at("recruiting young").relations())
                .noneMatch(r -> r.kind() == Relation.Kind.CAUSES);
    }
}
