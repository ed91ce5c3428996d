package rawi.core.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;

class CorroboratorTest {

    static final Corroborator CORROBORATOR = Corroborator.load(DataFiles.builtIn());

    private static final String WORDS =
            "Soldiers held seven young men at a roadblock near the mill in Alder before noon, and"
                    + " shopkeepers closed their doors until the trucks had left the square again.";

    private static Corroboration run(Told... reports) {
        return run(List.of(), reports);
    }

    private static Corroboration run(List<Decision> decisions, Told... reports) {
        return CORROBORATOR.run(
                java.util.Arrays.stream(reports).map(Told::filed).toList(), decisions);
    }

    private static Incident of(Corroboration found, String claim) {
        return found.incidents().stream()
                .filter(i -> i.claims().contains(ClaimRef.of(claim)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void copiesAreOneOrigin() {
        Corroboration found =
                run(
                        new Told("a", "Wadi Post", "2021-03-02")
                                .text(WORDS)
                                .arrest(Told.ALDER, "2021-03-01", 7),
                        new Told("b", "Mill Wire", "2021-03-03")
                                .text(WORDS + " More soon.")
                                .arrest(Told.ALDER, "2021-03-01", 7));
        assertThat(found.relays())
                .singleElement()
                .extracting(Relay::kind)
                .isEqualTo(Relay.Kind.NEAR_DUPLICATE);
        assertThat(of(found, "a/C01").claims()).hasSize(2);
        assertThat(of(found, "a/C01").origins()).containsExactly(List.of("a", "b"));
    }

    @Test
    void outletsThatTellTheSameDayAreTwoOriginsWithTheirOwnNumbers() {
        Corroboration found =
                run(
                        new Told("a", "Wadi Post", "2021-03-02")
                                .arrest(Told.ALDER, "2021-03-01", 7),
                        new Told("b", "Mill Wire", "2021-03-02")
                                .arrest(Told.ALDER, "2021-03-01", 12));
        Incident incident = of(found, "a/C01");
        assertThat(incident.origins()).hasSize(2);
        Incident.Tally tally = incident.counts().get(0);
        assertThat(tally.low()).isEqualTo(OptionalLong.of(7));
        assertThat(tally.high()).isEqualTo(OptionalLong.of(12));
        assertThat(found.contradictions())
                .singleElement()
                .extracting(Contradiction::kind)
                .isEqualTo(Contradiction.Kind.COUNT);
    }

    @Test
    void aSourceNamedByTwoOutletsIsOneOriginUntilAPersonSplitsIt() {
        Told a = killing("a", "Wadi Post", "Umm Salim");
        Told b = killing("b", "Mill Wire", "Umm Salim");
        assertThat(of(run(a, b), "a/C01").origins()).hasSize(1);
        Decision split = new Decision(Decision.Kind.SPLIT_ORIGINS, "a", "b");
        assertThat(of(run(List.of(split), a, b), "a/C01").origins()).hasSize(2);
    }

    @Test
    void unnamedSourcesOfTwoOutletsAreNotOne() {
        Told a = killing("a", "Wadi Post", "local sources");
        Told b = killing("b", "Mill Wire", "local sources");
        assertThat(of(run(a, b), "a/C01").origins()).hasSize(2);
    }

    @Test
    void aWiresSentenceInsideLongerArticlesIsOneOrigin() {
        String line =
                "Seven young men were taken at the mill bridge in Alder on Monday evening and"
                        + " driven to the old barracks.";
        String other =
                "Late on the first of March soldiers at the bridge by the mill of Alder led away"
                        + " seven young men.";
        Told a =
                new Told("a", "Wadi Post", "2021-03-02")
                        .text("Prices of flour rose again in the valley towns this week. ")
                        .sentence(line)
                        .arrest(Told.ALDER, "2021-03-01", 7);
        Told b =
                new Told("b", "Mill Wire", "2021-03-02")
                        .text("The ferry is out of service and the school will stay shut. ")
                        .sentence(line.replace("on Monday evening", "on Monday"))
                        .arrest(Told.ALDER, "2021-03-01", 7);
        Told c =
                new Told("c", "Ford Times", "2021-03-02")
                        .sentence(other)
                        .arrest(Told.ALDER, "2021-03-01", 7);
        Corroboration found = run(a, b, c);
        assertThat(found.relays()).isEmpty();
        assertThat(of(found, "a/C01").origins()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void otherDaysAndOtherTownsAreOtherIncidents() {
        Corroboration found =
                run(
                        new Told("a", "Wadi Post", "2021-03-02")
                                .arrest(Told.ALDER, "2021-03-01", 7),
                        new Told("b", "Mill Wire", "2021-03-30")
                                .arrest(Told.ALDER, "2021-03-29", 7),
                        new Told("c", "Mill Wire", "2021-03-02")
                                .arrest(Told.BIRCH, "2021-03-01", 7));
        assertThat(of(found, "a/C01").claims()).hasSize(1);
        assertThat(of(found, "c/C01").claims()).hasSize(1);
        assertThat(CORROBORATOR.open()).isNotNull();
    }

    @Test
    void aDenialIsNoMemberAndStandsAgainstTheIncident() {
        Corroboration found =
                run(
                        new Told("a", "Wadi Post", "2021-03-02")
                                .arrest(Told.ALDER, "2021-03-01", 7),
                        new Told("b", "Mill Wire", "2021-03-03")
                                .claim(
                                        ClaimType.ARREST_DETENTION,
                                        Told.ALDER,
                                        "",
                                        -1,
                                        "",
                                        "police",
                                        Factuality.DENIED));
        assertThat(of(found, "a/C01").claims()).containsExactly(ClaimRef.of("a/C01"));
        assertThat(of(found, "a/C01").denials()).containsExactly(ClaimRef.of("b/C01"));
        assertThat(found.contradictions())
                .singleElement()
                .extracting(Contradiction::kind)
                .isEqualTo(Contradiction.Kind.DENIAL);
    }

    @Test
    void peopleJoinAndSplitClaims() {
        Told a = new Told("a", "Wadi Post", "2021-03-02").arrest(Told.ALDER, "2021-03-01", 7);
        Told b = new Told("b", "Mill Wire", "2021-03-02").arrest(Told.ALDER, "2021-03-01", 7);
        Told c = new Told("c", "Fern Daily", "2021-03-02").arrest(Told.BIRCH, "2021-03-01", 7);
        Decision split = new Decision(Decision.Kind.SPLIT_CLAIMS, "a/C01", "b/C01");
        assertThat(of(run(List.of(split), a, b), "a/C01").claims()).hasSize(1);
        Decision join = new Decision(Decision.Kind.JOIN_CLAIMS, "a/C01", "c/C01");
        assertThat(of(run(List.of(join), a, c), "a/C01").claims()).hasSize(2);
    }

    @Test
    void judgementSaysWhatForbids() {
        Case linked = CORROBORATOR.open();
        linked.add(
                List.of(
                        new Told("a", "Wadi Post", "2021-03-02")
                                .arrest(Told.ALDER, "2021-03-01", 7)
                                .filed(),
                        new Told("b", "Mill Wire", "2021-03-30")
                                .arrest(Told.ALDER, "2021-03-29", 7)
                                .filed()));
        LinkScore.Judgement judged = linked.judge(ClaimRef.of("a/C01"), ClaimRef.of("b/C01"));
        assertThat(judged.forbidden()).isEqualTo("disjoint times");
        assertThat(judged.features()).extracting(LinkScore.Feature::name).contains("type", "place");
        assertThatThrownBy(() -> linked.judge(ClaimRef.of("a/C09"), ClaimRef.of("b/C01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A killing of two in Alder, as a source tells an outlet. */
    private static Told killing(String report, String outlet, String source) {
        return new Told(report, outlet, "2021-03-02")
                .claim(
                        ClaimType.KILLING,
                        Told.ALDER,
                        "2021-03-01",
                        2,
                        "",
                        source,
                        Factuality.REPORTED);
    }
}
